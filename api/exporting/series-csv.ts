/** The figures of a view as a tidy CSV file: one observation a row, with status, remarks, release and source. */

import type { Status } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { SeriesView } from "../contract/series.ts";
import { csvText, type CsvValue } from "./csv.ts";
import { furtherColumns } from "./further-columns.ts";
import { dimensionsOf, remarksOn, statementsOf, unitText } from "./series-table.ts";

/**
 * How each reason stands in a `value` column, as the outer contract writes it in contributions. A figure withheld by us
 * and a question not asked have no sign there: the cell is empty, `status` says it.
 */
const REASON_SIGNS: Readonly<Record<Status, string>> = {
  reported: "",
  zero: "",
  censored: "",
  "not-reported": "",
  "not-available": ":",
  "not-applicable": "x",
  confidential: "c",
  "included-elsewhere": "ie",
  "not-asked": "",
  suppressed: "",
};

/**
 * The series as CSV.
 *
 * The first columns are those of the canonical contribution file (`indicator,year,<dimensions>,unit,value,flag,note`), so
 * that the rows of one state can be read back by intake; then follow `state`, the ends of ranges, the status, the cell of
 * the record, measure, release and provenance. Ranges are written `<5` or `36-39` in `value` and as numbers in `low` and
 * `high`. Dimensions that the selection fixes have their column too. What only some figures have comes last, where any has.
 */
export function seriesCsv(view: SeriesView): string {
  const dimensions = dimensionsOf(view);
  const canonical = ["indicator", "year", ...dimensions, "unit", "value", "flag", "note"];
  const ours = "state,state_name,low,high,status,cell,measure,release,released_at,provenance,source".split(",");
  const further = furtherColumns(view);
  const provenance = [...new Set(view.sources.map((source) => source.provenance))].join(" ");
  const source = statementsOf(view).join(" | ");
  const rows = view.series.flatMap((series) =>
    series.points.map((point): CsvValue[] => [
      view.indicator,
      point.year,
      ...dimensions.map((dimension) => series.breakdown[dimension] ?? view.filter[dimension] ?? ""),
      unitText(view),
      valueText(point),
      point.flags.join(" "),
      remarksOn(view, series.state, point.year),
      series.state,
      view.stateNames[series.state] ?? series.state,
      point.low,
      point.high,
      point.status,
      point.cell ?? "",
      view.measure,
      view.release,
      view.releasedAt,
      provenance,
      source,
      ...further.map(({ of }) => of(point, series)),
    ]),
  );
  return csvText([[...canonical, ...ours, ...further.map(({ name }) => name)], ...rows]);
}

/** A point as a contribution writes it: `1192`, `<5`, `36-39`, `:`. */
function valueText(point: Point): CsvValue {
  if (point.value !== null) return point.value;
  if (point.low === null || point.high === null) return REASON_SIGNS[point.status];
  // `<5` and not `1-4`: spreadsheets take the latter for a day in April.
  return point.low === 1 && Number.isInteger(point.high) ? `<${point.high + 1}` : `${point.low}-${point.high}`;
}
