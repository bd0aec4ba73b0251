import { expect, test } from "vitest";

import { inOneAlphabet, isSpeltInAnother } from "../../../questionnaire/lookalikes.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import { cellsOf, check, checkAnyFile, codesOf, findingOf } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";
import { ONE_FIGURE, workbook } from "../../support/workbooks.ts";

function drugs(...rows: readonly string[]): string {
  return `indicator,year,drug,form,unit,value,flag,note\n${rows.join("\n")}\n`;
}

function persons(...rows: readonly string[]): string {
  return `indicator,year,sex,age,unit,value,flag,note\n${rows.join("\n")}\n`;
}

function agencies(...rows: readonly string[]): string {
  return `indicator,year,agency,unit,value\n${rows.join("\n")}\n`;
}

test("agencies are asked after where they reach the total, not below it and not where joint operations are given", () => {
  const total = "DRG.SZR.AGY,2018,,count,10";
  const police = "DRG.SZR.AGY,2018,POL,count,7";
  const customs = (seizures: number) => `DRG.SZR.AGY,2018,CUS,count,${seizures}`;
  expect(codesOf(check(agencies(total, police, customs(2))))).toEqual([]);
  expect(codesOf(check(agencies(total, police, customs(3))))).toEqual(["SUM-508"]);
  expect(codesOf(check(agencies(total, police, customs(3), "DRG.SZR.AGY,2018,JNT,count,2")))).toEqual([]);
  expect(codesOf(check(agencies(total, "DRG.SZR.AGY,2018,POL,count,12")))).toEqual([]);
});

// UNODC reckons with 90 to 300 mg a tablet, Türkiye's seizures of 2018 came to 251 mg: 5,700 kg in 22.7 million.
test.each([
  ["5700", "22700000", []],
  ["12", "5000", ["UNI-414"]],
  ["0.1", "5000", ["UNI-414"]],
])("%s kg of tablets for %s tablets: %j", (kg, tablets, codes) => {
  const text = drugs(`DRG.SZR.QKG,2018,AMP,TAB,kg,${kg},,`, `DRG.SZR.QTB,2018,AMP,,tablets,${tablets},,`);
  expect(codesOf(check(text))).toEqual(codes);
});

test("powder is not weighed by the tablet", () => {
  const tablets = "DRG.SZR.QTB,2018,AMP,,tablets,5000,,";
  expect(codesOf(check(drugs("DRG.SZR.QKG,2018,AMP,PWD,kg,12,,", tablets)))).toEqual([]);
  expect(codesOf(check(drugs("DRG.SZR.QKG,2018,AMP,,kg,12,,", tablets)))).toEqual([]);
});

test("a weight in grams is held against the rules as the kilograms that it is", () => {
  const seizures = "DRG.SZR.NUM,2018,HER,,count,30,,";
  expect(codesOf(check(drugs(seizures, "DRG.SZR.QKG,2018,HER,,g,50000,,")))).toEqual(["UNI-402"]);
  const { params } = findingOf(check(drugs(seizures, "DRG.SZR.QKG,2018,HER,,g,1,,")), "UNI-409");
  expect(params).toMatchObject({ text: "0.001", each: "0.0333 g" });
});

function precursor(year: number, unit: string): Observation {
  return {
    key: { indicator: "DRG.PRE.QKG", state: "ROU", year, breakdown: { precursor: "AAN" }, unit },
    observed: { value: 30 },
    flags: [],
    note: "",
    cell: { line: 2, column: 5, text: "30" },
    steps: [],
  };
}

test("another unit than before is said where the unit before is gone, and cannot be converted", () => {
  const litres = "indicator,year,precursor,unit,value\nDRG.PRE.QKG,2018,AAN,litres,40\n";
  expect(codesOf(check(litres, { previous: [precursor(2017, "kg")] }))).toEqual(["UNI-405"]);
  expect(codesOf(check(litres, { previous: [precursor(2017, "litres")] }))).toEqual([]);
  expect(codesOf(check(litres, { previous: [precursor(2017, "mL")] }))).toEqual([]);
  expect(codesOf(check(litres, { previous: [precursor(2017, "kg"), precursor(2016, "litres")] }))).toEqual([]);
  const both = `${litres}DRG.PRE.QKG,2018,AAN,kg,43\n`;
  expect(codesOf(check(both, { previous: [precursor(2017, "kg")] }))).toEqual([]);
});

test("a subject is blank where all of it is, beside others that are not; a single figure is none", () => {
  const blank = ["THB.VIC.DET,2018,,,persons,,,", "THB.VIC.DET,2019,,,persons,,,", "THB.OFF.REC,2018,,,offences,,,"];
  const codes = (...rows: readonly string[]) => codesOf(check(persons("CYB.OFF.REC,2018,,,offences,7,,", ...rows)));
  const { report } = check(persons("CYB.OFF.REC,2018,,,offences,7,,", ...blank));
  expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([["CEL-325", "notice"]]);
  expect(report.findings[0]?.message).toContain("all 3 figures are blank");
  expect(codes(...blank.slice(1))).toEqual([]);
  expect(codes(...blank, "THB.VIC.DET,2020,,,persons,4,,")).toEqual([]);
  expect(codes(...blank.slice(1), "THB.VIC.DET,2018,,,persons,:,,")).toEqual([]);
});

test("nothing is said of the blank subjects of a template, filled in or not", () => {
  const blank = ["THB.VIC.DET,2018", "THB.VIC.DET,2019", "THB.OFF.REC,2018"].map((row) => `${row},In words,`);
  const template = ["indicator,year,label,value", ...blank];
  const filled = [...template, "CYB.OFF.REC,2018,In words,7"];
  const own = ["indicator,year,value", "THB.VIC.DET,2018,", "THB.VIC.DET,2019,", "THB.OFF.REC,2018,"];
  for (const lines of [template, filled, own]) {
    expect(codesOf(check(`${lines.join("\n")}\n`))).not.toContain("CEL-325");
  }
});

test("a confidential part is given away by the whole and the others; by two parts kept so it is not", () => {
  const total = "THB.VIC.DET,2018,,,persons,12,,";
  const men = "THB.VIC.DET,2018,M,,persons,2,,";
  const women = "THB.VIC.DET,2018,F,,persons,c,,";
  const { params, at } = findingOf(check(persons(total, men, women)), "DIS-702");
  expect([at.line, params]).toMatchObject([4, { whole: "12", sum: "2" }]);
  expect(codesOf(check(persons(total, women, "THB.VIC.DET,2018,M,,persons,c,,")))).toEqual([]);
  expect(codesOf(check(persons(total, women, "THB.VIC.DET,2018,M,,persons,<5,,")))).toEqual([]);
  expect(codesOf(check(persons(men, women)))).toEqual([]);
});

test.each(["C", "Q", "P C"])("a figure with the flag %s is not kept", (flag) => {
  const checked = check(persons(`THB.VIC.DET,2018,,,persons,12,${flag},`));
  expect([codesOf(checked), cellsOf(checked)]).toEqual([["DIS-704"], []]);
});

test("what is kept confidential may say so in its flag as well", () => {
  const text = persons("THB.VIC.DET,2018,,,persons,c,C,", "THB.VIC.DET,2019,,,persons,:,Q,");
  expect(codesOf(check(text))).toEqual([]);
});

test("small counts are announced in confidential rounds only, where two breakdowns meet", () => {
  const controlled = { ...edition(), round: { ...edition().round, confidentiality: "controlled" as const } };
  const fine = persons("THB.VIC.DET,2018,F,Y0T17,persons,4,,", "THB.VIC.DET,2018,F,Y_GE18,persons,<5,,");
  expect(codesOf(check(fine))).toEqual([]);
  const found = findingOf(check(fine, { edition: controlled }), "DIS-701");
  expect([found.severity, found.params["cells"], found.params["threshold"]]).toEqual(["notice", 2, 5]);
  const children = (count: number) =>
    codesOf(
      check(`indicator,year,age,exploitation,unit,value\nTHB.VIC.DET,2018,Y0T17,LAB,persons,${count}\n`, {
        edition: controlled,
      }),
    );
  expect([children(9), children(10)]).toEqual([["DIS-701"], []]);
  const coarse = persons("THB.VIC.DET,2018,F,,persons,4,,", "THB.VIC.DET,2018,M,Y0T17,persons,5,,");
  expect(codesOf(check(coarse, { edition: controlled }))).toEqual([]);
});

test.each(["=1+A1", "@SUM(A1)", "+A1", "-A1", "＝A1"])(
  "the note %s is kept as a text that looks like a formula",
  (note) => {
    const checked = check(persons(`THB.VIC.DET,2018,,,persons,12,,${note}`));
    expect(codesOf(checked)).toEqual(["CEL-313"]);
    expect(checked.observations[0]?.note).toBe(note);
  },
);

test.each(["- as registered", "-12", "a = b", "+ 3 cases"])("the note %s is none", (note) => {
  expect(codesOf(check(persons(`THB.VIC.DET,2018,,,persons,12,,${note}`)))).toEqual([]);
});

test("a formula in place of a figure is a formula without its result", () => {
  expect(codesOf(check(persons("THB.VIC.DET,2018,,,persons,=1+1,,")))).toEqual(["STR-214"]);
});

test.each([
  ["НЕR", ["HER"]],
  ["СОС", ["COC"]],
  ["Kокаин", ["Кокаин"]],
  ["HER", []],
  ["героин", []],
])("%s in one alphabet: %j", (text, spelt) => {
  expect(inOneAlphabet(text)).toEqual(spelt);
});

test("a word of its own language is not called a code in other letters", () => {
  expect(isSpeltInAnother("кокаин", "COC")).toBe(false);
  expect(isSpeltInAnother("М", "M")).toBe(false);
  expect(isSpeltInAnother("СОС", "COC")).toBe(true);
  expect(isSpeltInAnother("Kокаин", "COC")).toBe(true);
});

test("a code typed in letters that only look like it is read, and said", () => {
  const checked = check(drugs("DRG.SZR.QKG,2018,НЕR,,kg,12,,", "DRG.SZR.QKG,2019,НЕR,,kg,13,,"));
  expect(cellsOf(checked)).toEqual(["2018 DRG.SZR.QKG drug=HER kg 12", "2019 DRG.SZR.QKG drug=HER kg 13"]);
  expect(findingOf(checked, "ENC-107").message).toContain("read as HER (Heroin) in 2 rows");
});

test.each([
  "indicator;unit;Q1 2018;Q2 2018\nTHB.VIC.DET;persons;3;5\n",
  "Показатель;Единица;1 кв. 2018;2 кв. 2018\nTHB.VIC.DET;persons;3;5\n",
  "Gösterge;Birim;2018 I. çeyrek;2018 II. çeyrek\nTHB.VIC.DET;persons;3;5\n",
  "indicator;year;unit;value\nTHB.VIC.DET;2018 Q1;persons;3\nTHB.VIC.DET;2018-Q2;persons;4\n",
  "indicator;year;quarter;unit;value\nTHB.VIC.DET;2018;1;persons;3\n",
])("of quarters it is said that years are asked, once: %j", (text) => {
  expect(findingOf(check(text), "CEL-326").severity).toBe("notice");
});

test.each([
  "Figures of the 4th quarter\nindicator,year,unit,value\nTHB.VIC.DET,2018,persons,3\n",
  "Q1 report\na;b\n1;2\n",
  "indicator,year,unit,value,кв. м,RUB\nTHB.VIC.DET,2018,persons,3,4,1\n",
])("of a title, of square metres and of roubles it is not: %j", (text) => {
  expect(codesOf(check(text))).not.toContain("CEL-326");
});

test("notes of every sheet that is read are looked at, each in its own column", async () => {
  const second = [
    ["indicator", "note", "year", "unit", "value"],
    ["THB.OFF.REC", "=A1", 2018, "offences", 3],
  ];
  const found = findingOf(await checkAnyFile(await workbook({ One: ONE_FIGURE, Two: second })), "CEL-313");
  expect(found.at).toMatchObject({ sheet: "Two", a1: "B2" });
});
