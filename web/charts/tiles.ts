/** The 13 states as equal tiles around the Black Sea: a map without borders, in plain SVG. */

import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { Point } from "../../api/contract/point.ts";
import { classesOf, classOf, type Classes } from "./classes.ts";
import { FONT } from "./drawing.ts";
import { escapeText } from "./escaping.ts";
import { formatPoint, formatQuantity, formatRange, STATUS_GLYPHS, STATUS_WORDS, SYMBOL_FONT } from "./format.ts";
import { hatchPath } from "./hatch.ts";
import { palette, type Palette, type Theme } from "./palette.ts";
import { textWidth } from "./text-width.ts";

/** Where a state's tile stands, counted from 1: its neighbours are about right, its borders are nobody's. */
export const TILE_PLACES: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
  SRB: { row: 1, column: 2 },
  ROU: { row: 1, column: 3 },
  MDA: { row: 1, column: 4 },
  UKR: { row: 1, column: 5 },
  RUS: { row: 1, column: 6 },
  ALB: { row: 2, column: 1 },
  MKD: { row: 2, column: 2 },
  BGR: { row: 2, column: 3 },
  GEO: { row: 2, column: 6 },
  GRC: { row: 3, column: 2 },
  TUR: { row: 3, column: 4 },
  ARM: { row: 3, column: 5 },
  AZE: { row: 3, column: 6 },
};
const COLUMNS = 6;
const ROWS = 3;
const GAP = 6;

/** How a tile grid is to look; its height follows from its width. */
export interface TileDrawing {
  readonly theme: Theme;
  readonly width: number;
}

/** The height of the grid with its key, in pixels. */
export function tilesHeight(width: number): number {
  return Math.round(ROWS * sizeOf(width).height) + (ROWS - 1) * GAP + 44;
}

/**
 * The inside of an SVG: 13 tiles shaded in five steps, each with code, name and figure, and a key below.
 *
 * A state without a figure is hatched and says why; a range that spans several steps is not shaded.
 */
export function tilesSvg(view: ComparisonView, { theme, width }: TileDrawing): string {
  const colours = palette(theme);
  const size = sizeOf(width);
  const classes = classesOf(view.rows.map((row) => row.now));
  const tiles = view.rows.flatMap((row) => {
    const place = TILE_PLACES[row.state];
    if (place === undefined) return [];
    const box = {
      x: (place.column - 1) * (size.width + GAP),
      y: (place.row - 1) * (size.height + GAP),
      width: size.width,
      height: size.height,
    };
    return [tileSvg(row.state, view.stateNames[row.state] ?? row.state, row.now, { box, view, classes, colours })];
  });
  const middle = { x: 4 * (size.width + GAP) - GAP / 2, y: 1.5 * size.height + GAP };
  const sea = `<text x="${middle.x}" y="${round(middle.y + 4)}" font-size="12" text-anchor="middle" fill="${colours.secondary}">Black Sea</text>`;
  return [sea, ...tiles, keySvg(classes, colours, ROWS * size.height + (ROWS - 1) * GAP + 18)].join("\n");
}

interface TileStyle {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly view: ComparisonView;
  readonly classes: Classes | null;
  readonly colours: Palette;
}

function tileSvg(state: string, name: string, point: Point, { box, view, classes, colours }: TileStyle): string {
  const step = classes === null ? null : classOf(point, classes);
  const missing = point.low === null;
  const fill = step === null ? colours.paper : (colours.ramp[step - 1] ?? colours.paper);
  const few = point.poisson !== undefined;
  const ink = few ? colours.secondary : step === null ? colours.ink : (colours.onRamp[step - 1] ?? colours.ink);
  const hatched = missing && point.status !== "not-asked";
  const { x, y, width, height } = box;
  const value = missing ? STATUS_GLYPHS[point.status] || STATUS_WORDS[point.status] : formatPoint(point, view.measure);
  const label = textWidth(name, 11) <= width - 12 ? name : state;
  const stroke = step === null ? ` stroke="${colours.rule}"` : "";
  const dash = missing ? ` stroke-dasharray="4 3"` : "";
  const hatch = hatched
    ? `<path d="${hatchPath(box, 7)}" fill="none" stroke="${colours.hatch}" stroke-opacity="0.55"/>`
    : "";
  // A plate of paper under the words: hatching must not run through them.
  const plate = hatched
    ? `<rect x="${x + 4}" y="${y + 5}" width="${Math.ceil(Math.max(textWidth(label, 11), textWidth(value, 13)) + 10)}" height="38" fill="${colours.paper}" fill-opacity="0.9"/>`
    : "";
  const font = /^[◆↗]/.test(value) ? ` font-family="'${SYMBOL_FONT}', ${FONT}"` : "";
  const size = missing && STATUS_GLYPHS[point.status] === "" ? 11 : 15;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${stroke}${dash}/>`,
    hatch,
    plate,
    `<text x="${x + 8}" y="${y + 19}" font-size="11" fill="${ink}">${escapeText(label)}</text>`,
    `<text x="${x + 8}" y="${y + 38}" font-size="${size}"${missing || few ? "" : ` font-weight="600"`}${font} fill="${ink}">${escapeText(value)}</text>`,
  ].join("");
}

/** The steps with the numbers they stand for. */
function keySvg(classes: Classes | null, colours: Palette, top: number): string {
  const steps = classes === null ? [] : bounds(classes);
  const entries = [
    ...steps.map(([low, high], index) => ({
      fill: colours.ramp[index] ?? colours.paper,
      label: formatRange(formatQuantity(low), formatQuantity(high)),
    })),
    { fill: null, label: "no figure" },
  ];
  let left = 0;
  return entries
    .map(({ fill, label }) => {
      const box = { x: round(left), y: round(top), width: 16, height: 12 };
      left += 40 + textWidth(label, 11);
      const rect = `<rect x="${box.x}" y="${box.y}" width="16" height="12" fill="${fill ?? colours.paper}"${fill === null ? ` stroke="${colours.rule}"` : ""}/>`;
      const hatch = fill === null ? `<path d="${hatchPath(box, 4)}" fill="none" stroke="${colours.hatch}"/>` : "";
      const text = `<text x="${round(box.x + 22)}" y="${round(top + 10)}" font-size="11" fill="${colours.secondary}">${escapeText(label)}</text>`;
      return rect + hatch + text;
    })
    .join("");
}

/** First and last number of each class, as far as whole numbers let it be said. */
function bounds({ limits, least, most }: Classes): readonly (readonly [number, number])[] {
  const starts = [least, ...limits];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    if (next === undefined) return [start, most];
    return [start, Number.isInteger(next) && Number.isInteger(start) ? next - 1 : next];
  });
}

function sizeOf(width: number): { width: number; height: number } {
  const side = Math.floor((width - (COLUMNS - 1) * GAP) / COLUMNS);
  return { width: side, height: Math.round(side * 0.62) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
