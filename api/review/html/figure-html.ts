import { figureContent } from "../../exporting/figure-content.ts";
import type { Figure } from "../document.ts";
import { markup, trusted, type Markup } from "./markup.ts";
import { tableHtml } from "./table-html.ts";

/** Width of the drawing on paper and on a wide screen, in pixels: the measure of the text column. */
const WIDE = 720;
/** The same figure for a telephone: drawn anew, since a shrunk one can't be read. */
const NARROW = 340;

/** A figure: headline, what is measured, the drawing, notes and source, and the figures as a table to open. */
export function figureHtml(figure: Figure): Markup {
  const { id } = figure;
  return markup`
<figure id="${id}" aria-labelledby="${id}-head">
<figcaption><p class="headline" id="${id}-head"><span class="label">Figure ${figure.number}</span> ${figure.headline}</p>
<p class="subtitle">${figure.subtitle}</p></figcaption>
${drawing(figure, WIDE, "wide")}${drawing(figure, NARROW, "narrow")}
<div class="fine">${figure.notes.map((each) => markup`<p>${each}</p>`)}<p class="source">${figure.source}</p></div>
<details><summary>Table of figure ${figure.number}</summary>${tableHtml(figure.table)}</details>
</figure>`;
}

function drawing(figure: Figure, width: number, name: "wide" | "narrow"): Markup {
  const content = figureContent(figure.content, "light", width);
  const inner = withPrefix(content.draw(content.height), `${figure.id}-${name}`);
  return trusted(
    `<svg class="${name}" viewBox="0 0 ${width} ${content.height}" width="${width}" height="${content.height}" role="img" aria-label="${attribute(figure.alt)}" font-family="'Noto Sans', sans-serif">${inner}</svg>\n`,
  );
}

/** Ids are the figure's own, so that the drawings of one page never refer to each other's parts. */
export function withPrefix(svg: string, prefix: string): string {
  return svg.replace(
    /((?:id="|url\(#|href="#))(c\d+)\b/g,
    (_, before: string, id: string) => `${before}${prefix}-${id}`,
  );
}

function attribute(text: string): string {
  return markup`${text}`.html;
}
