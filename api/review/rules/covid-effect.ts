import type { Statement } from "../../contract/review.ts";
import type { TendencySeries } from "../../contract/tendency.ts";
import { amount, computed, say, type Sentence } from "../sentence.ts";
import type { Evidence } from "./evidence.ts";
import { longerCells, longerOpening, spokenSum, type Longer } from "./longer.ts";
import { statement } from "./opening.ts";

const RULE = { name: "covidEffect", version: 1 } as const;

/** The first year of the pandemic. */
export const PANDEMIC_YEAR = 2020;

/** A year of the pandemic beside what the years before lead one to expect. */
export type Compared = NonNullable<TendencySeries["expectation"]>["compared"][number];

/**
 * What was reported in the years of the pandemic compared with the straight line through the years before: where it
 * stands to the interval of that line, and nothing of why. Null below the floors and without enough years before.
 */
export function covidStatement(evidence: Evidence, before: Longer): Statement | null {
  const sum = spokenSum(evidence, before);
  const expectation = sum?.expectation ?? null;
  if (expectation === null) return null;
  const compared = comparedYears(evidence, expectation.compared);
  if (compared.length === 0) return null;
  const years = `${expectation.from}–${expectation.to}`;
  const each = compared.map((one, at) =>
    comparedSentence(evidence, one, years, at === 0 ? longerOpening(before) : null),
  );
  return statement(evidence, RULE, each, { panel: before.tendency.panel, inputs: longerCells(before) });
}

const STANDS = {
  below: "The figure lies below that interval.",
  within: "The figure lies within that interval.",
  above: "The figure lies above that interval.",
} as const;

function comparedSentence(
  evidence: Evidence,
  { year, point, expected, low, high, stands }: Compared,
  years: string,
  opening: Sentence | null,
): Sentence {
  const reported = { low: point.low ?? 0, high: point.high ?? 0 };
  const head = opening === null ? say`In the same states` : opening;
  const where = stands === null ? "The figure is a range that reaches over a limit of that interval." : STANDS[stands];
  const total = amount(`total/${year}`, reported, evidence.unit);
  const line = computed(`expected/${year}`, expected, evidence.unit);
  const limits = say`95 per cent interval from ${computed(`low/${year}`, low)} to ${computed(`high/${year}`, high, evidence.unit)}`;
  return say`${head}, ${evidence.noun} ${evidence.counted ? "numbered" : "was"} ${total} in ${String(year)}, compared with ${line} on the straight line through the figures of ${years} (${limits}). ${where}`;
}

/** The years of the period among those compared, with a figure. */
export function comparedYears({ from, to }: Evidence, compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(({ year, point }) => year >= from && year <= to && point.low !== null);
}
