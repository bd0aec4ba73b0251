/** Small multiples: a panel a state (or a code), side by side on one scale, gaps hatched. */

import type { CustomSeriesOption, LineSeriesOption } from "echarts/charts";

import type { SeriesView } from "../../api/contract/series.ts";
import {
  axisTitle,
  axisTitleElement,
  baseOption,
  FONT,
  FONT_SIZE,
  formatTick,
  gridOf,
  LINE_HEIGHT,
  tickRoom,
  type ChartOption,
  type Drawing,
  type Element,
  type Plot,
} from "./drawing.ts";
import { formatPoint } from "./format.ts";
import { hatchPath } from "./hatch.ts";
import { hasFigure, lineId, seriesLabel, type Line } from "./lines.ts";
import { palette } from "./palette.ts";
import { yAt, type Scale } from "./scale.ts";
import { lineData, overlays, piecesOfLine } from "./series-marks.ts";
import { bandSeries, bandsOf, markSeries } from "./shapes.ts";
import { textWidth } from "./text-width.ts";
import { doubtsOf, marksOf, valueScale } from "./trend.ts";

/** How small multiples are to look. */
export interface MultiplesDrawing extends Drawing {
  /** True: each panel has a scale of its own (and says its largest value); false: one scale for all. */
  readonly ownScale?: boolean;
}

/** A panel with its place. */
interface Panel {
  readonly line: Line;
  readonly plot: Plot;
  readonly scale: Scale;
  /** In the first column: its ticks have numbers. */
  readonly first: boolean;
}

const GAP = 16;
const HEAD = LINE_HEIGHT + 8;
const FOOT = 20;

/** Panels in a row for a width: three on a phone's long side, five at most. */
function panelColumns(width: number): number {
  return Math.max(2, Math.min(5, Math.floor(width / 150)));
}

/** The height at which panels have their usual shape, in pixels. */
export function multiplesHeight(view: SeriesView, width: number): number {
  const rows = Math.ceil(view.series.length / panelColumns(width));
  return LINE_HEIGHT + 8 + rows * (HEAD + 74 + FOOT);
}

/** Places the panels, in the order of the view; a state without any figure keeps its panel, hatched. */
function multiplesLayout(view: SeriesView, drawing: MultiplesDrawing): readonly Panel[] {
  const colours = palette(drawing.theme);
  const lines = view.series.map((series): Line => {
    const label = seriesLabel(series, view);
    const { state, points } = series;
    return { id: lineId(series), state, label, points, focus: true, colour: colours.sea, textColour: colours.sea };
  });
  const columns = panelColumns(drawing.width);
  const rows = Math.ceil(lines.length / columns);
  const shared = valueScale(lines, view, 150);
  const left = drawing.ownScale === true ? 0 : tickRoom(shared, view.measure);
  const top = LINE_HEIGHT + 8;
  const width = (drawing.width - left - GAP * (columns - 1)) / columns;
  const height = (drawing.height - top) / Math.max(1, rows);
  return lines.map((line, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const x = left + column * (width + GAP);
    const y = top + row * height;
    return {
      line,
      plot: { left: x, top: y + HEAD, right: x + width, bottom: y + height - FOOT },
      scale: drawing.ownScale === true ? valueScale([line], view, 150) : shared,
      first: column === 0,
    };
  });
}

/** The ECharts option of small multiples. Grid `n` is panel `n`; data items carry `state`, `year` and `cell`. */
export function multiplesOption(view: SeriesView, drawing: MultiplesDrawing): ChartOption {
  const panels = multiplesLayout(view, drawing);
  const [first = 0, last = 0] = [view.years[0], view.years.at(-1)];
  return {
    ...baseOption(drawing),
    grid: panels.map((panel) => gridOf(panel.plot, drawing)),
    xAxis: panels.map((_, gridIndex) => ({
      type: "value",
      gridIndex,
      min: first === last ? first - 0.5 : first,
      max: first === last ? last + 0.5 : last,
      show: false,
    })),
    yAxis: panels.map(({ scale }, gridIndex) => ({
      type: "value",
      gridIndex,
      min: scale.min,
      max: scale.max,
      show: false,
    })),
    graphic: {
      elements: [
        ...axisTitleElement(axisTitle(view), drawing),
        ...panels.flatMap((panel) => panelElements(panel, view, drawing)),
      ],
    },
    series: panels.flatMap((panel, index) => panelSeries(panel, index, view, drawing)),
  };
}

function panelSeries(
  panel: Panel,
  index: number,
  view: SeriesView,
  drawing: Drawing,
): (LineSeriesOption | CustomSeriesOption)[] {
  const { line } = panel;
  const { paper, hatch } = palette(drawing.theme);
  const axes = { xAxisIndex: index, yAxisIndex: index };
  return [
    {
      ...axes,
      type: "line",
      id: line.id,
      name: line.label,
      symbol: "circle",
      symbolSize: 4,
      showSymbol: false,
      lineStyle: { color: line.colour, width: 1.8 },
      itemStyle: { color: line.colour },
      data: lineData(line, view.marks, null),
    },
    { ...hatchSeries(panel, view, hatch), ...axes },
    { ...bandSeries(piecesOfLine(line, view.marks).flatMap((piece) => bandsOf(piece, line.colour))), ...axes },
    {
      ...markSeries([...doubtsOf(line, palette(drawing.theme)), ...marksOf({ ...line, focus: false }, view)], paper),
      ...axes,
    },
    ...overlays([line], view.marks, panel.plot, drawing).map((overlay) => ({ ...overlay, ...axes })),
  ];
}

/** Name, last figure, hatching of years without a figure, ticks and years of a panel. */
function panelElements(
  { line, plot, scale, first }: Panel,
  view: SeriesView,
  drawing: MultiplesDrawing,
): readonly Element[] {
  const colours = palette(drawing.theme);
  const [from = 0, to = 0] = [view.years[0], view.years.at(-1)];
  const text = (value: string, x: number, y: number, size: number, fill: string, align: "left" | "right"): Element => ({
    type: "text",
    silent: true,
    x,
    y,
    // The halo keeps a number readable where a line passes behind it.
    style: {
      text: value,
      font: `${size}px ${FONT}`,
      fill,
      align,
      verticalAlign: "middle",
      stroke: colours.paper,
      lineWidth: 3,
    },
  });
  const ends = [scale.min, scale.max];
  const ticks = (drawing.ownScale === true ? ends : scale.ticks).map((tick): Element => {
    const y = Math.round(yAt(tick, scale, plot)) + 0.5;
    const stroke = tick === Math.max(0, scale.min) ? colours.secondary : colours.rule;
    return { type: "line", silent: true, shape: { x1: plot.left, x2: plot.right, y1: y, y2: y }, style: { stroke } };
  });
  const empty = !line.points.some(hasFigure);
  const numbers = drawing.ownScale === true ? (empty ? [] : [scale.max]) : first ? scale.ticks : [];
  const name: Element = {
    type: "text",
    silent: true,
    x: plot.left,
    y: plot.top - HEAD + LINE_HEIGHT / 2,
    style: { text: line.label, font: `600 ${FONT_SIZE}px ${FONT}`, fill: colours.ink, verticalAlign: "middle" },
  };
  const last = line.points.findLast(hasFigure);
  const said = last === undefined ? "" : formatPoint(last, view.measure);
  const room = plot.right - plot.left - textWidth(line.label, FONT_SIZE, true) - 8;
  const figure = textWidth(said, 11) > room ? "" : said;
  return [
    ...ticks,
    name,
    text(figure, plot.right, plot.top - HEAD + LINE_HEIGHT / 2, 11, colours.secondary, "right"),
    ...numbers.map((tick) =>
      drawing.ownScale === true
        ? text(formatTick(tick, view.measure), plot.left, yAt(tick, scale, plot) + 8, 10, colours.secondary, "left")
        : text(formatTick(tick, view.measure), plot.left - 8, yAt(tick, scale, plot), 11, colours.secondary, "right"),
    ),
    text(String(from), plot.left, plot.bottom + 10, 11, colours.secondary, "left"),
    ...(from === to ? [] : [text(String(to), plot.right, plot.bottom + 10, 11, colours.secondary, "right")]),
  ];
}

/** Half a year to each side of every year without a figure is hatched, unless it was not asked. */
function hatchSeries({ line, plot }: Panel, view: SeriesView, colour: string): CustomSeriesOption {
  const [from = 0, to = 0] = [view.years[0], view.years.at(-1)];
  const span = Math.max(1, to - from);
  const x = (year: number): number =>
    plot.left + (Math.max(0, Math.min(span, year - from)) / span) * (plot.right - plot.left);
  const missing = line.points.filter((point) => !hasFigure(point) && point.status !== "not-asked");
  const boxes = missing.map(({ year }) => ({
    x: x(year - 0.5),
    y: plot.top,
    width: x(year + 0.5) - x(year - 0.5),
    height: plot.bottom - plot.top,
  }));
  return {
    type: "custom",
    name: "missing",
    silent: true,
    z: 0,
    data: missing.map(({ year }) => [year, 0]),
    renderItem: ({ dataIndex }) => {
      const box = boxes[dataIndex];
      if (box === undefined) return null;
      const style = { fill: "none", stroke: colour, lineWidth: 0.8 };
      return { type: "path", shape: { pathData: hatchPath(box) }, style };
    },
  };
}
