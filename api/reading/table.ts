import type { Place } from "../contract/report.ts";
import { columnLetters } from "../findings/place.ts";
import { roleName, type Role } from "./heading-words.ts";
import type { Records } from "./tokenizer.ts";
import type { SheetCells } from "./workbook.ts";

/** A column that was understood. `index` is 0-based within a record, `label` its own heading in the file. */
export interface Column {
  readonly index: number;
  readonly label: string;
  readonly role: Role;
}

/** The table of a file: its columns understood, its cells as they stand. */
export interface RawTable {
  readonly layout: "canonical" | "long" | "wide";
  /** True where the headings are exact canonical ids in a plain UTF-8 comma file: numbers are read as they stand. */
  readonly exact: boolean;
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** Columns before the figures of which it is not known what they say; their role is that of a note. */
  readonly unclear: readonly Column[];
  /** Number of cells that a row should have. */
  readonly width: number;
  readonly records: Records;
  /** The sheet whose cells these are; null for a text file. */
  readonly sheet: SheetCells | null;
  /** Index of the heading row among the records; of the lowest one where there are several. */
  readonly header: number;
  /** Index behind the last record of the table. */
  readonly end: number;
  /**
   * The tables of several sheets that are one contribution, in the order of the workbook, each with its own columns; all
   * have the records of all sheets. Empty for a table that stands alone. The first of them is this table itself.
   */
  readonly parts: readonly RawTable[];
  /** False where the headings contradict each other, so that no row can be trusted. */
  readonly trusted: boolean;
}

/** The place of a record's cell, or of the whole record where no column is given. */
export function placeOf(whole: RawTable, record: number, column: Column | null): Place {
  const table = partAt(whole, record);
  const row = table.sheet === null ? record + 1 : table.records.lineOf(record);
  return {
    sheet: table.sheet?.name ?? null,
    line: table.records.lineOf(record),
    lineEnd: table.records.lineEndOf(record),
    row: record > table.header ? record - table.header : null,
    column: column === null ? null : column.index + 1,
    // A spreadsheet gives each record one row, whatever lines it covers.
    a1: column === null ? null : `${columnLetters(column.index + 1)}${row}`,
    field: column === null ? null : roleName(column.role),
    label: column === null ? null : column.label,
  };
}

/** The tables of which one consists: itself, or those of several sheets. */
export function partsOf(table: RawTable): readonly RawTable[] {
  return table.parts.length === 0 ? [table] : table.parts;
}

/** The table to which a record belongs. */
export function partAt(table: RawTable, record: number): RawTable {
  return table.parts.find(({ end }) => record < end) ?? table;
}

/** The column of a basic field, null where the table has none. */
export function columnOf(table: RawTable, kind: Role["kind"]): Column | null {
  return table.columns.find((column) => column.role.kind === kind) ?? null;
}
