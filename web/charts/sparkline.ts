/** A series as a small line without axes, in plain SVG: the overview needs no chart library. */

import type { Point } from "../../api/contract/point.ts";

/** The box a sparkline is drawn in, in pixels; `pad` keeps strokes and dots inside. */
export interface SparkBox {
  readonly width: number;
  readonly height: number;
  readonly pad: number;
}

/** What to draw: paths for `<path d>`, and the last point for a dot; null where there is no figure at all. */
export interface Sparkline {
  /** The line through exact values; a missing year breaks it. */
  readonly line: string;
  /** Filled areas between the low and high ends of ranges, and the bars of ranges without neighbours. */
  readonly range: string;
  /** Values without a neighbour, as dots. */
  readonly lone: readonly { readonly x: number; readonly y: number }[];
  readonly last: { readonly x: number; readonly y: number; readonly year: number } | null;
}

type Figure = Pick<Point, "year" | "value" | "low" | "high">;

/**
 * A sparkline of points in year order, from zero to the largest. Works for the points of a series and of a region.
 *
 * @example sparkline([{ year: 2018, value: 4, low: 4, high: 4 }, …], { width: 96, height: 28, pad: 3 }).line // "M3 25L48 3…"
 */
export function sparkline(points: readonly Figure[], box: SparkBox): Sparkline {
  const years = points.map((point) => point.year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const top = Math.max(1e-9, ...points.map((point) => point.high ?? 0));
  const foot = Math.min(0, ...points.map((point) => point.low ?? 0));
  const x = (year: number): number =>
    round(box.pad + ((year - first) / Math.max(1, last - first)) * (box.width - 2 * box.pad));
  const y = (value: number): number =>
    round(box.height - box.pad - ((value - foot) / (top - foot)) * (box.height - 2 * box.pad));
  const line: string[] = [];
  const range: string[] = [];
  const lone: { x: number; y: number }[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (point.value !== null) {
      const joined = isExact(before);
      line.push(`${joined ? "L" : "M"}${x(point.year)} ${y(point.value)}`);
      if (!joined && !isExact(after)) lone.push({ x: x(point.year), y: y(point.value) });
    } else if (point.low !== null && point.high !== null) {
      range.push(
        `M${x(point.year) - 1} ${y(point.low)}H${x(point.year) + 1}V${y(point.high) - 1}H${x(point.year) - 1}Z`,
      );
    }
    if (before === undefined || before.low === null || before.high === null || point.low === null) continue;
    if (isExact(before) && isExact(point)) continue;
    range.push(
      `M${x(before.year)} ${y(before.low)}L${x(point.year)} ${y(point.low)}V${y(point.high ?? point.low)}L${x(before.year)} ${y(before.high)}Z`,
    );
  }
  const end = points.findLast((point) => point.low !== null);
  const height = end === undefined ? 0 : (end.value ?? ((end.low ?? 0) + (end.high ?? 0)) / 2);
  return {
    line: line.join(""),
    range: range.join(""),
    lone,
    last: end === undefined ? null : { x: x(end.year), y: y(height), year: end.year },
  };
}

function isExact(point: Figure | undefined): boolean {
  return point !== undefined && point.value !== null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
