/** The rule by which one of two rounds holds where both ask for the same year, in the words of Methods. */
export const HOLDING_RULE =
  "Where two rounds ask for the same year, the figures of the later round hold, for each state, indicator and year as a " +
  "whole: totals and parts never come from different contributions. A later round that leaves an indicator and year " +
  "empty leaves the figures of the earlier round in force.";

/** What a contribution says of one indicator and year. */
export interface RoundAnswer {
  /** Rounds are named by their years, so that a later one sorts later. */
  readonly round: string;
  /** True where it gives a figure or a reason for none; false where it has rows and leaves all of them empty. */
  readonly answers: boolean;
}

/**
 * `HOLDING_RULE`, and the only place where it is decided: which of the contributions of one state that have rows for an
 * indicator and year holds. Null where none has any.
 */
export function holderOf<Answer extends RoundAnswer>(rounds: readonly Answer[]): Answer | null {
  const laterFirst = rounds.toSorted((a, b) => (a.round < b.round ? 1 : a.round > b.round ? -1 : 0));
  return laterFirst.find((each) => each.answers) ?? laterFirst[0] ?? null;
}
