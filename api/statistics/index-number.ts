import { type Interval, scaledInterval } from "./interval.ts";

/** Where a series starts as 100, and the values in terms of it. */
export interface IndexedSeries {
  /** Position of the base; null where no value can be one. */
  readonly base: number | null;
  readonly values: readonly (Interval | null)[];
}

/**
 * The series with its first exact value above zero set to 100.
 *
 * Values before the base are indexed to it as well; missing ones stay null. Without a base all are null.
 *
 * @example indexTo100([null, exactly(50), exactly(60)]) // base 1, values null, 100, 120
 */
export function indexTo100(values: readonly (Interval | null)[]): IndexedSeries {
  const base = values.findIndex((value) => value !== null && value.low === value.high && value.low > 0);
  const baseValue = values[base];
  if (baseValue === undefined || baseValue === null) return { base: null, values: values.map(() => null) };
  return {
    base,
    values: values.map((value) => (value === null ? null : scaledInterval(value, 100 / baseValue.low))),
  };
}
