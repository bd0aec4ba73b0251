import type { Edition, Indicator, Unit } from "../../questionnaire/edition.ts";
import type { Breakdown, ObservationKey } from "../contract/observation.ts";

/** Number of the total of a dimension, which is left out of breakdowns. */
export const TOTAL = -1;

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

/** A code of a dimension, numbered through the edition: dimension after dimension, in its order. */
interface NumberedCode {
  readonly dimension: string;
  readonly code: string;
  readonly label: string;
  /** Number of the code that contains it; null at the top. */
  readonly parent: number | null;
  /** Number of the first code of its dimension, and how many there are. */
  readonly first: number;
  readonly among: number;
}

/** All series of one check, each once; all are of the state that sends. */
export interface SeriesIndex {
  /** iso3 */
  readonly state: string;
  readonly series: readonly Series[];
  readonly codes: readonly NumberedCode[];
  /** The number of a code, null for a total or an unknown code. */
  numberOf(dimension: string, code: string): number | null;
  /** The series of these codes, which must be ascending, totals passed over; made where it does not exist yet. */
  at(indicator: Indicator, unit: Unit, codes: readonly number[]): Series;
  /** The series with the code at this position left out: the whole of which it is a part. */
  without(series: Series, position: number): Series;
}

/**
 * The series of an indicator in one unit, each at its place: a number whose digits are its codes, one digit a dimension.
 *
 * A file of 100,000 rows would spend most of its time spelling keys out as text. A place is a sum, and the whole of a
 * part is the place without one digit.
 */
interface Cube {
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** Places that stand beside each other, since rows that follow each other mostly do: a page of `PAGE` of them. */
  readonly pages: Map<number, (Placed | undefined)[]>;
  /** What each code adds to a place; 0 where its dimension was not met yet. */
  readonly weights: Float64Array;
  /** How many places there are for the dimensions met so far. */
  size: number;
  readonly crossings: Map<number, Crossing>;
}

interface Placed extends Series {
  readonly cube: Cube;
  readonly place: number;
}

/** An empty index for what a state says on the codes of an edition. */
export function createSeriesIndex(edition: Edition, state: string): SeriesIndex {
  const { codes, numbers } = numberingOf(edition);
  const series: Placed[] = [];
  const cubes = new Map<Indicator, Map<Unit, Cube>>();
  let last: Cube | null = null;

  const cubeOf = (indicator: Indicator, unit: Unit): Cube => {
    if (last !== null && last.indicator === indicator && last.unit === unit) return last;
    const units = cubes.get(indicator) ?? new Map<Unit, Cube>();
    cubes.set(indicator, units);
    const found = units.get(unit) ?? createCube(indicator, unit, codes.length);
    units.set(unit, found);
    return (last = found);
  };

  const create = (cube: Cube, place: number, path: readonly number[]): Placed => {
    const { indicator, unit } = cube;
    const crossing = crossingOf(cube, path, codes);
    const made = { id: series.length, indicator, unit, codes: path, crossing, cube, place };
    series.push(made);
    const number = Math.floor(place / PAGE);
    const page = cube.pages.get(number) ?? [];
    cube.pages.set(number, page);
    page[place % PAGE] = made;
    return made;
  };

  return {
    state,
    series,
    codes,
    numberOf: (dimension, code) => numbers.get(dimension)?.get(code) ?? null,
    at(indicator, unit, path) {
      const cube = cubeOf(indicator, unit);
      let place = 0;
      // Loops over each row of a file count by hand: an iterator would leave an object behind for every cell.
      for (let at = 0; at < path.length; at += 1) {
        const code = path[at] ?? TOTAL;
        if (code !== TOTAL) place += weightOf(cube, code, codes);
      }
      return seriesAt(cube, place) ?? create(cube, place, partsOf(path));
    },
    without({ id }, position) {
      const part = series[id];
      if (part === undefined) throw new RangeError("The series is of another index.");
      const { cube } = part;
      const place = part.place - weightOf(cube, part.codes[position] ?? -1, codes);
      return seriesAt(cube, place) ?? create(cube, place, part.codes.toSpliced(position, 1));
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

/** The codes of an edition by their numbers, and the numbers by dimension and code. */
interface Numbering {
  readonly codes: readonly NumberedCode[];
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Editions are frozen, and a small file is checked in less time than it takes to number their codes. */
const NUMBERINGS = new WeakMap<Edition, Numbering>();

function numberingOf(edition: Edition): Numbering {
  const known = NUMBERINGS.get(edition);
  if (known !== undefined) return known;
  const codes = numberCodes(edition);
  const numbers = new Map<string, Map<string, number>>(edition.dimensions.map(({ id }) => [id, new Map()]));
  codes.forEach(({ dimension, code }, number) => numbers.get(dimension)?.set(code, number));
  const made = { codes, numbers };
  NUMBERINGS.set(edition, made);
  return made;
}

function numberCodes(edition: Edition): readonly NumberedCode[] {
  const codes: NumberedCode[] = [];
  for (const { id, codes: all } of edition.dimensions) {
    const listed = all.filter(({ code }) => code !== "_T");
    const first = codes.length;
    const numberIn = (wanted: string | null): number | null => {
      const found = listed.findIndex(({ code }) => code === wanted);
      return found === -1 ? null : first + found;
    };
    for (const { code, label, parent } of listed) {
      codes.push({ dimension: id, code, label, parent: numberIn(parent), first, among: listed.length });
    }
  }
  return codes;
}

/** Codes without totals. */
function partsOf(path: readonly number[]): readonly number[] {
  return path.includes(TOTAL) ? path.filter((code) => code !== TOTAL) : path.slice();
}

function createCube(indicator: Indicator, unit: Unit, codes: number): Cube {
  return { indicator, unit, pages: new Map(), weights: new Float64Array(codes), size: 1, crossings: new Map() };
}

const PAGE = 32;

function seriesAt({ pages }: Cube, place: number): Series | undefined {
  return pages.get(Math.floor(place / PAGE))?.[place % PAGE];
}

/** What a code adds to a place. A dimension that is met for the first time becomes the highest digit; 0 stays its total. */
function weightOf(cube: Cube, number: number, codes: readonly NumberedCode[]): number {
  const known = cube.weights[number] ?? 0;
  const code = codes[number];
  if (known !== 0 || code === undefined) return known;
  for (let at = 0; at < code.among; at += 1) cube.weights[code.first + at] = (at + 1) * cube.size;
  cube.size *= code.among + 1;
  return cube.weights[number] ?? 0;
}

/** Crossings are told apart by a digit 1 for each of their dimensions. */
function crossingOf(cube: Cube, path: readonly number[], codes: readonly NumberedCode[]): Crossing {
  let ones = 0;
  for (let at = 0; at < path.length; at += 1) ones += cube.weights[codes[path[at] ?? TOTAL]?.first ?? TOTAL] ?? 0;
  const known = cube.crossings.get(ones);
  if (known !== undefined) return known;
  const dimensions = path.map((number) => codes[number]?.dimension ?? "");
  const made = { indicator: cube.indicator, unit: cube.unit, dimensions };
  cube.crossings.set(ones, made);
  return made;
}
