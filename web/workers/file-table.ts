import type { Report } from "../../api/contract/report.ts";
import { headingOf, roleName } from "../../api/reading/heading-words.ts";
import { measureLines, normaliseNewlines } from "../../api/reading/newlines.ts";
import { tokenize } from "../../api/reading/tokenizer.ts";
import type { Edition } from "../../questionnaire/edition.ts";
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
export function fileTable(text: string, how: How, edition: Edition): FileTable {
  const plain = normaliseNewlines(text).text;
  const records = how.delimiter === null ? null : tokenize(plain, how.delimiter.value, measureLines(plain).lines);
  if (records === null || records.openQuote !== null) return linesOf(plain);
  const lines = records.cells.map((_, row) => records.lineOf(row));
  const header = how.headerLine === null ? -1 : lines.indexOf(how.headerLine);
  const headings = records.cells[header] ?? [];
  return {
    rows: records.cells,
    lines,
    header: header === -1 ? null : header,
    fields: headings.map((heading) => fieldOf(edition, heading)),
    divided: true,
  };
}

function fieldOf(edition: Edition, text: string): string | null {
  const heading = headingOf(edition, text);
  return heading === null ? null : roleName(heading.role);
}

function linesOf(text: string): FileTable {
  const lines = text.replace(/\n$/, "").split("\n");
  return {
    rows: lines.map((line) => [line]),
    lines: lines.map((_, at) => at + 1),
    header: null,
    fields: [null],
    divided: false,
  };
}

/** How the same words look in the encodings that the file may be in; empty where only one comes into question. */
export function readingsOf(bytes: Uint8Array, how: How): readonly Reading[] {
  const { encoding } = how;
  if (encoding === null || encoding.alternatives.length === 0) return [];
  const at = bytes.findIndex((byte) => byte > 0x7f);
  if (at === -1) return [];
  const line = lineAround(bytes, at);
  return [encoding.value, ...encoding.alternatives].map((label) => ({
    encoding: label,
    sample: sampleOf(new TextDecoder(label).decode(line)),
  }));
}

/** The line with the byte at `at`; every code page of the region writes line ends in one byte. */
function lineAround(bytes: Uint8Array, at: number): Uint8Array {
  const from = bytes.lastIndexOf(0x0a, at) + 1;
  const end = bytes.indexOf(0x0a, at);
  return bytes.subarray(from, end === -1 ? bytes.length : end);
}

const SAMPLE = 60;

function sampleOf(line: string): string {
  const at = line.search(/[^\u0000-\u007f]/);
  const from = Math.max(0, at - SAMPLE / 3);
  const words = line.slice(from, from + SAMPLE).replaceAll(/[\t;,|"\r\u0000]+/g, " ");
  return words.trim();
}
