/**
 * How wide a text will be, without a canvas: the advances of Noto Sans Regular in thousandths of an em.
 *
 * Source: the `hmtx` table of the font that page and export use; a test compares every number with the font.
 */

/** U+0020 to U+007E. */
const BASIC = `
  260 269 408 646 572 831 732 225 300 300 551 572 268 322 268 372 572 572 572 572 572 572 572 572 572 572 268 268 572
  572 572 434 899 639 650 632 730 556 519 728 741 339 273 619 524 907 760 781 605 781 622 549 556 731 600 930 586 566
  572 329 372 329 572 444 281 561 615 480 615 564 344 615 618 258 258 534 258 935 618 605 615 615 413 479 361 618 508
  786 529 510 470 380 551 380 572`;

/** U+00A0 to U+017F: the letters of the Latin-written states' names. */
const EXTENDED = `
  260 269 572 572 572 572 551 513 580 832 357 509 572 322 832 500 428 572 350 350 281 623 655 268 225 350 376 509 745
  771 781 434 639 639 639 639 639 639 881 632 556 556 556 556 339 339 339 339 730 760 781 781 781 781 781 572 781 731
  731 731 731 566 605 631 561 561 561 561 561 561 864 480 564 564 564 564 258 258 258 258 605 618 605 605 605 605 605
  572 605 618 618 618 618 510 615 510 639 561 639 561 639 561 632 480 632 480 632 480 632 480 730 615 730 617 556 564
  556 564 556 564 556 564 556 564 728 615 728 615 728 615 728 615 741 618 741 618 339 258 339 258 339 258 339 258 339
  258 612 516 273 258 619 534 534 524 258 524 258 524 258 524 268 524 258 760 618 760 618 760 618 688 760 618 781 605
  781 605 781 605 928 946 622 413 622 413 622 413 549 479 549 479 549 479 549 479 556 361 556 361 556 361 731 618 731
  618 731 618 731 618 731 618 731 618 930 786 566 510 566 572 470 572 470 572 470 326`;

const OTHERS: ReadonlyMap<number, number> = new Map([
  [0x2009, 166],
  [0x202f, 166],
  [0x2013, 500],
  [0x2014, 1000],
  [0x2018, 175],
  [0x2019, 175],
  [0x201c, 359],
  [0x201d, 359],
  [0x2026, 791],
  [0x2212, 572],
  [0x218, 549],
  [0x219, 479],
  [0x21a, 556],
  [0x21b, 361],
]);

/** Room for letters without an entry (Cyrillic, Greek, Georgian, Armenian): wider than their mean. */
const UNKNOWN = 680;

/** Semibold is this much wider, over the names of the 13 states. */
const SEMIBOLD = 1.045;

const advances = new Map<number, number>(OTHERS);
for (const [start, table] of [
  [0x20, BASIC],
  [0xa0, EXTENDED],
] as const) {
  for (const [offset, advance] of table.trim().split(/\s+/).entries()) advances.set(start + offset, Number(advance));
}

/** Width of a text in pixels at a font size; `semibold` for the labels of the focus. */
export function textWidth(text: string, size: number, semibold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += advances.get(letter.codePointAt(0) ?? 0) ?? UNKNOWN;
  return (thousandths / 1000) * size * (semibold ? SEMIBOLD : 1);
}

/** Words in lines of at most `width` pixels, `most` lines; what is left over stays in the last one. */
export function wrapWords(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = last !== undefined && (textWidth(longer, size) <= width || lines.length === most);
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to a width, with "…" where something was left out. */
export function clipText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
