import type { Place } from "../contract/report.ts";
import { quote } from "./quote.ts";

/** The place of a finding that concerns the file and no line of it. */
export const WHOLE_FILE: Place = Object.freeze({
  sheet: null,
  line: null,
  lineEnd: null,
  row: null,
  column: null,
  a1: null,
  field: null,
  label: null,
});

/** The place of a physical line without a column: title rows, blank rows, broken quotes. */
export function linePlace(line: number, lineEnd: number = line): Place {
  return { ...WHOLE_FILE, line, lineEnd };
}

/** The place of a cell of a sheet; row and column count from 0. */
export function cellPlace(sheet: string, row: number, column: number): Place {
  const line = row + 1;
  const a1 = `${columnLetters(column + 1)}${line}`;
  return { ...WHOLE_FILE, sheet, line, lineEnd: line, column: column + 1, a1 };
}

/** The letters that a spreadsheet writes above a column: 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A place in words, as messages begin: `Line 18, column F "Total"`, in a workbook `Sheet "2020", cell F18 "Total"`; empty
 * for the whole file.
 */
export function placeText(place: Place): string {
  if (place.line === null) return "";
  if (place.sheet !== null) return placeOnSheet(place, place.sheet);
  const end = place.lineEnd;
  const lines = end !== null && end > place.line ? `Lines ${place.line} to ${end}` : `Line ${place.line}`;
  if (place.column === null) return lines;
  const label = place.label === null || place.label === "" ? "" : ` "${quote(place.label)}"`;
  return `${lines}, column ${columnLetters(place.column)}${label}`;
}

function placeOnSheet({ line, a1, label }: Place, sheet: string): string {
  if (a1 === null) return `Sheet "${sheet}", row ${line}`;
  return `Sheet "${sheet}", cell ${a1}${label === null || label === "" ? "" : ` "${quote(label)}"`}`;
}
