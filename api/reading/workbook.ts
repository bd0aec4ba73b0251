import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";

import { type ArchiveFault, inspectArchive } from "./archive.ts";
import { LIMITS as BYTES } from "./limits.ts";
import { signatureOf } from "./signature.ts";

/** A sheet as text: what stands in its cells, as the sender sees it apart from grouping marks. */
export interface SheetCells {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  /** Cells that the workbook stores as numbers: they are read as they stand, without a vote about marks. */
  readonly isNumber: (row: number, column: number) => boolean;
  /** Cells with a formula whose result was not saved, as [row, column], 0-based. */
  readonly unsaved: readonly (readonly [number, number])[];
  /** Ranges of merged cells; only the first cell of each holds a text. */
  readonly merges: readonly Merge[];
}

/** A range of merged cells, 0-based, ends included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** What opening a workbook gives: its sheets, or why it was not opened. */
export type OpenedWorkbook =
  | {
      readonly sheets: readonly SheetCells[];
      /** True where formulas take values from other workbooks; what they gave when the file was saved is read. */
      readonly linked: boolean;
    }
  | {
      readonly fault:
        | ArchiveFault
        | { readonly kind: "too-many"; readonly words: string; readonly count: number; readonly most: number };
    };

/** The workbook in a file's bytes; null for a file that is none, or too large to be looked at. */
export async function openWorkbook(bytes: Uint8Array, filename: string): Promise<OpenedWorkbook | null> {
  const isWorkbook = bytes.length <= BYTES.bytes && signatureOf(bytes, filename)?.kind === "workbook";
  return isWorkbook ? await readWorkbook(bytes) : null;
}

/** Opens a workbook's bytes. There is one for every kind of file; each may be replaced without the rest knowing. */
export type SheetReader = (bytes: Uint8Array) => Promise<OpenedWorkbook>;

/** Source: the collection study, section 7. */
const LIMITS = { sheets: 20, rows: 50_000, columns: 200, cells: 500_000 } as const;

/**
 * Reads the sheets of an XLSX or ODS file into text, behind limits of our own on what the archive unpacks to.
 *
 * Numbers are written with a point and at most 15 digits, as a spreadsheet holds them; dates as `2020-02-03`, since what
 * was typed before a spreadsheet made it a date cannot be known; percentages with their sign. Formulas count with their
 * saved result. Never throws for a file that is broken: it says so.
 */
export const readWorkbook: SheetReader = async (bytes) => {
  const parts = inspectArchive(bytes);
  if (!("size" in parts)) return { fault: parts };
  if (!parts.has("xl/workbook.xml") && !isOds(bytes)) return { fault: { kind: "unknown", words: "" } };
  try {
    const { sheets } = await (isOds(bytes) ? readOds(bytes) : readXlsx(bytes, { readStyles: true }));
    const crowded = tooMany(sheets);
    if (crowded !== null) return { fault: crowded };
    const linked = [...parts].some((name) => name.includes("externalLinks/"));
    return { sheets: sheets.map(cellsOf), linked };
  } catch (cause) {
    return { fault: { kind: "corrupt", words: cause instanceof Error ? cause.message : "it cannot be read" } };
  }
};

type Sheet = Awaited<ReturnType<typeof readXlsx>>["sheets"][number];
type Cell = NonNullable<Sheet["cells"]> extends ReadonlyMap<string, infer C> ? C : never;

/** The first part of an ODS file is its media type, uncompressed. */
function isOds(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 128)).includes("opendocument.spreadsheet");
}

function tooMany(sheets: readonly Sheet[]): Extract<OpenedWorkbook, { fault: unknown }>["fault"] | null {
  if (sheets.length > LIMITS.sheets)
    return { kind: "too-many", words: "sheets", count: sheets.length, most: LIMITS.sheets };
  let cells = 0;
  for (const { rows } of sheets) {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length > LIMITS.rows) return { kind: "too-many", words: "rows", count: rows.length, most: LIMITS.rows };
    if (width > LIMITS.columns) return { kind: "too-many", words: "columns", count: width, most: LIMITS.columns };
    cells += rows.length * width;
  }
  return cells > LIMITS.cells ? { kind: "too-many", words: "cells", count: cells, most: LIMITS.cells } : null;
}

function cellsOf(sheet: Sheet): SheetCells {
  const at = (row: number, column: number): Cell | undefined => sheet.cells?.get(`${row},${column}`);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const unsaved: [number, number][] = [];
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined || (cell.value !== null && cell.value !== "")) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    unsaved.push([row, column]);
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, r) =>
      Array.from({ length: width }, (_, c) => textOf(row[c] ?? null, at(r, c)?.style?.numFmt ?? "")),
    ),
    isNumber: (row, column) => typeof sheet.rows[row]?.[column] === "number",
    unsaved,
    merges: sheet.merges ?? [],
  };
}

function textOf(value: string | number | boolean | Date | null, format: string): string {
  if (value === null) return "";
  if (value instanceof Date) {
    const iso = value.toISOString();
    // A cell that shows nothing but a year is a year, whatever day stands behind it.
    return /^"?y{2,4}"?$/i.test(format) ? iso.slice(0, 4) : iso.slice(0, 10);
  }
  if (typeof value === "number") return format.includes("%") ? `${digits(value * 100)}%` : digits(value);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

const DIGITS = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15, useGrouping: false });

/** Spreadsheets hold 15 digits; what binary fractions add behind them was never typed, nor was an exponent. */
function digits(value: number): string {
  return DIGITS.format(value);
}
