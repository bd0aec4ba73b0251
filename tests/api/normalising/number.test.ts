import { expect, test } from "vitest";

import { readCell } from "../../../api/normalising/cell.ts";
import { CANONICAL_MARKS, voteMarks, type Marks } from "../../../api/normalising/marks.ts";
import { readNumber } from "../../../api/normalising/number.ts";

const COMMA: Marks = { decimal: ",", grouping: ".", by: "column-vote" };
const POINT: Marks = { decimal: ".", grouping: ",", by: "column-vote" };
const COMMA_BY_CONVENTION: Marks = { ...COMMA, by: "convention" };

test.each([
  ["1192", 1192],
  ["0", 0],
  ["12.5", 12.5],
  ["1e-05", 0.00001],
  ["-3", -3],
])("a canonical %j is %d", (text, value) => {
  expect(readNumber(text, CANONICAL_MARKS, false)).toEqual({ value, doubt: null, other: null });
});

test.each(["1,192", "12,5", "1 192", "", "1.", ".5", "0x10", "Infinity", "NaN", "1e9999x", "١٢"])(
  "a canonical %j is no number",
  (text) => {
    expect(readNumber(text, CANONICAL_MARKS, false)).toBeNull();
  },
);

test.each([
  ["1.234,5", 1234.5],
  ["12,5", 12.5],
  ["0,125", 0.125],
  ["1.234.567", 1234567],
  ["1 234,5", 1234.5],
  ["1\u00a0234\u00a0567", 1234567],
  ["1\u202f234", 1234],
  ["1\u2009234", 1234],
  ["1'234", 1234],
  ["1’234", 1234],
  ["−5", -5],
  ["1234,567", 1234.567],
  ["1.234", 1234],
])("in a file with decimal commas %j is %d", (text, value) => {
  expect(readNumber(text, COMMA, false)).toEqual({ value, doubt: null, other: null });
});

test("a fraction of persons is impossible, so a mark before three digits groups, and that is said", () => {
  expect(readNumber("1.234", POINT, true)).toEqual({ value: 1234, doubt: "grouped", other: 1.234 });
  expect(readNumber("1.234", COMMA_BY_CONVENTION, true)).toEqual({ value: 1234, doubt: "grouped", other: 1.234 });
  expect(readNumber("12.5", POINT, true)).toEqual({ value: 12.5, doubt: null, other: null });
});

test("where nothing in the file decides, kilograms with three digits behind a mark are in doubt", () => {
  expect(readNumber("1.234", COMMA_BY_CONVENTION, false)).toEqual({ value: 1234, doubt: "ambiguous", other: 1.234 });
  expect(readNumber("1,234", COMMA_BY_CONVENTION, false)).toEqual({ value: 1.234, doubt: "ambiguous", other: 1234 });
});

test("a number that only makes sense with the other mark is read so, and that is said", () => {
  expect(readNumber("12.5", COMMA, false)).toEqual({ value: 12.5, doubt: "against-vote", other: null });
  expect(readNumber("1,234,567.8", COMMA, false)).toEqual({ value: 1234567.8, doubt: "against-vote", other: null });
});

test.each(["12 34", "1 23,4", "1.23.4", "1,2,3", ",5,", "1..5", "5 kg"])("%j is no number under any marks", (text) => {
  expect(readNumber(text, COMMA, false)).toBeNull();
});

test.each([
  { values: ["12,5", "1.234"], delimiter: ";", decimal: ",", by: "column-vote" },
  { values: ["1.234,5"], delimiter: ",", decimal: ",", by: "column-vote" },
  { values: ["1.234.567"], delimiter: ",", decimal: ",", by: "column-vote" },
  { values: ["12.5", "0.125", "1,2"], delimiter: ";", decimal: ".", by: "column-vote" },
  { values: ["1234.567"], delimiter: ";", decimal: ".", by: "column-vote" },
  { values: ["1.234", "17", "x"], delimiter: ";", decimal: ",", by: "convention" },
  { values: ["1.234"], delimiter: "\t", decimal: ",", by: "convention" },
  { values: ["1.234"], delimiter: ",", decimal: ".", by: "convention" },
  { values: [], delimiter: ";", decimal: ",", by: "convention" },
])("$values divided by $delimiter have the decimal mark $decimal by $by", ({ values, delimiter, decimal, by }) => {
  expect(voteMarks(values, delimiter)).toMatchObject({ decimal, by });
});

test.each([
  ["", { missing: "not-reported" }],
  [":", { missing: "not-available" }],
  ["..", { missing: "not-available" }],
  ["x", { missing: "not-applicable" }],
  ["c", { missing: "confidential" }],
  ["ie", { missing: "included-elsewhere" }],
  ["0", { value: 0 }],
  ["-0", { value: 0 }],
  ["<5", { low: 1, high: 4 }],
  ["< 5", { low: 1, high: 4 }],
  ["<2", { value: 1 }],
  ["36-39", { low: 36, high: 39 }],
  ["36–39", { low: 36, high: 39 }],
  ["7-7", { value: 7 }],
])("the canonical cell %j of persons says %j", (text, observed) => {
  expect(readCell(text, CANONICAL_MARKS, true)).toMatchObject({ observed, fault: null });
});

test("a quantity below a limit may be anything below it", () => {
  expect(readCell("<0.5", CANONICAL_MARKS, false).observed).toEqual({ low: 0, high: 0.5 });
  expect(readCell("1,5-2,5", COMMA, false).observed).toEqual({ low: 1.5, high: 2.5 });
});

test.each([
  ["-", "dash"],
  ["–", "dash"],
  ["--", "dash"],
  ["нет", "dash"],
  ["yok", "dash"],
  ["50+", "open-interval"],
  [">50", "open-interval"],
  ["#REF!", "spreadsheet-error"],
  ["#####", "spreadsheet-error"],
  ["04-Jan", "date"],
  ["01.02.2020", "date"],
  ["2020-02-01", "date"],
  ["many", "not-a-number"],
  ["<1", "not-a-number"],
  ["9-5", "not-a-number"],
  ["9007199254740993", "not-a-number"],
  ["9".repeat(1000), "not-a-number"],
])("the cell %j holds nothing that can be kept: %s", (text, fault) => {
  expect(readCell(text, CANONICAL_MARKS, true)).toMatchObject({ observed: null, fault });
});

test.each([
  ["12 (p)", 12, "P"],
  ["12p", 12, "P"],
  ["12 e", 12, "E"],
  ["~12", 12, "E"],
  ["1.192 b", 1192, "B"],
])("the mark beside %j becomes a flag", (text, value, flag) => {
  expect(readCell(text, COMMA, true)).toMatchObject({ observed: { value }, flag });
});

test.each([
  ["н/д", "not-available"],
  ["немає даних", "not-available"],
  ["VERI YOK", "not-available"],
  ["nu există date", "not-available"],
  ["…", "not-available"],
  ["X", "not-applicable"],
  ["(c)", "confidential"],
])("in a file of a ministry %j is the reason %s; in a canonical one it is nothing", (text, missing) => {
  expect(readCell(text, COMMA, true).observed).toEqual({ missing });
  expect(readCell(text, CANONICAL_MARKS, true).observed).toBeNull();
});
