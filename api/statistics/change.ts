import type { Interval } from "./interval.ts";

/**
 * Every possible `later / earlier − 1`, as a fraction, of two independent values that are zero or more.
 *
 * Null unless the earlier value reaches `base` whatever it stands for: from a small base every change looks large.
 *
 * @example relativeInterval({ low: 100, high: 125 }, { low: 150, high: 150 }, 20) // { low: 0.2, high: 0.5 }
 */
export function relativeInterval(earlier: Interval | null, later: Interval | null, base: number): Interval | null {
  if (earlier === null || later === null || earlier.low <= 0 || earlier.low < base) return null;
  return { low: later.low / earlier.high - 1, high: later.high / earlier.low - 1 };
}

/**
 * `later / earlier − 1`, as a fraction (0.05 = +5 %).
 *
 * Null unless both are known and the earlier value reaches `base`: from a small base every change looks large.
 *
 * @example relativeChange(3256, 2473, 20) // −0.2405
 */
export function relativeChange(earlier: number | null, later: number | null, base: number): number | null {
  if (earlier === null || later === null || earlier <= 0 || earlier < base) return null;
  return later / earlier - 1;
}
