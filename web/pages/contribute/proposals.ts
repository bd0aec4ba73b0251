import type { Wording } from "../../../api/contract/covering-note.ts";
import type { Finding } from "../../../api/contract/report.ts";
import type { FileTable } from "../../workers/check-messages.ts";
import type { Correction } from "./corrections.ts";
import type { MarkedCells } from "./marked-cells.ts";

/** A correction that can be made by one press: what would be written, in how many rows. */
export interface Proposal {
  readonly text: string;
  /** The same said once for the state, for a name or a unit; null for a figure. */
  readonly wording: Wording | null;
  readonly correction: Omit<Correction, "id">;
}

/** Families of findings about a word that means the same wherever it stands in its column. */
const OF_WORDS = /^(COD|UNI|HDR)-/;

/**
 * What the report proposes for the cell of a finding: of the finding itself or of another one there. Names and units are
 * replaced in every row of the column that has them, figures in their own cell. Null where nothing is proposed.
 */
export function proposalFor(finding: Finding, marks: MarkedCells, table: FileTable): Proposal | null {
  const place = marks.placeOf(finding);
  if (place === null || place.column === null || !table.divided) return null;
  const { row, column } = place;
  const source = [finding, ...marks.at(row, column)].find(({ suggestion }) => suggestion?.kind === "replace");
  const text = source?.suggestion?.value;
  const from = table.rows[row]?.[column];
  if (source === undefined || text === undefined || from === undefined || text === from.trim()) return null;
  const field = table.fields[column] ?? null;
  const isName = /^(COD|UNI)-/.test(source.code) && field !== null && row !== table.header;
  const wording = isName ? { field, text: from.trim(), code: text } : null;
  const rows = OF_WORDS.test(source.code)
    ? table.rows.flatMap((cells, other) => ((cells[column] ?? "").trim() === from.trim() ? [other] : []))
    : [row];
  return { text, wording, correction: { ...cellsOf(table, rows, column), from, to: text } };
}

/** A correction of one cell; null where the text stays what it is. */
export function correctionOf(table: FileTable, row: number, column: number, text: string) {
  const from = table.rows[row]?.[column] ?? "";
  const to = text.replaceAll(/[\r\n]+/g, " ");
  return to === from ? null : { ...cellsOf(table, [row], column), from, to };
}

/** The heading of a column as it stands in the file; empty where it has none. */
export function headingAt(table: FileTable, column: number): string {
  return table.header === null ? "" : (table.rows[table.header]?.[column] ?? "").trim();
}

function cellsOf(table: FileTable, rows: readonly number[], column: number) {
  return {
    sheet: table.sheet,
    column,
    heading: headingAt(table, column),
    cells: rows.map((row) => ({ row, line: table.lines[row] ?? row + 1 })),
  };
}
