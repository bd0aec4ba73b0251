import { expect, test } from "vitest";

import type { Observation } from "../../../api/contract/observation.ts";
import type { Checked } from "../../../api/validating/check.ts";
import { changedEdition } from "../../support/changed-questionnaire.ts";
import { cellsOf, check, codesOf, findingOf } from "../../support/check.ts";

/** Checks rows of a file that was made on edition 2015-2017 and is sent for 2018-2020. */
function read(header: string, ...rows: readonly string[]): Checked {
  return check([header, ...rows, ""].join("\n"), { edition: changedEdition("2018-2020") });
}

test("a question that was renamed is read under its new code, and the step says from which edition to which", () => {
  const checked = read("indicator,year,unit,value", "THB.VIC.IDF,2018,persons,12");
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12"]);
  expect(checked.observations[0]?.steps).toEqual([
    { what: "indicator of edition 2015-2017 read in edition 2018-2020 as", from: "THB.VIC.IDF", to: "THB.VIC.DET" },
  ]);
  expect(checked.observations[0]?.flags).toEqual([]);
  expect(codesOf(checked)).toEqual(["COD-357"]);
  expect(findingOf(checked, "COD-357").message).toBe(
    'Line 2, column A "indicator": "THB.VIC.IDF" of edition 2015-2017 was read as THB.VIC.DET (Detected victims of trafficking) in one row.',
  );
});

test("its name in words is understood like its code", () => {
  const checked = read("indicator,year,unit,value", "Victims identified by the police,2018,persons,12");
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12"]);
  expect(codesOf(checked)).toEqual(["COD-357"]);
});

test("a code that counts something else by now is read with flag D, and a flag that the sender gave stays", () => {
  const checked = read(
    "indicator,year,exploitation,unit,value,flag",
    "THB.VIC.DET,2018,SRV,persons,5,",
    "THB.VIC.DET,2019,SRV,persons,6,P",
    "THB.VIC.DET,2020,DOM,persons,7,",
  );
  expect(cellsOf(checked)).toEqual([
    "2018 THB.VIC.DET exploitation=DOM persons 5",
    "2019 THB.VIC.DET exploitation=DOM persons 6",
    "2020 THB.VIC.DET exploitation=DOM persons 7",
  ]);
  expect(checked.observations.map(({ flags }) => flags)).toEqual([["D"], ["P", "D"], []]);
  expect(checked.observations.map(({ steps }) => steps.length)).toEqual([1, 1, 0]);
  expect(findingOf(checked, "COD-357")).toMatchObject({
    severity: "notice",
    message:
      'Line 2, column C "exploitation": "SRV" of edition 2015-2017 was read as DOM (Domestic servitude) in 2 rows, with flag D, since it was defined otherwise: Care work is counted too.',
  });
});

test("through two changes a code is read as what is asked at last", () => {
  const checked = check("indicator,year,exploitation,unit,value\nTHB.VIC.DET,2021,SRV,persons,5\n", {
    edition: changedEdition("2021-2023"),
  });
  expect(cellsOf(checked)).toEqual(["2021 THB.VIC.DET exploitation=DSV persons 5"]);
  expect(checked.observations[0]?.flags).toEqual(["D"]);
});

test("a column that was renamed is read as the new one, said once, with a step on each figure by its codes", () => {
  const checked = read(
    "indicator,year,victim_gender,unit,value",
    "THB.VIC.DET,2018,,persons,12",
    "THB.VIC.DET,2018,F,persons,7",
    "THB.VIC.DET,2018,M,persons,5",
  );
  expect(cellsOf(checked)).toEqual([
    "2018 THB.VIC.DET persons 12",
    "2018 THB.VIC.DET sex=F persons 7",
    "2018 THB.VIC.DET sex=M persons 5",
  ]);
  expect(codesOf(checked)).toEqual(["HDR-256"]);
  expect(findingOf(checked, "HDR-256")).toMatchObject({
    severity: "notice",
    message:
      'Line 1, column C "victim_gender": "victim_gender" is a column of edition 2015-2017; it is read as sex: One list for all.',
  });
  expect(checked.observations.map(({ steps }) => steps)).toEqual([
    [],
    [{ what: "column of edition 2015-2017 read in edition 2018-2020 as", from: "victim_gender", to: "sex" }],
    [{ what: "column of edition 2015-2017 read in edition 2018-2020 as", from: "victim_gender", to: "sex" }],
  ]);
});

test("a column that is asked no longer: totals are taken, a figure by its codes waits for its sender", () => {
  const checked = read(
    "indicator,year,household,unit,value",
    "THB.VIC.DET,2018,,persons,12",
    "THB.VIC.DET,2019,_T,persons,13",
    "THB.VIC.DET,2018,ONE,persons,7",
  );
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12", "2019 THB.VIC.DET persons 13"]);
  expect(codesOf(checked)).toEqual(["HDR-256", "COD-354"]);
  expect(findingOf(checked, "COD-354").message).toBe(
    'Line 4, column C "household": "ONE" is of edition 2015-2017; edition 2018-2020 asks for it no longer: No state could answer. The figure was not taken, since nobody but you can say where it belongs now.',
  );
  expect(checked.report.counts).toMatchObject({ rowsAccepted: 2, rowsQuarantined: 1 });
});

test.each([
  ["LBG", "the code was split into LAB and BEG: Begging is asked on its own."],
  ["ORK", "the code was merged into ORG: One form."],
  ["WAR", "edition 2018-2020 asks for it no longer: Too rare."],
])("a figure under %s waits for its sender, and the rest is taken", (code, becomes) => {
  const checked = read(
    "indicator,year,exploitation,unit,value",
    "THB.VIC.DET,2018,SEX,persons,12",
    `THB.VIC.DET,2018,${code},persons,3`,
  );
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET exploitation=SEX persons 12"]);
  expect(codesOf(checked)).toEqual(["COD-354"]);
  expect(findingOf(checked, "COD-354").message).toContain(`"${code}" is of edition 2015-2017; ${becomes} The figure`);
});

test("without a concordance the same codes are not known at all", () => {
  const checked = check("indicator,year,exploitation,unit,value\nTHB.VIC.DET,2018,SRV,persons,5\n");
  expect(codesOf(checked)).toEqual(["COD-351"]);
});

test("figures of earlier rounds are compared under the code of today where only the code changed", () => {
  const accepted = (indicator: string, breakdown: Record<string, string>, value: number): Observation => ({
    key: { indicator, state: "ROU", year: 2017, breakdown, unit: "persons" },
    observed: { value },
    flags: [],
    note: "",
    cell: { line: 2, column: 4, text: String(value) },
    steps: [],
  });
  const zeros = (breakdown: string): string =>
    `indicator,year,sex,exploitation,unit,value\nTHB.VIC.DET,2018,${breakdown},persons,0\n`;
  const previous = [
    accepted("THB.VIC.IDF", {}, 300),
    accepted("THB.VIC.IDF", { victim_gender: "F" }, 200),
    // Care work is counted too by now: that alone may move the figures.
    accepted("THB.VIC.IDF", { exploitation: "SRV" }, 100),
  ];
  const compared = [",", "F,", ",DOM"].map((breakdown) =>
    codesOf(check(zeros(breakdown), { edition: changedEdition("2018-2020"), previous })).includes("TSR-606"),
  );
  expect(compared).toEqual([true, true, false]);
});
