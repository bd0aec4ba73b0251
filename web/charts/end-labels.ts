/** Names at the ends of lines, each with a thin connector to where its line ends. */

import { FONT, FONT_SIZE, type Element, type Plot } from "./drawing.ts";
import type { Placement } from "./labels.ts";

/** Space between the plot and the labels, for the connectors. */
export const GUTTER = 20;

/** A line's name as it is to be written. */
export interface EndLabel {
  readonly id: string;
  readonly text: string;
  readonly semibold: boolean;
  readonly colour: string;
  readonly textColour: string;
  /** False where the line ends before the plot does: a connector from the edge would point at nothing. */
  readonly connected: boolean;
}

/** The placed labels as texts and connectors, in pixels of the drawing, beside the right or the left edge of the plot. */
export function endLabelElements(
  labels: readonly EndLabel[],
  placement: Placement,
  plot: Plot,
  side: "right" | "left" = "right",
): readonly Element[] {
  const outward = side === "right" ? 1 : -1;
  const start = side === "right" ? plot.right : plot.left;
  return placement.placed.flatMap((place): Element[] => {
    const label = labels.find((each) => each.id === place.id);
    if (label === undefined) return [];
    const text: Element = {
      type: "text",
      silent: true,
      x: start + outward * GUTTER,
      y: place.y,
      style: {
        text: label.text,
        font: `${label.semibold ? "600 " : ""}${FONT_SIZE}px ${FONT}`,
        fill: label.textColour,
        align: side === "right" ? "left" : "right",
        verticalAlign: "middle",
      },
    };
    if (!label.connected) return [text];
    const points = [
      [start + outward * 4, place.wanted],
      [start + outward * 8, place.wanted],
      [start + outward * (GUTTER - 7), place.y],
      [start + outward * (GUTTER - 3), place.y],
    ];
    const style = { fill: "none", stroke: label.colour, lineWidth: 0.8, opacity: 0.7 };
    return [{ type: "polyline", silent: true, shape: { points }, style }, text];
  });
}
