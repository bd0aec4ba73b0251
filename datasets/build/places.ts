import { ConvertFailure } from "./failure.ts";
import type { PublishedRow } from "./published.ts";
import type { Source } from "./sources.ts";

/** One figure in a publisher's own file. */
export interface Entry {
  readonly state: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly year: number;
  readonly value: string;
  readonly unit: string;
  /** Where it stands: `sheet data_glotip_1 row 4469`, `record 6624`, `line 45 column 2018`. */
  readonly place: string;
  /** A part of the breakdown that bsec_long.csv dropped (the sex of a suspect); empty where nothing was. */
  readonly dropped: string;
  /** Lowest and highest price beside a typical one, empty texts where not given; no texts for all else. */
  readonly range: readonly string[];
}

/** A published row together with the source it is of, and its place in the publisher's own file. */
export interface LocatedRow extends PublishedRow {
  readonly from: Source;
  readonly place: string;
  readonly dropped: string;
  readonly range: readonly string[];
}

/**
 * Finds each row of one source in the publisher's own file.
 *
 * Rows that are equal in every column are matched in order, so that n equal rows take the n places. Throws ConvertFailure
 * where a row is not there: then bsec_long.csv was made from another edition.
 */
export function locate(
  rows: readonly PublishedRow[],
  source: Source,
  entries: readonly Entry[],
): readonly LocatedRow[] {
  const places = Map.groupBy(entries, entryKey);
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const key = entryKey(row);
    const next = taken.get(key) ?? 0;
    const entry = places.get(key)?.[next];
    if (entry === undefined)
      throw new ConvertFailure(`bsec_long.csv line ${row.line} is not in ${source.file}: ${key}`);
    taken.set(key, next + 1);
    return { ...row, from: source, place: entry.place, dropped: entry.dropped, range: entry.range };
  });
}

/** Numbers are compared as numbers: JSON and CSV write the same float in different ways. */
function entryKey(row: Omit<Entry, "place" | "dropped" | "range">): string {
  const number = Number(row.value);
  const value = row.value === "" || Number.isNaN(number) ? row.value : String(number);
  return [row.state, row.indicator, row.breakdown, row.year, row.unit, value].join("|");
}
