import { type Interval, scaledInterval } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/** Per 100,000 of `base`; null without a base. Every possible rate where the value is an interval. */
export function ratePer100k(value: Interval, base: number | null): Interval | null {
  return base === null || base <= 0 ? null : scaledInterval(value, 100_000 / base);
}

/** The exact Poisson interval of a rate per 100,000; null without a base. See `poissonInterval`. */
export function rateInterval(count: number, base: number | null, confidence = 0.95): Interval | null {
  return base === null || base <= 0 ? null : scaledInterval(poissonInterval(count, confidence), 100_000 / base);
}
