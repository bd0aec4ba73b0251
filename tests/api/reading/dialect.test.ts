import { expect, test } from "vitest";

import { chooseDelimiter } from "../../../api/reading/dialect.ts";
import { check, cellsOf } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

test.each([
  ["indicator,year,unit,value\nTHB.VIC.DET,2018,persons,12\n", ","],
  ["indicator;year;unit;value\nDRG.SZR.QKG;2018;kg;1,5\nDRG.SZR.QKG;2019;kg;2,5\n", ";"],
  ["indicator\tyear\tunit\tvalue\nDRG.SZR.QKG\t2018\tkg\t1,5\n", "\t"],
  ["indicator|year|unit|value\nDRG.SZR.QKG|2018|kg|1,5\n", "|"],
  ["Victims, offences, persons, by year, sex, age\nindicator;year;value\nTHB.VIC.DET;2018;1\n", ";"],
  ['indicator;year;value;note\nTHB.VIC.DET;2018;1;"a, b, c, d, e"\n', ";"],
  ["Показатель;Год;Значение\nA;2018;1,5\n", ";"],
])("the separator of %j is found by its headings", (text, delimiter) => {
  expect(chooseDelimiter(text, edition())).toEqual({ delimiter, by: "known-headings" });
});

test("without a known heading the separator is the one that divides most rows alike", () => {
  const text = "a;b;c\n1,5;2,5;3\n1;2,5;3\n1;2;3,5\n";
  expect(chooseDelimiter(text, edition())).toEqual({ delimiter: ";", by: "column-count" });
});

test("a line that names the separator decides", () => {
  expect(chooseDelimiter("sep=|\nindicator,year|value\n", edition())).toEqual({ delimiter: "|", by: "sep-line" });
});

test("text without any separator has none", () => {
  expect(chooseDelimiter("one\ntwo\n", edition())).toBeNull();
});

test("the separators, UTF-8 with a mark and UTF-16 give the same cells", () => {
  const rows = [
    ["indicator", "year", "drug", "unit", "value"],
    ["DRG.SZR.QKG", "2018", "HER", "kg", "12,5"],
    ["DRG.SZR.QKG", "2019", "COC", "kg", "1.234,25"],
  ];
  const expected = ["2018 DRG.SZR.QKG drug=HER kg 12.5", "2019 DRG.SZR.QKG drug=COC kg 1234.25"];
  for (const delimiter of [";", "\t", "|"]) {
    const text = `${rows.map((row) => row.join(delimiter)).join("\r\n")}\r\n`;
    expect(cellsOf(check(text))).toEqual(expected);
    expect(cellsOf(check(new TextEncoder().encode(`\ufeff${text}`)))).toEqual(expected);
    expect(cellsOf(check(new Uint8Array(new Uint16Array(Array.from(`\ufeff${text}`, code)).buffer)))).toEqual(expected);
  }
});

function code(character: string): number {
  return character.charCodeAt(0);
}
