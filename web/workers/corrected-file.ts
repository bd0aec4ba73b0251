import type { CellCorrection } from "../../api/contract/covering-note.ts";
import type { FileTable } from "./check-messages.ts";

/**
 * A text with some of its cells written otherwise. Only the rows concerned are written anew; every other line, line end
 * and title row stays as it was.
 *
 * The table must be of this very text; `delimiter` is what divides its cells.
 */
export function correctedText(
  text: string,
  { rows, lines }: FileTable,
  delimiter: string,
  corrections: readonly CellCorrection[],
): string {
  const changed = new Map<number, string[]>();
  for (const { line, column, to } of corrections) {
    const row = lines.indexOf(line);
    if (row === -1) continue;
    const cells = changed.get(row) ?? [...(rows[row] ?? [])];
    changed.set(row, cells);
    while (cells.length < column) cells.push("");
    cells[column - 1] = to;
  }
  const physical = linesOf(text);
  const written: string[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const first = (lines[row] ?? 1) - 1;
    const after = row + 1 < rows.length ? (lines[row + 1] ?? 1) - 1 : physical.length;
    const cells = changed.get(row);
    if (cells === undefined) {
      for (let line = first; line < after; line += 1) written.push(physical[line]?.all ?? "");
    } else {
      written.push(cells.map((cell) => quoted(cell, delimiter)).join(delimiter), physical[after - 1]?.end ?? "");
    }
  }
  return written.join("");
}

interface Line {
  /** The line with its end. */
  readonly all: string;
  readonly end: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ all: text.slice(from, index + end.length), end });
    from = index + end.length;
  }
  if (from < text.length) lines.push({ all: text.slice(from), end: "" });
  return lines;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const MARK = [0xef, 0xbb, 0xbf];

/** A text as UTF-8; with a byte order mark, without which spreadsheets read it in the machine's own code page. */
export function utf8(text: string, marked: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  if (!marked) return Uint8Array.from(bytes);
  const whole = new Uint8Array(bytes.length + MARK.length);
  whole.set(MARK);
  whole.set(bytes, MARK.length);
  return whole;
}
