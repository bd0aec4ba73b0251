/** The figures of a view as a table with typed columns, for formats that know numbers from text. */

import { seriesLabel } from "../../web/charts/lines.ts";
import type { SeriesView } from "../contract/series.ts";
import type { TypedColumn, TypedTable } from "../readmodel/parquet.ts";
import { furtherColumns } from "./further-columns.ts";

/**
 * The dimensions of a view, sorted: those that the selection fixes and the one it is split by. In every file out they
 * have a column each.
 */
export function dimensionsOf(view: SeriesView): readonly string[] {
  const used = view.series.flatMap((series) => Object.keys(series.breakdown));
  return [...new Set([...Object.keys(view.filter), ...used])].toSorted();
}

/** The code of a dimension in a series: that of the split, else the one fixed, else the total `_T`. */
export function codeIn(view: SeriesView, breakdown: Readonly<Record<string, string>>, dimension: string): string {
  return breakdown[dimension] ?? view.filter[dimension] ?? "_T";
}

/** The remarks on a state's figure of a year, in one text; empty without any. */
export function remarksOn(view: SeriesView, state: string, year: number): string {
  const notes = view.notes.filter((note) => note.state === state && (note.year === null || note.year === year));
  return notes.map((note) => note.text).join(" ");
}

/** The statements of provenance of a view, each once. */
export function statementsOf(view: Pick<SeriesView, "sources">): readonly string[] {
  return [...new Set(view.sources.map((source) => source.statement))];
}

/**
 * What the values are in: the unit, and beside it the measure where that is not the count. A rate or a change is no answer
 * to a question, so a file of them that is sent to us names a unit that nobody knows, and is refused.
 */
export function unitText({ unit, measure }: Pick<SeriesView, "unit" | "measure">): string {
  return measure === "count" ? unit : `${unit}, ${measure}`;
}

const text = (name: string): TypedColumn => ({ name, type: "text" });
const number = (name: string): TypedColumn => ({ name, type: "number" });

/**
 * One observation a row, the years of a series beneath each other, series in the order of the view.
 *
 * `value` is a number or nothing: ranges stand in `low` and `high` alone, and `status` says why there is no number.
 */
export function seriesTable(view: SeriesView): TypedTable {
  const dimensions = dimensionsOf(view);
  const further = furtherColumns(view);
  const provenance = [...new Set(view.sources.map((source) => source.provenance))].join(" ");
  const source = statementsOf(view).join(" | ");
  return {
    columns: [
      ...["series", "state", "state_name", "indicator"].map(text),
      { name: "year", type: "integer" },
      ...[...dimensions, "unit"].map(text),
      ...["value", "low", "high"].map(number),
      ...["status", "flag", "note", "cell", "measure", "release", "released_at", "provenance", "source"].map(text),
      ...further.map(({ name, type }) => ({ name, type })),
    ],
    rows: view.series.flatMap((series) =>
      series.points.map((point) => [
        seriesLabel(series, view),
        series.state,
        view.stateNames[series.state] ?? series.state,
        view.indicator,
        point.year,
        ...dimensions.map((dimension) => codeIn(view, series.breakdown, dimension)),
        unitText(view),
        point.value,
        point.low,
        point.high,
        point.status,
        point.flags.join(" "),
        remarksOn(view, series.state, point.year),
        point.cell,
        view.measure,
        view.release,
        view.releasedAt,
        provenance,
        source,
        ...further.map(({ of }) => of(point, series)),
      ]),
    ),
  };
}
