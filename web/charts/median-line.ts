/** The middle of the states as a line of its own: something to read the others against that singles nobody out. */

import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import { median } from "../../api/statistics/quantile.ts";
import { hasFigure, type Line } from "./lines.ts";
import { MOST_FOCUS, palette, type Theme } from "./palette.ts";

/** The median of some states over the years. */
export interface MedianSeries {
  readonly label: string;
  /** The states it is of: those with a figure in every year. */
  readonly states: readonly string[];
  readonly points: readonly Point[];
}

/** A middle of fewer than these says little of the states. */
const LEAST = 5;

/**
 * The median, year by year, of the states that have a figure in every year, so that it does not move with who reported.
 * With ranges it lies between the medians of their ends. Null for split views, with lines few enough to be told apart,
 * or with fewer than five states.
 */
export function medianSeries(view: SeriesView): MedianSeries | null {
  const drawn = view.series.filter((series) => series.points.some(hasFigure));
  const constant = drawn.filter((series) => series.points.every(hasFigure));
  if (view.by !== null || drawn.length <= MOST_FOCUS || constant.length < LEAST) return null;
  const points = view.years.map((year, place): Point => {
    const own = constant.flatMap((series) => series.points[place] ?? []);
    const [low, high] = [
      median(own.flatMap((point) => point.low ?? [])),
      median(own.flatMap((point) => point.high ?? [])),
    ];
    const value = low === high ? low : null;
    const status = value === null ? "censored" : value === 0 ? "zero" : "reported";
    return { year, value, low, high, status, flags: [], cell: null };
  });
  const states = constant.map((series) => series.state);
  return { label: `Median of ${states.length} states`, states, points };
}

/** The median as a line in the colour of the text; nothing where there is none. */
export function medianLines(view: SeriesView, theme: Theme): readonly Line[] {
  const found = medianSeries(view);
  if (found === null) return [];
  const { ink } = palette(theme);
  const { label, points } = found;
  return [{ id: "median", state: "", label, points, focus: true, colour: ink, textColour: ink }];
}
