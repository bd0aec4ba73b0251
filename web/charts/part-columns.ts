/** Parts that are different things, such as kilograms of different drugs: a column of bars each, none added to another. */

import type { CustomSeriesOption } from "echarts/charts";

import type { CompositionView } from "../../api/contract/composition.ts";
import type { Point } from "../../api/contract/point.ts";
import { compositionRows, type CompositionDrawing, type CompositionRow } from "./composition-rows.ts";
import { baseOption, FONT, FONT_SIZE, LINE_HEIGHT, type ChartOption, type Element, type Plot } from "./drawing.ts";
import { formatQuantity, formatRange, STATUS_GLYPHS } from "./format.ts";
import { hatchPath } from "./hatch.ts";
import { hasFigure } from "./lines.ts";
import { palette } from "./palette.ts";
import { nameElements, ROW_HEIGHT, rowAxes, rowMiddle, rowPlot } from "./rows.ts";
import type { Shape } from "./shapes.ts";
import { clipText, textWidth, wrapWords } from "./text-width.ts";

const MOST_COLUMNS = 6;
const COLUMN = 104;
const GAP = 14;
const HEAD = 2 * LINE_HEIGHT + 10;

/** The rows of the chart: no sum of states, since only the bars of one column may be compared. */
function columnRows(view: CompositionView, year: number): readonly CompositionRow[] {
  return compositionRows(view, year).filter((row) => row.state !== null);
}

/** The parts shown: as many as find room, those that most rows have a figure of, in the order of the codes. */
function columnCodes(view: CompositionView, drawing: CompositionDrawing): readonly string[] {
  const rows = columnRows(view, drawing.year ?? view.to);
  const figures = (code: string): number =>
    rows.filter((row) => row.parts.some((part) => part.code === code && hasFigure(part.point))).length;
  const room = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((drawing.width - 140) / COLUMN)));
  const chosen = view.codes
    .filter((code) => figures(code) > 0)
    .toSorted((a, b) => figures(b) - figures(a))
    .slice(0, room);
  return view.codes.filter((code) => chosen.includes(code));
}

/** The height at which every row has room, in pixels. */
export function partColumnsHeight(view: CompositionView, drawing: CompositionDrawing): number {
  return columnRows(view, drawing.year ?? view.to).length * ROW_HEIGHT + HEAD + 24;
}

/** The ECharts option. Each column has a scale of its own; numbers stand behind the bars. */
export function partColumnsOption(view: CompositionView, drawing: CompositionDrawing): ChartOption {
  const rows = columnRows(view, drawing.year ?? view.to);
  const codes = columnCodes(view, drawing);
  const oneState = new Set(rows.map((row) => row.state)).size === 1;
  const names = rows.map((row) => ({
    text: oneState ? String(row.year) : (view.stateNames[row.state ?? ""] ?? ""),
    semibold: false,
  }));
  const plot = rowPlot(
    names.map((name) => name.text),
    0,
    HEAD,
    drawing,
  );
  const width = (plot.right - plot.left - GAP * (codes.length - 1)) / Math.max(1, codes.length);
  const columns = codes.map((code, index): Column => {
    const points = rows.map((row) => row.parts.find((part) => part.code === code)?.point);
    const most = Math.max(1e-9, ...points.map((point) => point?.high ?? 0));
    const texts = points.map((point) => textWidth(point === undefined ? "" : figureText(point), 11));
    return {
      code,
      points,
      most,
      left: plot.left + index * (width + GAP),
      room: width - Math.max(...texts, 24) - 8,
      width,
    };
  });
  return {
    ...baseOption(drawing),
    ...rowAxes({ min: 0, max: 1, step: 1, ticks: [] }, rows.length, plot, drawing),
    graphic: {
      elements: [...headElements(columns, view, drawing), ...nameElements(names, plot, drawing)],
    },
    series: [barSeries(rows, columns, plot, drawing)],
  };
}

interface Column {
  readonly code: string;
  readonly points: readonly (Point | undefined)[];
  /** The largest figure, which fills `room`. */
  readonly most: number;
  readonly left: number;
  readonly room: number;
  readonly width: number;
}

function barSeries(
  rows: readonly CompositionRow[],
  columns: readonly Column[],
  plot: Plot,
  drawing: CompositionDrawing,
): CustomSeriesOption {
  return {
    type: "custom",
    name: "parts",
    data: rows.map(({ state, year, total }, index) => ({ value: [0, index + 0.5], state, year, cell: total.cell })),
    renderItem: ({ dataIndex }) => ({
      type: "group",
      children: columns.flatMap((column) =>
        barShapes(column, column.points[dataIndex], rowMiddle(dataIndex, rows.length, plot), drawing),
      ),
    }),
  };
}

function barShapes(column: Column, point: Point | undefined, y: number, drawing: CompositionDrawing): Shape[] {
  const colours = palette(drawing.theme);
  const height = 12;
  if (point === undefined || point.low === null || point.high === null) {
    const pathData = hatchPath({ x: column.left, y: y - height / 2, width: 18, height });
    const style = { fill: "none", stroke: colours.hatch, lineWidth: 1 };
    return point?.status === "not-asked" ? [] : [{ type: "path", shape: { pathData }, style }];
  }
  const scaled = (value: number): number => Math.max(value > 0 ? 1 : 0, (value / column.most) * column.room);
  const bar: Shape = {
    type: "rect",
    shape: { x: column.left, y: y - height / 2, width: scaled(point.low), height },
    style: { fill: colours.sea },
  };
  const open: Shape = {
    type: "rect",
    shape: {
      x: column.left + scaled(point.low),
      y: y - height / 2,
      width: scaled(point.high) - scaled(point.low),
      height,
    },
    style: { fill: "none", stroke: colours.sea, lineWidth: 1 },
  };
  const text = {
    text: figureText(point),
    font: `11px ${FONT}`,
    fill: colours.secondary,
    verticalAlign: "middle" as const,
  };
  return [
    ...(point.low > 0 ? [bar] : []),
    ...(point.value === null ? [open] : []),
    { type: "text", x: column.left + scaled(point.high) + 5, y, style: text },
  ];
}

function headElements(
  columns: readonly Column[],
  view: CompositionView,
  drawing: CompositionDrawing,
): readonly Element[] {
  const colours = palette(drawing.theme);
  return columns.flatMap(({ code, left, width }): Element[] => {
    const lines = wrapWords(view.codeLabels[code] ?? code, width, FONT_SIZE, 2);
    return lines.map((line, index) => ({
      type: "text",
      silent: true,
      x: left,
      y: (2 - lines.length + index) * LINE_HEIGHT + LINE_HEIGHT / 2,
      style: {
        text: clipText(line, width, FONT_SIZE),
        font: `${FONT_SIZE}px ${FONT}`,
        fill: colours.ink,
        verticalAlign: "middle",
      },
    }));
  });
}

function figureText(point: Point): string {
  if (point.low === null || point.high === null) return STATUS_GLYPHS[point.status];
  return formatRange(formatQuantity(point.low), formatQuantity(point.high));
}
