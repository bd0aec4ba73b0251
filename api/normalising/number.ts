import { canGroup, type Marks } from "./marks.ts";

/** A number as read from a cell. */
export interface NumberRead {
  readonly value: number;
  /**
   * Why the reading may be wrong: `grouped`: a mark was taken for grouping because the unit is counted in whole numbers,
   * though nothing else in the file says so; `ambiguous`: nothing in the file decides; `against-vote`: only the mark that the rest of
   * the file uses for grouping makes sense as its decimal mark.
   */
  readonly doubt: "grouped" | "ambiguous" | "against-vote" | null;
  /** The other way to read it, where there is doubt. */
  readonly other: number | null;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
const SPACED = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?=$|[.,])/;
const LONGEST = 40;

/**
 * Reads a number under the marks of its file; null where it is none. `whole` says that the unit is counted in whole
 * numbers, so that a fraction is impossible and `1.234` is one thousand two hundred and thirty-four.
 */
export function readNumber(text: string, marks: Marks, whole: boolean): NumberRead | null {
  if (text.length > LONGEST) return null;
  if (marks.grouping === null) return PLAIN.test(text) ? certain(Number(text)) : null;
  const compact = SPACED.test(text) ? text.replaceAll(/[ \u00a0\u2009\u202f'’]/g, "") : text;
  const signed = compact.replace("\u2212", "-");
  if (/^[+-]?\d+$/.test(signed)) return certain(Number(signed));
  if (!/^[+-]?[\d.,]+(?:[eE][+-]?\d{1,3})?$/.test(signed)) return null;
  return readMarked(signed, marks, marks.grouping, whole);
}

function readMarked(text: string, marks: Marks, grouping: "." | ",", whole: boolean): NumberRead | null {
  const { decimal } = marks;
  const grouped = ungroup(text, grouping);
  if (grouped !== null && text.includes(grouping)) {
    if (text.includes(decimal) || isRepeated(text, grouping)) return certain(grouped.replace(decimal, "."));
    // `1.234` in a file where nothing says that the point groups.
    const doubt = marks.by !== "convention" ? null : whole ? "grouped" : "ambiguous";
    return { ...certain(grouped), doubt, other: doubt === null ? null : Number(text.replace(grouping, ".")) };
  }
  const at = text.indexOf(decimal);
  if (at !== -1 && !text.includes(grouping) && !isRepeated(text, decimal)) {
    const asDecimal = Number(text.replace(decimal, "."));
    if (!Number.isFinite(asDecimal)) return null;
    if (!canGroup(text, at)) return certain(asDecimal);
    const asGrouped = Number(text.replace(decimal, ""));
    if (whole) return { value: asGrouped, doubt: "grouped", other: asDecimal };
    return marks.by === "convention"
      ? { value: asDecimal, doubt: "ambiguous", other: asGrouped }
      : { value: asDecimal, doubt: null, other: null };
  }
  return againstVote(text, decimal, grouping);
}

/** A cell that only makes sense under the other mark: `12.5` where the file writes `12,5`, `1,234,567` likewise. */
function againstVote(text: string, decimal: "." | ",", grouping: "." | ","): NumberRead | null {
  const swapped = ungroup(text, decimal);
  if (swapped === null) return null;
  const value = Number(swapped.replace(grouping, "."));
  return Number.isFinite(value) && !isRepeated(text, grouping) ? { value, doubt: "against-vote", other: null } : null;
}

/** The text without its grouping marks, null where they do not set off groups of three. */
function ungroup(text: string, grouping: "." | ","): string | null {
  if (!text.includes(grouping)) return text;
  const pattern = grouping === "." ? /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ : /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
  if (!pattern.test(text) || /^[+-]?0/.test(text)) return null;
  return text.replaceAll(grouping, "");
}

function isRepeated(text: string, mark: string): boolean {
  return text.indexOf(mark) !== text.lastIndexOf(mark);
}

function certain(value: number | string): NumberRead {
  return { value: Number(value), doubt: null, other: null };
}
