/** The region over time: the states that reported every year, beside all that reported, and without the one that weighs most. */

import type { CustomSeriesOption, LineSeriesOption } from "echarts/charts";

import type { RegionPoint, RegionView } from "../../api/contract/region.ts";
import {
  axisTitle,
  axisTitleElement,
  baseOption,
  gridOf,
  tickRoom,
  valueAxis,
  yearAxis,
  FONT,
  FONT_SIZE,
  LINE_HEIGHT,
  type ChartOption,
  type Drawing,
  type Element,
  type Plot,
} from "./drawing.ts";
import { endLabelElements, GUTTER, type EndLabel } from "./end-labels.ts";
import { formatNumber } from "./format.ts";
import { placeLabels, type Placement } from "./labels.ts";
import { palette, type Palette } from "./palette.ts";
import { niceScale, yearTicks, yAt, type Scale } from "./scale.ts";
import { markOverlays } from "./series-marks.ts";
import { bandSeries, bandsOf, markSeries, type Mark } from "./shapes.ts";
import { textWidth } from "./text-width.ts";
import { pointOfSum, regionLines, type RegionDrawing, type RegionLine } from "./region-lines.ts";

interface RegionLayout {
  readonly lines: readonly RegionLine[];
  readonly scale: Scale;
  readonly plot: Plot;
  readonly labels: Placement;
}

/** Places everything of a regional chart. */
function regionLayout(view: RegionView, drawing: RegionDrawing): RegionLayout {
  const lines = regionLines(view, drawing);
  const figures = lines.flatMap((line) => line.points).filter((point) => point.high !== null);
  const steps = Math.max(2, Math.min(6, Math.round(drawing.height / 70)));
  const least = Math.min(0, ...figures.map((point) => point.low ?? 0));
  const scale = niceScale(least, Math.max(0, ...figures.map((point) => point.high ?? 0)), steps);
  const widest = Math.max(0, ...lines.map((line) => textWidth(line.label, FONT_SIZE, line.id === "sum")));
  const plot: Plot = {
    left: tickRoom(scale, view.measure),
    top: LINE_HEIGHT + 12,
    right: drawing.width - GUTTER - Math.ceil(Math.min(widest, drawing.width * 0.4)) - 2,
    bottom: drawing.height - 26 - LINE_HEIGHT,
  };
  const wanted = lines.flatMap((line, priority) => {
    const last = line.points.findLast((point) => point.low !== null);
    return last === undefined ? [] : [{ id: line.id, y: yAt(middle(last), scale, plot), priority }];
  });
  return { lines, scale, plot, labels: placeLabels(wanted, plot.top - 8, plot.bottom + 8, LINE_HEIGHT) };
}

/**
 * The ECharts option of a regional chart. Sums with ranges are bands between their ends; under each year stands how many
 * of the 13 reported.
 */
export function regionOption(view: RegionView, drawing: RegionDrawing): ChartOption {
  const layout = regionLayout(view, drawing);
  const { lines, plot, scale } = layout;
  const colours = palette(drawing.theme);
  const years = view.points.map((point) => point.year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const pad = first === last ? 0.5 : 0;
  const ticks = yearTicks(years, plot.right - plot.left, 44);
  return {
    ...baseOption(drawing),
    grid: gridOf(plot, drawing),
    xAxis: yearAxis({ from: first - pad, to: last + pad }, ticks, drawing),
    yAxis: valueAxis(scale, view.measure, drawing),
    graphic: {
      elements: [
        ...axisTitleElement(axisTitle(view), drawing),
        ...reportingElements(view, ticks, plot, drawing),
        ...endLabelElements(lines.map(endLabel), layout.labels, plot),
      ],
    },
    series: [...lines.flatMap((line) => lineSeries(line, colours)), ...sumOverlays(view, layout, drawing)],
  };
}

/** The breaks in the panel and the jumps that carry the sum, on the line of the sum. */
function sumOverlays(view: RegionView, { lines, plot }: RegionLayout, drawing: Drawing): CustomSeriesOption[] {
  const sum = lines.find((line) => line.id === "sum");
  if (sum === undefined) return [];
  const points = sum.points.map(pointOfSum);
  const own = (view.marks ?? []).map((mark) => {
    return { mark, line: { label: view.stateNames[mark.state] ?? mark.state, points, colour: sum.colour } };
  });
  return markOverlays(own, plot, drawing);
}

function lineSeries(line: RegionLine, colours: Palette): (LineSeriesOption | CustomSeriesOption)[] {
  const points = line.points.map(pointOfSum);
  const lone = points.flatMap((point, index): Mark[] => {
    if (point.low === null) return [];
    const base = { state: "", point, colour: line.colour, width: line.width };
    if (point.value === null) return [{ ...base, kind: "range" }];
    const joined = [points[index - 1], points[index + 1]].some((other) => other !== undefined && other.value !== null);
    return joined ? [] : [{ ...base, kind: "dot" }];
  });
  return [
    {
      type: "line",
      id: line.id,
      name: line.label,
      z: line.id === "sum" ? 3 : 2,
      symbol: "circle",
      symbolSize: 5.5,
      showSymbol: line.id === "sum",
      lineStyle: { color: line.colour, width: line.width, type: line.dash },
      itemStyle: { color: line.colour, borderColor: colours.paper, borderWidth: 0.8 },
      data: line.points.map((point) => ({ value: [point.year, point.value ?? "-"], year: point.year })),
    },
    bandSeries(bandsOf(points, line.colour)),
    markSeries(lone, colours.paper),
  ];
}

/** How many of the 13 reported, under the years; the count is what a regional sum cannot be read without. */
function reportingElements(
  view: RegionView,
  ticks: readonly number[],
  plot: Plot,
  drawing: Drawing,
): readonly Element[] {
  const { secondary } = palette(drawing.theme);
  const years = view.points.map((point) => point.year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const total = view.panel.length + view.left.length;
  const y = plot.bottom + 26;
  const text = (value: string, x: number, align: "left" | "center"): Element => ({
    type: "text",
    silent: true,
    x,
    y,
    style: { text: value, font: `11px ${FONT}`, fill: secondary, align, verticalAlign: "top" },
  });
  return [
    text(`of ${total} reporting`, plot.right + 14, "left"),
    ...ticks.map((year) => {
      const share = first === last ? 0.5 : (year - first) / (last - first);
      const point = view.points.find((each) => each.year === year);
      return text(formatNumber(point?.reporting ?? 0), plot.left + share * (plot.right - plot.left), "center");
    }),
  ];
}

function endLabel(line: RegionLine): EndLabel {
  return { ...line, text: line.label, semibold: line.id === "sum", connected: true };
}

function middle(point: RegionPoint): number {
  return point.value ?? ((point.low ?? 0) + (point.high ?? 0)) / 2;
}
