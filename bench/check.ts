import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { readEditions } from "../api/config.ts";
import type { Edition } from "../questionnaire/edition.ts";
import { atMost, type Figure, percentile } from "./figure.ts";
import { ownEnvironment } from "./launch.ts";

const ROWS = 100_000;
const RUNS = 7;

const ranSchema = z.object({
  observations: z.number(),
  rows: z.number(),
  first: z.number(),
  checks: z.array(z.number()),
  reports: z.array(z.number()),
  bares: z.array(z.number()),
  peak: z.number(),
});

/**
 * P1: a long CSV of 100,000 rows, checked from bytes to report and observations, beside papaparse alone on the same text
 * in the same process; the peak of memory of a process that does nothing else.
 */
export function measureCheck(folder: string): readonly Figure[] {
  const edition = readEditions().at(-1);
  if (edition === undefined) throw new Error("There is no edition of the questionnaire.");
  const path = join(folder, "check.csv");
  const text = longCsv(edition);
  writeFileSync(path, text);
  const timed = ran(path, RUNS);
  const alone = ran(path, 0);
  if (timed.observations !== ROWS || timed.rows < ROWS)
    throw new Error(`${timed.observations} of ${ROWS} rows were kept.`);
  const [check, report, bare] = [timed.checks, timed.reports, timed.bares].map((took) => percentile(took, 0.5));
  if (check === undefined || report === undefined || bare === undefined) throw new Error("Nothing was timed.");
  const what = "check a long CSV of 100,000 rows";
  const detail =
    `check p50 ${check.toFixed(0)} ms (first ${timed.first.toFixed(0)} ms; ${report.toFixed(0)} ms ` +
    `of it, ${(report / bare).toFixed(1)} x, until the report stands), papaparse p50 ${bare.toFixed(0)} ms, ` +
    `${RUNS} runs each in turn; ${(text.length / 1e6).toFixed(1)} MB, ten columns`;
  return [
    atMost(3, { id: "P1", what: `${what}, beside papaparse alone`, value: check / bare, unit: "x" }, detail),
    atMost(400, { id: "P1", what: `${what}, peak of memory`, value: alone.peak, unit: "MB" }, "a process of its own"),
  ];
}

function ran(path: string, runs: number) {
  const command = [fileURLToPath(import.meta.resolve("./check-run.ts")), path, String(runs)];
  const options = { env: ownEnvironment({ NODE_NO_WARNINGS: "1" }), encoding: "utf8" } as const;
  return ranSchema.parse(JSON.parse(execFileSync(process.execPath, command, options)));
}

/** Identified victims by sex, age, exploitation and citizenship: a key a row, as a state would send them. */
function longCsv(edition: Edition): string {
  const codesOf = (id: string): readonly string[] =>
    (edition.dimensions.find((dimension) => dimension.id === id)?.codes ?? [])
      .map(({ code }) => code)
      .filter((code) => code !== "_T");
  const keys = codesOf("sex").flatMap((sex) =>
    codesOf("age").flatMap((age) =>
      codesOf("exploitation").flatMap((exploitation) =>
        codesOf("citizenship").map((citizenship) => [sex, age, exploitation, citizenship].join(",")),
      ),
    ),
  );
  const lines = edition.years.flatMap((year) =>
    keys.map(
      (key, place) =>
        `THB.VIC.IDN,${year},${key},persons,${(place * 7 + year) % 4000},,"as registered; sheet ${year} row ${place}"`,
    ),
  );
  if (lines.length < ROWS) throw new Error(`The questionnaire gives ${lines.length} rows only.`);
  const header = "indicator,year,sex,age,exploitation,citizenship,unit,value,flag,note";
  return `${[header, ...lines.slice(0, ROWS)].join("\n")}\n`;
}
