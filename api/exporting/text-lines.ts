/** Text in a figure that leaves the server: broken into lines that fit, in letters that the fonts have. */

import { measureText, missingGlyphs, SANS } from "./fonts.ts";

/** How a block of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly family: string;
  readonly weight: number;
  readonly fill: string;
}

/** Breaks a text at spaces into lines of at most `width` pixels. A word longer than a line is cut where the line ends. */
export function wrapText(text: string, width: number, style: Pick<TextStyle, "size" | "family" | "weight">): string[] {
  const fits = (line: string): boolean => measureText(line, style.size, style.family, style.weight) <= width;
  const lines: string[] = [];
  let line = "";
  // No-break spaces are not in the class, so numbers stay whole.
  for (const word of text.split(/[ \t\n]+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let cut = line.length - 1;
      while (cut > 1 && !fits(line.slice(0, cut))) cut -= 1;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Breaks a headline into as few lines as `wrapText` needs, of nearly equal length: no last line of one word. */
export function balanceText(
  text: string,
  width: number,
  style: Pick<TextStyle, "size" | "family" | "weight">,
): string[] {
  const lines = wrapText(text, width, style);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [width / lines.length, width];
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, style).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrapText(text, wide, style);
}

/**
 * A text that our fonts can draw: control characters become spaces, letters that no font has become "?".
 *
 * Only titles and notes typed by a reader can hold such letters; a test draws every text of the product's own.
 */
export function drawable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const clean = text.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  const missing = new Set(missingGlyphs(clean));
  return missing.size === 0 ? clean : Array.from(clean, (letter) => (missing.has(letter) ? "?" : letter)).join("");
}

/** Lines as SVG text from `top` down; each line an element of its own, so that every program reads them alike. */
export function textElements(lines: readonly string[], left: number, top: number, style: TextStyle): string {
  return lines
    .map((line, index) => {
      // The baseline stands below the middle of the line by about a third of the letter's size.
      const y = top + index * style.lineHeight + style.lineHeight / 2 + style.size * 0.35;
      const family = style.family === SANS ? "" : ` font-family="'${style.family}', 'Noto Sans', serif"`;
      const weight = style.weight === 400 ? "" : ` font-weight="${style.weight}"`;
      return `<text x="${round(left)}" y="${round(y)}" font-size="${style.size}"${family}${weight} fill="${style.fill}">${escapeXml(line)}</text>`;
    })
    .join("\n");
}

/** Text made safe for XML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
