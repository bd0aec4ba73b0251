import type { State } from "../../questionnaire/edition.ts";
import type { Break } from "../contract/breaks.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { Interval } from "../statistics/interval.ts";
import { rateInterval } from "../statistics/rate.ts";
import { amountOf } from "./amount.ts";
import { breakBefore } from "./breaks.ts";
import { type Figures, intervalOf, pointOf, withInterval } from "./figure.ts";
import { changeOn, measured } from "./measure.ts";
import type { Question } from "./question.ts";
import type { RestAt } from "./shares.ts";

/** One series of a state. */
export interface Wanted {
  readonly state: State;
  readonly breakdown: Breakdown;
  readonly restAt: RestAt;
  /** Declared in the series of the question: nothing is measured across one. */
  readonly breaks: readonly Break[];
}

/**
 * The points of one state and breakdown, one for every year of the question, as its measure shows them.
 *
 * Rates of counts below the floor carry the flag U and their Poisson interval; a change whose base is below the floor is
 * given as the absolute one alone. Across a declared break there is no change and no average, and an index begins again.
 * `figures` must hold the years around that the measure reaches (`reachOf`).
 */
export function measuredPoints(model: ReadModel, question: Question, figures: Figures, wanted: Wanted): Point[] {
  const { years, isAsked, edition, measuring } = question;
  const { state, breakdown, restAt, breaks } = wanted;
  const { measure } = measuring;
  const key = breakdownText(breakdown);
  const points = years.map((year) => pointOf(figures.at(state.iso3, key, year), year, isAsked(year)));
  if (measure === "count") return points;
  const valueAt = (year: number) => intervalOf(figures.at(state.iso3, key, year));
  const cuts = years.filter((year) => breakBefore(breaks, { state: state.iso3, breakdown, year }) !== null);
  const values = stretchesOf(years, cuts).flatMap(({ from, to, years: own }) => {
    const measurable = {
      years: own,
      valueAt: (year: number) => (year >= from && year < to ? valueAt(year) : null),
      populationAt: (year: number) => model.population.of(state.iso3, year),
      restAt: (year: number) => restAt(state.iso3, breakdown, year),
    };
    return measured(measuring, measurable).values;
  });
  return points.map((point, place) => {
    const shown = withInterval(point, values[place] ?? null);
    const count = intervalOf(point);
    if (measure === "relative" && values[place] === null && count !== null && !cuts.includes(point.year)) {
      const change = changeOn(valueAt(point.year - 1), count);
      return change === null ? shown : { ...shown, absolute: amountOf(change) };
    }
    const few = measure === "per100k" && count !== null && count.high < edition.settings.floors.rate;
    if (!few) return shown;
    const poisson = poissonOf(count, model.population.of(state.iso3, point.year));
    return { ...shown, ...poisson, flags: shown.flags.includes("U") ? shown.flags : [...shown.flags, "U"] };
  });
}

/** The years between the breaks, each with the years from which and up to which figures are the same thing as its own. */
export function stretchesOf(years: readonly number[], cuts: readonly number[]) {
  const starts = [...new Set([Number.NEGATIVE_INFINITY, ...cuts])];
  return starts.map((from, place) => {
    const to = starts[place + 1] ?? Number.POSITIVE_INFINITY;
    return { from, to, years: years.filter((year) => year >= from && year < to) };
  });
}

/**
 * The exact Poisson interval of the rate of a count, as views show it: of a range from the lowest limit of its lowest to
 * the highest of its highest. Nothing where there is no rate.
 */
export function poissonOf(count: Interval | null, population: number | null): Pick<Point, "poisson"> {
  if (count === null) return {};
  const [lowest, highest] = [rateInterval(count.low, population), rateInterval(count.high, population)];
  return lowest === null || highest === null ? {} : { poisson: { low: lowest.low, high: highest.high } };
}
