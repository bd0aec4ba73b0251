/** Hatching over what is missing: plain geometry instead of a pattern, so that every renderer and print draws the same. */

import type { Element } from "./drawing.ts";

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Diagonal lines over a rectangle as one SVG path, `gap` pixels apart. */
export function hatchPath(box: Box, gap = 5): string {
  return segmentsOver(box, gap)
    .map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`)
    .join("");
}

/** The same as an element of a chart, which knows lines but no paths outside of a series. */
export function hatchElement(box: Box, colour: string, gap = 5): Element {
  const style = { stroke: colour, lineWidth: 0.8 };
  const children = segmentsOver(box, gap).map((shape): Element => ({ type: "line", silent: true, shape, style }));
  return { type: "group", silent: true, children };
}

/** Lines from lower left to upper right, cut at the edges. */
function segmentsOver({ x, y, width, height }: Box, gap: number): readonly Segment[] {
  const segments: Segment[] = [];
  // `offset` is where a line meets the lower edge; left of the corner too.
  for (let offset = gap / 2 - height; offset < width; offset += gap) {
    const start = Math.max(0, offset);
    const end = Math.min(width, offset + height);
    if (end - start < 0.5) continue;
    segments.push({
      x1: round(x + start),
      y1: round(y + height - (start - offset)),
      x2: round(x + end),
      y2: round(y + height - (end - offset)),
    });
  }
  return segments;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
