import type { Measure } from "../contract/view.ts";
import { indexTo100 } from "../statistics/index-number.ts";
import { differenceOfIntervals, type Interval } from "../statistics/interval.ts";
import { ratePer100k } from "../statistics/rate.ts";

/** A series before it is measured: what is known each year, and of how many people. */
export interface Measurable {
  readonly years: readonly number[];
  readonly values: readonly (Interval | null)[];
  /** Population by year, as long as `values`. */
  readonly population: readonly (number | null)[];
  /** The value of the year before the first, for the first change. */
  readonly before: Interval | null;
}

/** The values as a measure shows them, and the year that is 100 for an index. */
export interface Measured {
  readonly values: readonly (Interval | null)[];
  readonly base: number | null;
}

/**
 * Measures a series: counts as they are; per 100,000 people; as an index whose first exact year above zero is 100; or as
 * the absolute change on the year before. Null where a year, its population or the year before is missing.
 */
export function measured(measure: Measure, { years, values, population, before }: Measurable): Measured {
  if (measure === "count") return { values, base: null };
  if (measure === "per100k") {
    const rates = values.map((value, place) => (value === null ? null : ratePer100k(value, population[place] ?? null)));
    return { values: rates, base: null };
  }
  if (measure === "index") {
    const indexed = indexTo100(values);
    return { values: indexed.values, base: indexed.base === null ? null : (years[indexed.base] ?? null) };
  }
  const changes = values.map((value, place) => {
    const earlier = place === 0 ? before : (values[place - 1] ?? null);
    return value === null || earlier === null ? null : differenceOfIntervals(value, earlier);
  });
  return { values: changes, base: null };
}
