/** Which sign divides whole from fraction in a file, and which sets off thousands. */
export interface Marks {
  readonly decimal: "." | ",";
  /** The other of the two; null where the file is canonical and knows no grouping. */
  readonly grouping: "." | "," | null;
  readonly by: "canonical" | "column-vote" | "convention" | "workbook" | "sender";
}

/** Numbers of a canonical file: decimal point, no grouping. */
export const CANONICAL_MARKS: Marks = Object.freeze({ decimal: ".", grouping: null, by: "canonical" });

/** Cells that a workbook stores as numbers: a decimal point, and nothing to vote about; a unit may stand behind. */
export const WORKBOOK_MARKS: Marks = Object.freeze({ decimal: ".", grouping: null, by: "workbook" });

const BOTH = /^[+-]?\d[\d.,]*$/;

/**
 * Decides decimal and grouping mark for a whole file, since `1.234` alone can be either in all 13 states.
 *
 * A value votes only if it can be read one way: it has both marks (the last is the decimal one), one mark several times
 * (grouping), or one mark that cannot group (not followed by exactly three digits, or behind a leading 0 or more than
 * three digits). Without a vote the convention holds: offices of all 13 write a decimal comma, except in files whose
 * cells are divided by commas or bars.
 */
export function voteMarks(values: Iterable<string>, delimiter: string): Marks {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    const vote = decimalMark(value);
    if (vote === ",") comma += 1;
    else if (vote === ".") point += 1;
  }
  if (comma === point) return marks(delimiter === ";" || delimiter === "\t" ? "," : ".", "convention");
  return marks(comma > point ? "," : ".", "column-vote");
}

/** The marks that the sender said. */
export function chosenMarks(decimal: "." | ","): Marks {
  return marks(decimal, "sender");
}

/** The decimal mark that a value gives away; null where it has none or can be read both ways. */
export function decimalMark(value: string): "." | "," | null {
  const hasComma = value.includes(",");
  const hasPoint = value.includes(".");
  if (!hasComma && !hasPoint) return null;
  const text = value.replaceAll(/[\s'’]/g, "");
  if (text.length > 32 || !BOTH.test(text)) return null;
  if (hasComma && hasPoint) return text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
  const mark = hasComma ? "," : ".";
  const first = text.indexOf(mark);
  if (text.includes(mark, first + 1)) return mark === "," ? "." : ",";
  return canGroup(text, first) ? null : mark;
}

/** Whether a single mark at this place can set off thousands: `1.234`, not `12.5`, `0.125` or `1234.567`. */
export function canGroup(text: string, at: number): boolean {
  const whole = text.slice(0, at).replace(/^[+-]/, "");
  return text.length - at - 1 === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith("0");
}

function marks(decimal: "." | ",", by: Marks["by"]): Marks {
  return { decimal, grouping: decimal === "," ? "." : ",", by };
}
