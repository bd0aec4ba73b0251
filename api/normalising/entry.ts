import type { Breakdown, Observation, ObservedValue, Step } from "../contract/observation.ts";
import { columnOf, type Column, type RawTable } from "../reading/table.ts";
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
  const noteIndex = columnOf(table, "note")?.index ?? -1;
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
    note: records.cells[record]?.[noteIndex] ?? "",
    cell: { line: records.lineOf(record), column: column.index + 1, text },
    steps,
  }));
}
