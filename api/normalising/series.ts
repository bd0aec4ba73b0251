import type { Edition, Indicator, Unit } from "../../questionnaire/edition.ts";
import type { Breakdown, ObservationKey } from "../contract/observation.ts";

/** One indicator, breakdown and unit: what stands beside each other over the years. */
export interface Series {
  /** Position in the index, from 0. */
  readonly id: number;
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** Numbers of the codes, ascending, totals left out; `SeriesIndex.codes` says what they mean. */
  readonly codes: readonly number[];
  readonly crossing: Crossing;
}

/** The dimensions by which an indicator is split at once, in one unit: victims by sex and age. Shared by its series. */
export interface Crossing {
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** In the order of the edition, one for each code of a series. */
  readonly dimensions: readonly string[];
}

/** A series as a node of the tree: with the series that have one code more, by its number. */
interface Node extends Series {
  readonly crossing: Branch;
  finer: Map<number, Node> | null;
}

/** A crossing as a node of the tree: with the crossings that have one dimension more. */
interface Branch extends Crossing {
  readonly finer: Map<string, Branch>;
}

/** A code of a dimension, numbered through the edition: dimension after dimension, in its order. */
interface NumberedCode {
  readonly dimension: string;
  readonly code: string;
  readonly label: string;
  /** Number of the code that contains it; null at the top. */
  readonly parent: number | null;
}

/**
 * All series of one check, each once; all are of the state that sends.
 *
 * Keys are walked as a tree of numbers instead of being spelt out as text: a file of 100,000 rows would otherwise spend
 * most of its time joining and hashing strings.
 */
export interface SeriesIndex {
  /** iso3 */
  readonly state: string;
  readonly series: readonly Series[];
  readonly codes: readonly NumberedCode[];
  /** The number of a code, null for a total or an unknown code. */
  numberOf(dimension: string, code: string): number | null;
  /** The series of these codes, which must be ascending; made where it does not exist yet. */
  at(indicator: Indicator, unit: Unit, codes: readonly number[]): Series;
  /** The series with the code at this position left out: the whole of which it is a part. */
  without(series: Series, position: number): Series;
}

/** An empty index for what a state says on the codes of an edition. */
export function createSeriesIndex(edition: Edition, state: string): SeriesIndex {
  const codes: NumberedCode[] = [];
  const numbers = new Map<string, Map<string, number>>();
  for (const { id, codes: list } of edition.dimensions) {
    const own = new Map<string, number>();
    const listed = list.filter(({ code }) => code !== "_T");
    for (const { code } of listed) own.set(code, codes.length + own.size);
    for (const { code, label, parent } of listed) {
      codes.push({ dimension: id, code, label, parent: parent === null ? null : (own.get(parent) ?? null) });
    }
    numbers.set(id, own);
  }
  const series: Series[] = [];
  const roots = new Map<Indicator, Map<Unit, Node>>();

  const create = (path: readonly number[], crossing: Branch): Node => {
    const { indicator, unit } = crossing;
    const made = { id: series.length, indicator, unit, codes: path, crossing, finer: null };
    series.push(made);
    return made;
  };

  const rootOf = (indicator: Indicator, unit: Unit): Node => {
    let units = roots.get(indicator);
    if (units === undefined) roots.set(indicator, (units = new Map<Unit, Node>()));
    let root = units.get(unit);
    if (root === undefined) units.set(unit, (root = create([], branch(indicator, unit, []))));
    return root;
  };

  const finerOf = (coarse: Node, number: number): Node => {
    const known = coarse.finer?.get(number);
    const code = codes[number];
    if (known !== undefined || code === undefined) return known ?? coarse;
    const made = create([...coarse.codes, number], crossedBy(coarse.crossing, code.dimension));
    (coarse.finer ??= new Map()).set(number, made);
    return made;
  };

  return {
    state,
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

/** The key of a series in one year, as observations have it. */
export function keyOf(series: Series, year: number, index: SeriesIndex): ObservationKey {
  const { indicator, unit } = series;
  const breakdown = breakdownOf(series, index);
  return { indicator: indicator.code, state: index.state, year, breakdown, unit: unit.code };
}

/** The codes of a series by their dimensions. */
export function breakdownOf({ codes }: Series, index: SeriesIndex): Breakdown {
  const breakdown: Record<string, string> = {};
  for (const number of codes) {
    const known = index.codes[number];
    if (known !== undefined) breakdown[known.dimension] = known.code;
  }
  return breakdown;
}

function branch(indicator: Indicator, unit: Unit, dimensions: readonly string[]): Branch {
  return { indicator, unit, dimensions, finer: new Map() };
}

function crossedBy(coarse: Branch, dimension: string): Branch {
  let found = coarse.finer.get(dimension);
  if (found === undefined) {
    found = branch(coarse.indicator, coarse.unit, [...coarse.dimensions, dimension]);
    coarse.finer.set(dimension, found);
  }
  return found;
}
