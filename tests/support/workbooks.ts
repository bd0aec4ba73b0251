import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { MergeRange } from "hucre";
import { writeXlsx } from "hucre/xlsx";

type Rows = readonly (readonly (string | number | null)[])[];

/** One figure, as a sheet. */
export const ONE_FIGURE: Rows = [
  ["indicator", "year", "unit", "value"],
  ["THB.VIC.DET", 2018, "persons", 12],
];

/** A workbook of sheets, each with its name and rows. */
export function workbook(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
}

/** A workbook with cells merged: rows and columns from 0, ends included. */
export function mergedWorkbook(rows: Rows, startRow: number, endRow: number, column: number): Promise<Uint8Array> {
  const merges = [{ startRow, endRow, startCol: column, endCol: column }];
  return writeXlsx({ sheets: [{ name: "Sheet1", rows: rows.map((row) => [...row]), merges }] });
}

/** A workbook of one sheet with merged cells, as each range says. */
export function laidWorkbook(rows: Rows, merges: readonly MergeRange[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: "Sheet1", rows: rows.map((row) => [...row]), merges: [...merges] }] });
}

/** A workbook with one of its parts added or written anew. */
export async function withPart(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook({ Sheet1: ONE_FIGURE }));
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  return zipSync(parts);
}

/** A workbook whose value cell is a formula that was never calculated. */
export function uncalculated(): Promise<Uint8Array> {
  return withPart("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(/<c r="D2"[^>]*>.*?<\/c>/s, '<c r="D2"><f>B2*2</f></c>'),
  );
}
