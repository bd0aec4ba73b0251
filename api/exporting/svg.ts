/** ECharts on the server: an option in, the same SVG every time out. */

import type { ChartOption } from "../../web/charts/drawing.ts";
import { init, setPlatformAPI } from "../../web/charts/echarts.ts";
import { measureText, SANS } from "./fonts.ts";

/** The letter from whose width ECharts takes the height of a line. Noto Sans lacks it. */
const LINE_HEIGHT_PROBE = "国";
const LINE_HEIGHT_EM = 1.25;

setPlatformAPI({
  measureText: (text, font) => {
    const size = sizeOf(font);
    if (text === LINE_HEIGHT_PROBE) return { width: LINE_HEIGHT_EM * size };
    return { width: measureText(text ?? "", size, SANS, weightOf(font)) };
  },
});

/**
 * Draws an option of the charts as the inside of an SVG (without the outer element), `width` by `height` pixels.
 *
 * Two calls with equal options give equal bytes: ids, which carry a counter of the process, are renamed in order of
 * first appearance. `prefix` keeps the ids of several charts on one page apart.
 */
export function chartSvg(option: ChartOption, width: number, height: number, prefix = "c"): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return renameIds(withoutHover(innerOf(chart.renderToSVGString())), prefix);
  } finally {
    // Without this the process never ends.
    chart.dispose();
  }
}

/** Renames `zr12-cls-3` and the like in order of first appearance, since their numbers run on from chart to chart. */
function renameIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  return svg.replace(/\bzr\d+-[a-z]+-?\d*/g, (id) => {
    const name = names.get(id) ?? `${prefix}${names.size}`;
    names.set(id, name);
    return name;
  });
}

/**
 * Takes away what only a pointer would use (hover rules, classes, cursors) and writes fonts as attributes: the short
 * form `font: 600 12px …` is not understood by every program that opens an SVG.
 */
function withoutHover(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|pointer-events|cursor)="[^"]*"/g, "")
    .replace(/ style="font: ?(?:(\d+|bold) )?([\d.]+)px [^"]*"/g, (_, weight: string | undefined, size: string) =>
      weight === undefined ? ` font-size="${size}"` : ` font-size="${size}" font-weight="${weight}"`,
    )
    .replace(/ style="[^"]*?font-size: ?([\d.]+)px;[^"]*"/g, ' font-size="$1"')
    .replace(/\n\s*\n/g, "\n");
}

function innerOf(svg: string): string {
  const start = svg.indexOf(">", svg.indexOf("<svg")) + 1;
  return svg.slice(start, svg.lastIndexOf("</svg>")).trim();
}

function sizeOf(font: string | undefined): number {
  return Number(/([\d.]+)px/.exec(font ?? "")?.[1] ?? 12);
}

function weightOf(font: string | undefined): number {
  const weight = /\b(bold|[1-9]00)\b/.exec(font ?? "")?.[1];
  return weight === "bold" ? 700 : Number(weight ?? 400);
}
