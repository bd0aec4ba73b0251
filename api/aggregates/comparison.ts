import type { State } from "../../questionnaire/edition.ts";
import type { ComparisonView } from "../contract/comparison.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { absoluteChange, relativeChange } from "../statistics/change.ts";
import { median } from "../statistics/quantile.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { measuredPoints } from "./points.ts";
import { type Question, understand } from "./question.ts";

/** The years of a comparison. */
export interface ComparedYears {
  /** Null: the last of the selection, or the last with a figure. */
  readonly year: number | null;
  /** Null: no comparison over time. */
  readonly earlier: number | null;
}

const remember = createMemory<ComparisonView>(1000);

/**
 * The states beside each other in one year, or between two, in the order of the questionnaire: a ranking of states by
 * recorded crime would say more than the figures do.
 *
 * Counts and rates only: an index or a change of one year is not comparable between states, and is shown as the count.
 * Throws RequestFailure (400, 404) for a word that is not known.
 */
export async function comparisonView(
  model: ReadModel,
  selection: Selection,
  years: ComparedYears,
  audience: Audience = "public",
): Promise<ComparisonView> {
  const { hash } = model.release(selection.release);
  const asked = {
    ...selection,
    by: null,
    measure: selection.measure === "per100k" ? selection.measure : "count",
  } as const;
  const key = JSON.stringify([hash, audience, asked, years]);
  return remember(model, key, () => makeComparison(model, asked, years, audience));
}

async function makeComparison(
  model: ReadModel,
  selection: Selection,
  { year: wanted, earlier }: ComparedYears,
  audience: Audience,
): Promise<ComparisonView> {
  const { measure } = selection;
  const year = wanted ?? selection.to ?? lastYear(model, selection);
  if (earlier !== null && earlier >= year) {
    throw new RequestFailure(400, "Years not understood", `earlier=${earlier}: expected a year before ${year}.`);
  }
  const question = understand(model, { ...selection, from: earlier ?? year, to: year });
  const figures = await figuresFor(model, question, audience);
  const rows = question.states.map((state) => rowOf(model, question, figures, { state, measure, year, earlier }));
  return {
    ...describe(model, question, {
      measure,
      states: question.states,
      codes: [],
      cells: figures.all.filter((cell) => cell.year === year || cell.year === earlier),
    }),
    year,
    earlier,
    rows,
    median: median(rows.flatMap((row) => row.now.value ?? [])),
  };
}

function lastYear(model: ReadModel, selection: Selection): number {
  const { years } = understand(model, { ...selection, from: null, to: null });
  return years.at(-1) ?? 0;
}

interface Compared extends ComparedYears {
  readonly state: State;
  readonly measure: Selection["measure"];
  readonly year: number;
}

function rowOf(
  model: ReadModel,
  question: Question,
  figures: Figures,
  { state, measure, year, earlier }: Compared,
): ComparisonView["rows"][number] {
  const breakdown = breakdownText(question.filter);
  const points = measuredPoints(model, question, figures, { state, breakdown, measure });
  const at = (one: number): Point | undefined => points.find((point) => point.year === one);
  const now = at(year);
  if (now === undefined) throw new Error(`The year ${year} is missing from its own comparison.`);
  const before = earlier === null ? null : (at(earlier) ?? null);
  // The floor is one of counts: the rate of a small count moves as wildly as the count.
  const countBefore = earlier === null ? null : (figures.at(state.iso3, breakdown, earlier)?.value ?? null);
  const base = question.edition.settings.floors.base;
  const isLarge = countBefore !== null && countBefore >= base;
  return {
    state: state.iso3,
    now,
    before,
    change: absoluteChange(before?.value ?? null, now.value),
    relativeChange: isLarge ? relativeChange(before?.value ?? null, now.value, 0) : null,
  };
}
