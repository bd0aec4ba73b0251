import { expect, test } from "vitest";

import { correctedText, utf8 } from "../../../web/workers/corrected-file.ts";
import { textTable } from "../../../web/workers/file-table.ts";
import { edition } from "../../support/edition.ts";

const HOW = {
  encoding: { value: "utf-8", by: "valid-utf-8", alternatives: [] },
  bom: false,
  delimiter: { value: ";", by: "known-headings" },
  decimal: null,
  newline: "crlf",
  layout: null,
  sheet: null,
  sheets: [],
  headerLine: null,
  lines: null,
  rows: null,
};

function correct(text: string, ...changes: readonly (readonly [row: number, column: number, text: string])[]): string {
  const table = textTable(text, HOW, edition(), []);
  return correctedText(
    text,
    table,
    ";",
    changes.map(([row, column, to]) => ({
      sheet: null,
      line: table.lines[row] ?? 0,
      column: column + 1,
      from: "",
      to,
    })),
  );
}

test("one cell is written otherwise and every other character stays", () => {
  expect(correct('Title\r\n\r\na;"b";c\r\n1;2;3\r\n"x";y;z', [3, 1, "20"])).toBe(
    'Title\r\n\r\na;"b";c\r\n1;20;3\r\n"x";y;z',
  );
});

test("line ends stay as they were, each of them", () => {
  expect(correct("a;b\nc;d\r\ne;f\rg;h\n", [1, 0, "C"], [2, 1, "F"])).toBe("a;b\nC;d\r\ne;F\rg;h\n");
});

test("text with the separator or a quotation mark is quoted", () => {
  expect(correct("a;b\nc;d\n", [1, 1, 'say "so"; then'])).toBe('a;b\nc;"say ""so""; then"\n');
});

test("a row behind a cell with line ends in it is still the right row", () => {
  expect(correct('a;"two\nlines"\nc;d\ne;f\n', [1, 1, "D"])).toBe('a;"two\nlines"\nc;D\ne;f\n');
  expect(correct('a;"two\nlines"\nc;d\n', [0, 0, "A"])).toBe('A;"two\nlines"\nc;d\n');
});

test("a cell beyond the end of a short row is added with the cells before it", () => {
  expect(correct("a;b;c\nd\n", [1, 2, "F"])).toBe("a;b;c\nd;;F\n");
});

test("a file without a line end at its end keeps having none", () => {
  expect(correct("a;b\nc;d", [1, 0, "C"])).toBe("a;b\nC;d");
});

test("UTF-8 is marked on request only", () => {
  expect([...utf8("é", false)]).toEqual([0xc3, 0xa9]);
  expect([...utf8("é", true)]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
});
