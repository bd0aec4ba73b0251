/** Which colour each part of a composition has. */

import type { CompositionView } from "../../api/contract/composition.ts";
import { MOST_FOCUS, palette, type Theme } from "./palette.ts";

/** The fill of a part, and the colour of text on it. */
export interface PartColour {
  readonly fill: string;
  readonly text: string;
  /** Grey for being small, not for being of unknown or other kind. */
  readonly small: boolean;
}

/** Codes for what is not known or not told apart: grey, never a hue. */
const GREY: ReadonlySet<string> = new Set(["_U", "OTH", "_O"]);

/** The hues in the order of large areas: the calm ones first, so that a bar is not an alarm. */
const AREA_ORDER = [4, 3, 1, 2, 0];

/** Parts beyond the ten largest have no colour of their own: no eye tells so many apart. */
const MOST_COLOURS = 2 * MOST_FOCUS;

/**
 * A colour a code, in the order of the codes. Of the ten largest parts the first five have the five hues, the next five
 * the same hues mixed with paper (they lie apart in the bar and in the key); smaller, other and unknown parts are grey.
 */
export function partColours(view: CompositionView, theme: Theme): ReadonlyMap<string, PartColour> {
  const colours = palette(theme);
  const sizes = new Map<string, number>();
  for (const part of view.rows.flatMap((row) => row.parts)) {
    sizes.set(part.code, Math.max(sizes.get(part.code) ?? 0, part.point.high ?? 0));
  }
  const largest = view.codes
    .filter((code) => !GREY.has(code) && (sizes.get(code) ?? 0) > 0)
    .toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
    .slice(0, MOST_COLOURS);
  const onHue = theme === "light" ? "#ffffff" : colours.paper;
  const found = new Map<string, PartColour>();
  let index = 0;
  for (const code of view.codes) {
    if (!largest.includes(code)) {
      const fill = code === "_U" ? colours.rule : mix(colours.context, colours.paper, 0.35);
      found.set(code, { fill, text: colours.ink, small: !GREY.has(code) });
      continue;
    }
    const hue = colours.focus[AREA_ORDER[index % MOST_FOCUS] ?? 0] ?? colours.context;
    const tinted = index >= MOST_FOCUS;
    found.set(code, {
      fill: tinted ? mix(hue, colours.paper, 0.6) : hue,
      text: tinted ? colours.ink : onHue,
      small: false,
    });
    index += 1;
  }
  return found;
}

/** A colour mixed with another, `share` of the other, channel by channel. */
function mix(colour: string, other: string, share: number): string {
  const channel = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
