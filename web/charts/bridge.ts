/** A change of a regional sum as steps from the earlier sum to the later one: a bar a state, floating where it moves. */

import type { CustomSeriesOption } from "echarts/charts";

import type { Amount } from "../../api/contract/amount.ts";
import type { DecompositionView } from "../../api/contract/decomposition.ts";
import {
  axisTitle,
  axisTitleElement,
  baseOption,
  FONT,
  FONT_SIZE,
  LINE_HEIGHT,
  type ChartOption,
  type Drawing,
  type Plot,
} from "./drawing.ts";
import { formatQuantity, formatRange, signed } from "./format.ts";
import { palette, type Palette } from "./palette.ts";
import { nameElements, ROW_HEIGHT, rowAxes, rowMiddle, rowPlot, scaleElements, xAt } from "./rows.ts";
import { niceScale, type Scale } from "./scale.ts";
import type { Shape } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

/** A row of the bridge: one of the two sums, or what a state adds to the change. */
export interface BridgeRow {
  /** `earlier`, `later`, or the state's code. */
  readonly id: string;
  readonly name: string;
  readonly kind: "sum" | "step" | "driver";
  /** From where to where its bar reaches; the middle of ranges. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly cell: string | null;
}

/** The height at which every row has room, in pixels. */
export function bridgeHeight(view: DecompositionView): number {
  return bridgeRows(view).length * ROW_HEIGHT + LINE_HEIGHT + 40;
}

/**
 * The rows from top to bottom: the earlier sum, the states in order that reported in at least one of the years, the later
 * sum. None where there is no sum.
 */
export function bridgeRows(view: DecompositionView): readonly BridgeRow[] {
  const [start, end] = [middle(view.earlier), middle(view.later)];
  if (start === null || end === null) return [];
  let at = start;
  const steps = view.states.flatMap((row): readonly BridgeRow[] => {
    const change = middle(row.change);
    if (change === null) return [];
    const from = at;
    at += change;
    const why = {
      entered: ` (no figure for ${view.from})`,
      left: ` (no figure for ${view.to})`,
      broken: " (declared break)",
      common: "",
      absent: "",
    }[row.standing];
    return [
      {
        id: row.state,
        name: view.stateNames[row.state] ?? row.state,
        kind: row.state === view.driver?.state ? "driver" : "step",
        from,
        to: at,
        text: `${changeText(row.change)}${why}`,
        cell: row.now.cell ?? row.before.cell,
      },
    ];
  });
  const sum = (year: number, amount: Amount, states: number): Omit<BridgeRow, "id"> => ({
    name: `${year}, ${states} states`,
    kind: "sum",
    from: 0,
    to: middle(amount) ?? 0,
    text: amountText(amount),
    cell: null,
  });
  return [
    { id: "earlier", ...sum(view.from, view.earlier, view.earlier.reporters.length) },
    ...steps,
    { id: "later", ...sum(view.to, view.later, view.later.reporters.length) },
  ];
}

const NARROW = 520;

/** The ECharts option of a bridge. Row `i` stands at `i + 0.5` on the hidden vertical axis. */
export function bridgeOption(view: DecompositionView, drawing: Drawing): ChartOption {
  // On a phone there is no room for the reasons: they stand in the notes.
  const isNarrow = drawing.width < NARROW;
  const rows = bridgeRows(view).map((row) => (isNarrow ? { ...row, text: row.text.replace(/ \(.*\)$/, "") } : row));
  const high = Math.max(1, ...rows.flatMap((row) => [row.from, row.to]));
  const scale = niceScale(0, high, Math.max(2, Math.min(6, Math.round(drawing.width / 130))));
  const names = rows.map((row) => ({ text: row.name, semibold: row.kind !== "step" }));
  const longest = Math.max(40, ...rows.map((row) => textWidth(row.text, FONT_SIZE)));
  const right = Math.min(Math.ceil(longest) + 12, drawing.width * 0.3);
  const plot = rowPlot(
    names.map((name) => name.text),
    right,
    LINE_HEIGHT + 10,
    drawing,
  );
  return {
    ...baseOption(drawing),
    ...rowAxes(scale, rows.length, plot, drawing),
    graphic: {
      elements: [
        ...axisTitleElement(axisTitle(view), drawing),
        ...scaleElements(scale, "count", plot, drawing),
        ...nameElements(names, plot, drawing),
      ],
    },
    series: [barSeries(rows, scale, plot, palette(drawing.theme))],
  };
}

function barSeries(rows: readonly BridgeRow[], scale: Scale, plot: Plot, colours: Palette): CustomSeriesOption {
  return {
    type: "custom",
    name: "steps",
    data: rows.map((row, index) => ({ value: [row.to, index + 0.5], state: row.id, cell: row.cell })),
    renderItem: (params) => {
      const row = rows[params.dataIndex];
      const next = rows[params.dataIndex + 1];
      return row === undefined ? null : rowShape(row, next, params.dataIndex, rows.length, { scale, plot, colours });
    },
  };
}

interface BarStyle {
  readonly scale: Scale;
  readonly plot: Plot;
  readonly colours: Palette;
}

function rowShape(
  row: BridgeRow,
  next: BridgeRow | undefined,
  index: number,
  count: number,
  { scale, plot, colours }: BarStyle,
): Shape {
  const y = rowMiddle(index, count, plot);
  const below = rowMiddle(index + 1, count, plot);
  const ends = [xAt(row.from, scale, plot), xAt(row.to, scale, plot)];
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const fill = { sum: colours.sea, driver: colours.focus[1], step: colours.context }[row.kind];
  const thread = Math.round(xAt(row.to, scale, plot)) + 0.5;
  // Where a step ends the next one begins: a thin line leads the eye down to it.
  const lead: Shape[] =
    next === undefined
      ? []
      : [
          {
            type: "line",
            shape: { x1: thread, x2: thread, y1: y, y2: below },
            style: { stroke: colours.secondary, lineWidth: 0.8, opacity: 0.7 },
          },
        ];
  const label = { text: row.text, font: `${FONT_SIZE}px ${FONT}`, verticalAlign: "middle" as const };
  return {
    type: "group",
    children: [
      ...lead,
      {
        type: "rect",
        shape: { x: left, y: y - 7, width: Math.max(1.6, right - left), height: 14 },
        style: fill === undefined ? {} : { fill },
      },
      {
        type: "text",
        x: right + 8,
        y,
        style: {
          ...label,
          fill: row.kind === "step" ? colours.secondary : colours.ink,
          stroke: colours.paper,
          lineWidth: 3,
        },
      },
    ],
  };
}

function middle({ low, high }: Amount): number | null {
  return low === null || high === null ? null : (low + high) / 2;
}

function amountText({ low, high }: Amount): string {
  return low === null || high === null ? "" : formatRange(formatQuantity(low), formatQuantity(high));
}

function changeText({ low, high }: Amount): string {
  if (low === null || high === null) return "";
  const text = (value: number): string => signed(value, formatQuantity(value));
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}
