import type { Break } from "../contract/breaks.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { SeriesMark } from "../contract/jumps.ts";
import type { Measure } from "../contract/view.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { breakBefore, breaksIn } from "./breaks.ts";
import type { Figures } from "./figure.ts";
import { changesOf } from "./jumps.ts";
import type { Question } from "./question.ts";

/** Measures whose lines move as the figures do: a share or a moving average of a jump is none. */
const MARKED: readonly Measure[] = ["count", "per100k", "index", "change", "relative"];

/**
 * What is to be marked in the drawing of series: breaks that were declared, and jumps that nobody explained, between two
 * neighbouring years of the question. A year with a break is marked as such and not as a jump.
 */
export function seriesMarks(
  question: Question,
  figures: Figures,
  breaks: readonly Break[],
  breakdowns: readonly Breakdown[],
): SeriesMark[] {
  if (!MARKED.includes(question.measuring.measure)) return [];
  const { states, years } = question;
  const later = years.slice(1);
  const within = { ...question, years: later };
  return states.flatMap(({ iso3: state }) =>
    breakdowns.flatMap((breakdown): SeriesMark[] => {
      const series = { state, breakdown: { ...breakdown } };
      const declared = later.flatMap((year): SeriesMark[] => {
        const found = breakBefore(breaks, { state, breakdown, year });
        return found === null ? [] : [{ ...series, year, kind: "break", text: breakText(found) }];
      });
      const open = changesOf(within, figures, breaks, state, breakdown).filter((one) => one.declared === null);
      return [...declared, ...open.map(({ year, text }): SeriesMark => ({ ...series, year, kind: "jump", text }))];
    }),
  );
}

/**
 * The same for a sum: the breaks in the panel, and the jumps of a state that make more than `change.outlierShare` of the
 * change of the sum and would by themselves change it by more than `change.small`.
 */
export function sumMarks(
  model: ReadModel,
  question: Question,
  figures: Figures,
  panel: readonly string[],
): SeriesMark[] {
  const { filter, edition } = question;
  const within = { ...question, states: question.states.filter(({ iso3 }) => panel.includes(iso3)) };
  const key = breakdownText(filter);
  // Only to weigh a state against the sum: a range counts as its middle, a gap as nothing.
  const sizeOf = (state: string, year: number): number => {
    const cell = figures.at(state, key, year);
    return ((cell?.low ?? 0) + (cell?.high ?? 0)) / 2;
  };
  const changeOf = (state: string, year: number): number => sizeOf(state, year) - sizeOf(state, year - 1);
  const { outlierShare, small } = edition.settings.change;
  const carries = (state: string, year: number): boolean => {
    const own = Math.abs(changeOf(state, year));
    const whole = Math.abs(panel.reduce((sum, iso3) => sum + changeOf(iso3, year), 0));
    const before = panel.reduce((sum, iso3) => sum + sizeOf(iso3, year - 1), 0);
    return own > outlierShare * whole && own > small * before;
  };
  return seriesMarks(within, figures, breaksIn(model, within, figures), [filter]).filter(
    ({ kind, state, year }) => kind === "break" || carries(state, year),
  );
}

function breakText({ sentence, text, source, declaredBy }: Break): string {
  return declaredBy === "state" && text !== "" ? `${sentence} “${text}” Source: ${source}.` : sentence;
}
