import { type Interval, sumOfIntervals } from "./interval.ts";

/**
 * The share of one part in the sum of all parts, as a fraction.
 *
 * The part stands in its own denominator: where it is high, so is the whole. The bounds respect that, and are therefore
 * narrower than those of a plain ratio: the highest share is `part.high / (part.high + rest.low)`.
 * `parts` holds the part itself, at `at`. Null where the whole may be zero.
 *
 * @example shareOfParts([{ low: 1, high: 4 }, { low: 6, high: 6 }], 0) // { low: 1/7, high: 4/10 }
 */
export function shareOfParts(parts: readonly Interval[], at: number): Interval | null {
  const part = parts[at];
  if (part === undefined) return null;
  const rest = sumOfIntervals(parts.filter((_, place) => place !== at));
  if (part.low + rest.low <= 0) return null;
  return {
    low: part.low / (part.low + rest.high),
    high: part.high / (part.high + rest.low),
  };
}

/**
 * The share of a part in a whole that is known on its own, as a fraction; never above 1, since the part is in the whole.
 *
 * Null where the whole may be zero.
 */
export function shareOfWhole(part: Interval, whole: Interval): Interval | null {
  if (whole.low <= 0) return null;
  return {
    low: Math.min(1, part.low / whole.high),
    // The whole is at least as large as the part: a low whole goes with a high part only as far as the part itself.
    high: Math.min(1, part.high / Math.max(whole.low, Math.min(part.high, whole.high))),
  };
}
