import { expect, test } from "vitest";

import { isPersonalNumber } from "../../../api/validating/personal-number.ts";
import { personalIn } from "../../../api/validating/personal.ts";
import { check, fixture } from "../../support/check.ts";

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
