import type { CellCorrection, Wording } from "../../api/contract/covering-note.ts";
import type { Report } from "../../api/contract/report.ts";
import { headingRow } from "../../api/reading/header.ts";
import { headingOf, roleName } from "../../api/reading/heading-words.ts";
import { recordsOf } from "../../api/reading/joinable.ts";
import { measureLines, normaliseNewlines } from "../../api/reading/newlines.ts";
import { tokenize } from "../../api/reading/tokenizer.ts";
import type { OpenedWorkbook, SheetCells } from "../../api/reading/workbook.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import type { FileTable, Reading } from "./check-messages.ts";

type How = Report["file"]["read"];

/** The text of a file that was read as `how` says; null where its content is no text. */
export function textOf(bytes: Uint8Array, how: How): string | null {
  return how.encoding === null ? null : new TextDecoder(how.encoding.value).decode(bytes);
}

/**
 * The rows of a text for the screen, divided as the check divided them. Where it could not (no separator, a quotation
 * mark that never closes), each line is one row of one cell.
 */
export function textTable(text: string, how: How, edition: Edition, said: readonly Wording[]): FileTable {
  const plain = normaliseNewlines(text).text;
  const records = how.delimiter === null ? null : tokenize(plain, how.delimiter.value, measureLines(plain).lines);
  if (records === null || records.openQuote !== null) return linesOf(plain);
  const lines = records.cells.map((_, row) => records.lineOf(row));
  const header = how.headerLine === null ? -1 : lines.indexOf(how.headerLine);
  const headings = records.cells[header] ?? [];
  return {
    sheet: null,
    rows: records.cells,
    lines,
    header: header === -1 ? null : header,
    fields: headings.map((heading) => fieldOf(edition, heading, said)),
    divided: true,
  };
}

/** The rows of the sheets that were read; empty where the workbook could not be opened. */
export function sheetTables(
  workbook: OpenedWorkbook,
  { sheet, sheets }: How,
  edition: Edition,
  said: readonly Wording[],
): readonly FileTable[] {
  if (!("sheets" in workbook)) return [];
  const names = sheets.length === 0 && sheet !== null ? [sheet] : sheets;
  return names.flatMap((name) => {
    const found = workbook.sheets.find((each) => each.name === name);
    return found === undefined ? [] : [sheetTable(found, edition, said)];
  });
}

function sheetTable(sheet: SheetCells, edition: Edition, said: readonly Wording[]): FileTable {
  const header = headingRow({ records: recordsOf(sheet), from: 0, wordings: said }, edition);
  const headings = header === null ? [] : (sheet.rows[header] ?? []);
  return {
    sheet: sheet.name,
    rows: sheet.rows,
    lines: sheet.rows.map((_, row) => row + 1),
    header,
    fields: headings.map((heading) => fieldOf(edition, heading, said)),
    divided: true,
  };
}

/** The rows with what was put right in them. */
export function correctedTable(table: FileTable, corrections: readonly CellCorrection[]): FileTable {
  const own = corrections.filter(({ sheet }) => sheet === table.sheet);
  if (own.length === 0) return table;
  const rowAt = new Map(table.lines.map((line, row) => [line, row]));
  const rows = [...table.rows];
  for (const { line, column, from, to } of own) {
    const row = rowAt.get(line) ?? -1;
    const cells = rows[row];
    if (cells === undefined || (cells[column - 1] ?? "") !== from) continue;
    rows[row] = Array.from({ length: Math.max(cells.length, column) }, (_, at) =>
      at === column - 1 ? to : (cells[at] ?? ""),
    );
  }
  return { ...table, rows };
}

/** What a column holds: what its sender said of the heading, else what the heading is known to mean. */
function fieldOf(edition: Edition, text: string, said: readonly Wording[]): string | null {
  const meant = said.find((wording) => wording.field === "column" && fold(wording.text) === fold(text));
  const heading = (meant === undefined ? null : headingOf(edition, meant.code)) ?? headingOf(edition, text);
  return heading === null ? null : roleName(heading.role);
}

function linesOf(text: string): FileTable {
  const lines = text.replace(/\n$/, "").split("\n");
  return {
    sheet: null,
    rows: lines.map((line) => [line]),
    lines: lines.map((_, at) => at + 1),
    header: null,
    fields: [null],
    divided: false,
  };
}

/** Readings that are worth choosing between; the reading ranks them. */
const MOST_READINGS = 6;

/** How the same words look in the encodings that the file may be in; empty where only one comes into question. */
export function readingsOf(bytes: Uint8Array, how: How): readonly Reading[] {
  const { encoding } = how;
  if (encoding === null || encoding.alternatives.length === 0) return [];
  const words = wordsBeyondAscii(bytes);
  return [encoding.value, ...encoding.alternatives].slice(0, MOST_READINGS).map((label) => ({
    encoding: label,
    sample: words.map((word) => new TextDecoder(label).decode(word)).join(" · "),
  }));
}

const MOST_WORDS = 6;
const LONGEST_WORD = 40;

/** The first words with a letter that is not ASCII. All code pages of the region write the marks between words alike. */
function wordsBeyondAscii(bytes: Uint8Array): readonly Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  for (let at = bytes.findIndex(isBeyondAscii); at !== -1 && words.size < MOST_WORDS;) {
    let from = at;
    while (from > 0 && !isBetweenWords(bytes[from - 1])) from -= 1;
    let end = at;
    while (end < bytes.length && !isBetweenWords(bytes[end])) end += 1;
    const word = bytes.subarray(from, Math.min(end, from + LONGEST_WORD));
    words.set(word.join(), word);
    const next = bytes.subarray(end).findIndex(isBeyondAscii);
    at = next === -1 ? -1 : end + next;
  }
  return [...words.values()];
}

function isBeyondAscii(byte: number): boolean {
  return byte > 0x7f;
}

/** ASCII that is no letter or digit; the end of the file too. */
function isBetweenWords(byte: number | undefined): boolean {
  if (byte === undefined) return true;
  return byte <= 0x7f && !/[0-9A-Za-z]/.test(String.fromCharCode(byte));
}
