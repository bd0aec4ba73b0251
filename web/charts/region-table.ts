import type { RegionPoint, RegionView } from "../../api/contract/region.ts";
import { measureWords } from "./caption.ts";
import { formatPercent, sentenceCase } from "./format.ts";
import { panelLabel, pointOfSum } from "./region-lines.ts";
import { largestOut, type SumWithout, withoutWords } from "./region-without.ts";
import { chartTable, type ChartTable, emptyCell, numberCell, pointCell, type TableCell } from "./table.ts";

/**
 * The table of a regional figure: a row a year; the sum, the sums without one state (the largest unless `sumsWithout` says
 * more), the sum of the other panel, who reported, and what part of the people of the 13 lives in their states.
 */
export function regionTable(
  view: RegionView,
  other: RegionView | null = null,
  without: readonly SumWithout[] = view.withoutLargest === null ? [] : [largestOut(view.withoutLargest)],
): ChartTable {
  const columns = [
    "Sum",
    "States in it",
    ...without.map((one) => sentenceCase(withoutWords(one, view.stateNames[one.state] ?? one.state))),
    ...(other === null ? [] : [panelLabel(other), "States in that"]),
    "Share of the population",
    "Members of BSEC",
  ];
  const sumCell = (point: RegionPoint | undefined): TableCell =>
    point === undefined ? emptyCell("not-reported") : pointCell(pointOfSum(point), view.measure);
  const rows = view.points.map((point, index) => ({
    head: String(point.year),
    state: null,
    cells: [
      sumCell(point),
      numberCell(point.reporting),
      ...without.map((one) => sumCell(one.points[index])),
      ...(other === null ? [] : [sumCell(other.points[index]), numberCell(other.points[index]?.reporting ?? null)]),
      shareCell(point.populationShare),
      numberCell(point.members),
    ],
  }));
  const years = view.points.map((point) => point.year);
  return chartTable(`${measureWords(view, years)}, sum of ${view.panel.length} states`, "Year", columns, rows);
}

function shareCell(fraction: number | null): TableCell {
  const text = fraction === null ? "" : formatPercent(fraction);
  return { ...numberCell(fraction), text, title: text };
}
