/** The lines of a regional chart: the sum, what it would be without one state, and the other panel as a ghost. */

import type { Point } from "../../api/contract/point.ts";
import type { RegionPoint, RegionView } from "../../api/contract/region.ts";
import type { Drawing } from "./drawing.ts";
import { palette } from "./palette.ts";

/** How a regional chart is to look. */
export interface RegionDrawing extends Drawing {
  /** The same selection with the other panel: drawn as a ghost beside the main line where the two differ. */
  readonly ghost?: RegionView;
  /** The sum without one state (`withoutDriver`), drawn thin; left out, the view's own `withoutLargest`. */
  readonly without?: RegionView["withoutLargest"];
}

/** One of up to three lines of the region. */
export interface RegionLine {
  readonly id: "sum" | "ghost" | "without";
  readonly label: string;
  readonly points: readonly RegionPoint[];
  readonly colour: string;
  readonly textColour: string;
  readonly width: number;
  readonly dash: "solid" | "dashed";
}

/** The lines to draw, the sum first. The ghost is left out where both panels are the same states. */
export function regionLines(view: RegionView, drawing: RegionDrawing): readonly RegionLine[] {
  const colours = palette(drawing.theme);
  // Below a floor the figure is shown and not talked about: it stands back.
  const colour = view.publishable ? colours.sea : colours.context;
  const textColour = view.publishable ? colours.sea : colours.secondary;
  const without = drawing.without === undefined ? view.withoutLargest : drawing.without;
  const ghost = drawing.ghost;
  const differs = ghost !== undefined && ghost.panel.join() !== view.panel.join();
  return [
    {
      id: "sum",
      label: panelLabel(view),
      points: view.points,
      colour,
      textColour,
      width: 2.4,
      dash: "solid",
    },
    ...(without === null
      ? []
      : [
          {
            id: "without" as const,
            label: `Without ${view.stateNames[without.state] ?? without.state}`,
            points: without.points,
            colour,
            textColour,
            width: 1.2,
            dash: "solid" as const,
          },
        ]),
    ...(differs
      ? [
          {
            id: "ghost" as const,
            label: panelLabel(ghost),
            points: ghost.points,
            colour: colours.context,
            textColour: colours.secondary,
            width: 1.4,
            dash: "dashed" as const,
          },
        ]
      : []),
  ];
}

/** What a regional line is called: of whom it is the sum. */
export function panelLabel(view: RegionView): string {
  if (view.panelKind === "available") return "All that reported";
  const { length } = view.panel;
  return view.left.length === 0 ? `All ${length} states` : `${length} ${length === 1 ? "state" : "states"}, every year`;
}

/** A sum as a point: known, a range, or not there. It has no cell: nobody sent it. */
export function pointOfSum(point: RegionPoint): Point {
  const { year, value, low, high, poisson, absolute } = point;
  // Where somebody reported there may still be no sum: a withheld part, other reporters than the year before.
  const missing = point.reporting === 0 ? "not-reported" : "not-available";
  const status = low === null ? missing : value === null ? "censored" : value === 0 ? "zero" : "reported";
  return {
    year,
    value,
    low,
    high,
    status,
    flags: [],
    cell: null,
    ...(poisson === undefined ? {} : { poisson }),
    ...(absolute === undefined ? {} : { absolute }),
  };
}
