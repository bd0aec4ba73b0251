import { formatQuantity, formatRange, formatValue } from "../../web/charts/format.ts";
import { pointCell, type ChartTable, type TableCell } from "../../web/charts/table.ts";
import type { Measure } from "../contract/view.ts";
import type { Interval } from "../statistics/interval.ts";
import type { Cell, Column, Row, Table } from "../contract/review.ts";
import { panelOf, statesOf, totalsOf, yearsOf, type Evidence } from "./rules/evidence.ts";

/** The parts of a table that its builder knows; caption, notes and source come from the figure or the topic. */
export type TableBody = Pick<Table, "columns" | "rows" | "inputs">;

/** Columns of these labels and widths; those from `numbers` on hold numbers. */
export function widths(
  labels: readonly string[],
  parts: readonly number[],
  numbers = labels.length,
): readonly Column[] {
  return labels.map((label, at) => ({ label, align: at < numbers ? "start" : "end", width: parts[at] ?? 0.2 }));
}

/** Rows of plain words. */
export function plainRows(rows: readonly (readonly string[])[]): readonly Row[] {
  return rows.map((cells) => ({ cells: cells.map(textCell), strong: false }));
}

/** A cell of plain words. */
export function textCell(text: string): Cell {
  return { text, spoken: null, missing: false };
}

/** The table of a chart as a table of the document; its legend becomes a note. */
export function chartTable(table: ChartTable): TableBody & Pick<Table, "notes"> {
  const width = table.columns.length > 6 ? 0.22 : 0.3;
  const columns = table.columns.map((label): Column => ({
    label,
    align: "end",
    width: (1 - width) / table.columns.length,
  }));
  const rows = table.rows.map((row): Row => ({ cells: [textCell(row.head), ...row.cells.map(cellOf)], strong: false }));
  const signs = table.legend.filter((entry) => entry.glyph !== "").map((entry) => `${entry.glyph} is ${entry.words}.`);
  const hatched = table.legend.some((entry) => entry.status === "not-reported");
  const legend = [...(hatched ? ["A hatched cell is not reported."] : []), ...signs];
  return {
    columns: [{ label: table.corner, align: "start", width }, ...columns],
    rows,
    notes: legend.length === 0 ? [] : [legend.join(" ")],
    inputs: table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.cell ?? [])),
  };
}

/** States by the years of the period, and under them the sum over those that reported in every year. */
export function stateTable(evidence: Evidence, summed: boolean): TableBody {
  const years = yearsOf(evidence);
  const { measure } = evidence.view;
  const rows = evidence.view.series.map((series): Row => ({
    cells: [
      textCell(evidence.view.stateNames[series.state] ?? series.state),
      ...series.points.filter((point) => years.includes(point.year)).map((point) => cellOf(pointCell(point, measure))),
    ],
    strong: false,
  }));
  const panel = panelOf(evidence);
  const sum: Row = {
    cells: [
      textCell(
        years.length === 1 ? `Sum of ${panel.length} states` : `Sum of the ${panel.length} that reported every year`,
      ),
      ...totalsOf(evidence, panel).map((total) => textCell(intervalText(total, measure))),
    ],
    strong: true,
  };
  return {
    columns: yearColumns("State", years),
    rows: summed && panel.length > 1 ? [...rows, sum] : rows,
    inputs: totalsOf(evidence, statesOf(evidence)).flatMap((total) => total.cells),
  };
}

/** A heading column and one column a year. */
export function yearColumns(head: string, years: readonly number[]): readonly Column[] {
  const width = Math.max(0.34, 1 - 0.16 * years.length);
  return [
    { label: head, align: "start", width },
    ...years.map((year): Column => ({ label: String(year), align: "end", width: (1 - width) / years.length })),
  ];
}

/** A computed figure as a table prints it, rounded to be read. */
export function roundedText(value: number): string {
  return formatQuantity(value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);
}

/** A sum as a table prints it, `36–39` where it is an interval. */
export function intervalText(interval: Interval, measure: Measure): string {
  const text = (value: number) => (measure === "count" ? formatQuantity(value) : formatValue(value, measure));
  return formatRange(text(interval.low), text(interval.high));
}

function cellOf(cell: TableCell): Cell {
  const said = cell.status !== null && cell.text !== "" && cell.low === null;
  const missing = cell.status === "not-reported" || cell.status === "not-asked";
  return { text: cell.text, spoken: said || missing ? cell.title : null, missing };
}
