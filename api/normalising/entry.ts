import type { Breakdown, Observation, ObservedValue, Step } from "../contract/observation.ts";
import { columnOf, partAt, partsOf, type Column, type RawTable } from "../reading/table.ts";
import { breakdownOf, type Series, type SeriesIndex } from "./series.ts";

/**
 * One cell of the questionnaire as a file gives it: what was understood, and where in the table it stands.
 *
 * Rules look at entries. What many cells share (series, value, flags, steps) is one object for all of them.
 */
export interface Entry {
  readonly series: Series;
  readonly year: number;
  readonly observed: ObservedValue;
  readonly flags: readonly string[];
  /** What was understood in other words than the questionnaire's. */
  readonly steps: readonly Step[];
  /** The cell as it stands in the file. */
  readonly text: string;
  readonly record: number;
  readonly column: Column;
}

/** The observations of entries, for those who keep or show them: a check needs none. */
export function observationsOf(entries: readonly Entry[], index: SeriesIndex, table: RawTable): readonly Observation[] {
  const { records } = table;
  const notes = new Map(partsOf(table).map((part) => [part, columnOf(part, "note")?.index ?? -1]));
  const noteOf = (record: number): string =>
    records.cells[record]?.[notes.get(table.parts.length === 0 ? table : partAt(table, record)) ?? -1] ?? "";
  const breakdowns: Breakdown[] = [];
  return entries.map(({ series, year, observed, flags, steps, text, record, column }) => ({
    key: {
      indicator: series.indicator.code,
      state: index.state,
      year,
      breakdown: (breakdowns[series.id] ??= breakdownOf(series, index)),
      unit: series.unit.code,
    },
    observed,
    flags,
    note: noteOf(record),
    cell: {
      line: records.lineOf(record),
      column: column.index + 1,
      text,
      ...(table.parts.length === 0 ? {} : { sheet: partAt(table, record).sheet?.name ?? "" }),
    },
    steps,
  }));
}
