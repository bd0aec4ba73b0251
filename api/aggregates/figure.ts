import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import { type Audience, disclose, needsDisclosure } from "../disclosure/disclose.ts";
import type { Cell, CellQuery } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { exactValue, type Interval } from "../statistics/interval.ts";
import { convertedCell, type Figure, unitsInto } from "./converted.ts";
import type { Question } from "./question.ts";

/** Cells by state, breakdown and year. */
export interface Figures {
  readonly all: readonly Figure[];
  readonly at: (state: string, breakdown: string, year: number) => Figure | null;
}

/** What to read beside the years and parts that a question names. */
export interface Beside {
  /** Years before the first, and after the last. */
  readonly earlier?: number;
  readonly later?: number;
  /** The totals as well, where the question splits. */
  readonly totals?: boolean;
}

/**
 * The cells that a question needs, as its audience may see them; those in a unit that is converted into the question's own
 * among them, except where a state gave the figure in both.
 */
export async function figuresFor(
  model: ReadModel,
  question: Question,
  audience: Audience,
  { earlier = 0, later = 0, totals = false }: Beside = {},
): Promise<Figures> {
  const { release, indicator, unit, states, years, filter, by, edition } = question;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const query = {
    release: release.ordinal,
    indicator: indicator.code,
    from: first - earlier,
    to: last + later,
    ...(states.length < edition.states.length ? { states: states.map((state) => state.iso3) } : {}),
  };
  const breakdowns = [
    ...(by === null || totals ? [breakdownText(filter)] : []),
    ...(by === null ? [] : model.breakdownsWith(filter, by.id)),
  ];
  const used = model.units(release.ordinal, indicator.code).map((profile) => profile.unit);
  const others = unitsInto(edition, unit, used);
  const cells = await Promise.all(
    [...others, unit].map((each) => readDisclosed(model, question, { ...query, unit: each, breakdowns }, audience)),
  );
  return index(cells.flat().map((cell) => convertedCell(cell, edition, unit, model.exchangeRates)));
}

/** Reads cells through the disclosure step; everything that leaves the read model for a view comes this way. */
export async function readDisclosed(
  model: ReadModel,
  { edition }: Pick<Question, "edition">,
  query: CellQuery,
  audience: Audience,
): Promise<readonly Cell[]> {
  const rules = {
    audience,
    edition,
    isFree: (contribution: number) => model.contribution(contribution)?.confidentiality === "free",
  };
  const cells = await model.cells(query);
  if (!needsDisclosure(cells, rules)) return cells;
  // Whether a cell may be shown depends on the whole table around it, not on what happens to be asked.
  const { breakdowns: _, ...around } = query;
  const shown = new Map(disclose(await model.cells(around), rules).map((cell) => [cell.id, cell]));
  return cells.map((cell) => shown.get(cell.id) ?? cell);
}

/**
 * Of two cells in one place the later one holds: that in the question's own unit, which is read last.
 *
 * A view looks a cell up several times: maps within maps need no text made for each look.
 */
function index(cells: readonly Figure[]): Figures {
  const all: Figure[] = [];
  const places = new Map<string, Map<string, Map<number, number>>>();
  for (const cell of cells) {
    const series = entryOf(places, cell.state, () => new Map<string, Map<number, number>>());
    const years = entryOf(series, cell.breakdownKey, () => new Map<number, number>());
    all[entryOf(years, cell.year, () => all.length)] = cell;
  }
  return {
    all,
    at: (state, breakdown, year) => all[places.get(state)?.get(breakdown)?.get(year) ?? -1] ?? null,
  };
}

function entryOf<Key, Value>(entries: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
}

/** What is known of the number in a cell; null where there is none. */
export function intervalOf(cell: Pick<Cell, "low" | "high"> | null): Interval | null {
  return cell === null || cell.low === null || cell.high === null ? null : { low: cell.low, high: cell.high };
}

/** A year of a series: the cell, or that nothing was reported, or that nothing was asked. */
export function pointOf(cell: Figure | null, year: number, isAsked: boolean): Point {
  if (cell === null) {
    const status = isAsked ? "not-reported" : "not-asked";
    return { year, value: null, low: null, high: null, status, flags: [], cell: null };
  }
  const { value, low, high, status, flags, id, original } = cell;
  const point = { year, value, low, high, status, flags: [...flags], cell: id };
  return original === undefined ? point : { ...point, original };
}

/** The same point with another number: what was made of it, or nothing where it could not be made. */
export function withInterval(point: Point, interval: Interval | null): Point {
  if (interval === null) {
    const status = intervalOf(point) === null ? point.status : "not-available";
    return { ...point, value: null, low: null, high: null, status };
  }
  const value = exactValue(interval);
  const status = value === null ? "censored" : value === 0 ? "zero" : "reported";
  return { ...point, ...interval, value, status };
}
