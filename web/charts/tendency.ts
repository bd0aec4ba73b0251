/** A series beside what a straight line through its earlier years leads one to expect: a comparison, no cause. */

import type { LineSeriesOption } from "echarts/charts";

import type { Point } from "../../api/contract/point.ts";
import type { TendencySeries, TendencyView } from "../../api/contract/tendency.ts";
import {
  axisTitleElement,
  baseOption,
  FONT_SIZE,
  gridOf,
  LINE_HEIGHT,
  tickRoom,
  valueAxis,
  yearAxis,
  type ChartOption,
  type Drawing,
  type Plot,
} from "./drawing.ts";
import { endLabelElements, GUTTER } from "./end-labels.ts";
import { placeLabels } from "./labels.ts";
import { hasFigure } from "./lines.ts";
import { palette } from "./palette.ts";
import { niceScale, yAt, yearTicks } from "./scale.ts";
import { markOverlays } from "./series-marks.ts";
import { bandSeries, bandsOf, markSeries, type Mark } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

/** The limits of what is expected as points, so that bands and ranges can be drawn from them. */
function expectedPoints({ expectation }: TendencySeries): readonly Point[] {
  return (expectation?.compared ?? []).map(({ year, low, high }) => ({
    year,
    value: null,
    low,
    high,
    status: "censored",
    flags: [],
    cell: null,
  }));
}

/**
 * The ECharts option: the reported figures as a line, cut where the series breaks and marked where it jumps; the expected
 * ones dashed, their prediction interval as a band.
 */
export function tendencyOption(
  series: TendencySeries,
  { unitLabel, stateNames }: Pick<TendencyView, "unitLabel" | "stateNames">,
  drawing: Drawing,
): ChartOption {
  const colours = palette(drawing.theme);
  const { points, expectation } = series;
  const compared = expectation?.compared ?? [];
  const limits = expectedPoints(series);
  const reach = [...points.filter(hasFigure), ...limits];
  const years = points.map((point) => point.year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const scale = niceScale(0, Math.max(0, ...reach.map((point) => point.high ?? 0)), Math.round(drawing.height / 60));
  const labels = [
    { id: "reported", text: "Reported", at: points.findLast(hasFigure)?.high ?? null, colour: colours.sea },
    { id: "expected", text: "Expected", at: compared.at(-1)?.expected ?? null, colour: colours.secondary },
  ].filter((label) => label.at !== null);
  const widest = Math.max(0, ...labels.map((label) => textWidth(label.text, FONT_SIZE, true)));
  const plot: Plot = {
    left: tickRoom(scale, "count"),
    top: LINE_HEIGHT + 12,
    right: drawing.width - GUTTER - Math.ceil(widest) - 2,
    bottom: drawing.height - 26,
  };
  const wanted = labels.map(({ id, at }, priority) => ({ id, y: yAt(at ?? 0, scale, plot), priority }));
  const cuts = series.marks.filter((mark) => mark.kind === "break").map((mark) => mark.year);
  const marked = series.marks.map((mark) => ({
    mark,
    line: { label: stateNames[mark.state] ?? mark.state, points, colour: colours.sea },
  }));
  const placed = placeLabels(wanted, plot.top - 8, plot.bottom + 8, LINE_HEIGHT);
  return {
    ...baseOption(drawing),
    grid: gridOf(plot, drawing),
    xAxis: yearAxis({ from: first, to: last }, yearTicks(years, plot.right - plot.left, 44), drawing),
    yAxis: valueAxis(scale, "count", drawing),
    graphic: {
      elements: [
        ...axisTitleElement(unitLabel, drawing),
        ...endLabelElements(
          labels.map((label) => ({ ...label, textColour: label.colour, semibold: true, connected: true })),
          placed,
          plot,
        ),
      ],
    },
    series: [
      bandSeries([...bandsOf(limits, colours.context), ...bandsOf(points, colours.sea)]),
      line(
        "expected",
        compared.map(({ year, expected }) => [year, expected]),
        colours.secondary,
        "dashed",
      ),
      line(
        "reported",
        // A value that is none cuts the line.
        points.flatMap((point) => [
          ...(cuts.includes(point.year) ? [[point.year - 0.5, "-"]] : []),
          [point.year, point.value ?? "-"],
        ]),
        colours.sea,
        "solid",
      ),
      markSeries(loneMarks(points, limits, colours.sea, colours.secondary), colours.paper),
      ...markOverlays(marked, plot, drawing),
    ],
  };
}

function line(
  id: string,
  data: readonly (readonly (number | string)[])[],
  colour: string,
  type: "dashed" | "solid",
): LineSeriesOption {
  return {
    type: "line",
    id,
    connectNulls: false,
    symbol: "circle",
    symbolSize: 4.5,
    showSymbol: true,
    lineStyle: { color: colour, width: type === "solid" ? 2 : 1.4, type },
    itemStyle: { color: colour },
    data: data.map((value) => [...value]),
  };
}

/** Ranges among the figures; and the limits of a single expected year, which no band can show. */
function loneMarks(points: readonly Point[], limits: readonly Point[], sea: string, grey: string): readonly Mark[] {
  const mark = (point: Point, colour: string): Mark => ({ state: "", point, colour, kind: "range", width: 1.4 });
  return [
    ...points.filter((point) => hasFigure(point) && point.value === null).map((point) => mark(point, sea)),
    ...(limits.length === 1 ? limits.map((point) => mark(point, grey)) : []),
  ];
}
