import { expect, test } from "vitest";

import { measureLines, normaliseNewlines } from "../../../api/reading/newlines.ts";
import { tokenize as tokenizeLines, type Records } from "../../../api/reading/tokenizer.ts";

function tokenize(text: string, delimiter: string): Records {
  return tokenizeLines(text, delimiter, measureLines(text).lines);
}

test("each record knows its physical lines, quoted line ends counted", () => {
  const records = tokenize('a,b\n"one\ntwo\nthree",x\nlast,y\n', ",");
  expect(records.cells).toEqual([
    ["a", "b"],
    ["one\ntwo\nthree", "x"],
    ["last", "y"],
  ]);
  expect([0, 1, 2].map((record) => [records.lineOf(record), records.lineEndOf(record)])).toEqual([
    [1, 1],
    [2, 4],
    [5, 5],
  ]);
});

test("the separator is the one given, whatever else the cells hold", () => {
  expect(tokenize("value;note\n1,5;a,b\n", ";").cells).toEqual([
    ["value", "note"],
    ["1,5", "a,b"],
  ]);
});

test("a quotation mark that never closes is found where it opens", () => {
  expect(tokenize('a,b\n1,2\n3,"4\n5,6\n', ",").openQuote).toBe(3);
});

test("a quotation mark that closes rows later with text behind it is found where it opens", () => {
  expect(tokenize('a,b\n1,"2\n3,"4"\n5,6\n', ",").openQuote).toBe(2);
});

test("a stray quotation mark within one line is read as it stands", () => {
  const records = tokenize('a,b\n"the "best" one",2\n', ",");
  expect(records.openQuote).toBeNull();
  expect(records.strayQuotes).toEqual([1]);
  expect(records.cells[1]).toEqual(['the "best" one', "2"]);
});

test.each([
  ["a\nb\n", "lf"],
  ["a\r\nb\r\n", "crlf"],
  ["a\rb\r", "cr"],
  ["a\r\nb\nc\r", "mixed"],
  ['a\r\n"b\nc"\r\n', "crlf"],
  ["a", null],
])("line ends of %j are %s", (text, newline) => {
  const lines = normaliseNewlines(text);
  expect(lines.newline).toBe(newline);
  expect(lines.text).not.toContain("\r");
});

test("mixed line ends do not merge rows and do not move lines", () => {
  const { text } = normaliseNewlines("a,b\r\n1,2\n3,4\r5,6");
  expect(tokenize(text, ",").cells).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ]);
});

test.each([
  ["a\nlonger\nb", 3, { line: 2, length: 6 }],
  ["a\nlonger\n", 2, { line: 2, length: 6 }],
  ["\n\n", 2, { line: 1, length: 0 }],
  ["", 0, { line: 1, length: 0 }],
])("%j has %i lines and a longest one", (text, lines, longest) => {
  expect(measureLines(text)).toEqual({ lines, longest });
});
