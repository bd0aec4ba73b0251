import {
  BorderStyle,
  Paragraph,
  ShadingType,
  SimpleField,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";

import type { Cell, Column, Table } from "../../contract/review.ts";
import { footDocx } from "./foot-docx.ts";
import { HATCH, INK, RULE, TEXT_TWIPS } from "./styles.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 6, color: INK } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;

/** From so many columns on, or with so long a text, a table is set small. */
const MANY_COLUMNS = 8;
const LONG_TEXT = 60;

/** A table of the document: caption with its number, heading row repeated on every page, rows never broken. */
export function tableDocx(table: Table): readonly FileChild[] {
  const longest = Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.text.length)));
  const style = table.columns.length >= MANY_COLUMNS || longest >= LONG_TEXT ? "SmallCell" : "Cell";
  const widths = table.columns.map((column) => Math.round(column.width * TEXT_TWIPS));
  const caption = new Paragraph({ style: "Caption", children: captionRuns("Table", table.number, table.caption) });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column) => headCell(column, style)),
  });
  const body = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.cells.map((cell, at) => bodyCell(cell, table.columns[at], style, row.strong)),
      }),
  );
  const grid = new WordTable({
    rows: [head, ...body],
    width: { size: TEXT_TWIPS, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE },
  });
  return [caption, grid, ...footDocx([...table.notes, table.source])];
}

/** "Table 3. …", the number as a field that Word counts on and whose value is written already. */
export function captionRuns(
  label: "Table" | "Figure",
  number: number | null,
  text: string,
): readonly (TextRun | SimpleField)[] {
  if (number === null) return [new TextRun(text)];
  return [
    new TextRun(`${label} `),
    new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
    new TextRun(`. ${text}`),
  ];
}

function headCell(column: Column, style: string): TableCell {
  return new TableCell({
    verticalAlign: "bottom",
    borders: { bottom: LINE },
    children: [aligned(column, style, new TextRun({ text: column.label, bold: true }))],
  });
}

function bodyCell(cell: Cell, column: Column | undefined, style: string, strong: boolean): TableCell {
  const run = strong ? new TextRun({ text: cell.text, bold: true }) : new TextRun(cell.text);
  return new TableCell({
    ...(cell.missing ? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: HATCH, fill: "FFFFFF" } } : {}),
    children: [aligned(column, style, run)],
  });
}

/** Alignment is the style's, so that the thousands of cells of the annexes stay small. */
function aligned(column: Column | undefined, style: string, run: TextRun): Paragraph {
  return new Paragraph({ style: column?.align === "end" ? `${style}End` : style, children: [run] });
}
