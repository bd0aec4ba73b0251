import Papa from "papaparse";

import { divide } from "./divide.ts";

/** The cells of a text, record by record, with the physical lines that each record covers. */
export interface Records {
  readonly cells: readonly (readonly string[])[];
  /** First line of a record, 1-based. */
  lineOf(record: number): number;
  /** Last line of a record; larger than the first where a quoted cell holds line ends. */
  lineEndOf(record: number): number;
  /** Whether a workbook stores a cell as a number, so that its text is no matter of marks; absent in a text file. */
  readonly isNumber?: (record: number, column: number) => boolean;
  /** Record -> column -> what stands in the file, for the cells that the sender put right. */
  readonly corrected?: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Line of a quotation mark that never closes, or closes in a later line with text behind it; null where quotes are sound. */
  readonly openQuote: number | null;
  /** Records with a stray quotation mark inside a quoted cell. */
  readonly strayQuotes: readonly number[];
}

/**
 * Splits a text into cells. `text` has `\n` line ends only, and so many `lines`.
 *
 * Where quotation marks are stray or never close, papaparse divides the text and says where: such files are read as it
 * reads them. It is always told separator and line end: what it gets wrong when it guesses is listed in the collection
 * study (6.1).
 */
export function tokenize(text: string, delimiter: string, lines: number): Records {
  // Papaparse drops a second byte order mark, and knows better than a `sep=` line that names a quotation mark.
  const isPlain = !text.startsWith("\ufeff") && !Papa.BAD_DELIMITERS.includes(delimiter);
  const sound = isPlain ? divide(text, delimiter) : null;
  if (sound !== null) return { ...inLines(sound, lines), openQuote: null, strayQuotes: [] };
  const { data, errors } = Papa.parse<string[]>(text, { header: false, delimiter, newline: "\n" });
  const last = data.at(-1);
  // What stands behind the last line end is no row.
  if (last !== undefined && last.length === 1 && last[0] === "") data.pop();
  const records = inLines(data, lines);
  let openQuote: number | null = null;
  const strayQuotes = new Set<number>();
  for (const { row: record = 0, code } of errors) {
    const line = records.lineOf(record);
    const isBroken = code === "MissingQuotes" || records.lineEndOf(record) > line;
    if (isBroken) openQuote ??= line;
    else strayQuotes.add(record);
  }
  return { ...records, openQuote, strayQuotes: [...strayQuotes] };
}

/** Rows with the lines on which they begin and end. */
function inLines(
  cells: readonly (readonly string[])[],
  lines: number,
): Pick<Records, "cells" | "lineOf" | "lineEndOf"> {
  // As many records as lines: no quoted cell holds a line end.
  const starts = cells.length === lines ? null : lineStarts(cells);
  return {
    cells,
    lineOf: (record) => (starts === null ? record + 1 : (starts[record] ?? 0)),
    lineEndOf: (record) => (starts === null ? record + 1 : (starts[record + 1] ?? 1) - 1),
  };
}

/** The first records of a text, for a look at how it is made; a record cut off at the end is left out. */
export function tokenizeStart(text: string, delimiter: string, records: number): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { header: false, delimiter, newline: "\n", preview: records }).data;
}

/** Line on which each record begins, and one more for the end. */
function lineStarts(cells: readonly (readonly string[])[]): Int32Array {
  const starts = new Int32Array(cells.length + 1);
  let line = 1;
  for (let record = 0; record < cells.length; record += 1) {
    starts[record] = line;
    line += 1 + newlinesIn(cells[record] ?? []);
  }
  starts[cells.length] = line;
  return starts;
}

function newlinesIn(cells: readonly string[]): number {
  let found = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) found += 1;
  }
  return found;
}
