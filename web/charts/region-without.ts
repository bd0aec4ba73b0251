/** The regional sum without one state, so that what the others did can be seen. */

import type { RegionView } from "../../api/contract/region.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { ClaimSettings } from "./claims.ts";
import { driverOf, regionClaim } from "./region-claim.ts";
import { sumOfIntervals } from "../../api/statistics/interval.ts";

/**
 * What a regional chart draws as its thin line: the sum without the state that drives the change, where the caption finds
 * one, else without the state with the largest total.
 */
export function withoutDriver(
  view: RegionView,
  series: SeriesView,
  settings: ClaimSettings,
): RegionView["withoutLargest"] {
  const driver = driverOf(regionClaim(view, series, settings));
  return driver === null ? view.withoutLargest : withoutState(view, series, driver);
}

/**
 * The points of a region without one state, summed from the states' own series of the same selection.
 *
 * Only states that the view counts as reporting in a year are summed; a year with nobody left has no value. Ranges stay
 * ranges. `populationShare` is null: it is not known here.
 */
export function withoutState(view: RegionView, series: SeriesView, state: string): RegionView["withoutLargest"] {
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
