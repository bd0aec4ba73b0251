import type { Cell, CellStyle, NamedRange, WriteSheet } from "hucre";

type Cells = NonNullable<WriteSheet["cells"]>;

const INK = "1F2933";
const QUIET = "5B6670";

/** How sheets are printed: A4 on its side, all columns on one width. */
export const ON_PAPER = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
} as const;

/** What of a sheet is printed, or on every page of it. The library's own setting leaves out the quotes of the name. */
export function printName(what: "Print_Area" | "Print_Titles", sheet: string, range: string): NamedRange {
  return { name: `_xlnm.${what}`, range: `'${sheet.replaceAll("'", "''")}'!${range}`, scope: sheet };
}

/** The looks of cells in workbooks for people who fill them in. */
export const STYLES = {
  title: { font: { bold: true, size: 16, color: { rgb: INK } } },
  heading: {
    font: { bold: true, color: { rgb: INK } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6EC" } },
    alignment: { vertical: "top", wrapText: true },
    border: { bottom: { style: "thin", color: { rgb: QUIET } } },
  },
  wrapped: { alignment: { vertical: "top", wrapText: true } },
  quiet: { font: { color: { rgb: QUIET } }, alignment: { vertical: "top", wrapText: true } },
  toFill: {
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFBE6" } },
    border: { bottom: { style: "hair", color: { rgb: QUIET } } },
    alignment: { vertical: "top", wrapText: true },
  },
} as const satisfies Record<string, CellStyle>;

/** A heading cell with a note on it. */
export function heading(text: string, note: string): Partial<Cell> {
  return { value: text, type: "string", style: STYLES.heading, comment: { author: "Euxine", text: note } };
}

/** A cell that is a text, whatever it looks like: none is ever run as a formula. */
export function textCell(value: string, style: CellStyle = STYLES.wrapped): Partial<Cell> {
  return { value, type: "string", style };
}

/** The texts of rows as cells typed as text; `from` is the row, from 0, at which they begin. */
export function textCells(rows: readonly (readonly unknown[])[], from: number): Cells {
  const cells: Cells = new Map();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value === "string" && value !== "") cells.set(`${r + from},${c}`, { value, type: "string" });
    }),
  );
  return cells;
}

/** Points that a line of text takes. */
const LINE = 15;

/**
 * Heights of rows with wrapped texts, `from` being the row, from 0, at which they begin: not every program makes rows as
 * high as their texts by itself.
 */
export function rowHeights(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  from: number,
): NonNullable<WriteSheet["rowDefs"]> {
  return new Map(
    rows.map((texts, row) => {
      const lines = texts.map((text, column) => Math.ceil((text.length * 1.1) / (widths[column] ?? 10)));
      return [row + from, { height: LINE * Math.max(1, ...lines) }];
    }),
  );
}
