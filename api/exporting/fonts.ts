/** The fonts of files that leave the server: measured and drawn from the same files, so that nothing runs over. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import * as fontkit from "fontkit";

import { SYMBOL_FONT } from "../../web/charts/format.ts";

/** One static font file and the name and weight under which a drawing asks for it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
}

/** The serif of headlines. It also draws the glyphs that Noto Sans lacks. */
export const SERIF = SYMBOL_FONT;
export const SANS = "Noto Sans";

const require = createRequire(import.meta.url);

const face = (family: string, weight: number, file: string): FontFace => ({
  family,
  weight,
  file: require.resolve(`@expo-google-fonts/${file}`),
});

/** All faces, those of Noto Sans and its companions first. All are under the SIL Open Font License 1.1. */
export const FONT_FACES: readonly FontFace[] = [
  face(SANS, 400, "noto-sans/400Regular/NotoSans_400Regular.ttf"),
  face(SANS, 600, "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
  face("Noto Sans Georgian", 400, "noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf"),
  face("Noto Sans Georgian", 600, "noto-sans-georgian/600SemiBold/NotoSansGeorgian_600SemiBold.ttf"),
  face("Noto Sans Armenian", 400, "noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf"),
  face("Noto Sans Armenian", 600, "noto-sans-armenian/600SemiBold/NotoSansArmenian_600SemiBold.ttf"),
  face(SERIF, 400, "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  face(SERIF, 600, "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
];

const opened = new Map<FontFace, fontkit.Font>();
const advances = new Map<FontFace, Map<string, number | null>>();

/** Which font draws a letter, and how wide it is in em; null where none of ours has it. */
function glyphOf(letter: string, family: string, weight: number): { face: FontFace; advance: number } | null {
  for (const candidate of fallbacks(family, weight)) {
    const advance = advanceOf(letter, candidate);
    if (advance !== null) return { face: candidate, advance };
  }
  return null;
}

/**
 * Width of a text in pixels, letter by letter from the fonts that will draw it.
 *
 * Letters that no font has count as one em; `missingGlyphs` finds them before they are drawn.
 */
export function measureText(text: string, size: number, family = SANS, weight = 400): number {
  let em = 0;
  for (const letter of text) em += glyphOf(letter, family, weight)?.advance ?? 1;
  return em * size;
}

/** The letters of a text that none of the fonts can draw, each once; empty when all is well. */
export function missingGlyphs(text: string): readonly string[] {
  return [...new Set(text)].filter((letter) => letter !== "\n" && glyphOf(letter, SANS, 400) === null);
}

/** The faces to try for a letter: the one asked for, then the others of its weight, then the rest. */
function fallbacks(family: string, weight: number): readonly FontFace[] {
  const heavy = weight >= 550 ? 600 : 400;
  const first = FONT_FACES.filter((each) => each.family === family && each.weight === heavy);
  return [...first, ...FONT_FACES.filter((each) => each.weight === heavy && each.family !== family)];
}

function advanceOf(letter: string, from: FontFace): number | null {
  const known = advances.get(from) ?? new Map<string, number | null>();
  advances.set(from, known);
  const cached = known.get(letter);
  if (cached !== undefined) return cached;
  const font = fontOf(from);
  const code = letter.codePointAt(0) ?? 0;
  const advance = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : null;
  known.set(letter, advance);
  return advance;
}

function fontOf(from: FontFace): fontkit.Font {
  const cached = opened.get(from);
  if (cached !== undefined) return cached;
  const made = fontkit.create(readFileSync(from.file));
  if (!("unitsPerEm" in made)) throw new Error(`${from.file} is a collection, not a font.`);
  opened.set(from, made);
  return made;
}
