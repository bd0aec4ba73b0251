import type { Statement } from "../../contract/review.ts";
import { mannKendall } from "../../statistics/mann-kendall.ts";
import { listWords } from "../../../web/charts/format.ts";
import { amount, pValue, say, signedComputed, states, type Sentence } from "../sentence.ts";
import type { Evidence } from "./evidence.ts";
import { longerCells, longerName, longerOpening, spokenSum, type Longer } from "./longer.ts";
import { statement } from "./opening.ts";

const RULE = { name: "trend", version: 1 } as const;

/**
 * Whether the sum over the longer period tends to rise or fall by the exact test, corrected for all tests of the subject,
 * its median step, and whom the sum leaves out. Null below the floors and over a declared break.
 */
export function trendStatement(evidence: Evidence, longer: Longer): Statement | null {
  const sum = spokenSum(evidence, longer);
  if (sum === null || sum.test === null || sum.test.adjusted === null || sum.slope === null) return null;
  const { p, adjusted } = sum.test;
  const shows = { rising: "a rise", falling: "a fall", "nothing shown": "neither a rise nor a fall" }[
    sum.says ?? "nothing shown"
  ];
  const tests = amount("tests", { low: longer.tendency.tests, high: longer.tendency.tests });
  const limits =
    sum.slope.low === null || sum.slope.high === null
      ? say``
      : say` (95 per cent interval from ${signedComputed("stepLow", sum.slope.low)} to ${signedComputed("stepHigh", sum.slope.high, evidence.unit)})`;
  return statement(
    evidence,
    RULE,
    [
      say`${longerOpening(longer)}, the test of Mann and Kendall shows ${shows} in ${evidence.noun} (p ${pValue("adjusted", adjusted)}, corrected for the ${tests} tests on this subject; p ${pValue("p", p)} before)${withoutLargest(evidence, longer, sum.says)}.`,
      say`The median step from one year to the next is ${signedComputed("step", sum.slope.perYear, evidence.unit)}${limits}.`,
      ...leftOut(evidence, longer),
    ],
    { panel: longer.tendency.panel, inputs: longerCells(longer) },
  );
}

/** Where a rise or a fall is shown: whether it is without the state with the largest figures, too, in the same breath. */
function withoutLargest(evidence: Evidence, longer: Longer, says: string | null): Sentence {
  const { withoutLargest: rest } = longer.region;
  if (rest === null || says === "nothing shown") return say``;
  const middles = rest.points.flatMap(({ low, high }) => (low === null || high === null ? [] : [(low + high) / 2]));
  const test = mannKendall(middles);
  if (test === null) return say``;
  const who = longerName(longer, rest.state);
  const same = test.p <= evidence.settings.tendency.significance && test.s > 0 === (says === "rising");
  if (same) return say` and, without ${who}, the same (p ${pValue("restP", test.p)})`;
  return say` but, without ${who}, neither a rise nor a fall (p ${pValue("restP", test.p)})`;
}

/** "Left out …: Armenia, Georgia and Ukraine. From 2018 to 2020 all 13 states reported." */
function leftOut({ from, to }: Evidence, longer: Longer): readonly Sentence[] {
  const { left, shorterPeriods } = longer.region;
  if (left.length === 0) return [];
  const names = listWords(left.map((state) => longerName(longer, state)));
  const nearer = shorterPeriods.filter((period) => period.from <= from && period.to >= to).at(-1);
  const more =
    nearer === undefined
      ? say``
      : say` From ${String(nearer.from)} to ${String(nearer.to)}, ${states("nearer", nearer.panel.length)} states reported in every year.`;
  return [say`The sum leaves out ${names}, for want of a figure in at least one year.${more}`];
}
