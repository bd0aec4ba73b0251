import { chiSquareQuantile } from "./chi-square.ts";
import type { Interval } from "./interval.ts";

/**
 * The exact confidence interval of the mean behind one observed count.
 *
 * `χ²(α/2; 2n)/2` to `χ²(1 − α/2; 2n + 2)/2`, the lower bound 0 for a count of 0.
 * Source: Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936); in this form Ulm, "A simple method
 * to calculate the confidence interval of a standardized mortality ratio", American Journal of Epidemiology 131 (1990).
 *
 * @example poissonInterval(10) // { low: 4.795, high: 18.390 }
 */
export function poissonInterval(count: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: count <= 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    high: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}
