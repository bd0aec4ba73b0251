import { median } from "./quantile.ts";

/**
 * How far a value lies from a series' own past, in units of the past's usual spread.
 *
 * 0.6745 × (value − median) / median absolute deviation. Null for fewer than four past values, or where more than half of
 * them are equal (no spread to measure with). Above 3.5 in size is the usual mark of an outlier.
 * Source: Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), the modified z-score.
 *
 * @example robustZ(20, [10, 11, 9, 12, 10]) // 6.745
 */
export function robustZ(value: number, past: readonly number[]): number | null {
  const centre = past.length < 4 ? null : median(past);
  if (centre === null) return null;
  const spread = median(past.map((one) => Math.abs(one - centre)));
  return spread === null || spread === 0 ? null : (0.6745 * (value - centre)) / spread;
}
