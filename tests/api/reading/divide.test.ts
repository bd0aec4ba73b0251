import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";

import { divide } from "../../../api/reading/divide.ts";

test("a cell that says the same as the cell above is the same string, and so are rows", () => {
  const rows = divide("THB.VIC.DET,2019\nTHB.VIC.DET,2020\nTHB.VIC.DET,2020\n", ",");
  expect(rows).toEqual([
    ["THB.VIC.DET", "2019"],
    ["THB.VIC.DET", "2020"],
    ["THB.VIC.DET", "2020"],
  ]);
  expect(rows?.[2]).toBe(rows?.[1]);
});

test.each([
  [
    "a row shorter than the one above",
    "a,b,c\na,b\n",
    [
      ["a", "b", "c"],
      ["a", "b"],
    ],
  ],
  ["a row longer than the one above", "a\na,b\n", [["a"], ["a", "b"]]],
  ["a separator within quotation marks, without them in the next row", '"a,b"\na,b\n', [["a,b"], ["a", "b"]]],
  ["doubled quotation marks below the same marks undoubled", '"a""""b"\n"a""b"\n', [['a""b'], ['a"b']]],
  ["a line end within quotation marks", '"a\nb",c\n', [["a\nb", "c"]]],
  ["an empty cell at the end", "a,", [["a", ""]]],
  ["a blank row", "a\n\n", [["a"], [""]]],
])("%s", (_, text, rows) => {
  expect(divide(text, ",")).toEqual(rows);
});

test.each(['"a', '"a"b', '"a" ,b', 'a\n"b\nc'])("stray or open quotation marks are left to others: %j", (text) => {
  expect(divide(text, ",")).toBeNull();
});

test("what it divides, it divides as papaparse does", () => {
  const part = fc.constantFrom(
    "a",
    "b",
    ",",
    "\n",
    '"',
    '""',
    '"a"',
    '"a,b"',
    '"a\nb"',
    '"x""y"',
    '""""',
    " ",
    "é",
    ",,",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
      const text = parts.join("");
      const { data, errors } = Papa.parse<string[]>(text, { header: false, delimiter: ",", newline: "\n" });
      const last = data.at(-1);
      if (last?.length === 1 && last[0] === "") data.pop();
      const rows = divide(text, ",");
      expect(rows === null ? errors.length > 0 || /" +[,\n]|" +$/.test(text) : rows).toEqual(
        rows === null ? true : data,
      );
    }),
    { seed: 20260104, numRuns: 3000 },
  );
});
