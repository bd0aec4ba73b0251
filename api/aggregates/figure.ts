import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import { type Audience, disclose, needsDisclosure } from "../disclosure/disclose.ts";
import type { Cell, CellQuery } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { exactValue, type Interval } from "../statistics/interval.ts";
import type { Question } from "./question.ts";

/** Cells by state, breakdown and year. */
export interface Figures {
  readonly all: readonly Cell[];
  readonly at: (state: string, breakdown: string, year: number) => Cell | null;
}

/** What to read beside the years and parts that a question names. */
export interface Beside {
  /** Years before the first, and after the last. */
  readonly earlier?: number;
  readonly later?: number;
  /** The totals as well, where the question splits. */
  readonly totals?: boolean;
}

/** The cells that a question needs, as its audience may see them. */
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
    unit,
    from: first - earlier,
    to: last + later,
    ...(states.length < edition.states.length ? { states: states.map((state) => state.iso3) } : {}),
  };
  const breakdowns = [
    ...(by === null || totals ? [breakdownText(filter)] : []),
    ...(by === null ? [] : model.breakdownsWith(filter, by.id)),
  ];
  return index(await readDisclosed(model, question, { ...query, breakdowns }, audience));
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

function index(all: readonly Cell[]): Figures {
  const byPlace = new Map(all.map((cell) => [placeOf(cell.state, cell.breakdownKey, cell.year), cell]));
  return { all, at: (state, breakdown, year) => byPlace.get(placeOf(state, breakdown, year)) ?? null };
}

function placeOf(state: string, breakdown: string, year: number): string {
  return `${state} ${year} ${breakdown}`;
}

/** What is known of the number in a cell; null where there is none. */
export function intervalOf(cell: Pick<Cell, "low" | "high"> | null): Interval | null {
  return cell === null || cell.low === null || cell.high === null ? null : { low: cell.low, high: cell.high };
}

/** A year of a series: the cell, or that nothing was reported, or that nothing was asked. */
export function pointOf(cell: Cell | null, year: number, isAsked: boolean): Point {
  if (cell === null) {
    const status = isAsked ? "not-reported" : "not-asked";
    return { year, value: null, low: null, high: null, status, flags: [], cell: null };
  }
  const { value, low, high, status, flags, id } = cell;
  return { year, value, low, high, status, flags: [...flags], cell: id };
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
