import type { Edition } from "../../questionnaire/edition.ts";
import { findCode, findIndicator, indicatorOf } from "../../questionnaire/lookup.ts";
import type { Role } from "./heading-words.ts";
import { isNumbering } from "./outline.ts";
import { isTotalWord } from "./total-words.ts";

/** Rows that are looked at. */
const LOOKED_AT = 400;

/**
 * What a column says whose heading does not, as the corner of a table is mostly left blank: indicators, or the codes of one
 * dimension, where each of its texts beside a figure is one. Null where any text is none, or where they could be two things.
 *
 * `indicators` is the column that names the indicators, -1 where none does: a dimension has to be asked by those of the rows.
 */
export function cornerRole(
  rows: readonly (readonly string[])[],
  column: number,
  edition: Edition,
  indicators = -1,
): Role | null {
  const said = rows.slice(0, LOOKED_AT).flatMap((row) => {
    const text = (row[column] ?? "").trim();
    const hasFigures = !isNumbering(row) && row.some((cell, at) => at !== column && /\d/.test(cell));
    return hasFigures && !isTotalWord(edition, text) ? [{ text, indicator: row[indicators] ?? "" }] : [];
  });
  const named = said.filter(({ text }) => text !== "");
  if (named.length === 0) return null;
  if (indicators === -1 && said.every(({ text }) => findIndicator(edition, text) !== null))
    return { kind: "indicator" };
  const [dimension, other] = edition.dimensions.filter(({ id }) =>
    named.every(({ text, indicator }) => {
      const asked = indicatorOf(edition, findIndicator(edition, indicator) ?? "")?.dimensions;
      return findCode(edition, id, text) !== null && (indicators === -1 || asked?.includes(id) === true);
    }),
  );
  return dimension === undefined || other !== undefined ? null : { kind: "dimension", dimension: dimension.id };
}
