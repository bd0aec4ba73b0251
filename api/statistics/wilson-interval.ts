import type { Interval } from "./interval.ts";

/** Quantile of the standard normal distribution for an interval of 95 per cent. */
const Z = 1.959964;

/**
 * The 95 per cent confidence interval of a share, `count` out of `all`; 0 to 1 of none.
 *
 * The score interval, without correction for continuity. Source: Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", JASA 22 (1927); method 3 of Newcombe, Statistics in Medicine 17 (1998).
 *
 * @example wilsonInterval(81, 263) // { low: 0.2553, high: 0.3662 }
 */
export function wilsonInterval(count: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const [share, square] = [count / all, Z * Z];
  const middle = share + square / (2 * all);
  const reach = Z * Math.sqrt((share * (1 - share) + square / (4 * all)) / all);
  const scale = 1 + square / all;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}
