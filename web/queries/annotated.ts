import type { CoveringNote } from "../../api/contract/covering-note.ts";
import { formOf } from "./contributions.ts";

/** A file that is not sent, with what its sender said of it. */
interface Unsent {
  readonly state: string;
  readonly round: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly note: CoveringNote;
}

/** The file as a workbook with what was found in its cells. Nothing of it is kept. Rejects with what to tell the reader. */
export async function fetchAnnotated({ state, round, filename, bytes, note }: Unsent): Promise<Blob> {
  const query = new URLSearchParams({ state, round, filename });
  const answer = await fetch(`/api/check/annotated?${query.toString()}`, { method: "POST", body: formOf(bytes, note) });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return await answer.blob();
}
