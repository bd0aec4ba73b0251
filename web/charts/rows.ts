/** Charts with a row a state: names on the left, marks on a horizontal scale. */

import {
  FONT,
  FONT_SIZE,
  formatTick,
  gridOf,
  type ChartOption,
  type Drawing,
  type Element,
  type Plot,
} from "./drawing.ts";
import type { Measure } from "../../api/contract/view.ts";
import { palette } from "./palette.ts";
import type { Scale } from "./scale.ts";
import { textWidth } from "./text-width.ts";

/** Height of a row in a chart of natural size. */
export const ROW_HEIGHT = 26;

/** The plot beside the names of its rows; `right` is the room kept for texts behind the marks. */
export function rowPlot(names: readonly string[], right: number, top: number, drawing: Drawing): Plot {
  const widest = Math.max(0, ...names.map((name) => textWidth(name, FONT_SIZE, true)));
  return {
    left: Math.ceil(Math.min(widest, drawing.width * 0.4)) + 14,
    top,
    right: drawing.width - right,
    bottom: drawing.height - 22,
  };
}

/**
 * Hidden axes over the rows, so that the page can turn a value and a row into pixels: row 0 is at 0.5, row 1 at 1.5.
 * The visible scale is drawn by `scaleElements`.
 */
export function rowAxes(
  scale: Scale,
  count: number,
  plot: Plot,
  drawing: Drawing,
): Pick<ChartOption, "grid" | "xAxis" | "yAxis"> {
  return {
    grid: gridOf(plot, drawing),
    xAxis: { type: "value", min: scale.min, max: scale.max, show: false },
    yAxis: { type: "value", min: 0, max: Math.max(1, count), inverse: true, show: false },
  };
}

/** Middle of a row, counted from the top. */
export function rowMiddle(index: number, count: number, plot: Plot): number {
  return plot.top + ((index + 0.5) * (plot.bottom - plot.top)) / Math.max(1, count);
}

/** Where a value stands on the horizontal scale. */
export function xAt(value: number, scale: Scale, plot: Plot): number {
  return plot.left + ((value - scale.min) / (scale.max - scale.min)) * (plot.right - plot.left);
}

/** The names of the rows, right-aligned to the plot. */
export function nameElements(
  names: readonly { readonly text: string; readonly semibold: boolean }[],
  plot: Plot,
  drawing: Drawing,
): readonly Element[] {
  const { ink } = palette(drawing.theme);
  return names.map(({ text, semibold }, index) => ({
    type: "text",
    silent: true,
    x: plot.left - 12,
    y: rowMiddle(index, names.length, plot),
    style: {
      text,
      font: `${semibold ? "600 " : ""}${FONT_SIZE}px ${FONT}`,
      fill: ink,
      align: "right",
      verticalAlign: "middle",
    },
  }));
}

/** Light vertical lines at the ticks, a stronger one at zero, and the numbers under them. */
export function scaleElements(scale: Scale, measure: Measure, plot: Plot, drawing: Drawing): readonly Element[] {
  const colours = palette(drawing.theme);
  // On a narrow drawing every other number is left out rather than written over its neighbour.
  const widest = Math.max(...scale.ticks.map((tick) => textWidth(formatTick(tick, measure), FONT_SIZE))) + 10;
  const every = Math.max(1, Math.ceil(widest / ((plot.right - plot.left) / Math.max(1, scale.ticks.length - 1))));
  return scale.ticks.flatMap((tick, index): Element[] => {
    const x = Math.round(xAt(tick, scale, plot)) + 0.5;
    const line: Element = {
      type: "line",
      silent: true,
      shape: { x1: x, x2: x, y1: plot.top, y2: plot.bottom },
      style: { stroke: tick === 0 ? colours.secondary : colours.rule, lineWidth: 1 },
    };
    if (index % every !== 0) return [line];
    const style = {
      text: formatTick(tick, measure),
      font: `${FONT_SIZE}px ${FONT}`,
      fill: colours.secondary,
      align: "center" as const,
      verticalAlign: "top" as const,
    };
    return [line, { type: "text", silent: true, x, y: plot.bottom + 6, style }];
  });
}
