import { type Cells, cellsOfHtml } from "./html-table.ts";
import { type Division, tableOfText } from "./text-table.ts";

/** A table as it was understood from the clipboard. */
export interface Pasted {
  readonly by: "table" | Division;
  /** The table as it is shown before the check. */
  readonly cells: Cells;
  /** What is checked and sent. */
  readonly bytes: Uint8Array;
}

/** What was pasted, as a table: the marked-up one where there is one, since its cells are certain. Null where empty. */
export function pastedTable({ html, text }: { readonly html: string; readonly text: string }): Pasted | null {
  const marked = cellsOfHtml(html);
  if (marked !== null) return { by: "table", cells: marked, bytes: tsv(marked) };
  if (text.trim() === "") return null;
  const { by, cells } = tableOfText(text);
  if (by !== "as-it-is") return { by, cells, bytes: tsv(cells) };
  return { by, cells: text.split(/\r\n?|\n/).map((line) => [line]), bytes: new TextEncoder().encode(text) };
}

/** Cells divided by tabs, one row a line, all rows of one width. */
function tsv(cells: Cells): Uint8Array {
  const width = Math.max(1, ...cells.map((row) => row.length));
  const rows = cells.map((row) => Array.from({ length: width }, (_, column) => quoted(row[column] ?? "")).join("\t"));
  return new TextEncoder().encode(`${rows.join("\r\n")}\r\n`);
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

const WORDS = {
  table: "as the table it was copied from",
  tabs: "at its tabs",
  columns: "at the blanks between its columns",
  years: "by the years of its headings",
  "as-it-is": "not yet: the check finds its separators",
} as const;

/** How a pasted text was divided into cells. */
export function divisionWords(by: Pasted["by"]): string {
  return WORDS[by];
}
