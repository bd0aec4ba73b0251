import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { isPersonalNumber } from "../../../api/validating/personal-number.ts";
import { personalIn } from "../../../api/validating/personal.ts";
import { check, checkAnyFile, fixture } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";
import { ONE_FIGURE, workbook } from "../../support/workbooks.ts";

// Examples from the public descriptions of the numbers; none is known to belong to anybody.
test.each(["7523169263", "0101006500006", "10000000146"])("%s is a national identity number", (text) =>
  expect(isPersonalNumber(text)).toBe(true),
);

test.each(["7523169264", "0101006500007", "10000000147", "20180101", "123"])("%s is none", (text) =>
  expect(isPersonalNumber(text)).toBe(false),
);

test.each([
  ["as told by maria.ionescu@example.org", "an e-mail address"],
  ["ask +40 21 555 01 23", "a telephone number"],
  ["see 00359 2 555 0123", "a telephone number"],
  ["victim 7523169263 was heard", "the identity number of a person"],
  ["Name: Maria Ionescu", "the name of a person"],
  ["имя: Мария Иванова", "the name of a person"],
])("%s holds %s", (text, what) => expect(personalIn(text)).toBe(what));

test("a cell of 90,000 letters is looked through at once", { timeout: 2000 }, () => {
  expect(personalIn(`:${"x".repeat(90_000)}`)).toBeNull();
});

test.each([
  "UNODC ARQ drug seizures, edition 2018-2022; record 6007 + record 6008; addends 0.004200000000000001 + 168",
  "Article 182 of the Criminal Code, amended 2017-05-12",
  "Source: Ministry of Interior, 2019: 1 234 567 890 lei",
  "law of 01.01.2018 – 31.12.2020",
])("%s tells of nobody", (text) => expect(personalIn(text)).toBeNull());

test("a file with data of a person is refused whole, and the report does not repeat them", () => {
  const { report, observations, quarantined } = check(fixture("personal-data-in-note.csv"));
  expect(report.verdict).toBe("rejected");
  expect([report.counts.rowsAccepted, observations, quarantined]).toEqual([0, [], []]);
  expect(JSON.stringify(report)).not.toContain("ionescu");
});

test("whom to ask may stand above the table and below it", () => {
  const text =
    "Contact: stat@example.org\n\nindicator,year,unit,value,note\nTHB.VIC.DET,2018,persons,12,\nTel. +40 21 555 01 23\n";
  expect(check(text).report.groups.map(({ code }) => code)).not.toContain("DIS-703");
});

test.each([
  "surname;sex;year\nPopescu;F;2018\n",
  "Register of victims\n\nФамилия;Имя;Год\nИванова;Мария;2018\n",
  "indicator,year,sex,Date of birth,unit,value\nTHB.VIC.DET,2018,F,12.05.1990,persons,1\n",
  "Name;Address;Year\nMaria;Strada Unu 1;2018\n",
  "Nr.;Nume;Prenume;Data nașterii\n1;Popescu;Maria;12.05.1990\n",
  "Soyadı;Doğum tarihi;Yıl\nYılmaz;12.05.1990;2018\n",
])("a table of persons is refused by its headings, and nothing else is said of it: %j", (text) => {
  const { report, observations } = check(text);
  expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([["DIS-705", "blocker"]]);
  expect(observations).toEqual([]);
  expect(JSON.stringify(report)).not.toMatch(/Popescu|Иванова|Maria|Strada|Yılmaz|1990/);
});

test.each([
  "indicator,name,year,unit,value\nTHB.VIC.DET,Victims,2018,persons,12\n",
  "Name of agency: police\n\nindicator,year,unit,value\nTHB.VIC.DET,2018,persons,12\n",
])("a name alone is no person: %j", (text) => {
  expect(check(text).report.groups.map(({ code }) => code)).not.toContain("DIS-705");
});

function records(ones: number, others: number): string {
  const countries = edition().dimensions.find(({ id }) => id === "citizenship")?.codes ?? [];
  const rows = countries.slice(1, 1 + ones + others).map(({ code }, at) => {
    return `THB.VIC.IDN,2018,F,Y_GE18,SEX,${code},persons,${at < ones ? 1 : 2}`;
  });
  return `indicator,year,sex,age,exploitation,citizenship,unit,value\n${rows.join("\n")}\n`;
}

test("more than twenty rows of one person each, split three times, are records of persons", () => {
  const codes = (ones: number, others: number) => check(records(ones, others)).report.groups.map(({ code }) => code);
  expect(codes(21, 0)).toEqual(["DIS-705"]);
  expect(codes(20, 0)).toEqual([]);
  expect(codes(21, 2)).toEqual(["DIS-705"]);
  expect(codes(21, 3)).toEqual([]);
});

test.each([
  "THB.VIC.DET,2018,maria.ionescu@example.org,persons,12",
  "THB.VIC.DET,2018,F,persons,Name: Maria Ionescu",
  "THB.VIC.DET,2018,F,persons,+40 21 555 01 23",
])("data of a person are found in a cell that was meant for a code or a figure: %s", (row) => {
  const { report } = check(`indicator,year,sex,unit,value\n${row}\n`);
  expect(report.groups.map(({ code }) => code)).toEqual(["DIS-703"]);
  expect(JSON.stringify(report)).not.toMatch(/onescu|555/);
});

test("a figure of ten digits is a figure, though it could be somebody's number", () => {
  const text = "indicator,year,unit,value\nCYB.LOS.EUR,2018,EUR,7523169263\nCYB.LOS.EUR,2019,pood,7523169263\n";
  expect(check(text).report.groups.map(({ code }) => code)).not.toContain("DIS-703");
});

test("a sheet of persons behind the sheet of figures is refused with it, a sheet of contacts is not", async () => {
  const persons = {
    Figures: ONE_FIGURE,
    Cases: [
      ["No", "Surname", "Year"],
      [1, "Popescu", 2018],
    ],
  };
  const refused = await checkAnyFile(await workbook(persons));
  expect(refused.report.findings.map(({ code }) => code)).toEqual(["DIS-705"]);
  expect(refused.report.findings[0]?.message).toMatch(/^Sheet "Cases", row 1: /);
  expect(JSON.stringify(refused.report)).not.toContain("Popescu");
  const contacts = {
    Figures: ONE_FIGURE,
    Contacts: [
      ["Name", "Telephone"],
      ["M. Popescu", "+40 21 555 01 23"],
    ],
  };
  const kept = await checkAnyFile(await workbook(contacts));
  expect(kept.report.groups.map(({ code }) => code)).toEqual(["STR-220"]);
});

test("an explanation that names a person is not kept either, since it would be printed", () => {
  const explanation = { code: "TSR-601", ruleId: "Y01", cellKey: "ROU|2019|THB.VIC.DET||persons", found: "198" };
  const explained = (text: string) =>
    check(fixture("jump.csv"), {
      note: { ...NO_COVERING_NOTE, explanations: [{ ...explanation, reason: "other" as const, text }] },
    }).report;
  const refused = explained("Ask maria.ionescu@example.org about the operation.");
  expect(refused.findings.map(({ code }) => code)).toEqual(["DIS-703"]);
  expect(JSON.stringify(refused)).not.toContain("ionescu");
  expect(explained("One large operation in the spring of that year.").verdict).not.toBe("rejected");
});

test("a heading of persons on the second of two sheets that are read as one is found there", async () => {
  const second = [
    ["indicator", "year", "unit", "value", "Name", "Address"],
    ["THB.OFF.REC", 2018, "offences", 3, "M", "S"],
  ];
  const { report } = await checkAnyFile(await workbook({ One: ONE_FIGURE, Two: second }));
  expect(report.findings.map(({ code, at }) => [code, at.sheet])).toEqual([["DIS-705", "Two"]]);
});
