import type { Observation } from "../../api/contract/observation.ts";
import { encode } from "./code-page.ts";
import { name, number, quoted, type Rows } from "./dress.ts";
import type { Habit } from "./habits.ts";

/** A sheet as an office lays it out; `spans` are merged headings: row, column, and how many columns they cover. */
export interface LaidSheet {
  readonly name: string;
  readonly rows: Rows;
  readonly spans: readonly (readonly [number, number, number])[];
}

/** The headings that stand above the figures, and for each figure the row and the column where it belongs. */
interface Laid {
  readonly ofRows: readonly string[];
  /** For each column of figures its two headings. */
  readonly columns: readonly (readonly [string, string])[];
  readonly rows: ReadonlyMap<string, { readonly head: readonly string[]; readonly figures: Map<number, string> }>;
}

/** Years above sexes, as an office of the state would head its columns: title, two rows of headings, a row of numbers. */
export function yearsOverSexes(observations: readonly Observation[], state: string, habit: Habit): LaidSheet {
  const { ofRows, columns, rows } = lay(observations, habit);
  const blank = ofRows.map(() => "");
  const upper = columns.map(([year], at) => (year === columns[at - 1]?.[0] ? "" : year));
  const width = ofRows.length + columns.length;
  const spans = upper.flatMap((year, at): (readonly [number, number, number])[] =>
    year === "" ? [] : [[2, ofRows.length + at, columns.filter(([other]) => other === year).length]],
  );
  return {
    name: state,
    spans,
    rows: [
      [habit.title],
      [],
      [...ofRows, ...upper],
      [...blank, ...columns.map(([, sex]) => sex)],
      Array.from({ length: width }, (_, at) => String(at + 1)),
      ...[...rows.values()].map(({ head, figures }) => [...head, ...columns.map((_, at) => figures.get(at) ?? "")]),
      [],
      [habit.footnote],
    ],
  };
}

/** The sheets of one workbook, one for each year, which nothing but its name says. */
export function sheetsOfYears(observations: readonly Observation[], habit: Habit): readonly LaidSheet[] {
  const dimensions = dimensionsOf(observations);
  const headings = ["indicator", ...dimensions, "unit", "value"].map((id) => habit.headings[id] ?? id);
  const byYear = Map.groupBy(observations, ({ key }) => key.year);
  return [...byYear]
    .toSorted(([a], [b]) => a - b)
    .map(([year, own]) => ({
      name: String(year),
      spans: [],
      rows: [
        [habit.title],
        headings,
        ...own.map(({ key, cell }) => [
          key.indicator,
          ...dimensions.map((dimension) => name(dimension, key.breakdown[dimension] ?? "", habit)),
          name("unit", key.unit, habit),
          number(cell.text, habit),
        ]),
      ],
    }));
}

/** A sheet as a text file of the state: a merged heading leaves blanks behind it. */
export function asCsv({ rows }: LaidSheet, { page }: Habit): Uint8Array {
  const width = Math.max(...rows.map((row) => row.length));
  const text = rows.map((row) => Array.from({ length: width }, (_, at) => quoted(row[at] ?? "")).join(";"));
  return encode(text.join("\r\n"), page);
}

/** Sheets as a flat OpenDocument text, which LibreOffice saves as any workbook, merged cells as such. */
export function asFlatOds(sheets: readonly LaidSheet[], { grouping }: Habit): string {
  const tables = sheets.map(({ name: title, rows, spans }) => {
    const lines = rows.map((row, r) => {
      const cells = row.map((text, c) => {
        const [, , span = 1] = spans.find(([atRow, atColumn]) => atRow === r && atColumn === c) ?? [];
        const covered = spans.some(([atRow, from, length]) => atRow === r && c > from && c < from + length);
        return cell(text, span, covered, grouping);
      });
      return `<table:table-row>${cells.join("") || "<table:table-cell/>"}</table:table-row>`;
    });
    return `<table:table table:name="${title}">${lines.join("")}</table:table>`;
  });
  const spaces = ["office", "table", "text"].map(
    (space) => `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces.join(" ")} office:version="1.2" ` +
    `office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>` +
    `${tables.join("")}</office:spreadsheet></office:body></office:document>`
  );
}

function cell(text: string, span: number, isCovered: boolean, grouping: string): string {
  if (isCovered) return "<table:covered-table-cell/>";
  if (text === "") return "<table:table-cell/>";
  const merged = span > 1 ? ` table:number-columns-spanned="${span}" table:number-rows-spanned="1"` : "";
  const plain = text.replaceAll(grouping, "").replace(",", ".");
  const isNumber = /^\d+(?:\.\d+)?$/.test(plain);
  const type = isNumber ? `office:value-type="float" office:value="${plain}"` : `office:value-type="string"`;
  const shown = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<table:table-cell${merged} ${type}><text:p>${shown}</text:p></table:table-cell>`;
}

function lay(observations: readonly Observation[], habit: Habit): Laid {
  const dimensions = dimensionsOf(observations).filter((dimension) => dimension !== "sex");
  const years = [...new Set(observations.map(({ key }) => key.year))].toSorted((a, b) => a - b);
  const sexes = ["", ...new Set(observations.flatMap(({ key }) => key.breakdown["sex"] ?? []))];
  const columns = years.flatMap((year) => sexes.map((sex) => [year, sex] as const));
  const rows = new Map<string, { readonly head: readonly string[]; readonly figures: Map<number, string> }>();
  for (const {
    key,
    cell: { text },
  } of observations) {
    const codes = dimensions.map((dimension) => key.breakdown[dimension] ?? "");
    const id = [key.indicator, ...codes, key.unit].join("|");
    const names = codes.map((code, at) => name(dimensions[at] ?? "", code, habit));
    const row = rows.get(id) ?? { head: [key.indicator, ...names, name("unit", key.unit, habit)], figures: new Map() };
    rows.set(id, row);
    const sex = key.breakdown["sex"] ?? "";
    row.figures.set(
      columns.findIndex(([year, own]) => year === key.year && own === sex),
      number(text, habit),
    );
  }
  return {
    ofRows: ["indicator", ...dimensions, "unit"].map((id) => habit.headings[id] ?? id),
    columns: columns.map(([year, sex]) => [String(year), sex === "" ? habit.total : name("sex", sex, habit)] as const),
    rows,
  };
}

function dimensionsOf(observations: readonly Observation[]): readonly string[] {
  return [...new Set(observations.flatMap(({ key }) => Object.keys(key.breakdown)))].toSorted();
}
