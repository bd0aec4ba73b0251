import { fold } from "../../questionnaire/fold.ts";
import { partsOfYear } from "../findings/cell-wording.ts";
import { linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { columnOf, type RawTable } from "../reading/table.ts";
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
  const found = inHeadings(records, table) ?? inYears(records, table, withheld);
  if (found === null) return;
  const text = quote(found.text.trim());
  sink.say(partsOfYear, linePlace(records.lineOf(found.record)), { text }, { ruleId: "C01", found: text });
}

interface Found {
  readonly record: number;
  readonly text: string;
}

function inHeadings({ cells }: Records, table: RawTable | null): Found | null {
  const understood = new Set(table?.columns.map(({ index }) => index));
  const rows = table === null ? cells.slice(0, SEARCHED).keys() : [table.header];
  for (const record of rows) {
    const row = cells[record] ?? [];
    const text = row.find((cell, index) => !understood.has(index) && isPartOfYear(cell));
    // A title may name a quarter; a heading stands beside others.
    if (text !== undefined && row.filter((cell) => cell.trim() !== "").length > 1) return { record, text };
  }
  return null;
}

function inYears({ cells }: Records, table: RawTable | null, withheld: ReadonlySet<number>): Found | null {
  const year = table === null ? null : columnOf(table, "year");
  if (year === null) return null;
  for (const record of withheld) {
    const text = cells[record]?.[year.index] ?? "";
    if (isPartOfYear(text)) return { record, text };
  }
  return null;
}

function isPartOfYear(text: string): boolean {
  if (text === "" || text.length > LONGEST) return false;
  const folded = fold(text);
  return SHORT.test(folded) || folded.split(" ").some((word) => WORDS.has(word));
}
