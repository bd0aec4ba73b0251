import type { Edition } from "../../questionnaire/edition.ts";
import { findCode, findIndicator } from "../../questionnaire/lookup.ts";
import type { Role } from "./heading-words.ts";
import { isTotalWord } from "./total-words.ts";

/** Rows that are looked at. */
const LOOKED_AT = 400;

/**
 * What a column says whose heading does not, as the corner of a table is mostly left blank: indicators, or the codes of one
 * dimension, where each of its texts beside a figure is one. Null where any text is none, or where they could be two things.
 */
export function cornerRole(rows: readonly (readonly string[])[], column: number, edition: Edition): Role | null {
  const texts = new Set<string>();
  for (const row of rows.slice(0, LOOKED_AT)) {
    const hasFigures = row.some((cell, at) => at !== column && /\d/.test(cell));
    if (hasFigures) texts.add((row[column] ?? "").trim());
  }
  const names = [...texts].filter((text) => !isTotalWord(edition, text));
  if (names.length === 0) return null;
  if (names.every((text) => findIndicator(edition, text) !== null)) return { kind: "indicator" };
  const [dimension, other] = edition.dimensions.filter(({ id }) =>
    names.every((text) => findCode(edition, id, text) !== null),
  );
  return dimension === undefined || other !== undefined ? null : { kind: "dimension", dimension: dimension.id };
}
