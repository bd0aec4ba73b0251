import type { Edition } from "../../questionnaire/edition.ts";
import { headingOf } from "./heading-words.ts";
import { tokenizeStart } from "./tokenizer.ts";

/** How the cells of a line are told apart, and by what that was decided. */
export interface Dialect {
  readonly delimiter: string;
  readonly by: "sep-line" | "known-headings" | "column-count";
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE = 64 * 1024;
const SAMPLE_RECORDS = 60;

/**
 * Chooses the separator under which most headings of the edition are found in one row, and otherwise the one that
 * divides most rows alike. Null where no line is divided by any.
 *
 * Counting characters, as tokenizers do, takes the decimal comma for the separator of a `;` file.
 */
export function chooseDelimiter(text: string, edition: Edition): Dialect | null {
  const named = /^sep=(.)(?:\n|$)/i.exec(text);
  if (named?.[1] !== undefined) return { delimiter: named[1], by: "sep-line" };
  const sample = text.slice(0, SAMPLE);
  let best: { readonly delimiter: string; readonly headings: number; readonly divided: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const rows = tokenizeStart(sample, delimiter, SAMPLE_RECORDS);
    const headings = Math.max(...rows.map((row) => knownHeadings(row, edition)));
    const divided = rowsOfUsualWidth(rows);
    if (best === null || headings > best.headings || (headings === best.headings && divided > best.divided)) {
      best = { delimiter, headings, divided };
    }
  }
  if (best === null) return null;
  return { delimiter: best.delimiter, by: best.headings > 1 ? "known-headings" : "column-count" };
}

const WIDEST = 600;

function knownHeadings(row: readonly string[], edition: Edition): number {
  return row.slice(0, WIDEST).filter((cell) => headingOf(edition, cell) !== null).length;
}

/** How many rows have the most common number of cells, rows of one cell left out. */
function rowsOfUsualWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}
