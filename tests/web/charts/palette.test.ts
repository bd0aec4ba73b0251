import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { focusHues, palette, type Palette } from "../../../web/charts/palette.ts";
import { STATE_ORDER } from "../../../web/charts/states.ts";
import { ciede2000, contrast, leastDistance } from "../../support/colour-science.ts";

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const colours = palette(theme);

  test("every text has a contrast of 4.5 to 1 on paper", () => {
    for (const text of [colours.ink, colours.secondary, colours.sea, ...colours.focusText]) {
      expect(contrast(text, colours.paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("every mark has a contrast of 3 to 1 on paper", () => {
    for (const mark of [...colours.focus, colours.context, colours.sea]) {
      expect(contrast(mark, colours.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test("text on each step of the ramp has a contrast of 4.5 to 1, and the steps go one way", () => {
    for (const [index, step] of colours.ramp.entries()) {
      expect(contrast(colours.onRamp[index] ?? "", step)).toBeGreaterThanOrEqual(4.5);
    }
    const away = colours.ramp.map((step) => contrast(step, colours.paper));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
  });

  test("the five hues stay 20 apart for the colour-blind too", () => {
    expect(colours.focus).toHaveLength(5);
    expect(leastDistance(colours.focus)).toBeGreaterThanOrEqual(20);
  });
});

test("the light hues are those of the design, and the dark ones have their contrast", () => {
  expect(palette("light").focus).toEqual(["#e40c00", "#9048fc", "#6c0024", "#188478", "#0c3078"]);
  const [light, dark] = [palette("light"), palette("dark")];
  for (const [index, hue] of dark.focus.entries()) {
    const difference = contrast(hue, dark.paper) - contrast(light.focus[index] ?? "", light.paper);
    expect(Math.abs(difference)).toBeLessThan(0.3);
  }
});

test("the measure of distance gives the published values", () => {
  // Sharma, Wu, Dalal (2005), table 1, pairs 1 and 17.
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
});

test("a focus has the same hues whatever the order in which it was chosen", () => {
  expect(focusHues(["UKR", "ROU", "ALB"], STATE_ORDER)).toEqual(focusHues(["ALB", "UKR", "ROU"], STATE_ORDER));
});

test("no two of a focus share a hue, and the sixth has none", () => {
  const hues = focusHues(["ALB", "GRC", "SRB", "ARM", "MDA", "TUR"], STATE_ORDER);
  expect(new Set(hues.values()).size).toBe(5);
  expect(hues.has("TUR")).toBe(false);
});

test("the style sheet's tokens are the palette's colours", () => {
  const css = readFileSync(join(import.meta.dirname, "../../../web/styles/tokens.css"), "utf8");
  const pair = (name: string): string | undefined => new RegExp(`--${name}: light-dark\\((.*?)\\);`).exec(css)?.[1];
  const both = (of: (colours: Palette) => string | undefined): string =>
    `${of(palette("light"))}, ${of(palette("dark"))}`;
  for (const role of ["paper", "ink", "secondary", "rule", "sea", "hatch", "context", "event"] as const) {
    expect([role, pair(role)]).toEqual([role, both((colours) => colours[role])]);
  }
  for (const index of [0, 1, 2, 3, 4]) {
    expect(pair(`focus-${index + 1}`)).toBe(both((colours) => colours.focus[index]));
    expect(pair(`focus-text-${index + 1}`)).toBe(both((colours) => colours.focusText[index]));
    expect(pair(`ramp-${index + 1}`)).toBe(both((colours) => colours.ramp[index]));
    expect(pair(`on-ramp-${index + 1}`)).toBe(both((colours) => colours.onRamp[index]));
  }
});
