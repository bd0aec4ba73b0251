/** The matrix of flows as plain SVG, for files: countries as rows, the states that reported as columns. */

import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import { FONT } from "./drawing.ts";
import { escapeText } from "./escaping.ts";
import { flowMatrix, type MatrixCell } from "./flow-matrix.ts";
import { SYMBOL_FONT } from "./format.ts";
import { palette, type Palette, type Theme } from "./palette.ts";
import { clipText, textWidth } from "./text-width.ts";

const ROW = 20;
const HEAD = 24;
/** Above each block of rows. */
const TITLE = 28;
const SIZE = 11;

/** The height of the matrix, in pixels. */
export function flowMatrixHeight(view: FlowsView, scope: FlowScope): number {
  const { blocks } = flowMatrix(view, scope);
  return HEAD + blocks.reduce((sum, { rows }) => sum + TITLE + rows.length * ROW, 0) + 8;
}

/** The inside of an SVG. Places in which nothing was reported stay empty; own citizens are framed. */
export function flowMatrixSvg(
  view: FlowsView,
  { theme, width, scope }: { readonly theme: Theme; readonly width: number; readonly scope: FlowScope },
): string {
  const colours = palette(theme);
  const { states, blocks } = flowMatrix(view, scope);
  const rows = blocks.flatMap((block) => block.rows);
  const names = Math.min(width * 0.32, Math.max(0, ...rows.map(({ label }) => textWidth(label, SIZE)))) + 10;
  const totals = Math.max(textWidth("Together", SIZE), ...rows.map(({ total }) => textWidth(total, SIZE))) + 10;
  const step = Math.min(64, (width - names - totals) / Math.max(1, states.length));
  const right = names + states.length * step + totals;
  const parts = [
    text(view.byLabel, 0, HEAD / 2, colours.secondary),
    ...states.map(({ iso3 }, column) =>
      text(iso3, names + (column + 0.5) * step, HEAD / 2, colours.secondary, "middle"),
    ),
    text("Together", right, HEAD / 2, colours.secondary, "end"),
  ];
  let top = HEAD;
  for (const block of blocks) {
    parts.push(text(block.title, 0, top + TITLE / 2 + 4, colours.ink, "start", ` font-weight="600"`));
    top += TITLE;
    for (const row of block.rows) {
      const middle = top + ROW / 2;
      parts.push(text(clipText(row.label, names - 8, SIZE), 0, middle, colours.ink));
      for (const [column, cell] of row.cells.entries()) {
        if (cell.flow !== null) parts.push(place(cell, { x: names + column * step, y: top, width: step - 2 }, colours));
      }
      parts.push(text(row.total, right, middle, colours.secondary, "end"));
      top += ROW;
    }
  }
  return parts.join("\n");
}

/** One place: as dark as its step, its number on it. */
function place(
  { text: words, step, flow }: MatrixCell,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  colours: Palette,
): string {
  const fill = colours.ramp[step - 1] ?? colours.event;
  const ink = colours.onRamp[step - 1] ?? colours.ink;
  const frame = flow?.own === true ? ` stroke="${colours.ink}" stroke-width="1.6"` : "";
  const font = /^[◆↗]/.test(words) ? ` font-family="'${SYMBOL_FONT}', ${FONT}"` : "";
  const box = `<rect x="${round(x + 1)}" y="${y + 1}" width="${round(width)}" height="${ROW - 2}" fill="${fill}"${frame}/>`;
  return box + text(words, x + 1 + width / 2, y + ROW / 2, ink, "middle", font);
}

function text(
  words: string,
  x: number,
  y: number,
  fill: string,
  anchor: "start" | "middle" | "end" = "start",
  more = "",
): string {
  const at = `x="${round(x)}" y="${round(y + 4)}"`;
  return `<text ${at} font-size="${SIZE}" text-anchor="${anchor}" fill="${fill}"${more}>${escapeText(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
