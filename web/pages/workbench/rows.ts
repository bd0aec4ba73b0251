import type { Status } from "../../../api/contract/observation.ts";
import type { SeriesView } from "../../../api/contract/series.ts";

/** One cell of the selected table as a row of the data frame. */
export interface FrameRow {
  readonly state: string;
  readonly year: number;
  /** Label of the code, where the selection is split; "Total" otherwise. */
  readonly part: string;
  /** Null where there is no exact number. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
}

/** The columns a table can be grouped by; `part` only where the selection is split. */
export const GROUPINGS = ["state", "year", "part"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A view as rows, one per state, part and year, in the view's order. */
export function frameRows(view: SeriesView): readonly FrameRow[] {
  return view.series.flatMap((series) => {
    const code = view.by === null ? undefined : series.breakdown[view.by];
    const part = code === undefined ? "Total" : (view.codeLabels[code] ?? code);
    return series.points.map((point) => ({
      state: view.stateNames[series.state] ?? series.state,
      year: point.year,
      part,
      value: point.value,
      low: point.low,
      high: point.high,
      status: point.status,
    }));
  });
}

/** Rows with a number or an interval: what can be calculated with. */
export function isFigure(row: FrameRow): boolean {
  return row.low !== null && row.high !== null;
}
