import { readFileSync } from "node:fs";

import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";

import { breakdownText } from "../../api/contract/observation.ts";
import { releaseDiffSchema } from "../../api/contract/release-diff.ts";
import { filledApp } from "./filled-app.ts";

/*
 * Two editions that a publisher really made: seizures of 2018 and 2019 in UNODC's ARQ 1970-2020 and, revised and rounded, in
 * its ARQ 2018-2022. The contributions hold the later one; what the earlier one had stands in the ledger beside each row.
 */

let filled: Awaited<ReturnType<typeof filledApp>>;

beforeAll(async () => {
  filled = await filledApp();
}, 60_000);

afterAll(() => filled.close());

/** Key of a cell -> kilograms in the earlier edition: `…, edition 1970-2020, line 47265 + line 47266: 74.61 + 0.14674`. */
const EARLIER = new Map(
  rowsOf("datasets/ledger.csv").flatMap(({ key = "", reason = "" }): [string, number][] => {
    const addends = /edition 1970-2020, [^:]*: ([0-9.+ ]+)$/.exec(reason)?.[1];
    if (addends === undefined || !key.includes("|DRG.SZR.QKG|")) return [];
    const sum = addends.split("+").reduce((total, addend) => total + Number(addend), 0);
    return [[key, Number(sum.toFixed(6))]];
  }),
);

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
}

function keyOf(
  state: string,
  { indicator, year, unit, value: _value, flag: _flag, note: _note, ...parts }: Readonly<Record<string, string>>,
) {
  const breakdown = Object.fromEntries(Object.entries(parts).filter(([, code]) => code !== ""));
  return [state, year, indicator, breakdownText(breakdown), unit].join("|");
}

const STATES = "ALB ARM AZE BGR GEO GRC MDA MKD ROU RUS SRB TUR UKR".split(" ");

test.each(STATES)(
  "%s: the diff of the two editions is exactly what a plain comparison of the numbers finds",
  async (state) => {
    const rows = rowsOf(`datasets/contributions/${state}-2018-2020.csv`);
    const expected: [string, number, number][] = [];
    const earlier = rows.map((row) => {
      const key = keyOf(state, row);
      const before = EARLIER.get(key);
      if (before === undefined || before === Number(row["value"])) return row;
      expected.push([key, Number(row["value"]), before]);
      return { ...row, value: String(before) };
    });
    expect(expected.length).toBeGreaterThan(10);
    const answer = await filled.post(
      `/api/what-if?state=${state}&round=2018-2020&release=r1`,
      Papa.unparse([...earlier]),
    );
    const diff = releaseDiffSchema.parse(await answer.json());
    const found = diff.cells.map(({ kind, indicator, year, breakdown, unit, before, after }) => [
      kind,
      [state, year, indicator, breakdownText(breakdown), unit].join("|"),
      before?.value,
      after?.value,
    ]);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected.map((one) => ["changed", ...one])));
  },
  30_000,
);
