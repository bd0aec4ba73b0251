import type { Settings } from "../../../questionnaire/edition.ts";
import type { Break } from "../../contract/breaks.ts";
import type { Jump } from "../../contract/jumps.ts";
import type { Point } from "../../contract/point.ts";
import type { SeriesView } from "../../contract/series.ts";
import { sumOfIntervals, type Interval } from "../../statistics/interval.ts";

/** What the rules look at: one indicator (or one code of it), every state, over the period. */
export interface Evidence {
  /** What was counted, as it stands in a sentence: "detected victims", "the reported quantity of heroin seized". */
  readonly noun: string;
  /** Unit printed after a figure; empty for persons and offences, which the noun already says. */
  readonly unit: string;
  /** True for whole counts, to which the noise of small numbers applies; false for kilograms and money. */
  readonly counted: boolean;
  /** False for prices, which are neither added up nor averaged. */
  readonly summed: boolean;
  /** One series a state, from the year before the period (for jumps into it) to its end. */
  readonly view: SeriesView;
  /** Jumps into and within the period that nobody has explained, state by state and year by year. */
  readonly jumps: readonly Jump[];
  /** Breaks declared after the first year of the period and up to its last. */
  readonly breaks: readonly Break[];
  readonly from: number;
  readonly to: number;
  readonly settings: Settings;
}

/** The sum over some states in one year, with the cells it is made of. */
export interface YearTotal extends Interval {
  readonly year: number;
  readonly cells: readonly string[];
}

/** A point that carries a number or an interval. */
export type Figure = Point & { readonly low: number; readonly high: number };

/** The years of the period. */
export function yearsOf(evidence: Evidence): readonly number[] {
  return Array.from({ length: evidence.to - evidence.from + 1 }, (_, at) => evidence.from + at);
}

/** All states of the view, in order. */
export function statesOf(evidence: Evidence): readonly string[] {
  return evidence.view.series.map((series) => series.state);
}

/** A state's figure of a year; null where it gave none. */
export function figureOf(evidence: Evidence, state: string, year: number): Figure | null {
  const points = evidence.view.series.find((series) => series.state === state)?.points;
  const point = points?.find((candidate) => candidate.year === year);
  if (point === undefined || point.low === null || point.high === null) return null;
  return { ...point, low: point.low, high: point.high };
}

/** The states with a figure that year. */
export function reportersOf(evidence: Evidence, year: number): readonly string[] {
  return statesOf(evidence).filter((state) => figureOf(evidence, state, year) !== null);
}

/** The common reporters: states with a figure in every year of the period. Sums are made of them and of nobody else. */
export function panelOf(evidence: Evidence): readonly string[] {
  return statesOf(evidence).filter((state) => yearsOf(evidence).every((year) => figureOf(evidence, state, year)));
}

/** The sums of these states per year of the period, as intervals where a cell is censored. */
export function totalsOf(evidence: Evidence, panel: readonly string[]): readonly YearTotal[] {
  return yearsOf(evidence).map((year) => {
    const figures = panel.flatMap((state) => figureOf(evidence, state, year) ?? []);
    return {
      year,
      ...sumOfIntervals(figures),
      cells: figures.flatMap((point) => point.cell ?? []),
    };
  });
}

/** The same sums over fewer states: one year's total of each end of the period. */
export function endsOf(totals: readonly YearTotal[]): { readonly first: YearTotal; readonly last: YearTotal } | null {
  const first = totals[0];
  const last = totals.at(-1);
  return first === undefined || last === undefined || first === last ? null : { first, last };
}

/** True where sentences about sums may be written: enough states in every year by both floors, and no declared break. */
export function isPublishable(evidence: Evidence): boolean {
  const panel = panelOf(evidence);
  const broken = evidence.breaks.some(({ state }) => panel.includes(state));
  return !broken && isEnough(panel.length, evidence);
}

/** Whether so many states are enough for a sentence on their sum. */
export function isEnough(size: number, { settings, view }: Pick<Evidence, "settings" | "view">): boolean {
  const { reporters, coverage } = settings.floors;
  return size >= reporters && size >= coverage * view.series.length;
}

/** The name of a state in the view; its code where the view has none. */
export function nameOf(evidence: Evidence, state: string): string {
  return evidence.view.stateNames[state] ?? state;
}
