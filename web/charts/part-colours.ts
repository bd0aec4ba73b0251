/** Which colour each part of a composition has. */

import type { CompositionView } from "../../api/contract/composition.ts";
import { MOST_FOCUS, palette, type Theme } from "./palette.ts";

/** The fill of a part, and the colour of text on it. */
export interface PartColour {
  readonly fill: string;
  readonly text: string;
}

/** Codes for what is not known or not told apart: grey, never a hue. */
const GREY: ReadonlySet<string> = new Set(["_U", "OTH", "_O"]);

/**
 * A colour a code, in the order of the codes. The first five have the five hues, the next five the same hues mixed half
 * and half with paper (they lie apart in the bar and in the key); other and unknown parts are grey.
 */
export function partColours(view: CompositionView, theme: Theme): ReadonlyMap<string, PartColour> {
  const colours = palette(theme);
  const onHue = theme === "light" ? "#ffffff" : colours.paper;
  const found = new Map<string, PartColour>();
  let index = 0;
  for (const code of view.codes) {
    if (GREY.has(code)) {
      const fill = code === "_U" ? colours.rule : mix(colours.context, colours.paper, 0.35);
      found.set(code, { fill, text: colours.ink });
      continue;
    }
    const hue = colours.focus[index % MOST_FOCUS] ?? colours.context;
    const tinted = index >= MOST_FOCUS;
    found.set(code, { fill: tinted ? mix(hue, colours.paper, 0.6) : hue, text: tinted ? colours.ink : onHue });
    index += 1;
  }
  return found;
}

/** A colour mixed with another, `share` of the other, channel by channel. */
export function mix(colour: string, other: string, share: number): string {
  const channel = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
