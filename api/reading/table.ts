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
  /** Number of cells that a row should have. */
  readonly width: number;
  readonly records: Records;
  /** The sheet whose cells these are; null for a text file. */
  readonly sheet: SheetCells | null;
  /** Index of the heading row among the records. */
  readonly header: number;
  /** False where the headings contradict each other, so that no row can be trusted. */
  readonly trusted: boolean;
}

/** The place of a record's cell, or of the whole record where no column is given. */
export function placeOf(table: RawTable, record: number, column: Column | null): Place {
  return {
    sheet: table.sheet?.name ?? null,
    line: table.records.lineOf(record),
    lineEnd: table.records.lineEndOf(record),
    row: record > table.header ? record - table.header : null,
    column: column === null ? null : column.index + 1,
    // A spreadsheet gives each record one row, whatever lines it covers.
    a1: column === null ? null : `${columnLetters(column.index + 1)}${record + 1}`,
    field: column === null ? null : roleName(column.role),
    label: column === null ? null : column.label,
  };
}

/** The column of a basic field, null where the table has none. */
export function columnOf(table: RawTable, kind: Role["kind"]): Column | null {
  return table.columns.find((column) => column.role.kind === kind) ?? null;
}
