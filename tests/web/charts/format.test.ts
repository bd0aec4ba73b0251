import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import * as fontkit from "fontkit";
import { expect, test } from "vitest";

import {
  formatNumber,
  formatPerCent,
  formatPercent,
  formatPoint,
  formatQuantity,
  formatRange,
  listWords,
  numberWord,
  speakPoint,
  STATUS_GLYPHS,
} from "../../../web/charts/format.ts";
import { textWidth } from "../../../web/charts/text-width.ts";
import { point } from "../../support/views.ts";

const require = createRequire(import.meta.url);
function font(path: string): fontkit.Font {
  const opened = fontkit.create(readFileSync(require.resolve(`@expo-google-fonts/${path}`)));
  if (!("unitsPerEm" in opened)) throw new Error(path);
  return opened;
}
const sans = font("noto-sans/400Regular/NotoSans_400Regular.ttf");
const serif = font("source-serif-4/400Regular/SourceSerif4_400Regular.ttf");

test.each([
  [0, "0"],
  [999, "999"],
  [1192, "1\u202f192"],
  [1234567, "1\u202f234\u202f567"],
  [-4321, "\u22124\u202f321"],
  [0.5, "0.5"],
  [17272.125, "17\u202f272.125"],
])("%s is written %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test("a value that rounds to zero has no minus", () => {
  expect(formatNumber(-0.2, 0)).toBe("0");
});

test.each([
  [18531.4, "18\u202f531"],
  [83.46, "83.5"],
  [0.012345, "0.012"],
  [7, "7"],
])("a quantity of %s is written %s", (value, text) => {
  expect(formatQuantity(value)).toBe(text);
});

test("ranges have an en dash, with spaces before a minus", () => {
  expect(formatRange("1", "4")).toBe("1–4");
  expect(formatRange("−4", "−1")).toBe("−4 – −1");
});

test("per cent is whole from ten on, with one place below", () => {
  expect([formatPercent(0.317), formatPercent(0.056), formatPercent(0.05)]).toEqual(["32%", "5.6%", "5%"]);
  expect(formatPerCent(-0.317)).toBe("−32 per cent");
});

test("counts below ten are words in prose", () => {
  expect([numberWord(0), numberWord(9), numberWord(10)]).toEqual(["no", "nine", "10"]);
  expect(listWords(["Greece", "Romania", "Serbia"])).toBe("Greece, Romania and Serbia");
});

test("a censored point is its range, and said as words", () => {
  expect(formatPoint(point(2020, [1, 4]), "count")).toBe("1–4");
  expect(speakPoint(point(2020, [1, 4]), "count")).toBe("1 to 4");
});

test("a point without a figure says why, and is never 0", () => {
  expect(formatPoint(point(2020, null), "count")).toBe("");
  expect(speakPoint(point(2020, null), "count")).toBe("not reported");
  expect(formatPoint(point(2020, 0), "count")).toBe("0");
});

test("a change has its sign", () => {
  expect(formatPoint(point(2020, 12), "change")).toBe("+12");
  expect(formatPoint(point(2020, -12), "change")).toBe("−12");
});

test("every sign that numbers are written with is in Noto Sans", () => {
  for (const sign of "0123456789.%–−+·×\u202f")
    expect([sign, sans.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)]).toEqual([sign, true]);
});

test("every glyph of a status is in Noto Sans or in the font of symbols", () => {
  for (const glyph of Object.values(STATUS_GLYPHS).join("")) {
    const code = glyph.codePointAt(0) ?? 0;
    expect([glyph, sans.hasGlyphForCodePoint(code) || serif.hasGlyphForCodePoint(code)]).toEqual([glyph, true]);
  }
});

test("the widths of the table are those of the font", () => {
  for (let code = 0x20; code <= 0x17f; code += 1) {
    if (code > 0x7e && code < 0xa0) continue;
    const letter = String.fromCodePoint(code);
    expect([letter, textWidth(letter, 1000)]).toEqual([letter, sans.glyphForCodePoint(code).advanceWidth]);
  }
});
