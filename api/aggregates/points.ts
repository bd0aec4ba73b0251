import type { State } from "../../questionnaire/edition.ts";
import type { Point } from "../contract/point.ts";
import type { Selection } from "../contract/selection.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
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
 * Rates of counts below the floor carry the flag U. For a change, figures must hold the year before the first.
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
    return few && !shown.flags.includes("U") ? { ...shown, flags: [...shown.flags, "U"] } : shown;
  });
}
