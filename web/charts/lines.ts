/** A view's series as the lines of a chart: named, coloured, told apart into focus and context. */

import { breakdownText } from "../../api/contract/observation.ts";
import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import { STATE_ORDER } from "./states.ts";
import { focusHues, MOST_FOCUS, palette, type Palette, type Theme } from "./palette.ts";

/** One line: its points, its name at the end, and its hue where it is in focus. */
export interface Line {
  /** `ROU`, or `ROU|sex=F` where the view is split. */
  readonly id: string;
  readonly state: string;
  readonly label: string;
  readonly points: readonly Point[];
  /** In focus: coloured and drawn on top. The rest is grey. */
  readonly focus: boolean;
  readonly colour: string;
  readonly textColour: string;
}

type Series = SeriesView["series"][number];

/** The id of a series, to be used in `focus`: `ROU`, or `ROU|sex=F` where the view is split. */
export function lineId(series: {
  readonly state: string;
  readonly breakdown: Readonly<Record<string, string>>;
}): string {
  const split = breakdownText(series.breakdown);
  return split === "" ? series.state : `${series.state}|${split}`;
}

/**
 * The lines of a view that have at least one figure, context first and focus last, so that focus is drawn on top.
 *
 * `focus` holds states (`ROU`) or line ids; with five lines or fewer all are in focus. Of more than five wanted the
 * first five (in the order of the states) are taken: a sixth hue could not be told from the others.
 */
export function linesOf(view: SeriesView, focus: readonly string[], theme: Theme): readonly Line[] {
  const shown = view.series.filter((series) => series.points.some(hasFigure));
  const ids = shown.map(lineId);
  const wanted =
    shown.length <= MOST_FOCUS ? ids : ids.filter((id) => focus.includes(id) || focus.includes(id.split("|")[0] ?? id));
  // Split views number their hues by the codes' order, so that "female" has one hue for every state.
  const hues = focusHues(wanted, view.by === null ? STATE_ORDER : ids);
  const colours = palette(theme);
  const lines = shown.map((series) => line(series, view, hues, colours));
  return [...lines.filter((each) => !each.focus), ...lines.filter((each) => each.focus)];
}

/** Whether a point has a number or a range, so that something can be drawn. */
export function hasFigure(point: Point): boolean {
  return point.low !== null && point.high !== null;
}

/** The name of a series: its state, its code, or both where the view has several of both. */
export function seriesLabel(series: Series, view: SeriesView): string {
  const state = view.stateNames[series.state] ?? series.state;
  const code = view.by === null ? undefined : series.breakdown[view.by];
  if (code === undefined) return state;
  const split = view.codeLabels[code] ?? code;
  const oneState = view.series.every((other) => other.state === series.state);
  return oneState ? split : `${state}, ${split.toLowerCase()}`;
}

function line(series: Series, view: SeriesView, hues: ReadonlyMap<string, number>, colours: Palette): Line {
  const id = lineId(series);
  const hue = hues.get(id);
  return {
    id,
    state: series.state,
    label: seriesLabel(series, view),
    points: series.points,
    focus: hue !== undefined,
    colour: hue === undefined ? colours.context : (colours.focus[hue] ?? colours.context),
    textColour: hue === undefined ? colours.secondary : (colours.focusText[hue] ?? colours.ink),
  };
}
