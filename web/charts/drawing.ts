/** What all charts have in common: the space they are drawn in, the type of what they return, axes and texts. */

import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { GraphicComponentOption, GridComponentOption, MarkAreaComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { XAXisComponentOption, YAXisComponentOption } from "echarts";

import type { Measure, View } from "../../api/contract/view.ts";
import { formatNumber, formatQuantity, formatValue, signed } from "./format.ts";
import { palette, type Theme } from "./palette.ts";
import type { Scale } from "./scale.ts";
import { textWidth } from "./text-width.ts";

/** An ECharts option made of the parts that `echarts.ts` registers. Give it to `setOption` with `notMerge: true`. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | MarkAreaComponentOption
>;

/** A text or shape placed by us, in pixels of the drawing. */
export type Element = NonNullable<Extract<GraphicComponentOption, { elements?: unknown }>["elements"]>[number];

/**
 * The space a chart is drawn in, in CSS pixels. Charts are built for one size: on another width, build the option anew
 * (it is cheap), since labels are placed by their true distance.
 */
export interface Drawing {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

/** The plot inside the drawing, in pixels from its left and top edge. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The font stack of every text in a chart; the export loads the first three from files. */
export const FONT = "'Noto Sans', 'Noto Sans Georgian', 'Noto Sans Armenian', sans-serif";
export const FONT_SIZE = 12;
/** Room for one line of text at `FONT_SIZE`. */
export const LINE_HEIGHT = 15;

/** The parts of an option that every chart repeats: no animation, the font, colours from the palette. */
export function baseOption(drawing: Drawing): ChartOption {
  const colours = palette(drawing.theme);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: FONT_SIZE, color: colours.ink },
  };
}

/** What the value axis is of: `persons`, `kilograms per 100 000 people`, `index, first year reported = 100`. */
export function axisTitle(view: View): string {
  const titles: Readonly<Record<Measure, string>> = {
    count: view.unitLabel,
    // The view's label says "per 100,000 people"; numbers in charts have thin spaces.
    per100k: view.unitLabel.replace("100,000", formatNumber(100_000)),
    index: "index, first year reported = 100",
    change: `${view.unitLabel} on the year before`,
    relative: `${view.unitLabel} on the year before`.replace(", relative", ", per cent,"),
    share: view.unitLabel,
    average: view.unitLabel,
  };
  return titles[view.measure];
}

/** A tick of a value axis. */
export function formatTick(value: number, measure: Measure): string {
  if (measure === "share" || measure === "relative") return formatValue(value, measure);
  return measure === "change" ? signed(value, formatQuantity(value)) : formatQuantity(value);
}

/** Pixels that the tick labels of a value axis need beside the plot. */
export function tickRoom(scale: Scale, measure: Measure): number {
  return Math.ceil(Math.max(...scale.ticks.map((tick) => textWidth(formatTick(tick, measure), FONT_SIZE)))) + 8;
}

/** A vertical value axis with light lines at its ticks. */
export function valueAxis(scale: Scale, measure: Measure, drawing: Drawing): YAXisComponentOption {
  const colours = palette(drawing.theme);
  return {
    type: "value",
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      formatter: (value: number) => formatTick(value, measure),
      color: colours.secondary,
      fontSize: FONT_SIZE,
      margin: 8,
    },
    splitLine: { lineStyle: { color: colours.rule, width: 1 } },
  };
}

/** A horizontal axis of years, `from` to `to` with half a year of margin where `pad`, labelled at `ticks`. */
export function yearAxis(
  range: { readonly from: number; readonly to: number },
  ticks: readonly number[],
  drawing: Drawing,
): XAXisComponentOption {
  const colours = palette(drawing.theme);
  return {
    type: "value",
    min: range.from,
    max: range.to,
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.secondary } },
    axisTick: { customValues: [...ticks], length: 4, lineStyle: { color: colours.secondary } },
    axisLabel: {
      customValues: [...ticks],
      formatter: (year: number) => String(year),
      color: colours.secondary,
      fontSize: FONT_SIZE,
      margin: 8,
      showMinLabel: true,
      showMaxLabel: true,
    },
    splitLine: { show: false },
  };
}

/** The title of the value axis, standing at its top. */
export function axisTitleElement(text: string, drawing: Drawing): readonly Element[] {
  return [
    {
      type: "text",
      silent: true,
      x: 0,
      y: 0,
      style: { text, font: `${FONT_SIZE}px ${FONT}`, fill: palette(drawing.theme).secondary, verticalAlign: "top" },
    },
  ];
}

/** The plot of a drawing as ECharts wants it. */
export function gridOf(plot: Plot, drawing: Drawing): GridComponentOption {
  return {
    left: plot.left,
    top: plot.top,
    right: drawing.width - plot.right,
    bottom: drawing.height - plot.bottom,
    outerBoundsMode: "none",
  };
}
