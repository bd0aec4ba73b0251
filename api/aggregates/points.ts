import type { State } from "../../questionnaire/edition.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { Interval } from "../statistics/interval.ts";
import { rateInterval } from "../statistics/rate.ts";
import { amountOf } from "./amount.ts";
import { type Figures, intervalOf, pointOf, withInterval } from "./figure.ts";
import { changeOn, measured } from "./measure.ts";
import type { Question } from "./question.ts";
import type { RestAt } from "./shares.ts";

/** One series of a state. */
export interface Wanted {
  readonly state: State;
  readonly breakdown: Breakdown;
  readonly restAt: RestAt;
}

/**
 * The points of one state and breakdown, one for every year of the question, as its measure shows them.
 *
 * Rates of counts below the floor carry the flag U and their Poisson interval; a change whose base is below the floor is
 * given as the absolute one alone. `figures` must hold the years around that the measure reaches (`reachOf`).
 */
export function measuredPoints(model: ReadModel, question: Question, figures: Figures, wanted: Wanted): Point[] {
  const { years, isAsked, edition, measuring } = question;
  const { state, breakdown, restAt } = wanted;
  const { measure } = measuring;
  const key = breakdownText(breakdown);
  const points = years.map((year) => pointOf(figures.at(state.iso3, key, year), year, isAsked(year)));
  if (measure === "count") return points;
  const valueAt = (year: number) => intervalOf(figures.at(state.iso3, key, year));
  const { values } = measured(measuring, {
    years,
    valueAt,
    populationAt: (year) => model.population.of(state.iso3, year),
    restAt: (year) => restAt(state.iso3, breakdown, year),
  });
  return points.map((point, place) => {
    const shown = withInterval(point, values[place] ?? null);
    const count = intervalOf(point);
    if (measure === "relative" && values[place] === null && count !== null) {
      const change = changeOn(valueAt(point.year - 1), count);
      return change === null ? shown : { ...shown, absolute: amountOf(change) };
    }
    const few = measure === "per100k" && count !== null && count.high < edition.settings.floors.rate;
    if (!few) return shown;
    const poisson = poissonOf(count, model.population.of(state.iso3, point.year));
    return { ...shown, ...poisson, flags: shown.flags.includes("U") ? shown.flags : [...shown.flags, "U"] };
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
