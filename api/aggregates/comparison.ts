import type { ComparisonView } from "../contract/comparison.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { relativeInterval } from "../statistics/change.ts";
import { median } from "../statistics/quantile.ts";
import { amountOf } from "./amount.ts";
import { breakBefore, breaksIn } from "./breaks.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor, intervalOf } from "./figure.ts";
import { changeOn } from "./measure.ts";
import { createMemory } from "./memory.ts";
import { measuredPoints, type Wanted } from "./points.ts";
import { type Question, understand } from "./question.ts";
import { readRests } from "./shares.ts";

/** The years of a comparison. */
export interface ComparedYears {
  /** Null: the last of the selection, or the last with a figure. */
  readonly year: number | null;
  /** Null: no comparison over time. */
  readonly earlier: number | null;
}

/** What can be compared within one year; an index or a change of one year says nothing beside another state's. */
const COMPARABLE = ["count", "per100k", "share"] as const;

const remember = createMemory<ComparisonView>(1000);

/**
 * The states beside each other in one year, or between two, in the order of the questionnaire: a ranking of states by
 * recorded crime would say more than the figures do.
 *
 * Counts, rates and shares only; any other measure is shown as the count.
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
    measure: COMPARABLE.find((measure) => measure === selection.measure) ?? "count",
  };
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
  const restAt = await readRests(model, question, audience);
  const breaks = breaksIn(model, question, figures);
  const rows = question.states.map((state) =>
    rowOf(model, question, figures, { state, restAt, breaks, year, earlier }),
  );
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

interface Compared extends Pick<Wanted, "state" | "restAt" | "breaks"> {
  readonly year: number;
  readonly earlier: number | null;
}

function rowOf(
  model: ReadModel,
  question: Question,
  figures: Figures,
  { state, restAt, breaks, year, earlier }: Compared,
): ComparisonView["rows"][number] {
  const { filter, measuring } = question;
  const points = measuredPoints(model, question, figures, { state, restAt, breaks, breakdown: filter });
  const series = { state: state.iso3, breakdown: filter };
  const isBroken = question.years.slice(1).some((each) => breakBefore(breaks, { ...series, year: each }) !== null);
  const at = (one: number | null): Point | null => points.find((point) => point.year === one) ?? null;
  const [now, before] = [at(year), at(earlier)];
  if (now === null) throw new Error(`The year ${year} is missing from its own comparison.`);
  const [later, sooner] = [intervalOf(now), intervalOf(before)];
  // The floor is one of counts: the rate or the share of a small count moves as wildly as the count.
  const count = earlier === null ? null : intervalOf(figures.at(state.iso3, breakdownText(filter), earlier));
  const isLarge = count !== null && count.low >= measuring.base && !isBroken;
  return {
    state: state.iso3,
    now,
    before,
    change: amountOf(later === null ? null : changeOn(sooner, later)),
    relativeChange: amountOf(isLarge ? relativeInterval(sooner, later, 0) : null),
  };
}
