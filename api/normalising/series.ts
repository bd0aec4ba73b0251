import type { Edition, Indicator, Unit } from "../../questionnaire/edition.ts";
import type { Breakdown } from "../contract/observation.ts";

/** One indicator, breakdown and unit: what stands beside each other over the years. */
export interface Series {
  /** Position in the index, from 0. */
  readonly id: number;
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** Numbers of the codes, ascending, totals left out; `SeriesIndex.codes` says what they mean. */
  readonly codes: readonly number[];
  /** The same as dimension ids and codes; shared by all observations of the series. */
  readonly breakdown: Breakdown;
  /** Series with one code more, by its number. */
  readonly finer: Map<number, Series>;
}

/** A code of a dimension, numbered through the edition: dimension after dimension, in its order. */
export interface NumberedCode {
  readonly dimension: string;
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
}

/**
 * All series of one check, each once.
 *
 * Keys are walked as a tree of numbers instead of being spelt out as text: a file of 100,000 rows would otherwise spend
 * most of its time joining and hashing strings.
 */
export interface SeriesIndex {
  readonly series: readonly Series[];
  readonly codes: readonly NumberedCode[];
  /** The number of a code, null for a total or an unknown code. */
  numberOf(dimension: string, code: string): number | null;
  /** The series of these codes, which must be ascending; made where it does not exist yet. */
  at(indicator: Indicator, unit: Unit, codes: readonly number[]): Series;
  /** The series with the code at this position left out: the whole of which it is a part. */
  without(series: Series, position: number): Series;
}

/** An empty index for the codes of an edition. */
export function createSeriesIndex(edition: Edition): SeriesIndex {
  const codes: NumberedCode[] = [];
  const numbers = new Map<string, Map<string, number>>();
  for (const { id, codes: list } of edition.dimensions) {
    const own = new Map<string, number>();
    for (const { code, label, parent } of list) {
      if (code === "_T") continue;
      own.set(code, codes.length);
      codes.push({ dimension: id, code, label, parent });
    }
    numbers.set(id, own);
  }
  const series: Series[] = [];
  const roots = new Map<Indicator, Map<Unit, Series>>();

  const create = (indicator: Indicator, unit: Unit, path: readonly number[]): Series => {
    const pairs = path.flatMap((number) => {
      const code = codes[number];
      return code === undefined ? [] : [[code.dimension, code.code]];
    });
    const breakdown: Breakdown = Object.freeze(Object.fromEntries(pairs));
    const made = { id: series.length, indicator, unit, codes: [...path], breakdown, finer: new Map<number, Series>() };
    series.push(made);
    return made;
  };

  const rootOf = (indicator: Indicator, unit: Unit): Series => {
    let units = roots.get(indicator);
    if (units === undefined) roots.set(indicator, (units = new Map<Unit, Series>()));
    let root = units.get(unit);
    if (root === undefined) units.set(unit, (root = create(indicator, unit, [])));
    return root;
  };

  const finerOf = (coarse: Series, code: number): Series => {
    let found = coarse.finer.get(code);
    if (found === undefined) {
      coarse.finer.set(code, (found = create(coarse.indicator, coarse.unit, [...coarse.codes, code])));
    }
    return found;
  };

  return {
    series,
    codes,
    numberOf: (dimension, code) => numbers.get(dimension)?.get(code) ?? null,
    at(indicator, unit, path) {
      let found = rootOf(indicator, unit);
      for (const code of path) found = finerOf(found, code);
      return found;
    },
    without(of, position) {
      let found = rootOf(of.indicator, of.unit);
      for (let at = 0; at < of.codes.length; at += 1) {
        const code = of.codes[at];
        if (at !== position && code !== undefined) found = finerOf(found, code);
      }
      return found;
    },
  };
}
