import { fold } from "../../questionnaire/fold.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import * as wording from "../findings/structure-wording.ts";
import { headingOf } from "../reading/heading-words.ts";
import { isNumbering } from "../reading/outline.ts";
import { columnOf, placeOf, type Column, type RawTable } from "../reading/table.ts";
import { isTotalWord, TOTAL_WORDS } from "../reading/total-words.ts";

/** Says what a row without a known indicator is, and false where it should be one of figures. */
export function sayAside(
  row: readonly string[],
  record: number,
  values: readonly Column[],
  table: RawTable,
  edition: Edition,
  sink: Sink,
): boolean {
  const texts = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const text = quote(texts.join(" "));
  const at = placeOf(table, record, null);
  if (isNumbering(texts) || repeatsHeadings(row, table)) {
    sink.say(wording.repeatedHeading, at, { text });
    return true;
  }
  const year = columnOf(table, "year");
  const isEmpty = (column: Column): boolean => (row[column.index] ?? "").trim() === "";
  if (values.every(isEmpty) && (year === null || isEmpty(year))) {
    sink.say(wording.footerRow, at, { text });
    return true;
  }
  // Without a year it can be the figure of none: "Total of the period".
  const isOfNoYear = year !== null && isEmpty(year) && TOTAL_WORDS.has(fold(texts[0] ?? "").split(" ")[0] ?? "");
  if (isOfNoYear || isTotalWord(edition, texts[0] ?? "")) {
    sink.say(wording.totalRow, at, { text }, { found: text });
    return true;
  }
  const known = texts.filter((cell) => headingOf(edition, cell) !== null).length;
  if (known > 2 && known === texts.length) {
    const lines = `${table.records.lineOf(table.header)}, ${table.records.lineOf(record)}`;
    sink.say(wording.severalTables, at, { tables: 2, lines });
  }
  return false;
}

function repeatsHeadings(row: readonly string[], table: RawTable): boolean {
  const headings = table.records.cells[table.header] ?? [];
  return table.columns.every(({ index }) => (row[index] ?? "").trim() === (headings[index] ?? "").trim());
}
