import { fold } from "../../questionnaire/fold.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import { findCode } from "../../questionnaire/lookup.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import * as wording from "../findings/structure-wording.ts";
import { headingOf } from "../reading/heading-words.ts";
import { restore } from "../reading/lost-letters.ts";
import { columnOf, placeOf, type Column, type RawTable } from "../reading/table.ts";

/** Words that begin a total row, in the languages of the 13, beside the names that the questionnaire has for totals. */
const TOTALS = new Set(
  "grand total|sum|итого|всего|усього|разом|общо|всичко|вкупно|укупно|ukupno|total|total general|gjithsej|totali|toplam|genel toplam|cəmi|yekun|σύνολο|γενικό σύνολο|ընդամենը|სულ|ჯამი"
    .split("|")
    .map(fold),
);

const LOST_TOTALS = [...TOTALS].map((word) => [word, "_T"] as const);

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
  const isOfNoYear = year !== null && isEmpty(year) && TOTALS.has(fold(texts[0] ?? "").split(" ")[0] ?? "");
  if (isOfNoYear || isTotal(texts[0] ?? "", edition)) {
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

/** `1; 2; 3; …` as forms have it below their headings. */
function isNumbering(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, index) => text === String(index + 1));
}

function repeatsHeadings(row: readonly string[], table: RawTable): boolean {
  const headings = table.records.cells[table.header] ?? [];
  return table.columns.every(({ index }) => (row[index] ?? "").trim() === (headings[index] ?? "").trim());
}

function isTotal(text: string, edition: Edition): boolean {
  const isLost = restore(text, LOST_TOTALS) !== null;
  return isLost || TOTALS.has(fold(text)) || findCode(edition, "sex", text) === "_T";
}
