/** What a reader sees at the pointer: the year, every series, and the reason where there is no number. */

import type { TooltipComponentOption } from "echarts/components";

import type { Point } from "../../api/contract/point.ts";
import type { RegionView } from "../../api/contract/region.ts";
import type { View } from "../../api/contract/view.ts";
import { baseOption, type Drawing } from "./drawing.ts";
import { formatPoint, STATUS_WORDS } from "./format.ts";
import type { Line } from "./lines.ts";
import { pointOfSum, type RegionLine } from "./region-lines.ts";
import { palette } from "./palette.ts";

/** Tooltip of a year: all lines, those in focus first, with values or reasons. */
export function trendTooltip(view: View, lines: readonly Line[], drawing: Drawing): TooltipComponentOption {
  const colours = palette(drawing.theme);
  const shown = [...lines.filter((line) => line.focus), ...lines.filter((line) => !line.focus)];
  return {
    ...tooltipStyle(drawing),
    trigger: "axis",
    axisPointer: { type: "line", snap: true, lineStyle: { color: colours.secondary, type: "solid", width: 1 } },
    formatter: (params) => {
      const first = Array.isArray(params) ? params[0] : params;
      const year = yearOf(first);
      if (year === null) return "";
      const rows = shown.map((line) => {
        const point = line.points.find((each) => each.year === year);
        return tooltipRow(line.label, point, view, line.focus ? line.colour : undefined);
      });
      return `<strong>${year}</strong><table>${rows.join("")}</table>`;
    },
  };
}

/** Tooltip of a regional year: the sums, how many reported, and who did not. */
export function regionTooltip(
  view: RegionView,
  lines: readonly RegionLine[],
  drawing: Drawing,
): TooltipComponentOption {
  return {
    ...trendTooltip(view, [], drawing),
    formatter: (params) => {
      const year = yearOf(Array.isArray(params) ? params[0] : params);
      const point = view.points.find((each) => each.year === year);
      if (point === undefined) return "";
      const rows = lines.map((line) => {
        const sum = line.points.find((each) => each.year === year);
        return tooltipRow(line.label, sum === undefined ? undefined : pointOfSum(sum), view, line.colour);
      });
      const lacking = [...view.panel, ...view.left].filter((state) => !point.reporters.includes(state)).toSorted();
      const names = lacking.map((state) => view.stateNames[state] ?? state).join(", ");
      const without = names === "" ? "" : `<div>Without ${escapeText(names)}</div>`;
      return `<strong>${point.year}</strong><table>${rows.join("")}</table><div>${point.reporting} states in the sum</div>${without}`;
    },
  };
}

/** One row of a tooltip: a name, and a value or the reason in words. All texts are escaped. */
function tooltipRow(name: string, point: Point | undefined, view: View, colour?: string): string {
  const dot = colour === undefined ? "" : `<span style="color:${colour}">●</span> `;
  const value = point === undefined ? "" : pointText(point, view);
  return `<tr><td style="padding-inline-end:12px">${dot}${escapeText(name)}</td><td style="text-align:end">${escapeText(value)}</td></tr>`;
}

/** A point in words short enough for a tooltip. */
export function pointText(point: Point, view: View): string {
  const text = formatPoint(point, view.measure);
  return point.low === null ? STATUS_WORDS[point.status] : text;
}

/** The looks of every tooltip. */
export function tooltipStyle(drawing: Drawing): TooltipComponentOption {
  const { tooltip } = baseOption(drawing);
  return Array.isArray(tooltip) || tooltip === undefined ? {} : tooltip;
}

/** Text made safe to stand in HTML or SVG. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The place of the datum under the pointer, from a tooltip's parameters; −1 where there is none. */
export function indexOf(params: unknown): number {
  if (typeof params !== "object" || params === null || !("dataIndex" in params)) return -1;
  return typeof params.dataIndex === "number" ? params.dataIndex : -1;
}

function yearOf(params: unknown): number | null {
  if (typeof params !== "object" || params === null || !("data" in params)) return null;
  const { data } = params;
  if (typeof data !== "object" || data === null || !("year" in data)) return null;
  return typeof data.year === "number" ? data.year : null;
}
