/** A complete figure: headline, subtitle, chart, notes, source and release in one picture that stands alone. */

import { createHash } from "node:crypto";

import { renderAsync } from "@resvg/resvg-js";

import type { Caption } from "../../web/charts/caption.ts";
import { FONT } from "../../web/charts/drawing.ts";
import { palette, type Theme } from "../../web/charts/palette.ts";
import type { FigureContent } from "../contract/figure-content.ts";
import { figureContent } from "./figure-content.ts";
import { FONT_FACES, SANS, SERIF } from "./fonts.ts";
import { balanceText, drawable, escapeXml, textElements, wrapText, type TextStyle } from "./text-lines.ts";

/** What a figure is of, and how it is to look. The kinds are those of `GET /figures/:kind`. */
export type FigureInput = FigureContent & {
  /** Light unless asked otherwise: exports are printed and pasted into documents. */
  readonly theme?: Theme;
  /** Takes the place of the computed headline. */
  readonly title?: string | undefined;
  /** Added as the first note. */
  readonly note?: string | undefined;
  /** Of the whole figure, in CSS pixels; 800 unless given. */
  readonly width?: number;
  /** Of the whole figure; left out, the chart has its natural height. */
  readonly height?: number;
  /** The colour behind everything; white in light, paper in dark. */
  readonly background?: string;
};

const MARGIN = 24;
const DEFAULT_WIDTH = 800;
/** Below this a chart can't be read; a smaller `height` is exceeded rather than the chart squeezed. */
const LEAST_CHART_HEIGHT = 180;
/** More notes than these make a figure of text; the table and the data file have them all. */
const MOST_NOTES = 8;

/**
 * Draws a figure as a whole SVG document. Equal inputs give equal bytes.
 *
 * Text stays text (fonts named, not embedded); the accessible name is the headline, the description holds every series.
 */
export function figureSvg(input: FigureInput): string {
  const theme = input.theme ?? "light";
  const colours = palette(theme);
  const width = Math.max(320, Math.round(input.width ?? DEFAULT_WIDTH));
  const inner = width - 2 * MARGIN;
  const content = figureContent(input, theme, inner);
  const { caption } = content;
  const headline = drawable(input.title ?? caption.headline);
  const text = (size: number, fill: string): TextStyle => ({
    size,
    lineHeight: Math.round(size * 1.4),
    family: SANS,
    weight: 400,
    fill,
  });
  const head: TextStyle = { ...text(22, colours.ink), lineHeight: 28, family: SERIF, weight: 600 };
  const sub = text(13.5, colours.secondary);
  const foot = text(11, colours.secondary);
  const headLines = balanceText(headline, inner, head);
  const subLines = wrapText(drawable(caption.subtitle), inner, sub);
  const footLines = footTexts(caption, input.note).flatMap((line) => wrapText(drawable(line), inner, foot));

  const subTop = MARGIN + headLines.length * head.lineHeight + 4;
  const chartTop = subTop + subLines.length * sub.lineHeight + 14;
  const footHeight = footLines.length * foot.lineHeight + MARGIN;
  const wanted = input.height === undefined ? content.height : input.height - chartTop - 14 - footHeight;
  const chartHeight = Math.max(LEAST_CHART_HEIGHT, Math.round(wanted));
  const footTop = chartTop + chartHeight + 14;
  const height = footTop + footHeight;
  const chart = ownIds(content.draw(chartHeight));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}">`,
    `<title>${escapeXml(headline)}</title>`,
    `<desc>${escapeXml(drawable(caption.alt))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${input.background ?? (theme === "light" ? "#ffffff" : colours.paper)}"/>`,
    textElements(headLines, MARGIN, MARGIN, head),
    textElements(subLines, MARGIN, subTop, sub),
    `<g transform="translate(${MARGIN} ${chartTop})">`,
    chart,
    `</g>`,
    textElements(footLines, MARGIN, footTop, foot),
    `</svg>`,
  ].join("\n");
}

/**
 * A figure's SVG as PNG, `scale` device pixels a CSS pixel, drawn with our own font files only: the same bytes on every
 * machine.
 */
export async function figurePng(svg: string, scale = 2): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false, fontFiles: FONT_FACES.map((face) => face.file), defaultFontFamily: SANS },
  });
  return picture.asPng();
}

/** Notes, source and release: what must never be cut off from a picture that travels. */
function footTexts(caption: Caption, note: string | undefined): readonly string[] {
  const notes = [...(note === undefined || note.trim() === "" ? [] : [note]), ...caption.notes];
  const left = notes.length - MOST_NOTES;
  const shown = notes.slice(0, left > 1 ? MOST_NOTES - 1 : MOST_NOTES);
  const more = left > 1 ? [`${left + 1} further notes stand with the table and the data file.`] : [];
  return [...shown, ...more, [caption.source, `${caption.release}.`].filter((part) => part !== "").join(" ")];
}

/** Ids made the figure's own by a hash of the chart, so that several figures can stand in one page. */
function ownIds(chart: string): string {
  const hash = createHash("sha256").update(chart).digest("hex").slice(0, 8);
  return chart.replace(
    /((?:id="|url\(#|href="#))(c\d+)\b/g,
    (_, before: string, id: string) => `${before}f${hash}-${id}`,
  );
}
