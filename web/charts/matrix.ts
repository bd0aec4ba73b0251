/** Who reported of whom, as a picture: the states that reported side by side, countries below each other, darker for more. */

import type { CustomSeriesOption } from "echarts/charts";

import type { FlowsView } from "../../api/contract/flows.ts";
import type { Caption } from "./caption.ts";
import { baseOption, FONT, FONT_SIZE, LINE_HEIGHT, type ChartOption, type Drawing, type Element } from "./drawing.ts";
import { flowCaption } from "./flow-caption.ts";
import { flowMatrix, type MatrixCell, type MatrixRow } from "./flow-matrix.ts";
import { numberWord, sentenceCase } from "./format.ts";
import { palette } from "./palette.ts";
import { nameElements, rowAxes, rowMiddle, rowPlot } from "./rows.ts";
import type { Shape } from "./shapes.ts";
import { clipText, textWidth } from "./text-width.ts";

const ROW = 22;
/** Names of the reporting states stand upright over their columns. */
const HEAD = 116;

/** The rows of the picture: the member states and the groups; other countries stand in the table alone. */
export function matrixRows(view: FlowsView): readonly MatrixRow[] {
  const { blocks } = flowMatrix(view);
  const [members, groups] = ["BSEC member states", "Groups, never added to the countries"].map(
    (title) => blocks.find((block) => block.title === title)?.rows ?? [],
  );
  return [...(members ?? []), ...(groups ?? [])];
}

/** The height at which every row has room, in pixels. */
export function matrixHeight(view: FlowsView): number {
  return matrixRows(view).length * ROW + HEAD + 22 + LINE_HEIGHT;
}

/** The ECharts option of the matrix. Row `i` stands at `i + 0.5`, column `j` at `j + 0.5` on the hidden axes. */
export function matrixOption(view: FlowsView, drawing: Drawing): ChartOption {
  const rows = matrixRows(view);
  const { states } = flowMatrix(view);
  const plot = rowPlot(
    rows.map((row) => row.label),
    0,
    HEAD,
    drawing,
  );
  const colours = palette(drawing.theme);
  const step = (plot.right - plot.left) / Math.max(1, states.length);
  const heads = states.map(({ name }, index): Element => ({
    type: "text",
    silent: true,
    x: plot.left + (index + 0.5) * step,
    y: HEAD - 8,
    rotation: Math.PI / 2,
    style: {
      text: clipText(name, HEAD - 12, FONT_SIZE),
      font: `${FONT_SIZE}px ${FONT}`,
      fill: colours.ink,
      verticalAlign: "middle",
    },
  }));
  const names = rows.map((row) => ({ text: row.label, semibold: false }));
  const scale = { min: 0, max: Math.max(1, states.length), step: 1, ticks: [] };
  return {
    ...baseOption(drawing),
    ...rowAxes(scale, rows.length, plot, drawing),
    graphic: {
      elements: [
        {
          type: "text",
          silent: true,
          x: 0,
          y: 0,
          style: { text: "of / reported by", font: `${FONT_SIZE}px ${FONT}`, fill: colours.secondary },
        },
        ...heads,
        ...nameElements(names, plot, drawing),
      ],
    },
    series: [
      squares(rows, (row, column, cell) => {
        const [x, y] = [plot.left + column * step, rowMiddle(row, rows.length, plot)];
        return squareShape(cell, { x: x + 1, y: y - ROW / 2 + 1, width: step - 2, height: ROW - 2 }, colours);
      }),
    ],
  };
}

type Draw = (row: number, column: number, cell: MatrixCell) => Shape;

function squares(rows: readonly MatrixRow[], draw: Draw): CustomSeriesOption {
  const places = rows.flatMap((row, at) => row.cells.map((cell, column) => ({ cell, column, row: at })));
  return {
    type: "custom",
    name: "flows",
    data: places.map(({ row, column, cell }) => ({
      value: [column + 0.5, row + 0.5],
      state: cell.state,
      cell: cell.flow?.points.at(-1)?.cell ?? null,
    })),
    renderItem: (params) => {
      const place = places[params.dataIndex];
      return place === undefined ? null : draw(place.row, place.column, place.cell);
    },
  };
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function squareShape({ text, step, flow }: MatrixCell, shape: Square, colours: ReturnType<typeof palette>): Shape {
  const fill = step === 0 ? colours.paper : (colours.ramp[step - 1] ?? colours.paper);
  const ink = step === 0 ? colours.secondary : (colours.onRamp[step - 1] ?? colours.ink);
  const frame = flow === null ? { stroke: colours.rule, lineWidth: 0.6 } : {};
  // In a narrow cell a number is set smaller, or stands in the table alone.
  const size = [FONT_SIZE, 9].find((each) => textWidth(text, each) <= shape.width - 2);
  const font = `${size ?? 9}px ${FONT}`;
  const style = {
    text: size === undefined ? "" : text,
    font,
    fill: ink,
    align: "center" as const,
    verticalAlign: "middle" as const,
  };
  return {
    type: "group",
    children: [
      { type: "rect", shape: { ...shape }, style: { fill, ...frame } },
      { type: "text", x: shape.x + shape.width / 2, y: shape.y + shape.height / 2, style },
    ],
  };
}

/** The words around the matrix. An empty place is no zero, and the caption says so by the view's own notes. */
export function matrixCaption(view: FlowsView): Caption {
  const others = flowMatrix(view).blocks.find((block) => block.title === "Other countries")?.rows.length ?? 0;
  const caption = flowCaption(view, "all", "matrix");
  return {
    ...caption,
    notes: [
      ...(others === 0 ? [] : [`${sentenceCase(numberWord(others))} other countries stand in the table.`]),
      "Darker is more: up to 4, 16, 64, 256 and above.",
      ...caption.notes,
    ],
  };
}
