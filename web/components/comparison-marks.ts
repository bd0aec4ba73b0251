import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { CompositionView } from "../../api/contract/composition.ts";
import type { Point } from "../../api/contract/point.ts";
import { addsUp, compositionRows, segmentsOf } from "../charts/composition-rows.ts";
import { orderedRows } from "../charts/comparison.ts";
import { formatInFull, formatPercent, formatPoint, formatRange, isWeak, speakPoint } from "../charts/format.ts";
import type { Mark, MarkRow } from "./marks.ts";

type Order = Parameters<typeof orderedRows>[1];

/** The points of a comparison: a row a state in the order drawn, the earlier year before the later. */
export function comparisonMarks(view: ComparisonView, order: Order | "slope"): readonly MarkRow[] {
  const slope = order === "slope";
  const mark = (state: string, point: Point, row: number): Mark => {
    const text = point.low === null ? speakPoint(point, view.measure) : formatInFull(point, view.measure);
    return {
      name: view.stateNames[state] ?? state,
      at: String(point.year),
      text,
      weak: isWeak(point),
      spoken: `${speakPoint(point, view.measure)}${point.low === null ? "" : ` ${view.unitLabel}`}`,
      coordinate: slope ? [point.year, middle(point)] : [middle(point), row + 0.5],
      cell: point.cell,
    };
  };
  return orderedRows(view, slope ? "alphabetical" : order).map((row, index) => ({
    id: row.state,
    reads: slope ? ("mark" as const) : ("row" as const),
    marks: [...(row.before === null ? [] : [mark(row.state, row.before, index)]), mark(row.state, row.now, index)],
  }));
}

/** The points of a composition: a row a bar, its parts in the order drawn. */
export function compositionMarks(
  view: CompositionView,
  year: number,
  scale: "share" | "count" = "share",
): readonly MarkRow[] {
  const columns = !addsUp(view);
  const rows = compositionRows(view, year).filter((row) => !columns || row.state !== null);
  const oneState = new Set(rows.map((row) => row.state)).size === 1;
  return rows.map((row, index) => {
    const segments = columns ? [] : segmentsOf(row, view.codes, scale);
    return {
      id: `${row.state ?? "together"} ${row.year}`,
      reads: "row" as const,
      marks: row.parts.map((part) => {
        const { low, high } = part.share;
        const share = low === null || high === null ? "" : `, ${formatRange(formatPercent(low), formatPercent(high))}`;
        const segment = segments.find((each) => each.code === part.code);
        return {
          name: oneState ? String(row.year) : row.state === null ? "States together" : nameOf(row.state, view),
          at: view.codeLabels[part.code] ?? part.code,
          text: `${part.point.low === null ? speakPoint(part.point, "count") : formatPoint(part.point, "count")}${share}`,
          spoken: `${speakPoint(part.point, "count")}${share}`,
          coordinate: [segment === undefined ? 0 : (segment.from + segment.to) / 2, index + 0.5] as const,
          cell: part.point.cell,
        };
      }),
    };
  });
}

/** Where a point is pointed at: its value, the middle of its range, or zero. */
function middle(point: Point): number {
  return ((point.low ?? 0) + (point.high ?? 0)) / 2;
}

function nameOf(state: string, view: CompositionView): string {
  return view.stateNames[state] ?? state;
}
