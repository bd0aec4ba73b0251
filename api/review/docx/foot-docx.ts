import { Paragraph } from "docx";

/** Room below a figure or table, in twentieths of a point: a line of its foot. */
const ROOM_BELOW = 240;

/**
 * The notes and the source under a figure or table; empty texts are left out.
 *
 * The last one carries the room below: an empty paragraph there would, on a full page, stand alone on the next. Only
 * where there is nothing to say does one stay, since Word grows two tables without a paragraph between them together.
 */
export function footDocx(texts: readonly string[]): readonly Paragraph[] {
  const foot = texts.filter((text) => text !== "");
  if (foot.length === 0) return [new Paragraph({ style: "Fine" })];
  return foot.map((text, at) => {
    const isLast = at === foot.length - 1;
    const spacing = isLast ? { spacing: { after: ROOM_BELOW } } : {};
    return new Paragraph({ style: "Fine", keepLines: true, keepNext: !isLast, ...spacing, text });
  });
}
