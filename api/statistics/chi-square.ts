import { lowerGamma } from "./gamma.ts";

/**
 * The value that a chi-square variable with `degrees` of freedom stays below with probability `p`.
 *
 * 0 for p of 0 or less, infinite for 1 or more. Found by halving, so it is right to the last digits of a double.
 *
 * @example chiSquareQuantile(0.95, 10) // 18.307
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = Math.max(1, degrees);
  while (lowerGamma(degrees / 2, high / 2) < p) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (lowerGamma(degrees / 2, middle / 2) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
