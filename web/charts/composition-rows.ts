/** The bars of a composition: which rows, and how each is cut. */

import type { CompositionView } from "../../api/contract/composition.ts";
import type { Drawing } from "./drawing.ts";

/** How a composition is to look. */
export interface CompositionDrawing extends Drawing {
  /** Parts of 100 per cent, or counts on a common scale. */
  readonly scale?: "share" | "count";
  /** The year shown where several states are in the view; the last one unless given. */
  readonly year?: number;
}

export type CompositionRow = CompositionView["rows"][number];

/** A stretch of a bar, as fractions of 100 per cent or as counts. */
export interface Segment {
  /** The part's code; `range` for what is only known to lie within ranges, `gap` for what no part explains. */
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** The rows of a chart: the states together first, then alphabetical; of one state, its years. */
export function compositionRows(view: CompositionView, year: number): readonly CompositionRow[] {
  const states = new Set(view.rows.map((row) => row.state).filter((state) => state !== null));
  if (states.size <= 1) return view.rows.filter((row) => states.size === 0 || row.state !== null);
  return view.rows
    .filter((row) => row.year === year)
    .toSorted((a, b) => Number(a.state !== null) - Number(b.state !== null));
}

/**
 * The stretches of one bar. Parts that are ranges are drawn at their low end; what is left up to their high ends is one
 * stretch called `range`, and what the total has beyond that is `gap`: nothing is shared out that nobody reported.
 */
export function segmentsOf(
  row: CompositionRow,
  codes: readonly string[],
  scale: "share" | "count",
): readonly Segment[] {
  const known = row.parts.flatMap(({ code, point: { low, high } }) =>
    low === null || high === null ? [] : [{ code, low, high }],
  );
  if (known.length === 0) return [];
  const sumLow = known.reduce((sum, part) => sum + part.low, 0);
  const sumHigh = known.reduce((sum, part) => sum + part.high, 0);
  const whole = wholeOf(row);
  const unit = scale === "share" ? whole : 1;
  if (whole === null || unit === null || unit === 0) return [];
  const segments: Segment[] = [];
  let at = 0;
  const add = (code: string, size: number): void => {
    if (size <= 0) return;
    segments.push({ code, from: at / unit, to: (at + size) / unit });
    at += size;
  };
  for (const code of codes) add(code, known.find((part) => part.code === code)?.low ?? 0);
  const slack = Math.min(sumHigh, whole) - sumLow;
  add("range", slack);
  add("gap", whole - at);
  return segments;
}

/**
 * What 100 per cent is: the total, so that what no part explains stays visible; the parts' own sum where the total is
 * unknown or smaller than they are. Null where the parts may not be added: different things, or one of them is not told.
 */
export function wholeOf(row: CompositionRow): number | null {
  const sumLow = row.parts.reduce((sum, part) => sum + (part.point.low ?? 0), 0);
  const sumHigh = row.parts.reduce((sum, part) => sum + (part.point.high ?? 0), 0);
  const whole = row.total.value ?? row.total.high;
  if (whole !== null) return Math.max(whole, sumLow);
  return row.parts.some((part) => part.share.low !== null) ? sumHigh : null;
}

/** Whether the parts of a view make a whole; false for kilograms of different drugs and the like. */
export function addsUp(view: CompositionView): boolean {
  return view.rows.some((row) => wholeOf(row) !== null);
}

/** By how much the parts of a row exceed its total at least; 0 where they fit or the total is unknown. */
export function excessOf(row: CompositionRow): number {
  const sumLow = row.parts.reduce((sum, part) => sum + (part.point.low ?? 0), 0);
  return row.total.high === null ? 0 : Math.max(0, sumLow - row.total.high);
}
