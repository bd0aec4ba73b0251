import { STATUSES } from "../contract/observation.ts";
import { numberOf } from "./cell.ts";
import { type ModelDatabase, modelSql } from "./database.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Places of the statuses that are figures: numbers and ranges. */
export const FIGURE_STATUSES: readonly number[] = ["reported", "zero", "censored"].map((figure) =>
  STATUSES.findIndex((status) => status === figure),
);

/** What a release has figures of, counted. */
export interface Tally {
  /** Figures of a contribution for an indicator and year, in all breakdowns. */
  readonly answers: readonly {
    readonly contribution: number;
    readonly indicator: string;
    readonly state: string;
    readonly year: number;
    readonly figures: number;
  }[];
  /** Every breakdown of an indicator that has a figure, as text. */
  readonly breakdowns: readonly { readonly indicator: string; readonly breakdown: string }[];
  /** Every note of a contribution's figures. */
  readonly notes: readonly { readonly contribution: number; readonly note: string }[];
}

/** Counts the figures of a release. */
export async function tallyOf(database: ModelDatabase, words: Vocabulary, release: number): Promise<Tally> {
  // Asked at once, not one after the other: a read model that is replaced closes when nothing is running.
  const [answerColumns, breakdownColumns, noteColumns] = await Promise.all([
    database.columns(answersQuery(release)),
    database.columns(
      modelSql
        .selectFrom("split")
        .select(["indicator", "breakdown"])
        .distinct()
        .where("since", "<=", release)
        .where("before", ">", release),
    ),
    database.columns(
      modelSql
        .selectFrom("noted")
        .select(["contribution", "note"])
        .distinct()
        .where("since", "<=", release)
        .where("before", ">", release),
    ),
  ]);
  const [contributions = [], indicators = [], states = [], years = [], figures = []] = answerColumns;
  const [splitIndicators = [], breakdowns = []] = breakdownColumns;
  const [noteContributions = [], notes = []] = noteColumns;
  return {
    answers: contributions.map((contribution, place) => ({
      contribution: numberOf(contribution),
      indicator: words.textOf("indicator", numberOf(indicators[place])),
      state: words.textOf("state", numberOf(states[place])),
      year: numberOf(years[place]),
      figures: numberOf(figures[place]),
    })),
    breakdowns: splitIndicators.map((indicator, place) => ({
      indicator: words.textOf("indicator", numberOf(indicator)),
      breakdown: words.textOf("breakdown", numberOf(breakdowns[place])),
    })),
    notes: noteContributions.map((contribution, place) => ({
      contribution: numberOf(contribution),
      note: words.textOf("note", numberOf(notes[place])),
    })),
  };
}

function answersQuery(release: number) {
  return (
    modelSql
      .selectFrom("answered")
      .select(["contribution", "indicator", "state", "year"])
      // DuckDB sums in more bits than JavaScript has numbers for, and would give a BigInt.
      .select((query) => query.cast<number>(query.fn.sum("figures"), "double precision").as("figures"))
      .where("since", "<=", release)
      .where("before", ">", release)
      .groupBy(["contribution", "indicator", "state", "year"])
  );
}
