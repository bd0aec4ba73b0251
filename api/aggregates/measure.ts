import type { Measure } from "../contract/view.ts";
import { relativeInterval } from "../statistics/change.ts";
import { indexTo100 } from "../statistics/index-number.ts";
import { differenceOfIntervals, type Interval } from "../statistics/interval.ts";
import { movingAverage } from "../statistics/moving-average.ts";
import { ratePer100k } from "../statistics/rate.ts";
import { shareOfParts } from "../statistics/share.ts";

/** How to measure: the years of a moving average, and the smallest base of a relative change. */
export interface Measuring {
  readonly measure: Measure;
  readonly window: number;
  readonly base: number;
}

/** A series before it is measured, to be read for any year: also for those before its first and after its last. */
export interface Measurable {
  readonly years: readonly number[];
  readonly valueAt: (year: number) => Interval | null;
  /** Of how many people the value is. */
  readonly populationAt: (year: number) => number | null;
  /** What the other parts of the same whole are together; asked for shares only. */
  readonly restAt: (year: number) => Interval | null;
}

/** The values as a measure shows them, and the year that is 100 for an index. */
export interface Measured {
  readonly values: readonly (Interval | null)[];
  readonly base: number | null;
}

/** The years before the first, and after the last, that a measure looks at. */
export function reachOf({ measure, window }: Measuring): { readonly earlier: number; readonly later: number } {
  if (measure === "change" || measure === "relative") return { earlier: 1, later: 0 };
  const reach = measure === "average" ? Math.floor(window / 2) : 0;
  return { earlier: reach, later: reach };
}

/**
 * Measures a series: counts as they are; per 100,000 people; as an index whose first exact year above zero is 100; as the
 * change on the year before, absolute or (from `base` on) as a fraction of it; as the share, a fraction, in the sum of
 * the parts; or as a moving average, centred.
 *
 * Ranges stay ranges. Null where something that is needed is missing: the year itself, its population, a neighbour.
 */
export function measured(
  { measure, window, base }: Measuring,
  { years, valueAt, populationAt, restAt }: Measurable,
): Measured {
  const eachYear = (of: (year: number, value: Interval) => Interval | null): Measured => ({
    values: years.map((year) => {
      const value = valueAt(year);
      return value === null ? null : of(year, value);
    }),
    base: null,
  });
  switch (measure) {
    case "count":
      return eachYear((_, value) => value);
    case "per100k":
      return eachYear((year, value) => ratePer100k(value, populationAt(year)));
    case "index": {
      const indexed = indexTo100(years.map(valueAt));
      return { values: indexed.values, base: indexed.base === null ? null : (years[indexed.base] ?? null) };
    }
    case "change":
      return eachYear((year, value) => changeOn(valueAt(year - 1), value));
    case "relative":
      return eachYear((year, value) => relativeInterval(valueAt(year - 1), value, base));
    case "share":
      return eachYear((year, value) => {
        const rest = restAt(year);
        return rest === null ? null : shareOfParts([value, rest], 0);
      });
    case "average": {
      const reach = Math.floor(window / 2);
      return eachYear((year) => {
        const around = Array.from({ length: 2 * reach + 1 }, (_, place) => valueAt(year - reach + place));
        return movingAverage(around, window)[reach] ?? null;
      });
    }
    default:
      return eachYear(() => null);
  }
}

/** The absolute change on an earlier value; null without one. */
export function changeOn(earlier: Interval | null, later: Interval): Interval | null {
  return earlier === null ? null : differenceOfIntervals(later, earlier);
}
