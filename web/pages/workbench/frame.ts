/** The only file that knows danfojs. It is in the Workbench's own chunk: the library weighs more than all the rest. */
import { DataFrame } from "danfojs";

import { type FrameRow, type Grouping, isFigure } from "./rows.ts";

/** A group of cells and what can be said of its figures. Sums are intervals: a censored cell counts from low to high. */
export interface GroupRow {
  readonly group: string;
  /** Cells with a number or an interval. */
  readonly figures: number;
  /** Null where figures of this kind are not to be added up (prices, stocks over years). */
  readonly sum: { readonly low: number; readonly high: number } | null;
  /** Of the exact numbers only; null without any. */
  readonly mean: number | null;
  readonly smallest: number | null;
  readonly largest: number | null;
}

/** Groups the figures by one column, in order of first appearance. */
export function groupRows(rows: readonly FrameRow[], by: Grouping, additive: boolean): readonly GroupRow[] {
  const figures = rows.filter(isFigure);
  if (figures.length === 0) return [];
  const bounds = columnsOf(figures, by, "low", "high").groupby([by]).agg({ low: "sum", high: "sum" });
  const exact = figures.filter((row) => row.value !== null);
  const numbers = exact.length === 0 ? null : statisticsBy(exact, by);
  const counts = new Map<string, number>();
  for (const row of figures) counts.set(String(row[by]), (counts.get(String(row[by])) ?? 0) + 1);
  return recordsOf(bounds).map((record) => {
    const group = String(record[by]);
    const known = numbers?.get(group);
    return {
      group,
      figures: counts.get(group) ?? 0,
      sum: additive ? { low: Number(record["low_sum"]), high: Number(record["high_sum"]) } : null,
      mean: known?.mean ?? null,
      smallest: known?.smallest ?? null,
      largest: known?.largest ?? null,
    };
  });
}

/** Count, mean, spread and quantiles of the exact numbers, as danfojs describes a series; empty without any. */
export function describeRows(rows: readonly FrameRow[]): readonly { readonly what: string; readonly value: number }[] {
  const exact = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  if (exact.length === 0) return [];
  const described = new DataFrame({ value: exact }).describe();
  return described.index.flatMap((what, at) => {
    const value = Number(described["value"].values[at]);
    return Number.isFinite(value) ? [{ what: String(what), value }] : [];
  });
}

function statisticsBy(exact: readonly FrameRow[], by: Grouping) {
  const frame = columnsOf(exact, by, "value")
    .groupby([by])
    .agg({ value: ["mean", "min", "max"] });
  return new Map(
    recordsOf(frame).map((record) => [
      String(record[by]),
      {
        mean: Number(record["value_mean"]),
        smallest: Number(record["value_min"]),
        largest: Number(record["value_max"]),
      },
    ]),
  );
}

function columnsOf(rows: readonly FrameRow[], by: Grouping, ...values: readonly ("low" | "high" | "value")[]) {
  return new DataFrame(
    rows.map((row) => Object.fromEntries([[by, String(row[by])], ...values.map((name) => [name, row[name]])])),
  );
}

function recordsOf(frame: DataFrame): readonly Readonly<Record<string, unknown>>[] {
  const columns = frame.columns.map(String);
  return frame.values.map((values) =>
    Object.fromEntries(columns.map((column, at) => [column, Array.isArray(values) ? values[at] : values])),
  );
}
