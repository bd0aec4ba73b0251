/** The figures of a view as a spreadsheet: the rows, a chart drawn from them, and what must be known to use them. */

import type { ClaimSettings } from "../../web/charts/claims.ts";
import type { Caption } from "../../web/charts/caption.ts";
import { STATUS_WORDS } from "../../web/charts/format.ts";
import { trendCaption } from "../../web/charts/trend-caption.ts";
import type { SeriesView } from "../contract/series.ts";
import type { TypedTable } from "../readmodel/parquet.ts";
import { OBSERVATION_STATUSES } from "./sdmx-status.ts";
import { furtherColumns } from "./further-columns.ts";
import { seriesTable, statementsOf } from "./series-table.ts";
import { chartDrawingXml, type ChartLine, lineChartXml } from "./xlsx-chart.ts";
import {
  cellXml,
  columnName,
  columnWidths,
  LOOKS,
  relationships,
  RELATIONSHIPS,
  type Sheet,
  sheetXml,
  workbook,
} from "./xlsx-parts.ts";

/** More lines than this cannot be read; all 13 states are fewer. */
const MOST_LINES = 13;

const DATA = "Data";

/** Rows of the chart's sheet that the chart covers. */
const CHART_ROWS = { from: 3, to: 27 } as const;

/**
 * The series as an .xlsx workbook: sheets Data, Chart and Notes. Every text cell is typed as text, so that none is run as
 * a formula; ranges have no value, but their ends. The chart is the spreadsheet's own and follows the cells of Data.
 *
 * Equal views give equal bytes.
 */
export function seriesXlsx(view: SeriesView, settings: ClaimSettings): Uint8Array {
  const table = seriesTable(view);
  const caption = trendCaption(view, settings);
  const all = linesOf(view);
  // The largest lines, in the order of the sheet.
  const largest = new Set(all.toSorted((a, b) => peak(b) - peak(a)).slice(0, MOST_LINES));
  const lines = all.filter((line) => largest.has(line));
  const left = all.length - lines.length;
  const source = {
    sheet: DATA,
    nameColumn: columnOf(table, "series"),
    yearColumn: columnOf(table, "year"),
    valueColumn: columnOf(table, "value"),
  };
  const hasChart = lines.length > 0;
  const drawing = "application/vnd.openxmlformats-officedocument.drawing+xml";
  const chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  const anchor = { from: { column: 0, row: CHART_ROWS.from }, to: { column: 13, row: CHART_ROWS.to } };
  const parts = [
    { path: "/xl/worksheets/_rels/sheet2.xml.rels", type: "", xml: link("drawing", "/xl/drawings/drawing1.xml") },
    { path: "/xl/drawings/drawing1.xml", type: drawing, xml: chartDrawingXml(anchor, caption.headline, caption.alt) },
    { path: "/xl/drawings/_rels/drawing1.xml.rels", type: "", xml: link("chart", "/xl/charts/chart1.xml") },
    { path: "/xl/charts/chart1.xml", type: chart, xml: lineChartXml(lines, source, view.unitLabel) },
  ];
  return workbook(
    [dataSheet(table), chartSheet(caption, hasChart, left), notesSheet(view, caption)],
    hasChart ? parts : [],
    { title: caption.headline, description: caption.source, at: view.releasedAt },
  );
}

function link(kind: "drawing" | "chart", path: string): string {
  return relationships([[`${RELATIONSHIPS}/${kind}`, path]]);
}

function columnOf({ columns }: TypedTable, name: string): number {
  return columns.findIndex((column) => column.name === name) + 1;
}

/** The series that have a number, with the rows in which the table has their years. */
function linesOf(view: SeriesView): readonly ChartLine[] {
  const { columns, rows } = seriesTable(view);
  const name = columns.findIndex((column) => column.name === "series");
  return view.series.flatMap(({ points }, index): readonly ChartLine[] => {
    const firstRow = 2 + index * view.years.length;
    const values = points.map((point) => point.value);
    if (values.every((value) => value === null)) return [];
    return [{ name: String(rows[firstRow - 2]?.[name] ?? ""), firstRow, years: view.years, values }];
  });
}

function peak({ values }: ChartLine): number {
  return Math.max(...values.map((value) => Math.abs(value ?? 0)));
}

function dataSheet({ columns, rows }: TypedTable): Sheet {
  const header = columns.map(({ name }, index) => cellXml(index + 1, 1, name, LOOKS.heading)).join("");
  const cells = rows.map((row, place) => row.map((value, index) => cellXml(index + 1, place + 2, value)).join(""));
  const view =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const widths = columns.map(({ name }) => (name === "series" || name === "state_name" ? 22 : 12));
  const filter = `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`;
  const before = `<sheetViews>${view}</sheetViews>${columnWidths(widths)}`;
  return { name: DATA, xml: sheetXml([header, ...cells], { before, filter }) };
}

function chartSheet(caption: Caption, hasChart: boolean, left: number): Sheet {
  const below = [
    ...(left === 0
      ? []
      : [`The chart shows the ${MOST_LINES} largest series; ${left} more stand in the sheet ${DATA}.`]),
    ...caption.notes,
    caption.source,
    caption.release,
  ];
  const rows = [
    cellXml(1, 1, caption.headline, LOOKS.title),
    cellXml(1, 2, caption.subtitle, LOOKS.secondary),
    ...Array.from({ length: CHART_ROWS.to - 1 }, () => ""),
    ...below.map((text, index) => cellXml(1, CHART_ROWS.to + 2 + index, text, LOOKS.secondary)),
  ];
  const before = '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const drawing = hasChart ? '<drawing r:id="rId1"/>' : "";
  return { name: "Chart", xml: sheetXml(rows, { before, drawing, firstHeight: 22 }) };
}

function notesSheet(view: SeriesView, caption: Caption): Sheet {
  const points = view.series.flatMap((series) => series.points);
  const met = new Set(points.map((point) => point.status));
  const flags = new Set(points.flatMap((point) => point.flags));
  const lines: readonly (readonly [string, string])[] = [
    ["Title", caption.headline],
    ["What is shown", caption.subtitle],
    ["Indicator", `${view.indicator}: ${view.label}`],
    ["Definition", view.definition],
    ["Unit", view.unitLabel],
    ["Release", caption.release],
    ...statementsOf(view).map((statement): [string, string] => ["Source", statement]),
    ...caption.notes.map((note): [string, string] => ["Note", note]),
    ...[...met].map((status): [string, string] => [`Status ${status}`, STATUS_WORDS[status]]),
    ...[...flags].toSorted().map((flag): [string, string] => [`Flag ${flag}`, OBSERVATION_STATUSES[flag] ?? flag]),
    ["Columns", "value: the figure, empty where there is none; low and high: the ends of what is known of it"],
    ...furtherColumns(view).map(({ name, about }): [string, string] => ["Columns", `${name}: ${about}`]),
    ["Columns", "flag: SDMX observation status, empty is normal; cell: the way back to the file it was read from"],
  ];
  const rows = lines.map(([name, text], index) =>
    [cellXml(1, index + 1, name, LOOKS.wrapped), cellXml(2, index + 1, text, LOOKS.wrapped)].join(""),
  );
  return { name: "Notes", xml: sheetXml(rows, { before: columnWidths([26, 110]) }) };
}
