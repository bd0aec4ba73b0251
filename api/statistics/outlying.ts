import { robustZ } from "./robust-z.ts";

/** When a figure is unlike all others of its series; the numbers are those of `settings.yaml`. */
export interface OutlyingLimits {
  /** Fewest other figures that say what is usual. */
  readonly others: number;
  /** Times the largest of the others, or one part of the smallest, that it must reach. */
  readonly times: number;
  /** Modified z-score of its logarithm among theirs that it must reach as well. */
  readonly score: number;
}

/**
 * Whether a figure is unlike all others of its series: far above the largest or far below the smallest of them, and far
 * by the measure of how they differ among themselves.
 *
 * Logarithms are compared, since figures differ by factors; zeros have none, so that a zero is unlike the others where the
 * smallest of them is `times` 1 or more. With too few others nothing is unlike them. Order does not matter, nor the unit.
 *
 * @example isOutlying(1260, [120, 131, 118, 140], { others: 4, times: 5, score: 9 }) // true
 */
export function isOutlying(value: number, others: readonly number[], limits: OutlyingLimits): boolean {
  if (others.length < limits.others) return false;
  const [smallest, largest] = [Math.min(...others), Math.max(...others)];
  if (value === 0) return smallest >= limits.times;
  if (value < largest * limits.times && value * limits.times > smallest) return false;
  const known = others.filter((other) => other > 0).map(Math.log);
  if (known.length < limits.others) return false;
  const score = robustZ(Math.log(value), known);
  // Where most of the others are equal there is no spread to measure with, and nothing usual about the difference.
  return score === null || Math.abs(score) >= limits.score;
}
