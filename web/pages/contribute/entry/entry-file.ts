import { DIMENSIONS } from "../../../../api/contract/selection.ts";
import type { Edition } from "../../../../questionnaire/edition.ts";
import type { Finding } from "../../../../api/contract/report.ts";
import { askedRows } from "./asked-rows.ts";
import { cellId, type Entries } from "./entries.ts";

/** What was typed as a canonical file: one row a figure. */
export interface EntryFile {
  readonly text: string;
  /** The cell that each row says, in order; the first stands in line 2. */
  readonly cells: readonly string[];
}

/** The canonical file of all that was typed, whatever section it is of, in the order of the questionnaire. */
export function entryFile(edition: Edition, entries: Entries): EntryFile {
  const rows = edition.sections.flatMap(({ code }) => askedRows(edition, code, true));
  const typed = rows.flatMap((row) =>
    edition.years.flatMap((year) => {
      const text = entries[cellId(row, year)];
      return text === undefined ? [] : [{ row, year, text, cell: cellId(row, year) }];
    }),
  );
  const dimensions = DIMENSIONS.filter((id) => typed.some(({ row }) => row.part?.dimension === id));
  const head = ["indicator", "year", ...dimensions, "unit", "value", "flag", "note"];
  const lines = typed.map(({ row, year, text }) => {
    const codes = dimensions.map((id) => (row.part?.dimension === id ? row.part.code : ""));
    return [row.indicator, String(year), ...codes, row.unit, text, "", ""].map(quoted).join(",");
  });
  return { text: [head.join(","), ...lines, ""].join("\r\n"), cells: typed.map(({ cell }) => cell) };
}

/** The findings by the cell that was typed; those of the whole file are left to its check. */
export function findingsByCell(
  findings: readonly Finding[],
  { cells }: EntryFile,
): ReadonlyMap<string, readonly Finding[]> {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cell = finding.at.line === null ? undefined : cells[finding.at.line - 2];
    if (cell === undefined) continue;
    const same = byCell.get(cell) ?? [];
    byCell.set(cell, same);
    same.push(finding);
  }
  return byCell;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
