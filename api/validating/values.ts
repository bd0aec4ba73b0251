import type { Edition } from "../../questionnaire/edition.ts";
import { keyText } from "../contract/observation.ts";
import * as wording from "../findings/cell-wording.ts";
import { confidentialNumber } from "../findings/disclosure-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { keyOf, type SeriesIndex } from "../normalising/series.ts";
import { partAt, placeOf, type RawTable } from "../reading/table.ts";
import { rowWords } from "./words.ts";

/**
 * Holds each value against what its unit and the round allow (S05, S06), and gives the entries that cannot be kept.
 *
 * Fractions of counts, exponents and many decimals are kept as sent, with a notice.
 */
export function sayValues(
  entries: readonly Entry[],
  index: SeriesIndex,
  edition: Edition,
  table: RawTable,
  sink: Sink,
): ReadonlySet<Entry> {
  const refused = new Set<Entry>();
  const precise = new Map<string, Entry[]>();
  const first = edition.years[0] ?? 0;
  const last = edition.years.at(-1) ?? 0;
  const most = edition.settings.tolerance.decimals;
  entries.forEach((entry) => {
    const { series, year, observed, text, record, column } = entry;
    if (year < first || year > last) {
      // Where sexes are columns, the year stands in its row all the same.
      const yearColumn = partAt(table, record).columns.find(isYear) ?? column;
      const written = quote((table.records.cells[record]?.[yearColumn.index] ?? "").trim());
      const said = isYear(yearColumn) ? written : String(year);
      sink.say(wording.yearOutside, placeOf(table, record, yearColumn), { text: said, first, last }, { found: said });
      refused.add(entry);
      return;
    }
    const low = "value" in observed ? observed.value : "low" in observed ? observed.low : 0;
    const high = "high" in observed ? observed.high : low;
    const isShare = series.unit.kind === "share";
    if (low < 0 || (isShare && high > 100)) {
      const row = rowWords(series, year, index);
      const kind = isShare ? wording.shareOutside : wording.negative;
      const shown = quote(text.trim());
      sink.say(kind, placeOf(table, record, column), { text: shown, row }, { found: shown, parsed: low });
      refused.add(entry);
      return;
    }
    const flag = contradictingFlag(entry);
    if (flag !== null) {
      const shown = quote(text.trim());
      const params = { row: rowWords(series, year, index), text: shown, flag };
      const kind = flag === "C" || flag === "Q" ? confidentialNumber : wording.flagContradicts;
      sink.say(kind, placeOf(table, record, column), params, { found: shown });
      refused.add(entry);
      return;
    }
    if ("value" in observed && text.length > 1 && sayShape(entry, observed.value, most, table, sink)) {
      const { code } = series.indicator;
      const found = precise.get(code) ?? [];
      precise.set(code, found);
      found.push(entry);
    }
  });
  for (const found of precise.values()) sayPrecise(found, most, index, table, sink);
  return refused;
}

/**
 * M says that no figure can exist; L and O that none is given, so a zero beside them is none (Z02); C and Q that nobody may
 * see it, so it should not have been given.
 */
function contradictingFlag({ observed, flags }: Entry): string | null {
  if (flags.length === 0 || !("value" in observed)) return null;
  const contradicting = observed.value === 0 ? ["M", "L", "O", "Q", "C"] : ["M", "Q", "C"];
  return flags.find((flag) => contradicting.includes(flag)) ?? null;
}

/** Says what is unusual about the form of a number; true where it has many decimals, which is said once per question. */
function sayShape(entry: Entry, value: number, most: number, table: RawTable, sink: Sink): boolean {
  const { series, text, steps, record, column } = entry;
  // A number that needed no step stands there in plain digits.
  if (steps.length === 0 && Number.isInteger(value)) return false;
  const hasExponent = /\de[+-]?\d/i.test(text);
  if (Number.isInteger(value) && !hasExponent) return false;
  const shown = quote(text.trim());
  const place = placeOf(table, record, column);
  if (hasExponent) sink.say(wording.exponent, place, { text: shown, value }, { found: shown, parsed: value });
  if (series.unit.kind !== "count") return Number(value.toFixed(most)) !== value;
  if (Number.isInteger(value)) return false;
  const unit = series.unit.label;
  sink.say(wording.fractionOfCount, place, { text: shown, unit }, { found: shown, parsed: value });
  return false;
}

function sayPrecise(found: readonly Entry[], most: number, index: SeriesIndex, table: RawTable, sink: Sink): void {
  const keyTextOf = ({ series, year }: Entry): string => keyText(keyOf(series, year, index));
  const [first, ...others] = found;
  if (first === undefined) return;
  const text = quote(first.text.trim());
  const params = { text, most, indicator: first.series.indicator.label, cells: found.length };
  sink.say(wording.manyDecimals, placeOf(table, first.record, first.column), params, {
    cellKey: keyTextOf(first),
    related: others.map(keyTextOf),
    found: text,
  });
}

function isYear(column: Entry["column"]): boolean {
  return column.role.kind === "year";
}
