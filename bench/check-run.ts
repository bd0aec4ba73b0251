/**
 * One process of P1: checks a file and prints what it took as JSON. `node bench/check-run.ts FILE RUNS`.
 *
 * With RUNS 0 it checks once and does nothing else, so that its peak of memory is that of a check.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

import Papa from "papaparse";

import { readEditions } from "../api/config.ts";
import { checkContribution } from "../api/validating/check.ts";

const [path = "", given = "1"] = process.argv.slice(2);
const runs = Number(given);
const edition = readEditions().at(-1);
if (edition === undefined) throw new Error("There is no edition of the questionnaire.");
const bytes = new Uint8Array(readFileSync(path));
const sent = { bytes, filename: "ROU.csv", sha256: "", state: "ROU", edition, previous: [], dryRun: true };

const timed = (work: () => number): { readonly took: number; readonly count: number } => {
  const started = performance.now();
  const count = work();
  return { took: performance.now() - started, count };
};
/** What it takes to say what is wrong with the file, and that with the observations that would be kept. */
const check = () => {
  const started = performance.now();
  const checked = checkContribution(sent);
  const reported = performance.now() - started;
  const count = checked.observations.length;
  return { took: performance.now() - started, reported, count };
};
const rss = (): number => process.resourceUsage().maxRSS / 1024;

const first = check();
const peak = rss();
const checks: number[] = [];
const reports: number[] = [];
const bares: number[] = [];
let rows = 0;
for (let run = 0; run < runs; run += 1) {
  // The text as it is after decoding: papaparse alone is given no bytes.
  const text = new TextDecoder().decode(bytes);
  const bare = timed(() => Papa.parse<string[]>(text, { header: false, delimiter: ",", newline: "\n" }).data.length);
  rows = bare.count;
  bares.push(bare.took);
  const { took, reported } = check();
  checks.push(took);
  reports.push(reported);
}
process.stdout.write(
  JSON.stringify({ observations: first.count, rows, first: first.took, checks, reports, bares, peak }),
);
