import { formatNumber, formatRange, STATUS_GLYPHS, STATUS_WORDS } from "../../charts/format.ts";
import type { ChartTable, TableCell } from "../../charts/table.ts";
import type { GroupRow } from "./frame.ts";
import type { FrameRow } from "./rows.ts";

/** Cells as they are, one row each: what a spreadsheet would be given. */
export function rowsTable(rows: readonly FrameRow[], caption: string, split: boolean): ChartTable {
  const columns = ["Year", ...(split ? ["Part"] : []), "Value", "Low", "High", "Status"];
  return {
    caption,
    corner: "State",
    columns,
    rows: rows.map((row) => ({
      head: row.state,
      state: null,
      cells: [
        textCell(String(row.year)),
        ...(split ? [textCell(row.part)] : []),
        numberCell(row.value),
        numberCell(row.low),
        numberCell(row.high),
        textCell(
          row.status === "reported" ? "reported" : `${STATUS_GLYPHS[row.status]} ${STATUS_WORDS[row.status]}`.trim(),
        ),
      ],
    })),
    legend: [],
  };
}

/** Groups with their sums, means and extremes. */
export function groupsTable(groups: readonly GroupRow[], caption: string, corner: string): ChartTable {
  return {
    caption,
    corner,
    columns: ["Figures", "Sum", "Mean", "Smallest", "Largest"],
    rows: groups.map((group) => ({
      head: group.group,
      state: null,
      cells: [
        numberCell(group.figures),
        group.sum === null ? textCell("not added up") : textCell(sumText(group.sum)),
        numberCell(group.mean),
        numberCell(group.smallest),
        numberCell(group.largest),
      ],
    })),
    legend: [],
  };
}

/** What is known of the exact numbers as a whole. */
export function descriptionTable(
  described: readonly { readonly what: string; readonly value: number }[],
  caption: string,
): ChartTable {
  const words: Readonly<Record<string, string>> = {
    count: "Exact numbers",
    mean: "Mean",
    std: "Standard deviation",
    min: "Smallest",
    median: "Median",
    max: "Largest",
    variance: "Variance",
  };
  return {
    caption,
    corner: "Statistic",
    columns: ["Value"],
    rows: described.map(({ what, value }) => ({ head: words[what] ?? what, state: null, cells: [numberCell(value)] })),
    legend: [],
  };
}

function sumText(sum: { readonly low: number; readonly high: number }): string {
  return sum.low === sum.high ? formatNumber(sum.low) : formatRange(formatNumber(sum.low), formatNumber(sum.high));
}

function numberCell(value: number | null): TableCell {
  const text = value === null ? "" : formatNumber(value);
  return { text, title: text, status: null, value, low: value, high: value, cell: null };
}

function textCell(text: string): TableCell {
  return { text, title: text, status: null, value: null, low: null, high: null, cell: null };
}
