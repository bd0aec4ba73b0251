import { receiveContribution } from "../../api/intake.ts";
import { openRecord } from "../../api/record/record-store.ts";
import type { Sent } from "../../api/validating/check.ts";
import { tinyEdition } from "../support/tiny-edition.ts";
import { observation, report } from "./record/keeping.ts";

// Receives one contribution after another and prints the id of each that was acknowledged, until it is killed.
const folder = process.argv[2];
if (folder === undefined) throw new Error("Usage: intake-sender.ts FOLDER");
const record = openRecord(folder);
const edition = tinyEdition([2018, 2019, 2020]);

/** Takes every file for fifty observations. */
function check({ state, sha256 }: Sent) {
  const observations = Array.from({ length: 50 }, (_, place) => observation({ state, line: place + 2 }));
  return { report: report(state, edition.round.id, sha256), observations, quarantined: [], sections: ["A"] };
}

for (;;) {
  const bytes = new TextEncoder().encode(`${process.pid} ${record.contributions().length}`);
  const { id } = await receiveContribution(
    { record, editions: [edition], check, now: () => new Date(0) },
    { bytes, filename: "f.csv", state: "ROU", round: "2018-2020" },
  );
  process.stdout.write(`${id}\n`);
}
