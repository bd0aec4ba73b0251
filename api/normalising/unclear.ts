import type { Edition } from "../../questionnaire/edition.ts";
import { findCode } from "../../questionnaire/lookup.ts";
import { unclearBreakdown } from "../findings/code-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { placeOf, type RawTable } from "../reading/table.ts";

/**
 * Whether a row can be read although some of its columns are not known: not where one of them names a code, since its
 * figure would be taken for the whole of which it is a part. That is said then.
 */
export function createUnclear(
  table: RawTable,
  edition: Edition,
  sink: Sink,
): (row: readonly string[], record: number) => boolean {
  const known = new Map<string, string | null>();
  const breakdownOf = (text: string): string | null => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = dimensionNaming(text, edition)));
    return found;
  };
  return (row, record) => {
    for (const column of table.unclear) {
      const text = (row[column.index] ?? "").trim();
      const breakdown = breakdownOf(text);
      if (breakdown === null) continue;
      const params = { text: quote(text), heading: quote(column.label), breakdown: breakdown.toLowerCase() };
      sink.say(unclearBreakdown, { ...placeOf(table, record, column), field: null }, params, { found: quote(text) });
      return false;
    }
    return true;
  };
}

/** The label of a dimension of which a text names a part; null where it names none. Numbers are mostly those of rows. */
function dimensionNaming(text: string, edition: Edition): string | null {
  if (!/\p{L}{2}/u.test(text)) return null;
  const found = edition.dimensions.find(({ id }) => ![null, "_T"].includes(findCode(edition, id, text)));
  return found?.label ?? null;
}
