/** The table of a figure as a file: the very one that stands beside the picture, whatever the figure is of. */

import type { FigureContent } from "../contract/figure-content.ts";
import type { SeriesView } from "../contract/series.ts";
import type { Caption } from "../../web/charts/caption.ts";
import { decompositionTable } from "../../web/charts/decomposition-table.ts";
import { flowsTable } from "../../web/charts/flow-table.ts";
import { regionTable } from "../../web/charts/region-table.ts";
import { sumsWithout } from "../../web/charts/region-without.ts";
import { seriesOfTendency } from "../../web/charts/tendency-caption.ts";
import { tendencyTable } from "../../web/charts/tendency-facts.ts";
import {
  type ChartTable,
  comparisonTable,
  compositionTable,
  coverageTable,
  seriesTable,
  type TableCell,
} from "../../web/charts/table.ts";
import { csvText } from "./csv.ts";
import { figureContent } from "./figure-content.ts";
import type { FigureInput } from "./figure.ts";
import { statementsOf } from "./series-table.ts";
import { cellXml, columnName, columnWidths, LOOKS, type Sheet, sheetXml, workbook } from "./xlsx-parts.ts";

/** Of no matter to a table, but words of a figure are made for a picture of some width. */
const WIDTH = 752;

/**
 * The table as CSV, one cell of it a row: where it stands (`row`, `state`, `column`), the figure with its range and
 * status, the cell as printed, the id that leads back to the file it was read from, source and release.
 */
export function figureCsv(input: FigureInput): string {
  const view = viewOf(input);
  const source = statementsOf(view).join(" | ");
  const { columns, rows } = tableOf(input);
  const header = ["row", "state", "column", "value", "low", "high", "status", "shown", "cell", "source", "release"];
  const cells = rows.flatMap((row) =>
    row.cells.map((cell, place) => [
      row.head,
      row.state ?? "",
      columns[place] ?? "",
      cell.value,
      cell.low,
      cell.high,
      cell.status ?? "",
      cell.text,
      cell.cell ?? "",
      source,
      view.release,
    ]),
  );
  return csvText([header, ...cells]);
}

/**
 * The table as a spreadsheet: sheets Table, as on the page, and Notes. Numbers are numbers; ranges and reasons are the
 * text that the page prints, explained in the notes. `at` is the instant of the release. Equal figures, equal bytes.
 */
export function figureXlsx(input: FigureInput, at: string): Uint8Array {
  const caption = captionOf(input);
  const table = tableOf(input);
  const about = { title: input.title ?? caption.headline, description: caption.source, at };
  return workbook([tableSheet(table), notesSheet(input, caption, table)], [], about);
}

function captionOf(input: FigureContent): Caption {
  return figureContent(input, "light", WIDTH).caption;
}

/** What the figure is made from, for its release and its sources. */
function viewOf(input: FigureContent): Pick<SeriesView, "release" | "sources"> {
  if (input.kind === "region") return input.region;
  if (input.kind === "breakdown") return input.composition;
  if (input.kind === "coverage") return input.coverage;
  if (input.kind === "bridge") return input.decomposition;
  if (input.kind === "tendency") return input.tendency;
  if (input.kind === "flows" || input.kind === "matrix") return input.flows;
  return "series" in input ? input.series : input.comparison;
}

function tableOf(input: FigureContent): ChartTable {
  if (input.kind === "region") {
    const { region, series, settings, ghost = null } = input;
    return regionTable(region, ghost, sumsWithout(region, series, settings));
  }
  if (input.kind === "breakdown") return compositionTable(input.composition);
  if (input.kind === "coverage") return coverageTable(input.coverage);
  if (input.kind === "flows" || input.kind === "matrix") return flowsTable(input.flows);
  if (input.kind === "bridge") return decompositionTable(input.decomposition);
  if (input.kind === "tendency") {
    const series = seriesOfTendency(input.tendency, input.of ?? null);
    if (series === undefined) throw new Error("A tendency without any series.");
    return tendencyTable(series, input.tendency);
  }
  return "series" in input ? seriesTable(input.series) : comparisonTable(input.comparison);
}

function tableSheet({ corner, columns, rows }: ChartTable): Sheet {
  const header = [corner, ...columns].map((name, index) => cellXml(index + 1, 1, name, LOOKS.heading)).join("");
  const lines = rows.map((row, place) =>
    [row.head, ...row.cells.map(shownIn)].map((value, index) => cellXml(index + 1, place + 2, value)).join(""),
  );
  const pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const before = `${view}${columnWidths([28, ...columns.map(() => 14)])}`;
  const filter = `<autoFilter ref="A1:${columnName(columns.length + 1)}${rows.length + 1}"/>`;
  return { name: "Table", xml: sheetXml([header, ...lines], { before, filter }) };
}

function shownIn({ value, text, status }: TableCell): string | number | null {
  if (value !== null) return value;
  // The page hatches this cell; a spreadsheet would show an empty one.
  return text === "" && status !== null ? status : text;
}

function notesSheet(input: FigureInput, caption: Caption, { caption: what, legend }: ChartTable): Sheet {
  const own = input.note ?? "";
  const lines: readonly (readonly [string, string])[] = [
    ["Title", input.title ?? caption.headline],
    ["What is shown", caption.subtitle],
    ["Table", what],
    ...(own === "" ? [] : [["Note", own] as const]),
    ...caption.notes.map((note): [string, string] => ["Note", note]),
    ...legend.map(({ glyph, status, words }): [string, string] => [glyph === "" ? status : glyph, words]),
    ...statementsOf(viewOf(input)).map((statement): [string, string] => ["Source", statement]),
    ["Release", caption.release],
  ];
  const rows = lines.map(([name, text], index) =>
    [cellXml(1, index + 1, name, LOOKS.wrapped), cellXml(2, index + 1, text, LOOKS.wrapped)].join(""),
  );
  return { name: "Notes", xml: sheetXml(rows, { before: columnWidths([20, 110]) }) };
}
