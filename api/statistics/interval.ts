/** All that is known of a number: it lies between `low` and `high`, both included. An exact number has both equal. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval of a number that is known exactly. */
export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** The number, where the interval is one; null where more than one value is possible. */
export function exactValue(interval: Interval): number | null {
  return interval.low === interval.high ? interval.low : null;
}

/**
 * Every possible sum of one value from each interval; `0` exactly for none.
 *
 * @example sumOfIntervals([{ low: 35, high: 35 }, { low: 1, high: 4 }]) // { low: 36, high: 39 }
 */
export function sumOfIntervals(intervals: readonly Interval[]): Interval {
  let low = 0;
  let high = 0;
  for (const interval of intervals) {
    low += interval.low;
    high += interval.high;
  }
  return { low, high };
}

/** Every possible `later − earlier`, the two being independent of each other. */
export function differenceOfIntervals(later: Interval, earlier: Interval): Interval {
  return { low: later.low - earlier.high, high: later.high - earlier.low };
}

/** Every value of the interval times `factor`, which is zero or more. */
export function scaledInterval(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, high: interval.high * factor };
}

/**
 * Every possible `numerator / denominator` of two independent values that are zero or more.
 *
 * Null where the denominator may be zero: no bound exists then.
 */
export function ratioOfIntervals(numerator: Interval, denominator: Interval): Interval | null {
  if (denominator.low <= 0) return null;
  return { low: numerator.low / denominator.high, high: numerator.high / denominator.low };
}
