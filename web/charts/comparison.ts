/** States beside each other: a dot a state, in alphabetical order; two dots where two years are compared. */

import type { CustomSeriesOption } from "echarts/charts";

import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { Point } from "../../api/contract/point.ts";
import {
  axisTitle,
  axisTitleElement,
  baseOption,
  FONT,
  FONT_SIZE,
  LINE_HEIGHT,
  type ChartOption,
  type Drawing,
  type Element,
  type Plot,
} from "./drawing.ts";
import { formatInFull, formatPoint, formatValue, isWeak, STATUS_GLYPHS, STATUS_WORDS } from "./format.ts";
import { hatchPath } from "./hatch.ts";
import { hasFigure } from "./lines.ts";
import { focusHues, palette, type Palette } from "./palette.ts";
import { nameElements, ROW_HEIGHT, rowAxes, rowMiddle, rowPlot, scaleElements, xAt } from "./rows.ts";
import { niceScale, type Scale } from "./scale.ts";
import type { Shape } from "./shapes.ts";
import { STATE_ORDER } from "./states.ts";
import { textWidth } from "./text-width.ts";

/** How a comparison is to look. */
export interface ComparisonDrawing extends Drawing {
  /** States to be coloured, five at most; the others keep one colour. */
  readonly focus?: readonly string[];
  /** Alphabetical unless the reader sorted by value (largest first; those without a figure last). */
  readonly order?: "alphabetical" | "value";
}

type Row = ComparisonView["rows"][number];

/** The height at which every row has room, in pixels. */
export function comparisonHeight(view: ComparisonView): number {
  return view.rows.length * ROW_HEIGHT + LINE_HEIGHT + 48;
}

/**
 * The ECharts option of a dot plot. A state without a figure has a hatched row with the reason; a range is a bar with two
 * ends; the median of the states with a number is a thin line. Data items carry `state`, `year` and `cell`.
 * Row `i` stands at `i + 0.5` on the hidden vertical axis.
 */
export function comparisonOption(view: ComparisonView, drawing: ComparisonDrawing): ChartOption {
  const rows = orderedRows(view, drawing.order ?? "alphabetical");
  const colours = palette(drawing.theme);
  const scale = comparisonScale(view, drawing.width);
  const names = rows.map((row) => ({
    text: view.stateNames[row.state] ?? row.state,
    semibold: drawing.focus?.includes(row.state) ?? false,
  }));
  const longest = Math.max(...rows.map((row) => textWidth(rowText(row, view), FONT_SIZE)), 40);
  const plot = rowPlot(
    names.map((name) => name.text),
    Math.ceil(longest) + 14,
    LINE_HEIGHT + 22,
    drawing,
  );
  const hues = focusHues(drawing.focus ?? [], STATE_ORDER);
  const colourOf = (state: string): string => colours.focus[hues.get(state) ?? -1] ?? colours.sea;
  return {
    ...baseOption(drawing),
    ...rowAxes(scale, rows.length, plot, drawing),
    graphic: {
      elements: [
        ...axisTitleElement(axisTitle(view), drawing),
        ...scaleElements(scale, view.measure, plot, drawing),
        ...nameElements(names, plot, drawing),
        ...medianElements(view, scale, plot, drawing),
        ...keyElements(view, drawing),
      ],
    },
    series: [rowSeries(rows, view, { scale, plot, colours, colourOf })],
  };
}

/** The rows in the order asked for. */
export function orderedRows(view: ComparisonView, order: "alphabetical" | "value"): readonly Row[] {
  if (order === "alphabetical") return view.rows;
  const weight = (row: Row): number => row.now.high ?? Number.NEGATIVE_INFINITY;
  return view.rows.toSorted((a, b) => weight(b) - weight(a));
}

function comparisonScale(view: ComparisonView, width: number): Scale {
  const points = view.rows.flatMap((row) => [row.now, row.before]).filter((point) => point !== null);
  const high = Math.max(0, ...points.map((point) => Math.max(point.high ?? 0, point.poisson?.high ?? 0)));
  const low = Math.min(0, ...points.map((point) => point.low ?? 0));
  return niceScale(low, high, Math.max(2, Math.min(6, Math.round(width / 130))));
}

interface RowStyle {
  readonly scale: Scale;
  readonly plot: Plot;
  readonly colours: Palette;
  readonly colourOf: (state: string) => string;
}

function rowSeries(rows: readonly Row[], view: ComparisonView, style: RowStyle): CustomSeriesOption {
  return {
    type: "custom",
    name: "states",
    data: rows.map((row, index) => ({
      value: [row.now.high ?? 0, index + 0.5],
      state: row.state,
      year: view.year,
      cell: row.now.cell,
    })),
    renderItem: (params) => {
      const row = rows[params.dataIndex];
      return row === undefined
        ? null
        : rowShape(row, rowMiddle(params.dataIndex, rows.length, style.plot), view, style);
    },
  };
}

function rowShape(row: Row, y: number, view: ComparisonView, style: RowStyle): Shape {
  const { plot, colours, scale } = style;
  const colour = isWeak(row.now) ? colours.context : style.colourOf(row.state);
  const height = Math.min(14, ((plot.bottom - plot.top) / view.rows.length) * 0.6);
  // An invisible row catches the pointer: a dot alone would be hard to hit.
  const ground: Shape = {
    type: "rect",
    shape: { x: plot.left, y: y - 11, width: plot.right - plot.left, height: 22 },
    style: { fill: "transparent" },
  };
  const before =
    row.before === null || !hasFigure(row.before) ? [] : pointShapes(row.before, y, "hollow", colour, style);
  if (!hasFigure(row.now))
    return { type: "group", children: [ground, ...missingShapes(row.now, y, height, style), ...before] };
  const connector: Shape[] =
    row.before === null || row.before.value === null || row.now.value === null
      ? []
      : [
          {
            type: "line",
            shape: { x1: xAt(row.before.value, scale, plot), x2: xAt(row.now.value, scale, plot), y1: y, y2: y },
            style: { stroke: colour, lineWidth: 1.4, opacity: 0.55 },
          },
        ];
  const end = Math.max(...[row.now, row.before].map((point) => Math.max(point?.high ?? 0, point?.poisson?.high ?? 0)));
  const label: Shape = {
    type: "text",
    x: xAt(end, scale, plot) + 10,
    y,
    style: {
      text: rowText(row, view),
      ...textStyle(colours),
    },
  };
  return {
    type: "group",
    children: [ground, ...connector, ...before, ...pointShapes(row.now, y, "filled", colour, style), label],
  };
}

function pointShapes(point: Point, y: number, kind: "filled" | "hollow", colour: string, style: RowStyle): Shape[] {
  const [low, high] = [xAt(point.low ?? 0, style.scale, style.plot), xAt(point.high ?? 0, style.scale, style.plot)];
  const doubt = doubtShapes(point, y, style);
  if (point.value === null) {
    const pathData = `M${low} ${y - 4}V${y + 4}M${low} ${y}H${Math.max(high, low + 4)}M${Math.max(high, low + 4)} ${y - 4}V${y + 4}`;
    return [...doubt, { type: "path", shape: { pathData }, style: { fill: "none", stroke: colour, lineWidth: 1.6 } }];
  }
  const fill = kind === "filled" ? colour : style.colours.paper;
  return [
    ...doubt,
    { type: "circle", shape: { cx: low, cy: y, r: 5 }, style: { fill, stroke: colour, lineWidth: 1.6 } },
  ];
}

/** The Poisson interval of an unreliable rate, as a thin line behind its dot. */
function doubtShapes({ poisson }: Point, y: number, { scale, plot, colours }: RowStyle): Shape[] {
  if (poisson === undefined) return [];
  const [x1, x2] = [xAt(poisson.low, scale, plot), xAt(poisson.high, scale, plot)];
  return [{ type: "line", shape: { x1, x2, y1: y, y2: y }, style: { stroke: colours.context, lineWidth: 1 } }];
}

/** A hatched (or, where nothing was asked, plain) strip with the reason in words. */
function missingShapes(point: Point, y: number, height: number, { plot, colours }: RowStyle): Shape[] {
  const glyph = STATUS_GLYPHS[point.status];
  const text = glyph === "" ? STATUS_WORDS[point.status] : `${glyph} ${STATUS_WORDS[point.status]}`;
  const [x, top, width] = [plot.left + 4, y - height / 2, 56];
  const strip: Shape[] =
    point.status === "not-asked"
      ? []
      : [
          {
            type: "path",
            shape: { pathData: hatchPath({ x, y: top, width, height }) },
            style: { fill: "none", stroke: colours.hatch, lineWidth: 1 },
          },
        ];
  const style = { text, ...textStyle(colours) };
  return [...strip, { type: "text", x: strip.length === 0 ? x : x + width + 8, y, style }];
}

/** The number of the row; with the earlier one where two years are compared, since a dot may be on either side. */
function rowText(row: Row, view: ComparisonView): string {
  const now = formatInFull(row.now, view.measure);
  if (row.before === null || !hasFigure(row.before)) return now;
  return `${now} (${row.before.year}: ${formatPoint(row.before, view.measure)})`;
}

/** A halo of paper keeps a text readable where a line passes behind it. */
function textStyle(colours: Palette) {
  const halo = { stroke: colours.paper, lineWidth: 3 };
  return { font: `${FONT_SIZE}px ${FONT}`, fill: colours.secondary, verticalAlign: "middle" as const, ...halo };
}

/** Which dot is which year. */
function keyElements(view: ComparisonView, drawing: Drawing): readonly Element[] {
  if (view.earlier === null) return [];
  const colours = palette(drawing.theme);
  const texts = [String(view.earlier), String(view.year)];
  return texts.flatMap((text, index): Element[] => {
    const x = drawing.width - 110 + index * 56;
    const fill = index === 0 ? colours.paper : colours.sea;
    const dot: Element = {
      type: "circle",
      silent: true,
      shape: { cx: x, cy: 8, r: 5 },
      style: { fill, stroke: colours.sea, lineWidth: 1.6 },
    };
    return [dot, { type: "text", silent: true, x: x + 9, y: 8, style: { text, ...textStyle(colours) } }];
  });
}

function medianElements(view: ComparisonView, scale: Scale, plot: Plot, drawing: Drawing): readonly Element[] {
  if (view.median === null) return [];
  const { ink, secondary } = palette(drawing.theme);
  const x = Math.round(xAt(view.median, scale, plot)) + 0.5;
  const style = { text: `median ${formatValue(view.median, view.measure)}`, font: `11px ${FONT}`, fill: secondary };
  return [
    {
      type: "line",
      silent: true,
      shape: { x1: x, x2: x, y1: plot.top - 4, y2: plot.bottom },
      style: { stroke: ink, lineWidth: 1, lineDash: [2, 3] },
    },
    { type: "text", silent: true, x: x + 4, y: plot.top - 12, style: { ...style, verticalAlign: "middle" } },
  ];
}
