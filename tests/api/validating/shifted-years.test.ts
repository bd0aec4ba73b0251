import { expect, test } from "vitest";

import type { Observation } from "../../../api/contract/observation.ts";
import { check, codesOf, findingOf } from "../../support/check.ts";

const DRUGS = ["HER", "COC", "CAN_H", "CAN_R", "AMP", "MET", "MDM", "OPI", "KET", "LSD"];

/** What was accepted for each drug: 100 kg and more in 2018, 200 and more in 2019. */
const ACCEPTED = [2018, 2019].flatMap((year) =>
  DRUGS.map((drug, at): Observation => {
    const value = kilograms(year, at);
    return {
      key: { indicator: "DRG.SZR.QKG", state: "ROU", year, breakdown: { drug }, unit: "kg" },
      observed: { value },
      flags: [],
      note: "",
      cell: { line: 2, column: 5, text: String(value) },
      steps: [],
    };
  }),
);

function kilograms(year: number, at: number): number {
  return (year - 2017) * 100 + at;
}

/** A return that has the figures of `from` under 2019. */
function sentAs2019(from: number): ReturnType<typeof check> {
  const rows = DRUGS.map((drug, at) => `DRG.SZR.QKG,2019,${drug},kg,${kilograms(from, at)}\n`).join("");
  return check(`indicator,year,drug,unit,value\n${rows}`, { previous: ACCEPTED });
}

test("a file whose 2019 is the 2018 that was accepted is asked whether its years slipped, once", () => {
  const finding = findingOf(sentAs2019(2018), "TSR-608");
  expect(finding).toMatchObject({ severity: "warning", ruleId: "Y04" });
  expect(finding.params).toMatchObject({ year: 2019, other: 2018, same: 10, comparable: 10 });
});

test("a file that has its years right is not asked", () => {
  expect(codesOf(sentAs2019(2019))).not.toContain("TSR-608");
});

test("a figure with a flag of provisional is kept, a zero with the flag of a missing one is not", () => {
  const row = (value: string, flag: string): string =>
    `indicator,year,unit,value,flag\nTHB.VIC.DET,2018,persons,${value},${flag}\n`;
  expect(codesOf(check(row("0", "P")))).toEqual([]);
  expect(codesOf(check(row("12", "O")))).toEqual([]);
  expect(codesOf(check(row("0", "O")))).toEqual(["CEL-323"]);
  expect(codesOf(check(row("12", "M")))).toEqual(["CEL-323"]);
});
