import { chosenMarks } from "../../../api/normalising/marks.ts";
import { readNumber } from "../../../api/normalising/number.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import { findUnit, unitOf } from "../../../questionnaire/lookup.ts";
import type { FileTable } from "../../workers/check-messages.ts";

/** A figure of a file that is another number under the other decimal mark. */
export interface DoubtfulNumber {
  readonly text: string;
  readonly comma: number;
  readonly point: number;
}

/** Enough to see which mark is right. */
const MOST = 4;

/**
 * The first figures of a text file that a decimal comma and a decimal point read otherwise: `1.234` of kilograms, not
 * `12,5`, which has no second meaning. None of a workbook, whose cells are numbers by themselves.
 */
export function doubtfulNumbers(
  { sheet, rows, header, fields }: FileTable,
  edition: Edition,
): readonly DoubtfulNumber[] {
  if (sheet !== null || header === null) return [];
  const columns = fields.flatMap((field, column) => (field === "value" || /^\d{4}$/.test(field ?? "") ? [column] : []));
  const unit = fields.indexOf("unit");
  const found = new Map<string, DoubtfulNumber>();
  for (const row of rows.slice(header + 1)) {
    const isCounted = isCount(row[unit] ?? "", edition);
    for (const column of columns) {
      const text = (row[column] ?? "").trim();
      if (found.has(text) || !/\d[.,]\d/.test(text)) continue;
      const comma = readNumber(text, chosenMarks(","), isCounted)?.value;
      const point = readNumber(text, chosenMarks("."), isCounted)?.value;
      if (comma !== undefined && point !== undefined && comma !== point) found.set(text, { text, comma, point });
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** What is counted in whole numbers has no decimal mark to choose. */
function isCount(text: string, edition: Edition): boolean {
  const code = findUnit(edition, text);
  return code !== null && unitOf(edition, code)?.kind === "count";
}
