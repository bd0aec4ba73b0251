import type { Report } from "../contract/report.ts";
import { notReadToEnd } from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { createSink } from "../findings/sink.ts";
import { NOTHING_KNOWN } from "../reading/divided.ts";
import type { Sent } from "./check.ts";
import { writeReport } from "./report.ts";

/** Why a check was broken off. */
export type BrokenOff = "memory" | "time" | "fault";

const REASONS: Readonly<Record<BrokenOff, string>> = {
  memory: "took more memory than a file may take",
  time: "took longer than a file may take",
  fault: "made the reading program stop",
};

/** The report on a file whose check was broken off, so that nothing is known of it but that it cannot be taken. */
export function unreadReport(sent: Omit<Sent, "previous">, why: BrokenOff): Report {
  const { filename, sha256, bytes, state, edition, dryRun } = sent;
  const sink = createSink();
  sink.say(notReadToEnd, WHOLE_FILE, { name: filename, reason: REASONS[why] });
  const cells = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  const counts = { rowsAccepted: 0, rowsQuarantined: 0, cells };
  return writeReport(
    {
      filename,
      sha256,
      bytes: bytes.length,
      state,
      edition,
      dryRun,
      read: NOTHING_KNOWN,
      ...counts,
      explanations: [],
      sections: [],
    },
    sink,
  );
}
