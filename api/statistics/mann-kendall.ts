import { tiedInversionProbabilities } from "./inversions.ts";

/** The outcome of a Mann–Kendall test for a monotone tendency. */
export interface MannKendall {
  /** Number of later-larger pairs minus later-smaller pairs. */
  readonly s: number;
  /** Two-sided probability of an |s| at least as large if all orders were equally likely. */
  readonly p: number;
  /** The smallest `p` that this number of values could give at all: above 0.05 no test is possible. */
  readonly smallestP: number;
}

/**
 * Tests whether values in period order tend to rise or fall; exact, also with equal values among them.
 *
 * Null for fewer than three values. Three values can never give less than 0.333, four 0.083, five 0.017, so a three-year
 * Review cannot show a trend by any test.
 * Source: Kendall, "Rank Correlation Methods"; the distribution counts orders by their inversions.
 *
 * @example mannKendall([1, 2, 3, 4, 5]) // { s: 10, p: 2/120, smallestP: 2/120 }
 */
export function mannKendall(values: readonly number[]): MannKendall | null {
  const n = values.length;
  if (n < 3) return null;
  const s = kendallS(values);
  return { s, p: tailOf(values, s), smallestP: 2 / factorial(n) };
}

function kendallS(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      s += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0));
    }
  }
  return s;
}

/** P(|S| >= |s|) over all orders of the values, which are S = pairs of unequal values − 2 × inversions. */
function tailOf(values: readonly number[], s: number): number {
  const groups = [...Map.groupBy(values, (value) => value).values()].map((equal) => equal.length);
  const probabilities = tiedInversionProbabilities(groups);
  const pairs = probabilities.length - 1;
  const isExtreme = (inversions: number): boolean => Math.abs(pairs - 2 * inversions) >= Math.abs(s);
  return Math.min(
    1,
    probabilities.reduce((sum, p, inversions) => sum + (isExtreme(inversions) ? p : 0), 0),
  );
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return product;
}
