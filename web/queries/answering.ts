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

/** Makes what was sent unreadable for good; what stays is its hash and a tombstone. Throws ApiFailure where refused. */
export async function eraseContribution(id: string, reason: string) {
  return (await api.contributions[":id"].erasure.$post({ param: { id }, json: { reason } })).json();
}
