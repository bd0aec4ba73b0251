/** All figures of one state in a release as one table, as CSV and as a workbook. */

import { STATUS_WORDS } from "../../web/charts/format.ts";
import { releaseLine } from "../../web/charts/caption.ts";
import type { Edition, State } from "../../questionnaire/edition.ts";
import type { ReleasedFigures } from "../aggregates/released-figures.ts";
import { releaseTables } from "./release-tables.ts";
import { type DescribedTable, tableCsv } from "./table-schema.ts";
import { cellXml, columnName, columnWidths, LOOKS, type Sheet, sheetXml, workbook } from "./xlsx-parts.ts";

/** The state's figures as CSV: a figure, or the reason why there is none, a row. */
export function stateCsv(released: ReleasedFigures, edition: Edition, { iso3 }: State): string {
  return tableCsv(stateTable(released, edition, iso3));
}

/** The same as an .xlsx workbook, with a sheet of sources and words. Equal releases give equal bytes. */
export function stateXlsx(released: ReleasedFigures, edition: Edition, state: State): Uint8Array {
  const { id, at } = released.release;
  const title = `All figures of ${state.name}`;
  const table = stateTable(released, edition, state.iso3);
  const description = releaseLine(id, at);
  return workbook([dataSheet(table), notesSheet(table, title, description)], [], { title, description, at });
}

/** The observations of the release's package that are this state's, each with its indicator's name. */
function stateTable(released: ReleasedFigures, edition: Edition, state: string): DescribedTable {
  const own = released.figures.filter(({ cell }) => cell.state === state);
  const [observations] = releaseTables({ ...released, figures: own }, edition);
  if (observations === undefined) throw new Error("A release has no table of observations.");
  const labels = new Map(released.indicators.map(({ code, label }) => [code, label]));
  const place = observations.fields.findIndex(({ name }) => name === "indicator");
  return {
    ...observations,
    fields: observations.fields.toSpliced(place + 1, 0, {
      name: "label",
      type: "string",
      description: "What is counted, in words",
    }),
    rows: observations.rows.map((row) => row.toSpliced(place + 1, 0, labels.get(String(row[place])) ?? "")),
  };
}

function dataSheet({ fields, rows }: DescribedTable): Sheet {
  const header = fields.map(({ name }, at) => cellXml(at + 1, 1, name, LOOKS.heading)).join("");
  const cells = rows.map((row, r) => row.map((value, c) => cellXml(c + 1, r + 2, value ?? null)).join(""));
  const view =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const widths = fields.map(({ name }) => (name === "label" || name === "source" ? 44 : 13));
  const filter = `<autoFilter ref="A1:${columnName(fields.length)}${rows.length + 1}"/>`;
  const before = `<sheetViews>${view}</sheetViews>${columnWidths(widths)}`;
  return { name: "Figures", xml: sheetXml([header, ...cells], { before, filter }) };
}

function notesSheet({ fields, rows }: DescribedTable, title: string, release: string): Sheet {
  const source = fields.findIndex(({ name }) => name === "source");
  const sources = new Set(rows.map((row) => String(row[source] ?? "")));
  const lines: readonly (readonly [string, string])[] = [
    ["Title", title],
    ["Release", release],
    ...[...sources].toSorted().map((each): [string, string] => ["Source", each]),
    ...Object.entries(STATUS_WORDS).map(([status, words]): [string, string] => [`Status ${status}`, words]),
    ...fields.map(({ name, description }): [string, string] => [`Column ${name}`, description]),
  ];
  const cells = lines.map(([name, text], at) =>
    [cellXml(1, at + 1, name, LOOKS.wrapped), cellXml(2, at + 1, text, LOOKS.wrapped)].join(""),
  );
  return { name: "Notes", xml: sheetXml(cells, { before: columnWidths([26, 110]) }) };
}
