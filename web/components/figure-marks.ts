import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { Measure } from "../../api/contract/view.ts";
import { formatInFull, isWeak, speakPoint } from "../charts/format.ts";
import { lineId, seriesLabel } from "../charts/lines.ts";
import { markRemark, markSign } from "../charts/mark-words.ts";
import { medianSeries } from "../charts/median-line.ts";
import { marksOfLine } from "../charts/series-marks.ts";
import type { MarkRow } from "./marks.ts";

/**
 * The points of a trend chart: a row a series, from the first year to the last, then the median where one is drawn. In
 * small multiples each series has a grid of its own.
 */
export function trendMarks(view: SeriesView, panels: boolean): readonly MarkRow[] {
  const remarkOf = (id: string, year: number): string => {
    const remark = markRemark(marksOfLine(view.marks, id), year);
    return remark === "" ? "" : `; ${remark}`;
  };
  const rowOf = (id: string, name: string, points: readonly Point[], grid: number): MarkRow => ({
    id,
    reads: panels ? "mark" : "column",
    marks: points.map((point) => ({
      name,
      at: String(point.year),
      text: withUnit(printed(point, view.measure), view, point) + remarkOf(id, point.year),
      spoken: withUnit(speakPoint(point, view.measure), view, point) + remarkOf(id, point.year),
      short: `${printed(point, view.measure)} ${markSign(marksOfLine(view.marks, id), point.year)}`.trim(),
      weak: isWeak(point),
      coordinate: [point.year, middle(point)],
      grid,
      cell: point.cell,
    })),
  });
  const median = panels ? null : medianSeries(view);
  return [
    ...view.series.map((series, index) =>
      rowOf(lineId(series), seriesLabel(series, view), series.points, panels ? index : 0),
    ),
    ...(median === null ? [] : [rowOf("median", median.label, median.points, 0)]),
  ];
}

/** The height at which a point is pointed at: its value, the middle of its range, or the foot of the chart. */
export function middle(point: { readonly low: number | null; readonly high: number | null }): number {
  return ((point.low ?? 0) + (point.high ?? 0)) / 2;
}

/** A value with what it is of, where it is a plain amount; a reason stands alone. */
export function withUnit(
  text: string,
  view: { readonly measure: string; readonly unitLabel: string },
  point: { readonly low: number | null },
): string {
  const plain = view.measure === "count" || view.measure === "per100k" || view.measure === "average";
  return point.low === null || !plain ? text : `${text} ${view.unitLabel}`;
}

/** The value in full, or the reason where there is none. */
export function printed(point: Point, measure: Measure): string {
  const isMissing = point.low === null && point.absolute === undefined;
  return isMissing ? speakPoint(point, measure) : formatInFull(point, measure);
}
