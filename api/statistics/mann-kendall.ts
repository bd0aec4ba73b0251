import { inversionProbabilities } from "./inversions.ts";

/** The outcome of a Mann–Kendall test for a monotone tendency. */
export interface MannKendall {
  /** Number of later-larger pairs minus later-smaller pairs. */
  readonly s: number;
  /** Two-sided probability of an |s| at least as large if all orders were equally likely. */
  readonly p: number;
  /** How `p` was found: from all orders, or by the normal curve where ties make that too long. */
  readonly method: "exact" | "normal";
  /** The smallest `p` that this number of values could give at all: above 0.05 no test is possible. */
  readonly smallestP: number;
}

/** Up to here the orders of tied values are counted one by one (8! = 40,320). */
const MOST_ENUMERATED = 8;

/**
 * Tests whether values in period order tend to rise or fall.
 *
 * Null for fewer than three values. Exact for small numbers: three values can never give less than 0.333, four 0.083,
 * five 0.017, so a three-year Review cannot show a trend by any test.
 * Source: Kendall, "Rank Correlation Methods"; the exact distribution counts permutations by inversions; with ties and
 * more than eight values the normal curve with Kendall's tie correction and a continuity correction is used.
 */
export function mannKendall(values: readonly number[]): MannKendall | null {
  const n = values.length;
  if (n < 3) return null;
  const s = kendallS(values);
  const tied = new Set(values).size < n;
  const smallestP = 2 / factorial(n);
  if (!tied) return { s, p: tailOfInversions(n, s), method: "exact", smallestP };
  if (n <= MOST_ENUMERATED) return { s, p: tailByEnumeration(values, s), method: "exact", smallestP };
  return { s, p: normalTail(values, s), method: "normal", smallestP };
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

/** P(|S| >= |s|) over all n! orders of distinct values. */
function tailOfInversions(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2;
  const isExtreme = (inversions: number): boolean => Math.abs(pairs - 2 * inversions) >= Math.abs(s);
  const tail = inversionProbabilities(n).reduce((sum, p, inversions) => sum + (isExtreme(inversions) ? p : 0), 0);
  return Math.min(1, tail);
}

function tailByEnumeration(values: readonly number[], s: number): number {
  let orders = 0;
  let extreme = 0;
  const visit = (chosen: readonly number[], rest: readonly number[]): void => {
    if (rest.length === 0) {
      orders += 1;
      if (Math.abs(kendallS(chosen)) >= Math.abs(s)) extreme += 1;
      return;
    }
    rest.forEach((value, at) => visit([...chosen, value], rest.toSpliced(at, 1)));
  };
  visit([], values);
  return extreme / orders;
}

function normalTail(values: readonly number[], s: number): number {
  const n = values.length;
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const weight = (t: number): number => t * (t - 1) * (2 * t + 5);
  const variance = (weight(n) - [...ties.values()].reduce((sum, t) => sum + weight(t), 0)) / 18;
  if (variance <= 0) return 1;
  const z = Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance);
  return Math.min(1, 2 * upperNormal(z));
}

/** P(Z > z) for z >= 0: Abramowitz and Stegun, formula 26.2.17, absolute error below 7.5e-8. */
function upperNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return product;
}
