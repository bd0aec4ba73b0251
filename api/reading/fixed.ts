import type { Step } from "../contract/observation.ts";

/**
 * What the headings of a column of figures fix, so that its rows need not say it: `2018` above `Women` fixes a year and a
 * sex. Years as columns, sexes as columns, and both at once are one thing; what a heading leaves open the row says.
 */
export interface Fixed {
  readonly year: number | null;
  /** Codes of the edition. */
  readonly indicator: string | null;
  readonly unit: string | null;
  /** Dimension -> code, totals left out. */
  readonly codes: Readonly<Record<string, string>>;
  /** How each was understood that stands in other words than the questionnaire's. */
  readonly steps: readonly Step[];
}

/** Nothing is fixed: a column of values, whose rows say everything. */
export const NOTHING_FIXED: Fixed = Object.freeze({
  year: null,
  indicator: null,
  unit: null,
  codes: Object.freeze({}),
  steps: Object.freeze([]),
});

/** A year alone, as a template has it. */
export function fixedYear(year: number): Fixed {
  return { ...NOTHING_FIXED, year };
}

/** What is fixed as one line, the same for equal meanings: `2018 sex=F kg`; empty where nothing is. */
export function fixedText({ year, indicator, unit, codes }: Fixed): string {
  const pairs = Object.entries(codes).map(([dimension, code]) => `${dimension}=${code}`);
  return [year, indicator, ...pairs.toSorted(), unit].filter((part) => part !== null).join(" ");
}
