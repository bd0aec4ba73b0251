import type { SeriesView } from "../contract/series.ts";
import { parquetFile } from "../readmodel/parquet.ts";
import { seriesTable, statementsOf } from "./series-table.ts";

/**
 * The series as Parquet, for tools that read columns: one observation a row, numbers as numbers.
 *
 * What the figures are, of which release and from where, stands in the file's metadata as well as in its columns.
 */
export function seriesParquet(view: SeriesView): Promise<Uint8Array> {
  return parquetFile(seriesTable(view), {
    title: view.label,
    definition: view.definition,
    unit: view.unitLabel,
    release: view.release,
    released_at: view.releasedAt,
    source: statementsOf(view).join(" | "),
  });
}
