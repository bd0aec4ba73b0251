/** What an indicator is made of: a bar a state (or a year), cut into its parts, with what is not known left visible. */

import type { CustomSeriesOption } from "echarts/charts";

import type { CompositionView } from "../../api/contract/composition.ts";
import { compositionLegend } from "./composition-legend.ts";
import {
  addsUp,
  compositionRows,
  segmentsOf,
  type CompositionDrawing,
  type CompositionRow,
  type Segment,
} from "./composition-rows.ts";
import {
  axisTitleElement,
  baseOption,
  FONT,
  FONT_SIZE,
  LINE_HEIGHT,
  type ChartOption,
  type Element,
  type Plot,
} from "./drawing.ts";
import { formatNumber, formatPercent, formatPoint, STATUS_WORDS } from "./format.ts";
import { hatchPath } from "./hatch.ts";
import { palette } from "./palette.ts";
import { partColours, type PartColour } from "./part-colours.ts";
import { partColumnsHeight, partColumnsOption } from "./part-columns.ts";
import { nameElements, ROW_HEIGHT, rowAxes, rowMiddle, rowPlot, xAt } from "./rows.ts";
import { niceScale, type Scale } from "./scale.ts";
import type { Shape } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

/** The height at which every bar has room, in pixels. */
export function compositionHeight(view: CompositionView, drawing: CompositionDrawing): number {
  if (!addsUp(view)) return partColumnsHeight(view, drawing);
  const rows = compositionRows(view, drawing.year ?? view.to).length;
  return rows * ROW_HEIGHT + compositionLegend(view, drawing).height + 42;
}

/**
 * The ECharts option of a composition. Data items carry `state` and `year`; a part's cell is in the table. Parts that are
 * different things get a column of bars each instead.
 */
export function compositionOption(view: CompositionView, drawing: CompositionDrawing): ChartOption {
  if (!addsUp(view)) return partColumnsOption(view, drawing);
  const kind = drawing.scale ?? "share";
  const rows = compositionRows(view, drawing.year ?? view.to);
  const oneState = new Set(rows.map((row) => row.state)).size === 1;
  const names = rows.map((row) => ({
    text: oneState
      ? String(row.year)
      : row.state === null
        ? "States together"
        : (view.stateNames[row.state] ?? row.state),
    semibold: row.state === null,
  }));
  const totals = rows.map((row) => formatPoint(row.total, view.measure));
  const legend = compositionLegend(view, drawing);
  const room = Math.max(...totals.map((total) => textWidth(total, FONT_SIZE)), 24) + 14;
  const plot = rowPlot(
    names.map((name) => name.text),
    Math.ceil(room),
    legend.height + LINE_HEIGHT + 4,
    drawing,
  );
  const bars = rows.map((row) => segmentsOf(row, view.codes, kind));
  const longest = Math.max(0, ...bars.map((bar) => bar.at(-1)?.to ?? 0));
  const scale = kind === "share" ? { min: 0, max: 1, step: 0.25, ticks: [] } : niceScale(0, longest, 5);
  const { secondary } = palette(drawing.theme);
  const total: Element = {
    type: "text",
    silent: true,
    x: drawing.width,
    y: plot.top - 8,
    style: { text: view.unitLabel, font: `11px ${FONT}`, fill: secondary, align: "right", verticalAlign: "middle" },
  };
  return {
    ...baseOption(drawing),
    ...rowAxes(scale, rows.length, plot, drawing),
    graphic: {
      elements: [
        ...legend.elements,
        ...(kind === "share" ? [total] : axisTitleElement("", drawing)),
        ...nameElements(names, plot, drawing),
      ],
    },
    series: [barSeries(rows, bars, view, { scale, plot, drawing, colours: partColours(view, drawing.theme) })],
  };
}

interface BarStyle {
  readonly scale: Scale;
  readonly plot: Plot;
  readonly drawing: CompositionDrawing;
  readonly colours: ReadonlyMap<string, PartColour>;
}

function barSeries(
  rows: readonly CompositionRow[],
  bars: readonly (readonly Segment[])[],
  view: CompositionView,
  style: BarStyle,
): CustomSeriesOption {
  const colours = palette(style.drawing.theme);
  return {
    type: "custom",
    name: "parts",
    data: rows.map((row, index) => ({
      value: [bars[index]?.at(-1)?.to ?? 0, index + 0.5],
      state: row.state,
      year: row.year,
      cell: row.total.cell,
    })),
    renderItem: ({ dataIndex }) => {
      const row = rows[dataIndex];
      const bar = bars[dataIndex] ?? [];
      if (row === undefined) return null;
      const y = rowMiddle(dataIndex, rows.length, style.plot);
      const height = Math.min(18, ((style.plot.bottom - style.plot.top) / rows.length) * 0.72);
      const children = bar.flatMap((segment) => segmentShapes(segment, y, height, style));
      const end = bar.length === 0 ? style.plot.left : xAt(bar.at(-1)?.to ?? 0, style.scale, style.plot);
      const text =
        bar.length === 0
          ? STATUS_WORDS[row.parts[0]?.point.status ?? "not-reported"]
          : formatPoint(row.total, view.measure);
      const strip = { x: end + 4, y: y - height / 2, width: 56, height };
      const hatch: Shape = {
        type: "path",
        shape: { pathData: hatchPath(strip) },
        style: { fill: "none", stroke: colours.hatch, lineWidth: 1 },
      };
      const total: Shape = {
        type: "text",
        x: end + (bar.length === 0 ? 68 : 8),
        y,
        style: { text, font: `${FONT_SIZE}px ${FONT}`, fill: colours.secondary, verticalAlign: "middle" },
      };
      return { type: "group", children: bar.length === 0 ? [hatch, total] : [...children, total] };
    },
  };
}

function segmentShapes(segment: Segment, y: number, height: number, style: BarStyle): Shape[] {
  const { paper, hatch, rule } = palette(style.drawing.theme);
  const x = xAt(segment.from, style.scale, style.plot);
  const width = xAt(segment.to, style.scale, style.plot) - x;
  const top = y - height / 2;
  const shape = { x, y: top, width, height };
  if (segment.code === "gap" || segment.code === "range") {
    const outline: Shape = { type: "rect", shape, style: { fill: paper, stroke: rule, lineWidth: 1 } };
    const pathData = hatchPath(shape, 4);
    const lines: Shape = { type: "path", shape: { pathData }, style: { fill: "none", stroke: hatch, lineWidth: 1 } };
    return segment.code === "range" && pathData !== "" ? [outline, lines] : [outline];
  }
  const colour = style.colours.get(segment.code);
  const box: Shape = { type: "rect", shape, style: { fill: colour?.fill ?? hatch, stroke: paper, lineWidth: 1 } };
  const share =
    style.drawing.scale === "count"
      ? formatNumber(segment.to - segment.from)
      : formatPercent(segment.to - segment.from);
  if (width < textWidth(share, 11) + 8) return [box];
  const text = { text: share, font: `11px ${FONT}`, fill: colour?.text ?? paper, align: "center" as const };
  return [box, { type: "text", x: x + width / 2, y, style: { ...text, verticalAlign: "middle" } }];
}
