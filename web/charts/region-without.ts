/** The regional sum without one state, so that what the others did can be seen. */

import type { RegionView } from "../../api/contract/region.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { ClaimSettings } from "./claims.ts";
import { regionClaim } from "./region-claim.ts";
import { sumOfIntervals } from "../../api/statistics/interval.ts";

/** A regional sum without one state, and why without that one. */
export type SumWithout = NonNullable<RegionView["withoutLargest"]> & {
  /** It has the largest total; or it makes the change of the sum, or hides one of the others. */
  readonly because: "largest" | "makes" | "hides";
};

/**
 * The sums that stand beside the whole: without the state that drives the change, where the caption finds one, and without
 * the state with the largest total, where that is another. None with fewer than two states.
 */
export function sumsWithout(view: RegionView, series: SeriesView, settings: ClaimSettings): readonly SumWithout[] {
  const claim = regionClaim(view, series, settings);
  const driven = claim?.kind === "driven" ? { ...withoutState(view, series, claim.state), because: claim.way } : null;
  return [
    ...(driven === null ? [] : [driven]),
    ...(view.withoutLargest === null || view.withoutLargest.state === driven?.state
      ? []
      : [largestOut(view.withoutLargest)]),
  ];
}

/** The same where nothing but the region is known: without the largest. */
export function largestOut(without: NonNullable<RegionView["withoutLargest"]>): SumWithout {
  return { ...without, because: "largest" };
}

/** What a regional chart draws as its thin line: the first of `sumsWithout`. */
export function withoutDriver(
  view: RegionView,
  series: SeriesView,
  settings: ClaimSettings,
): RegionView["withoutLargest"] {
  return sumsWithout(view, series, settings)[0] ?? null;
}

/** "without the largest, Romania", "without Ukraine, which made the change": never two sums under one kind of words. */
export function withoutWords({ because }: SumWithout, name: string): string {
  if (because === "largest") return `without the largest, ${name}`;
  return `without ${name}, which ${because === "makes" ? "made the change" : "moved against the others"}`;
}

/**
 * The points of a region without one state, summed from the states' own series of the same selection.
 *
 * Only states that the view counts as reporting in a year are summed; a year with nobody left has no value. Ranges stay
 * ranges. `populationShare` is null: it is not known here.
 */
export function withoutState(
  view: RegionView,
  series: SeriesView,
  state: string,
): NonNullable<RegionView["withoutLargest"]> {
  const points = view.points.map((point) => {
    const reporters = point.reporters.filter((each) => each !== state);
    const figures = series.series
      .filter((each) => reporters.includes(each.state))
      .flatMap((each) => each.points.filter((candidate) => candidate.year === point.year))
      .flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]));
    const sum = figures.length === 0 ? null : sumOfIntervals(figures);
    return {
      ...point,
      value: sum !== null && sum.low === sum.high ? sum.low : null,
      low: sum?.low ?? null,
      high: sum?.high ?? null,
      reporters,
      reporting: reporters.length,
      populationShare: null,
    };
  });
  return { state, points };
}
