/** Two years beside each other: a line a state from the earlier to the later, with name and number at both ends. */

import type { LineSeriesOption } from "echarts/charts";

import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { ComparisonDrawing } from "./comparison.ts";
import {
  baseOption,
  FONT,
  FONT_SIZE,
  gridOf,
  LINE_HEIGHT,
  type ChartOption,
  type Element,
  type Plot,
} from "./drawing.ts";
import { endLabelElements, GUTTER, type EndLabel } from "./end-labels.ts";
import { formatPoint } from "./format.ts";
import { placeLabels, type Placement } from "./labels.ts";
import { hasFigure } from "./lines.ts";
import { focusHues, MOST_FOCUS, palette } from "./palette.ts";
import { niceScale, yAt, type Scale } from "./scale.ts";
import { bandSeries, bandsOf, markSeries, type Mark } from "./shapes.ts";
import { STATE_ORDER } from "./states.ts";
import { textWidth } from "./text-width.ts";

type Row = ComparisonView["rows"][number];

/** A state's line with the texts of its two ends. */
interface Slope {
  readonly row: Row;
  readonly name: string;
  readonly focus: boolean;
  readonly colour: string;
  readonly textColour: string;
}

/** A slope chart with every place known. */
interface SlopeLayout {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly before: Placement;
  readonly after: Placement;
}

/** The height at which every label has room, in pixels. */
export function slopeHeight(view: ComparisonView): number {
  return Math.max(360, view.rows.length * (LINE_HEIGHT + 8) + 60);
}

/**
 * The ECharts option of a slope chart. A view without an earlier year has no lines: use the dot plot for one year.
 * Ranges are bands; a state with only one of the two years is a dot at that side.
 */
export function slopeOption(view: ComparisonView, drawing: ComparisonDrawing): ChartOption {
  const slopes = slopesOf(view, drawing);
  const { plot, scale, before, after } = layoutOf(slopes, view, drawing);
  const colours = palette(drawing.theme);
  const ends = [view.earlier ?? view.year - 1, view.year];
  return {
    ...baseOption(drawing),
    grid: gridOf(plot, drawing),
    xAxis: { type: "value", min: ends[0] ?? 0, max: ends[1] ?? 1, show: false },
    yAxis: { type: "value", min: scale.min, max: scale.max, show: false },
    graphic: {
      elements: [
        ...yearElements(ends, plot, drawing),
        ...endLabelElements(
          slopes.map((slope) => labelOf(slope, slope.row.now, view)),
          after,
          plot,
        ),
        ...endLabelElements(
          slopes.map((slope) => labelOf(slope, slope.row.before, view)),
          before,
          plot,
          "left",
        ),
      ],
    },
    series: [
      ...slopes.map((slope) => slopeSeries(slope, colours.paper)),
      bandSeries(slopes.flatMap((slope) => bandsOf(pointsOf(slope.row), slope.colour))),
      markSeries(slopes.flatMap(marksOf), colours.paper),
    ],
  };
}

function slopesOf(view: ComparisonView, drawing: ComparisonDrawing): readonly Slope[] {
  const rows = view.rows.filter((row) => pointsOf(row).some(hasFigure));
  const colours = palette(drawing.theme);
  const wanted = rows.length <= MOST_FOCUS ? rows.map((row) => row.state) : (drawing.focus ?? []);
  const hues = focusHues(wanted, STATE_ORDER);
  const slopes = rows.map((row): Slope => {
    const hue = hues.get(row.state);
    return {
      row,
      name: view.stateNames[row.state] ?? row.state,
      focus: hue !== undefined,
      colour: hue === undefined ? colours.context : (colours.focus[hue] ?? colours.context),
      textColour: hue === undefined ? colours.secondary : (colours.focusText[hue] ?? colours.ink),
    };
  });
  return [...slopes.filter((slope) => !slope.focus), ...slopes.filter((slope) => slope.focus)];
}

function layoutOf(slopes: readonly Slope[], view: ComparisonView, drawing: ComparisonDrawing): SlopeLayout {
  const points = slopes.flatMap((slope) => pointsOf(slope.row));
  const scale = niceScale(0, Math.max(0, ...points.map((point) => point.high ?? 0)), 5);
  const room = (kind: "now" | "before"): number =>
    Math.max(0, ...slopes.map((slope) => textWidth(endText(slope, slope.row[kind], view), FONT_SIZE, true)));
  const plot: Plot = {
    left: Math.ceil(room("before")) + GUTTER + 2,
    top: LINE_HEIGHT + 14,
    right: drawing.width - Math.ceil(room("now")) - GUTTER - 2,
    bottom: drawing.height - 12,
  };
  const place = (kind: "now" | "before"): Placement =>
    placeLabels(
      slopes.flatMap((slope, index) => {
        const point = slope.row[kind];
        if (point === null || point.low === null || point.high === null) return [];
        const y = yAt(point.value ?? (point.low + point.high) / 2, scale, plot);
        return [{ id: slope.row.state, y, priority: slope.focus ? index - slopes.length : index }];
      }),
      plot.top - LINE_HEIGHT / 2,
      plot.bottom + LINE_HEIGHT / 2,
      LINE_HEIGHT,
    );
  return { plot, scale, before: place("before"), after: place("now") };
}

function slopeSeries(slope: Slope, paper: string): LineSeriesOption {
  const { row } = slope;
  return {
    type: "line",
    id: row.state,
    name: slope.name,
    z: slope.focus ? 3 : 2,
    symbol: "circle",
    symbolSize: slope.focus ? 8 : 6,
    lineStyle: { color: slope.colour, width: slope.focus ? 2.3 : 1.3 },
    itemStyle: { color: slope.colour, borderColor: paper, borderWidth: 0.8 },
    emphasis: { focus: "series" },
    data: pointsOf(row).map((point) => ({
      value: [point.year, point.value ?? "-"],
      state: row.state,
      year: point.year,
      cell: point.cell,
    })),
  };
}

function marksOf(slope: Slope): readonly Mark[] {
  return pointsOf(slope.row)
    .filter((point) => hasFigure(point) && point.value === null)
    .map((point) => ({ state: slope.row.state, point, colour: slope.colour, kind: "range", width: 1.4 }));
}

function labelOf(slope: Slope, point: Row["before"], view: ComparisonView): EndLabel {
  return {
    id: slope.row.state,
    text: endText(slope, point, view),
    semibold: slope.focus,
    colour: slope.colour,
    textColour: slope.textColour,
    connected: true,
  };
}

function endText(slope: Slope, point: Row["before"], view: ComparisonView): string {
  return point === null ? slope.name : `${slope.name} ${formatPoint(point, view.measure)}`;
}

function yearElements(years: readonly number[], plot: Plot, drawing: ComparisonDrawing): readonly Element[] {
  const colours = palette(drawing.theme);
  return years.flatMap((year, index): Element[] => {
    const x = index === 0 ? plot.left : plot.right;
    const style = { text: String(year), font: `600 13px ${FONT}`, fill: colours.ink, align: "center" as const };
    return [
      {
        type: "line",
        silent: true,
        shape: { x1: x, x2: x, y1: plot.top, y2: plot.bottom },
        style: { stroke: colours.rule, lineWidth: 1 },
      },
      { type: "text", silent: true, x, y: 0, style: { ...style, verticalAlign: "top" } },
    ];
  });
}

function pointsOf(row: Row): readonly Row["now"][] {
  return row.before === null ? [row.now] : [row.before, row.now];
}
