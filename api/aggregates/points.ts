import type { State } from "../../questionnaire/edition.ts";
import type { Point } from "../contract/point.ts";
import type { Selection } from "../contract/selection.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { rateInterval } from "../statistics/rate.ts";
import { type Figures, intervalOf, pointOf, withInterval } from "./figure.ts";
import { measured } from "./measure.ts";
import type { Question } from "./question.ts";

/** One series of a state. */
export interface Wanted {
  readonly state: State;
  /** As `breakdownText` writes it. */
  readonly breakdown: string;
  readonly measure: Selection["measure"];
}

/**
 * The points of one state and breakdown, one for every year of the question, as the measure shows them.
 *
 * Rates of counts below the floor carry the flag U and their Poisson interval. For a change, figures must hold the year before the first.
 */
export function measuredPoints(model: ReadModel, question: Question, figures: Figures, wanted: Wanted): Point[] {
  const { years, isAsked, edition } = question;
  const { measure, state, breakdown } = wanted;
  const points = years.map((year) => pointOf(figures.at(state.iso3, breakdown, year), year, isAsked(year)));
  if (measure === "count") return points;
  const { values } = measured(measure, {
    years,
    values: points.map(intervalOf),
    population: years.map((year) => model.population.of(state.iso3, year)),
    before: intervalOf(figures.at(state.iso3, breakdown, (years[0] ?? 0) - 1)),
  });
  return points.map((point, place) => {
    const shown = withInterval(point, values[place] ?? null);
    const few = measure === "per100k" && point.high !== null && point.high < edition.settings.floors.rate;
    if (!few) return shown;
    const poisson = poissonOf(point.value, model.population.of(state.iso3, point.year));
    return { ...shown, ...poisson, flags: shown.flags.includes("U") ? shown.flags : [...shown.flags, "U"] };
  });
}

/** The exact Poisson interval of the rate of an exact count, as views show it; nothing where there is no rate. */
export function poissonOf(count: number | null, population: number | null): Pick<Point, "poisson"> {
  const interval = count === null ? null : rateInterval(count, population);
  return interval === null ? {} : { poisson: interval };
}
