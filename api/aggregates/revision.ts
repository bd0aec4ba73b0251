import type { DecompositionView } from "../contract/decomposition.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { differenceOfIntervals, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import { type Figures, figuresFor, intervalOf } from "./figure.ts";
import type { Question } from "./question.ts";

/**
 * The first and last year of the question as they stood in the release before; null where there is none, or where it has
 * the very same figures.
 */
export async function revisionOf(
  model: ReadModel,
  question: Question,
  figures: Figures,
  audience: Audience,
): Promise<DecompositionView["revisions"]> {
  const before = model.releases().findLast((release) => release.ordinal < question.release.ordinal);
  if (before === undefined) return null;
  const earlierFigures = await figuresFor(model, { ...question, release: before }, audience);
  const key = breakdownText(question.filter);
  const [from, to] = [question.years[0] ?? 0, question.years.at(-1) ?? 0];
  const states = question.states.flatMap(({ iso3 }) =>
    [...new Set([from, to])].flatMap((year) => {
      const [then, now] = [intervalOf(earlierFigures.at(iso3, key, year)), intervalOf(figures.at(iso3, key, year))];
      const isSame = then?.low === now?.low && then?.high === now?.high;
      return isSame ? [] : [{ state: iso3, year, before: amountOf(then), now: amountOf(now) }];
    }),
  );
  if (states.length === 0) return null;
  const sums = [from, to].map((year) => sumIn(question, earlierFigures, year));
  const [earlier = null, later = null] = sums;
  return {
    against: before.id,
    earlier: amountOf(earlier),
    later: amountOf(later),
    total: amountOf(earlier === null || later === null ? null : differenceOfIntervals(later, earlier)),
    states,
  };
}

function sumIn({ states, filter, indicator }: Question, figures: Figures, year: number): Interval | null {
  if (indicator.kind !== "flow" && indicator.kind !== "stock") return null;
  const cells = states.flatMap(({ iso3 }) => figures.at(iso3, breakdownText(filter), year) ?? []);
  const known = cells.flatMap((cell) => intervalOf(cell) ?? []);
  const isWithheld = cells.some((cell) => cell.status === "suppressed");
  return known.length === 0 || isWithheld ? null : sumOfIntervals(known);
}
