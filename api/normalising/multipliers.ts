import { multipliedColumn } from "../findings/cell-wording.ts";
import { linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { multiplierWithin, readMultiplier } from "../reading/multiplier.ts";
import { columnOf, placeOf, type Column, type RawTable } from "../reading/table.ts";

/** The multipliers that headings name, or the title of the table for all of them; each is said once. */
export function multipliersOf(
  table: RawTable,
  from: number,
  values: readonly Column[],
  sink: Sink,
): ReadonlyMap<Column, number> {
  const factors = new Map<Column, number>();
  const ofTitle = sayTitleMultiplier(table, from, sink);
  for (const column of values) {
    // Of headings on several levels one names it.
    const factor = column.label.split(" / ").reduce((all, heading) => all * readMultiplier(heading).factor, 1);
    if (factor * ofTitle === 1) continue;
    factors.set(column, factor === 1 ? ofTitle : factor);
    if (factor === 1) continue;
    const heading = quote(column.label);
    sink.say(multipliedColumn, placeOf(table, table.header, column), { heading, factor }, { found: heading });
  }
  return factors;
}

/** "Vehicles stolen, thousands" in a row: said once for each such text. */
export function multipliersOfRows(table: RawTable, sink: Sink): (row: readonly string[], record: number) => number {
  const column = table.exact ? null : columnOf(table, "indicator");
  const known = new Map<string, number>();
  return (row, record) => {
    const text = column === null ? "" : (row[column.index] ?? "");
    let factor = known.get(text);
    if (factor !== undefined) return factor;
    known.set(text, (factor = multiplierWithin(text)));
    const heading = quote(text.trim());
    if (factor > 1) sink.say(multipliedColumn, placeOf(table, record, column), { heading, factor }, { found: heading });
    return factor;
  };
}

/** "(in thousands)" above a table holds for the columns that name no multiplier of their own. */
function sayTitleMultiplier(table: RawTable, from: number, sink: Sink): number {
  const { records } = table;
  for (let record = table.header - 1; record >= from && !table.exact; record -= 1) {
    const texts = (records.cells[record] ?? []).filter((cell) => cell.trim() !== "");
    const factor = texts.length === 1 ? multiplierWithin(texts[0] ?? "") : 1;
    if (factor === 1) continue;
    const heading = quote((texts[0] ?? "").trim());
    sink.say(multipliedColumn, linePlace(records.lineOf(record)), { heading, factor }, { found: heading });
    return factor;
  }
  return 1;
}
