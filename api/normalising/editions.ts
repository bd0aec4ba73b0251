import type { Edition, Retired } from "../../questionnaire/edition.ts";
import { dimensionOf } from "../../questionnaire/lookup.ts";
import { findRetired } from "../../questionnaire/retired.ts";
import { oldColumn, retiredCode } from "../findings/edition-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { placeOf, type Column, type RawTable } from "../reading/table.ts";
import type { Lookups } from "./columns.ts";

/** Says which columns are those of an earlier edition, and what became of them. */
export function sayOldColumns(table: RawTable, { dimensions }: Lookups, edition: Edition, sink: Sink): void {
  for (const { column, old } of dimensions) {
    if (old === null) continue;
    const params = { heading: quote(column.label), edition: old.edition, becomes: becomes(old, edition) };
    sink.say(oldColumn, placeOf(table, table.header, column), params, { found: quote(column.label) });
  }
}

/**
 * True, with a finding, for the text of a cell that an earlier edition asked and that only its sender can say again: its
 * code was split, merged, dropped, or counts something else.
 */
export function sayRetired(
  text: string,
  record: number,
  column: Column,
  table: RawTable,
  edition: Edition,
  sink: Sink,
): boolean {
  const { role } = column;
  if (role.kind !== "indicator" && role.kind !== "dimension") return false;
  const field = role.kind === "dimension" ? role.dimension : role.kind;
  // The column of a dimension that is asked no longer: whatever stands in it is of that dimension.
  const isOld = field !== "indicator" && dimensionOf(edition, field) === null;
  const old = isOld ? findRetired(edition, "column", field) : findRetired(edition, field, text);
  if (old === null) return false;
  const params = { text: quote(text), edition: old.edition, becomes: becomes(old, edition) };
  sink.say(retiredCode, placeOf(table, record, column), params, { found: quote(text) });
  return true;
}

/** What became of something in words: `it was split into LAB and BEG: Begging is asked on its own.` */
function becomes({ change, successors, readAs, comparable, reason, kind }: Retired, { id }: Edition): string {
  const others = successors.join(" and ");
  if (readAs !== null) {
    const differs = comparable === "with-break" ? ", with flag D, since it was defined otherwise" : "";
    return `it is read as ${readAs}${differs}: ${reason}`;
  }
  if (successors.length === 0) return `edition ${id} asks for it no longer: ${reason}`;
  const how = change === "split" ? "was split into" : change === "merged" ? "was merged into" : "became";
  return `the ${kind} ${how} ${others}: ${reason}`;
}
