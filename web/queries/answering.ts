import type { DispositionRequest } from "../../api/contract/disposition.ts";
import { api } from "../client/client.ts";

/** A word on a finding of a contribution that was kept. */
export interface FindingAnswer {
  readonly id: string;
  readonly request: DispositionRequest;
}

/** Says of a finding that it is explained, accepted or rejected. Throws ApiFailure where that is refused. */
export async function answerFinding({ id, request }: FindingAnswer) {
  return (await api.contributions[":id"].dispositions.$post({ param: { id }, json: request })).json();
}
