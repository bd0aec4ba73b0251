import type { Edition } from "../../questionnaire/edition.ts";
import { keyText } from "../contract/observation.ts";
import { contradiction, sameTwice } from "../findings/code-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { keyOf, type SeriesIndex } from "../normalising/series.ts";
import { placeOf, type RawTable } from "../reading/table.ts";
import { isSame } from "./figures.ts";
import { rowWords } from "./words.ts";

/** Entries whose key stands in the file more than once. */
export interface Duplicates {
  /** Equal to an entry before it: taken once. */
  readonly repeated: ReadonlySet<Entry>;
  /** Two figures for one cell: neither is taken, since nobody but the sender knows which one is right. */
  readonly contradicting: ReadonlySet<Entry>;
}

/** Finds cells that are given twice (S03). All entries lie within the years of the edition. */
export function sayDuplicates(
  entries: readonly Entry[],
  index: SeriesIndex,
  edition: Edition,
  table: RawTable,
  sink: Sink,
): Duplicates {
  const first = edition.years[0] ?? 0;
  const span = (edition.years.at(-1) ?? 0) - first + 1;
  const slots = new Int32Array(index.series.length * span);
  const repeated = new Set<Entry>();
  const contradicting = new Set<Entry>();
  entries.forEach((entry, position) => {
    const { series, year, record, column } = entry;
    const slot = series.id * span + year - first;
    const before = entries[(slots[slot] ?? 0) - 1];
    if (before === undefined) {
      slots[slot] = position + 1;
      return;
    }
    const params = {
      row: rowWords(series, year, index),
      text: quote(entry.text.trim()),
      line: table.records.lineOf(before.record),
    };
    const particulars = { cellKey: keyText(keyOf(series, year, index)), found: params.text };
    if (isSame(entry.observed, before.observed)) {
      repeated.add(entry);
      sink.say(sameTwice, placeOf(table, record, column), params, particulars);
      return;
    }
    contradicting.add(before).add(entry);
    const other = quote(before.text.trim());
    sink.say(contradiction, placeOf(table, record, column), { ...params, other }, particulars);
  });
  return { repeated, contradicting };
}
