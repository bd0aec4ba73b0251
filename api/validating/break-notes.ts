import { breakWithoutNote } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { keyOf, type SeriesIndex } from "../normalising/series.ts";
import { keyText } from "../contract/observation.ts";
import { columnOf, partAt, placeOf, type RawTable } from "../reading/table.ts";
import { rowWords } from "./words.ts";

/** Asks for the reason of a declared break (flag B) that no note gives; once for each question. */
export function sayBreaks(entries: readonly Entry[], index: SeriesIndex, table: RawTable, sink: Sink): void {
  const unsaid = entries.filter(({ flags, record }) => flags.includes("B") && noteOf(record, table) === "");
  for (const found of Map.groupBy(unsaid, ({ series }) => series.indicator.code).values()) {
    const [first, ...others] = found;
    if (first === undefined) continue;
    const keyTextOf = ({ series, year }: Entry): string => keyText(keyOf(series, year, index));
    const params = { row: rowWords(first.series, first.year, index), rows: found.length };
    sink.say(
      breakWithoutNote,
      placeOf(table, first.record, columnOf(partAt(table, first.record), "flag") ?? first.column),
      params,
      {
        ruleId: "TSR-605",
        cellKey: keyTextOf(first),
        related: others.map(keyTextOf),
        found: "B",
        cause: `${breakWithoutNote.code}|${first.series.indicator.code}`,
      },
    );
  }
}

function noteOf(record: number, table: RawTable): string {
  const note = columnOf(partAt(table, record), "note");
  return note === null ? "" : (table.records.cells[record]?.[note.index] ?? "").trim();
}
