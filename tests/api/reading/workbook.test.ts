import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";

import { type OpenedWorkbook, readWorkbook, type SheetCells } from "../../../api/reading/workbook.ts";

function sheetOf(opened: OpenedWorkbook, at = 0): SheetCells {
  const sheet = "sheets" in opened ? opened.sheets[at] : undefined;
  if (sheet === undefined) throw new Error(JSON.stringify(opened));
  return sheet;
}

test("numbers are written with a point and without what binary fractions add", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["x", 1192, 0.1 + 0.2, -3.5, 7e-7, 1e15]] }] });
  expect(sheetOf(await readWorkbook(bytes)).rows).toEqual([
    ["x", "1192", "0.3", "-3.5", "0.0000007", "1000000000000000"],
  ]);
});

test("a text that looks like a number is still no number of the workbook", async () => {
  const sheet = sheetOf(await readWorkbook(await writeXlsx({ sheets: [{ name: "A", rows: [["1.192", 1192]] }] })));
  expect([sheet.isNumber(0, 0), sheet.isNumber(0, 1)]).toEqual([false, true]);
});

test("a date is written as a day", async () => {
  const rows = [[new Date(Date.UTC(2020, 1, 3))]];
  expect(sheetOf(await readWorkbook(await writeXlsx({ sheets: [{ name: "A", rows }] }))).rows).toEqual([
    ["2020-02-03"],
  ]);
});

test("rows are as wide as the widest", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["title"], ["a", "b", "c"]] }] });
  expect(sheetOf(await readWorkbook(bytes)).rows).toEqual([
    ["title", "", ""],
    ["a", "b", "c"],
  ]);
});

test("a hidden sheet is known as hidden", async () => {
  const rows = [["a"]];
  const bytes = await writeXlsx({
    sheets: [
      { name: "A", rows },
      { name: "B", rows, hidden: true },
    ],
  });
  const opened = await readWorkbook(bytes);
  expect([sheetOf(opened, 0).hidden, sheetOf(opened, 1).hidden]).toEqual([false, true]);
});

test("an OpenDocument sheet reads as the workbook of Excel does", async () => {
  const sheets = [{ name: "A", rows: [["ROU", 2018, 0.251, "<5"]] }];
  const [ods, xlsx] = [await writeOds({ sheets }), await writeXlsx({ sheets })];
  expect(sheetOf(await readWorkbook(ods)).rows).toEqual(sheetOf(await readWorkbook(xlsx)).rows);
});

test("merged cells are named by their range", async () => {
  const merges = [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }];
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["a", "b", null]], merges }] });
  expect(sheetOf(await readWorkbook(bytes)).merges).toEqual(merges);
});

test("two cells at far corners are no reason to fall over", async () => {
  const cell = (reference: string): string => `<c r="${reference}" t="inlineStr"><is><t>x</t></is></c>`;
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: "A", rows: [["a"]] }] }));
  const path = "xl/worksheets/sheet1.xml";
  const rows = `<row r="1">${cell("A1")}</row><row r="1048576">${cell("XFD1048576")}</row>`;
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  expect(await readWorkbook(zipSync(parts))).toMatchObject({ fault: {} });
});

test("an archive that is no workbook is of an unknown kind, not an exception", async () => {
  const { strToU8, zipSync } = await import("fflate");
  expect(await readWorkbook(zipSync({ "a.txt": strToU8("x") }))).toMatchObject({ fault: { kind: "unknown" } });
});

test("more columns than a questionnaire has are refused with their number", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [Array.from({ length: 201 }, (_, at) => at)] }] });
  expect(await readWorkbook(bytes)).toEqual({ fault: { kind: "too-many", words: "columns", count: 201, most: 200 } });
});
