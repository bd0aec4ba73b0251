import { inversionProbabilities } from "./inversions.ts";
import { median } from "./quantile.ts";

/** A slope per period and the limits of its confidence interval. */
export interface Slope {
  readonly slope: number;
  /** Null where the number of values allows no interval at the confidence asked for. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The median of the slopes between all pairs of points: one wild year does not move it.
 *
 * `times` and `values` are of equal length; null for fewer than two distinct times. The interval takes the k-th smallest
 * and k-th largest slope, where k comes from the exact distribution of Kendall's S for distinct values.
 * Source: Sen (1968), Theil (1950); Hollander and Wolfe, "Nonparametric Statistical Methods", section 9.1 and 9.3.
 *
 * @example theilSen([1, 2, 3], [10, 20, 90])?.slope // 40
 */
export function theilSen(times: readonly number[], values: readonly number[], confidence = 0.95): Slope | null {
  const slopes: number[] = [];
  for (let later = 1; later < times.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      const span = (times[later] ?? 0) - (times[earlier] ?? 0);
      if (span !== 0) slopes.push(((values[later] ?? 0) - (values[earlier] ?? 0)) / span);
    }
  }
  const slope = median(slopes);
  if (slope === null) return null;
  const sorted = slopes.toSorted((a, b) => a - b);
  const k = outerSlopes(times.length, 1 - confidence);
  return { slope, low: k === null ? null : (sorted[k] ?? null), high: k === null ? null : (sorted.at(-1 - k) ?? null) };
}

/** How many slopes may be cut off at each end: the largest k with P(fewer than k + 1 inversions) <= alpha / 2. */
function outerSlopes(n: number, alpha: number): number | null {
  let below = 0;
  let k = -1;
  for (const probability of inversionProbabilities(n)) {
    below += probability;
    if (below > alpha / 2) break;
    k += 1;
  }
  return k < 0 ? null : k;
}
