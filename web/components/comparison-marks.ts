import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { CompositionView } from "../../api/contract/composition.ts";
import type { Point } from "../../api/contract/point.ts";
import { compositionRows } from "../charts/composition-rows.ts";
import { orderedRows } from "../charts/comparison.ts";
import { formatPercent, formatPoint, speakPoint } from "../charts/format.ts";
import type { Mark, MarkRow } from "./marks.ts";

type Order = Parameters<typeof orderedRows>[1];

/** The points of a comparison: a row a state in the order drawn, the earlier year before the later. */
export function comparisonMarks(view: ComparisonView, order: Order | "slope"): readonly MarkRow[] {
  const slope = order === "slope";
  const mark = (state: string, point: Point, item: number): Mark => ({
    name: view.stateNames[state] ?? state,
    at: String(point.year),
    text: point.low === null ? speakPoint(point, view.measure) : formatPoint(point, view.measure),
    spoken: `${speakPoint(point, view.measure)}${point.low === null ? "" : ` ${view.unitLabel}`}`,
    coordinate:
      slope && point.low !== null && point.high !== null
        ? [point.year === view.year ? 1 : 0, (point.low + point.high) / 2]
        : null,
    ...(slope ? {} : { item }),
    cell: point.cell,
  });
  return orderedRows(view, slope ? "alphabetical" : order).map((row, item) => ({
    id: row.state,
    marks: [...(row.before === null ? [] : [mark(row.state, row.before, item)]), mark(row.state, row.now, item)],
  }));
}

/** The points of a composition: a row a bar, its parts in the order drawn. */
export function compositionMarks(view: CompositionView, year: number): readonly MarkRow[] {
  const rows = compositionRows(view, year);
  const oneState = new Set(rows.map((row) => row.state)).size === 1;
  return rows.map((row, item) => ({
    id: `${row.state ?? "together"} ${row.year}`,
    marks: row.parts.map((part) => {
      const share = part.share.value === null ? "" : `, ${formatPercent(part.share.value)}`;
      return {
        name: oneState ? String(row.year) : row.state === null ? "States together" : nameOf(row.state, view),
        at: view.codeLabels[part.code] ?? part.code,
        text: `${part.point.low === null ? speakPoint(part.point, "count") : formatPoint(part.point, "count")}${share}`,
        spoken: `${speakPoint(part.point, "count")}${share}`,
        coordinate: null,
        item,
        cell: part.point.cell,
      };
    }),
  }));
}

function nameOf(state: string, view: CompositionView): string {
  return view.stateNames[state] ?? state;
}
