import { type Interval, sumOfIntervals } from "./interval.ts";

/**
 * The mean of each value and its neighbours in a centred window of odd `width`.
 *
 * In period order; null wherever a value of the window is missing or the window reaches past an end: a smoothed line never
 * closes a gap. A range in the window makes the mean a range. An even width is widened by one.
 *
 * @example movingAverage([exactly(1), exactly(2), exactly(6), null], 3) // [null, exactly(3), null, null]
 */
export function movingAverage(values: readonly (Interval | null)[], width: number): readonly (Interval | null)[] {
  const reach = Math.floor(width / 2);
  return values.map((_, at) => {
    const window = values.slice(Math.max(0, at - reach), at + reach + 1);
    const present = window.filter((value) => value !== null);
    const count = 2 * reach + 1;
    const { low, high } = sumOfIntervals(present);
    return present.length < count ? null : { low: low / count, high: high / count };
  });
}
