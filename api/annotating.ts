import { stateOf } from "../questionnaire/lookup.ts";
import { NO_COVERING_NOTE } from "./contract/covering-note.ts";
import type { Report } from "./contract/report.ts";
import { annotatedXlsx } from "./exporting/annotated.ts";
import { RequestFailure } from "./failure.ts";
import { openWorkbook } from "./reading/workbook.ts";
import type { Sent } from "./validating/check.ts";

/** A file as a workbook with what a report found in it. Throws RequestFailure (400) for a state that is not a member. */
export async function annotate(sent: Omit<Sent, "previous">, report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, filename, edition, note = NO_COVERING_NOTE } = sent;
  const state = stateOf(edition, sent.state);
  if (state === null)
    throw new RequestFailure(400, "Unknown state", `"${sent.state}" is not the code of a member state.`);
  const workbook = await openWorkbook(bytes, filename);
  return Uint8Array.from(await annotatedXlsx({ bytes, filename, state, edition, note, workbook, report }));
}
