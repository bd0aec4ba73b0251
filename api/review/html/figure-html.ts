import type { Figure } from "../../contract/review.ts";
import { drawnFigure, WIDE } from "../drawn.ts";
import { markup, trusted, type Markup } from "./markup.ts";
import { tableHtml } from "./table-html.ts";

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
<div class="fine">${figure.notes.length === 0 ? null : markup`<p>${figure.notes.join(" ")}</p>`}<p class="source">${figure.source}</p></div>
<details><summary>Table of figure ${figure.number}</summary>${tableHtml(figure.table)}</details>
</figure>`;
}

function drawing(figure: Figure, width: number, name: "wide" | "narrow"): Markup {
  const { height, inner } = drawnFigure(figure, width);
  const label = markup`${figure.alt}`.html;
  return trusted(
    `<svg class="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}" font-family="'Noto Sans', sans-serif">${inner}</svg>\n`,
  );
}
