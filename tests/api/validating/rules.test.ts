import { expect, test } from "vitest";

import type { Observation } from "../../../api/contract/observation.ts";
import { check, codesOf, findingOf, type Given } from "../../support/check.ts";

const VICTIMS = "indicator,year,sex,age,exploitation,unit,value,flag,note\n";

/** A contribution of `year,sex,age,exploitation,value` rows on detected victims. */
function victims(rows: readonly string[], given?: Given): ReturnType<typeof check> {
  const lines = rows.map((row) => {
    const [year = "", sex = "", age = "", exploitation = "", value = ""] = row.split(",");
    return `THB.VIC.DET,${year},${sex},${age},${exploitation},persons,${value},,\n`;
  });
  return check(VICTIMS + lines.join(""), given);
}

/** Kilograms of heroin by `year,value`. */
function heroin(rows: readonly string[], given?: Given): ReturnType<typeof check> {
  return check(
    `indicator,year,drug,unit,value,flag,note\n${rows.map((row) => `DRG.SZR.QKG,${row.replace(",", ",HER,kg,")},,\n`).join("")}`,
    given,
  );
}

function accepted(year: number, value: number, breakdown: Record<string, string> = {}): Observation {
  return {
    key: { indicator: "THB.VIC.DET", state: "ROU", year, breakdown, unit: "persons" },
    observed: { value },
    flags: [],
    note: "",
    cell: { line: 2, column: 7, text: String(value) },
    steps: [],
  };
}

test("parts that add up to the whole are no question, suppressed ones included", () => {
  expect(codesOf(victims(["2018,,,,41", "2018,F,,,24", "2018,M,,,17"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,41", "2018,F,,,38", "2018,M,,,<5"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,36-39", "2018,F,,,35", "2018,M,,,<5"]))).toEqual([]);
});

test("a whole that its other parts already make up shows that <5 hides a zero, which is no question", () => {
  expect(codesOf(victims(["2018,,,,38", "2018,F,,,38", "2018,M,,,<5"]))).toEqual([]);
});

test("a whole beyond all that the parts can be is asked about, with the gap", () => {
  const finding = findingOf(victims(["2018,,,,41", "2018,F,,,30", "2018,M,,,<5"]), "SUM-501");
  expect(finding).toMatchObject({
    severity: "warning",
    explainable: true,
    ruleId: "P02-sex:THB.VIC.DET",
    at: { line: 2, column: 7, field: "value" },
    cellKey: "ROU|2018|THB.VIC.DET||persons",
    related: ["ROU|2018|THB.VIC.DET|sex=F|persons", "ROU|2018|THB.VIC.DET|sex=M|persons"],
    expected: { op: "=", value: "30–34", imbalance: 7 },
  });
  expect(finding.message).toContain(
    "Detected victims of trafficking, 2018: 41, but by sex (Women and girls 30, Men and boys <5) it is 30–34.",
  );
});

test("a part that is not available may be anything; one included elsewhere adds nothing", () => {
  expect(codesOf(victims(["2018,,,,60", "2018,F,,,30", "2018,M,,,5", "2018,_O,,,:"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,60", "2018,F,,,30", "2018,M,,,5", "2018,_O,,,ie"]))).toEqual(["SUM-501"]);
});

test("one part alone says nothing of the sum, but it cannot exceed the whole", () => {
  expect(codesOf(victims(["2018,,,,41", "2018,F,,,24"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,41", "2018,F,,,42"]))).toEqual(["SUM-502"]);
});

test("a finer code is counted only where the code above it was not given", () => {
  const both = ["2018,,,,50", "2018,,Y0T17,,10", "2018,,Y0T11,,4", "2018,,Y_GE18,,40"];
  expect(codesOf(victims(both))).toEqual([]);
  expect(codesOf(victims(["2018,,,,50", "2018,,Y0T11,,4", "2018,,Y12T17,,6", "2018,,Y_GE18,,40"]))).toEqual([]);
});

test("where the total does not add up, its breakdowns are not asked about again", () => {
  const rows = [
    "2018,,,,41",
    "2018,F,,,24",
    "2018,M,,,19",
    "2018,,Y_GE18,,41",
    "2018,F,Y_GE18,,24",
    "2018,M,Y_GE18,,19",
  ];
  expect(codesOf(victims(rows))).toEqual(["SUM-501"]);
});

test("forms of exploitation may overlap, so only one that exceeds the whole is asked about", () => {
  expect(codesOf(victims(["2018,,,,41", "2018,,,SEX,30", "2018,,,LAB,30"]))).toEqual([]);
  const finding = findingOf(victims(["2018,,,,41", "2018,,,SEX,30", "2018,,,LAB,44"]), "SUM-502");
  expect(finding).toMatchObject({ ruleId: "P01-exploitation:THB.VIC.DET:LAB", at: { line: 4 }, found: "44" });
});

test("two breakdowns are held against each other only where no whole says which is right", () => {
  const apart = ["2018,F,,,24", "2018,M,,,19", "2018,,Y0T17,,20", "2018,,Y_GE18,,30"];
  expect(codesOf(victims(apart))).toEqual(["SUM-507"]);
  expect(codesOf(victims(["2018,,,,43", ...apart]))).toEqual(["SUM-501"]);
  expect(codesOf(victims(["2018,F,,,24", "2018,M,,,19", "2018,,Y0T17,,<5", "2018,,Y_GE18,,40"]))).toEqual([]);
});

test("rounding of kilograms is no contradiction, and is said", () => {
  const rows = (largest: string) =>
    `indicator,year,drug,unit,value,flag,note\nDRG.SZR.QKG,2018,HER,kg,10.001,,\nDRG.SZR.LRG,2018,HER,kg,${largest},,\n`;
  expect(codesOf(check(rows("10.001")))).toEqual([]);
  const { report } = check(rows("10.01"));
  expect([report.verdict, report.groups.map(({ code }) => code), report.questions]).toEqual(["clean", ["SUM-504"], []]);
  expect(codesOf(check(rows("11")))).toEqual(["SUM-502"]);
});

test("a change of counts is asked about above 40 per cent, from 20 on, and beyond chance", () => {
  expect(codesOf(victims(["2018,,,,100", "2019,,,,141"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,100", "2019,,,,150"]))).toEqual(["TSR-601"]);
  expect(codesOf(victims(["2018,,,,5", "2019,,,,19"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,20", "2019,,,,31"]))).toEqual([]);
});

test("kilograms follow single seizures and are asked about from a factor of ten", () => {
  expect(codesOf(heroin(["2018,400", "2019,3900"]))).toEqual([]);
  expect(codesOf(heroin(["2018,400", "2019,5000"]))).toEqual(["TSR-601"]);
});

test("a ratio of almost exactly ten, a hundred or a thousand asks for the unit", () => {
  const finding = findingOf(heroin(["2018,1500", "2019,150.2"]), "UNI-403");
  expect(finding.message).toContain("150.2 is almost exactly one 10th of 1500, the figure of 2018");
});

test("a jump of the total is one question, not one for each part", () => {
  const checked = victims([
    "2018,,,,200",
    "2019,,,,450",
    "2018,F,,,100",
    "2019,F,,,300",
    "2018,M,,,100",
    "2019,M,,,150",
  ]);
  expect(codesOf(checked)).toEqual(["TSR-601"]);
  expect(findingOf(checked, "TSR-601").message).toContain("200 in 2018, 450 in 2019");
});

test("a declared break explains a jump", () => {
  const text =
    "indicator,year,unit,value,flag,note\nTHB.VIC.DET,2018,persons,200,,\nTHB.VIC.DET,2019,persons,450,B,New law.\n";
  expect(codesOf(check(text))).toEqual([]);
});

test("a break declared for the total explains its parts as well, one declared for a part only that part", () => {
  const head = "indicator,year,sex,unit,value,flag,note\n";
  const row = (year: number, sex: string, value: number, flag = "") =>
    `THB.VIC.DET,${year},${sex},persons,${value},${flag},New law.\n`;
  const before = row(2018, "", 400) + row(2018, "F", 100) + row(2018, "M", 300);
  const of = (total: string, women: string) =>
    codesOf(check(head + before + row(2019, "", 400, total) + row(2019, "F", 300, women) + row(2019, "M", 100)));
  expect(of("", "")).toEqual(["TSR-601", "TSR-601"]);
  expect(of("", "B")).toEqual(["TSR-601"]);
  expect(of("B", "")).toEqual([]);
});

test("a price is asked about only where a digit may have slipped", () => {
  const head = "indicator,year,drug,unit,value,flag,note\n";
  const prices = (later: string) =>
    codesOf(check(`${head}DRG.PRC.RTL,2018,MET,USD/g,30,,\nDRG.PRC.RTL,2019,MET,USD/g,${later},,\n`));
  expect(prices("900")).toEqual([]);
  expect(prices("301")).toEqual(["UNI-403"]);
});

test("the first year is held against the year accepted before the round", () => {
  const finding = findingOf(victims(["2018,,,,450"], { previous: [accepted(2017, 200)] }), "TSR-601");
  expect(finding).toMatchObject({ at: { line: 2 }, related: ["ROU|2017|THB.VIC.DET||persons"] });
});

test("what another state or an earlier round holds among itself is no question to this file", () => {
  const previous = [accepted(2016, 200), accepted(2017, 900)];
  expect(codesOf(victims(["2019,,,,12"], { previous }))).toEqual([]);
  const foreign = { ...accepted(2017, 200), key: { ...accepted(2017, 200).key, state: "BGR" } };
  expect(codesOf(victims(["2018,,,,450"], { previous: [foreign] }))).toEqual([]);
});

test("cells are counted against what was accepted for the round: new, changed, unchanged, withdrawn", () => {
  const previous = [accepted(2017, 38), accepted(2018, 41), accepted(2019, 39), accepted(2018, 24, { sex: "F" })];
  const checked = victims(["2018,,,,41", "2019,,,,40", "2020,,,,44"], { previous });
  expect(checked.report.counts.cells).toEqual({ new: 1, changed: 1, unchanged: 1, withdrawn: 1 });
  expect(codesOf(checked)).toEqual(["TSR-603", "TSR-604"]);
  expect(findingOf(checked, "TSR-604").message).toContain("2019: 40; until now 39 stood here.");
  expect(findingOf(checked, "TSR-603").related).toEqual(["ROU|2018|THB.VIC.DET|sex=F|persons"]);
});

test("a gap that is filled needs no reason; a figure that is taken back does", () => {
  const gap = { ...accepted(2018, 0), observed: { missing: "not-available" } as const };
  const filled = victims(["2018,,,,41"], { previous: [gap] });
  expect(codesOf(filled)).toEqual([]);
  expect(filled.report.counts.cells.changed).toBe(1);
  const taken = victims(["2018,,,,:"], { previous: [accepted(2018, 41)] });
  expect(findingOf(taken, "TSR-604").message).toContain("2018: :; until now 41 stood here.");
});

test("the same file again changes nothing and asks nothing about vintages", () => {
  const rows = ["2018,,,,41", "2019,,,,39"];
  const first = victims(rows);
  const again = victims(rows, { previous: first.observations });
  expect(again.report.counts.cells).toEqual({ new: 0, changed: 0, unchanged: 2, withdrawn: 0 });
  expect(codesOf(again)).toEqual([]);
});

test("equal values are asked about after three years, unless they are small", () => {
  expect(codesOf(victims(["2018,,,,45", "2019,,,,45", "2020,,,,45"]))).toEqual(["TSR-602"]);
  expect(codesOf(victims(["2018,,,,45", "2019,,,,45"]))).toEqual([]);
  expect(codesOf(victims(["2018,,,,4", "2019,,,,4", "2020,,,,4"]))).toEqual([]);
});
