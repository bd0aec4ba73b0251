import type { Status } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import { exactValue, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { shareOfParts } from "../statistics/share.ts";
import { intervalOf, withInterval } from "./figure.ts";

/** A share as a fraction: a value, or the bounds of one, or neither. */
export interface Share {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NO_SHARE: Share = { value: null, low: null, high: null };

/** There is a number, and it is not told: sums with it are not known. */
export const UNTOLD: readonly Status[] = ["suppressed", "confidential", "not-available"];

/**
 * The shares of parts in the sum of those that were given; null for parts without a number, and for all of them where a
 * part exists and is not told, or where the parts do not add up to anything.
 */
export function sharesOf(points: readonly Point[], addsUp: boolean): readonly Share[] {
  if (!addsUp || points.some((point) => UNTOLD.includes(point.status))) return points.map(() => NO_SHARE);
  const given = points.flatMap((point, place) => {
    const interval = intervalOf(point);
    return interval === null ? [] : [{ place, interval }];
  });
  const intervals = given.map(({ interval }) => interval);
  const shares = new Map(given.map(({ place }, at) => [place, shareFrom(shareOfParts(intervals, at))]));
  return points.map((_, place) => shares.get(place) ?? NO_SHARE);
}

function shareFrom(interval: Interval | null): Share {
  return interval === null ? NO_SHARE : { value: exactValue(interval), low: interval.low, high: interval.high };
}

/** How to pool points of several states. */
export interface Pooling {
  readonly year: number;
  readonly isAsked: boolean;
  /** True where one missing number leaves no sum; else those without a number add nothing. */
  readonly complete: boolean;
}

/** The sum of several states' points: untold numbers leave it untold, and no number at all leaves it not reported. */
export function pooledPoint(points: readonly Point[], { year, isAsked, complete }: Pooling): Point {
  const empty = { year, value: null, low: null, high: null, flags: [], cell: null };
  const untold = UNTOLD.find((status) => points.some((point) => point.status === status));
  if (untold !== undefined) return { ...empty, status: untold };
  const intervals = points.flatMap((point) => intervalOf(point) ?? []);
  const status = isAsked ? "not-reported" : "not-asked";
  if (intervals.length === 0 || (complete && intervals.length < points.length)) return { ...empty, status };
  return withInterval({ ...empty, status }, sumOfIntervals(intervals));
}
