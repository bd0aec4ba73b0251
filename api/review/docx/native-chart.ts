import type { ChartRunOptions } from "docx/charts";

import { regionClaim, driverOf } from "../../../web/charts/region-claim.ts";
import { withoutState } from "../../../web/charts/region-without.ts";
import { palette } from "../../../web/charts/palette.ts";
import { axisTitle } from "../../../web/charts/drawing.ts";
import type { ComparisonContent, FigureContent, RegionContent } from "../../contract/figure-content.ts";
import type { Point } from "../../contract/point.ts";
import { TEXT_PIXELS } from "./styles.ts";

const COLOURS = palette("light").focus.map((colour) => colour.slice(1).toUpperCase());
const GREY = palette("light").context.slice(1).toUpperCase();
const FORMAT = "#,##0";

/** Lines of more years have no numbers at their points. */
const MOST_LABELLED = 6;

/** Heights in pixels, so that a chart of sums and one of 13 states stand on one page with their words. */
const SUMS_HEIGHT = 250;
const STATE_HEIGHT = 19;
const AXES_HEIGHT = 90;

/**
 * A figure as a chart that Word draws and members can edit; null where Word has no such chart, or where a figure is a
 * range, which Word would have to leave out: those are pictures.
 */
export function nativeChart(content: FigureContent, alt: string): ChartRunOptions | null {
  if (content.kind === "region") return regionChart(content, alt);
  if (content.kind === "compare" || content.kind === "slope") return comparisonChart(content, alt);
  return null;
}

function regionChart(content: RegionContent & Pick<FigureContent, "settings">, alt: string): ChartRunOptions | null {
  const { region, series, settings } = content;
  if (!region.points.every(isExact)) return null;
  const driver = driverOf(regionClaim(region, series, settings));
  const rest = driver === null ? null : withoutState(region, series, driver);
  if (rest !== null && !rest.points.every(isExact)) return null;
  const ghost = content.ghost?.panel.length === region.panel.length ? undefined : content.ghost;
  if (ghost !== undefined && !ghost.points.every(isExact)) return null;
  // The numbers of many years would be written over each other; the table under the figure has them.
  const value = region.points.length <= MOST_LABELLED;
  const name = (state: string) => region.stateNames[state] ?? state;
  // First, so that the sum is drawn over it where the two are one.
  const lines = [
    ...(ghost === undefined
      ? []
      : [{ name: "All that reported", values: ghost.points.map((point) => point.value), at: -1, below: false }]),
    {
      name: `Sum of ${region.panel.length} states`,
      values: region.points.map((point) => point.value),
      at: 4,
      below: false,
    },
    ...(rest === null
      ? []
      : [{ name: `Without ${name(rest.state)}`, values: rest.points.map((point) => point.value), at: 3, below: true }]),
  ];
  return {
    type: "line",
    categories: region.points.map((point) => String(point.year)),
    series: lines.map((line) => ({
      name: line.name,
      values: line.values,
      color: COLOURS[line.at] ?? GREY,
      markers: true,
      dataLabels: { value, position: line.below ? "below" : "above", numberFormat: FORMAT },
    })),
    valueAxis: { title: axisTitle(region), minimum: 0, numberFormat: FORMAT },
    ...frame(alt, SUMS_HEIGHT),
  };
}

function comparisonChart(content: ComparisonContent, alt: string): ChartRunOptions | null {
  const { comparison } = content;
  const points = comparison.rows.flatMap((row) => [row.now, ...(row.before === null ? [] : [row.before])]);
  // A rate of a very small count is drawn with its interval, which Word has no bar for.
  if (points.some((point) => !isExact(point) || point.poisson !== undefined)) return null;
  const value = (point: Point | null) => point?.value ?? null;
  const now = {
    name: String(comparison.year),
    values: comparison.rows.map((row) => value(row.now)),
    color: COLOURS[4] ?? GREY,
  };
  const before =
    comparison.earlier === null
      ? []
      : [
          {
            name: String(comparison.earlier),
            values: comparison.rows.map((row) => value(row.before)),
            color: GREY,
          },
        ];
  return {
    type: "bar",
    categories: comparison.rows.map((row) => comparison.stateNames[row.state] ?? row.state),
    series: [...before, now],
    gapWidth: 60,
    // Word draws the first category at the bottom; Albania belongs at the top.
    categoryAxis: { reverseOrder: true },
    valueAxis: { title: axisTitle(comparison), minimum: 0, crossesAt: "maximum", numberFormat: FORMAT },
    ...frame(alt, comparison.rows.length * STATE_HEIGHT + AXES_HEIGHT),
  };
}

/** A number, or nothing at all: what Word can draw without saying something else. */
function isExact(point: { readonly value: number | null; readonly low: number | null }): boolean {
  return point.value !== null || point.low === null;
}

function frame(alt: string, height: number) {
  return {
    legend: { position: "top" },
    transformation: { width: TEXT_PIXELS, height },
    altText: { name: "Chart", description: alt },
    emptyValues: "gap",
    chartArea: { border: "none" },
  } as const;
}
