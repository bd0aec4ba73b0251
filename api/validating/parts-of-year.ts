import { fold } from "../../questionnaire/fold.ts";
import { partsOfYear } from "../findings/cell-wording.ts";
import { linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { columnOf, partAt, partsOf, placeOf, type RawTable } from "../reading/table.ts";
import type { Records } from "../reading/tokenizer.ts";

/** Words for parts of a year, in English and the languages of the 13; folded. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "q1|q2|q3|q4|1q|2q|3q|4q|quarter|quarterly|h1|h2|semester|month|monthly|" +
    "квартал|квартала|полугодие|месяц|півріччя|місяць|тримесечие|тримесечје|тромесечје|месец|полугодиште|" +
    "kvartal|tromesečje|polugodište|mesec|tremujori|tremujor|gjashtëmujori|muaji|trimestru|trimestrul|semestrul|luna|" +
    "çeyrek|yarıyıl|yarımillik|τρίμηνο|εξάμηνο|μήνας|եռամսյակ|կիսամյակ|ամիս|კვარტალი|ნახევარწელი|თვე"
  )
    .split("|")
    .map(fold),
);
/** `I кв.`, `2 кв. 2018`, `III rüb`: alone the letters are square metres, or a currency. */
const SHORT = /(?:^| )(?:[1-4]|i{1,3}|iv) (?:кв|rub)(?: |$)/;

/** Rows above the figures that may be one of headings, and cells longer than any heading. */
const SEARCHED = 40;
const LONGEST = 30;

/**
 * Says of a file by quarters or months that years are asked (C01): columns of which nothing was understood, and years that
 * are none. In some offices each quarter counts from January on, so what to do with them only the sender knows.
 */
export function sayPartsOfYear(
  records: Records,
  table: RawTable | null,
  withheld: ReadonlySet<number>,
  sink: Sink,
): void {
  const found = table === null ? inFirstRows(records) : (inHeadings(table) ?? inYears(table, withheld));
  if (found === null) return;
  const { record } = found;
  const text = quote(found.text.trim());
  const at = table === null ? linePlace(records.lineOf(record)) : placeOf(table, record, null);
  sink.say(partsOfYear, at, { text }, { ruleId: "C01", found: text });
}

interface Found {
  readonly record: number;
  readonly text: string;
}

/** A title may name a quarter; a heading stands beside others. */
function inFirstRows({ cells }: Records): Found | null {
  for (const [record, row] of cells.slice(0, SEARCHED).entries()) {
    const text = row.find(isPartOfYear);
    if (text !== undefined && row.filter((cell) => cell.trim() !== "").length > 1) return { record, text };
  }
  return null;
}

function inHeadings(table: RawTable): Found | null {
  for (const { columns, header } of partsOf(table)) {
    const understood = new Set(columns.map(({ index }) => index));
    const headings = table.records.cells[header] ?? [];
    const text = headings.find((cell, index) => !understood.has(index) && isPartOfYear(cell));
    if (text !== undefined) return { record: header, text };
  }
  return null;
}

function inYears(table: RawTable, withheld: ReadonlySet<number>): Found | null {
  for (const record of withheld) {
    const year = columnOf(partAt(table, record), "year");
    const text = year === null ? "" : (table.records.cells[record]?.[year.index] ?? "");
    if (isPartOfYear(text)) return { record, text };
  }
  return null;
}

function isPartOfYear(text: string): boolean {
  if (text === "" || text.length > LONGEST) return false;
  const folded = fold(text);
  return SHORT.test(folded) || folded.split(" ").some((word) => WORDS.has(word));
}
