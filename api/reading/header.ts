import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import type { Wording } from "../contract/covering-note.ts";
import { linePlace, WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import * as wording from "../findings/structure-wording.ts";
import { headingOf, roleName, type Heading } from "./heading-words.ts";
import { LIMITS } from "./limits.ts";
import { outline } from "./outline.ts";
import { placeOf, type Column, type RawTable } from "./table.ts";
import type { Records } from "./tokenizer.ts";
import type { SheetCells } from "./workbook.ts";

/** What the search for a heading row begins with. */
export interface HeaderSearch {
  readonly records: Records;
  readonly delimiter: string;
  readonly encoding: string;
  /** First record that may be the heading row: 1 behind a `sep=` line. */
  readonly from: number;
  /** Null in a text file. */
  readonly sheet: SheetCells | null;
  /** What the sender said that headings mean: field `column`, and the id of a column as its code. */
  readonly wordings: readonly Wording[];
}

const SEARCHED = 40;

/** Finds the heading row, title rows above it skipped, and understands its columns. Null with a blocker where it fails. */
export function findTable(search: HeaderSearch, edition: Edition, sink: Sink): RawTable | null {
  const header = headingRow(search, edition);
  if (header === null) {
    const first = search.records.cells.find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
    sayTables(search, sink);
    sink.say(wording.noHeading, WHOLE_FILE, {
      rows: Math.min(SEARCHED, search.records.cells.length),
      first: quote(first.join(" ").trim()),
      seems: seemsHeading(search),
    });
    return null;
  }
  const cells = search.records.cells[header] ?? [];
  const headings = cells.slice(0, LIMITS.columns).map((cell) => meantHeading(search, edition, cell));
  const columns = headings.flatMap((heading, index): Column[] =>
    heading === null ? [] : [{ index, label: (cells[index] ?? "").trim(), role: heading.role }],
  );
  const exact = isExact(search, header, cells, headings);
  const wide = columns.some((column) => column.role.kind === "values");
  const table: RawTable = {
    layout: wide ? "wide" : exact ? "canonical" : "long",
    exact,
    delimiter: search.delimiter,
    columns,
    width: widthOf(cells),
    records: search.records,
    sheet: search.sheet,
    header,
    trusted: !repeatsRole(columns),
  };
  sayTitleRows(search, header, sink);
  sayColumns(table, headings, sink);
  return missingColumns(table, sink) ? null : table;
}

/** What looks like the headings of a table that is about something else, so that its sender sees what to rename. */
function seemsHeading({ records }: HeaderSearch): string {
  const record = outline(records.cells)[0]?.headings.at(-1);
  if (record === undefined) return "";
  const names = (records.cells[record] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  return `, and its headings seem to stand in line ${records.lineOf(record)}: "${quote(names.join(", "))}"`;
}

/** What the sender said that a heading means, else what it is known to mean. */
function meantHeading({ wordings }: Pick<HeaderSearch, "wordings">, edition: Edition, cell: string): Heading | null {
  const said = wordings.find(({ field, text }) => field === "column" && fold(text) === fold(cell));
  const meant = said === undefined ? null : headingOf(edition, said.code);
  return meant === null ? headingOf(edition, cell) : { ...meant, exact: false, own: false };
}

/** Several tables on a sheet cannot be one contribution; where each begins is what its sender needs to part them. */
function sayTables({ records }: HeaderSearch, sink: Sink): void {
  const tables = outline(records.cells).filter(({ rows, headings }) => rows.length > 0 && headings.length > 0);
  if (tables.length < 2) return;
  const lines = tables.map(({ headings, rows }) => records.lineOf(headings[0] ?? rows[0] ?? 0));
  sink.say(wording.severalTables, linePlace(lines[1] ?? 1), { tables: tables.length, lines: lines.join(", ") });
}

/** The row that names an indicator column and most others; rows of figures never name one. */
export function headingRow(
  search: Pick<HeaderSearch, "records" | "from" | "wordings">,
  edition: Edition,
): number | null {
  let best: number | null = null;
  let most = 1;
  const last = Math.min(search.records.cells.length, search.from + SEARCHED);
  for (let record = search.from; record < last; record += 1) {
    const row = (search.records.cells[record] ?? []).slice(0, LIMITS.columns);
    const headings = row.map((cell) => meantHeading(search, edition, cell)).filter((heading) => heading !== null);
    // A row of figures can hold many years, and a row of labels many words; a heading row has names as well.
    const named = headings.filter((heading) => heading.role.kind !== "values").length;
    if (named > 0 && headings.length > most) {
      best = record;
      most = headings.length;
    }
  }
  return best;
}

function isExact(
  search: HeaderSearch,
  header: number,
  cells: readonly string[],
  headings: readonly (Heading | null)[],
): boolean {
  const plain = search.sheet === null && search.delimiter === "," && search.encoding === "utf-8" && header === 0;
  return plain && cells.length <= LIMITS.columns && headings.every((heading) => heading?.exact === true);
}

/** Trailing cells without a heading come from formatting beyond the table and count for nothing. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function repeatsRole(columns: readonly Column[]): boolean {
  return new Set(columns.map((column) => roleName(column.role))).size < columns.length;
}

function sayTitleRows(search: HeaderSearch, header: number, sink: Sink): void {
  const titles = search.records.cells
    .slice(search.from, header)
    .map((row, index) => (row.some((cell) => cell.trim() !== "") ? search.from + index : null))
    .filter((record) => record !== null);
  const first = titles[0];
  const last = titles.at(-1);
  if (first === undefined || last === undefined) return;
  const { records } = search;
  const place = linePlace(records.lineOf(first), records.lineEndOf(last));
  sink.say(wording.titleRows, place, { header: records.lineOf(header) });
}

function sayColumns(table: RawTable, headings: readonly (Heading | null)[], sink: Sink): void {
  const cells = table.records.cells[table.header] ?? [];
  const claimed = new Map<string, string>();
  cells.slice(0, LIMITS.columns).forEach((cell, index) => {
    const heading = headings[index] ?? null;
    const label = cell.trim();
    const column = table.columns.find((one) => one.index === index) ?? null;
    if (heading === null || column === null) {
      sayUnread(table, index, label, sink);
      return;
    }
    const name = roleName(heading.role);
    const other = claimed.get(name);
    const place = placeOf(table, table.header, column);
    if (other === label) sink.say(wording.repeatedColumn, place, { heading: quote(label) });
    else if (other !== undefined) {
      sink.say(wording.competingColumns, place, { heading: quote(label), other: quote(other), column: name });
    } else if (!heading.own && heading.role.kind !== "values") {
      sink.say(wording.aliasHeading, place, { heading: quote(label), column: name }, { found: quote(label) });
    }
    claimed.set(name, label);
  });
  const years = table.columns.filter((column) => column.role.kind === "values").map((column) => column.label);
  const isOwn = headings.every((heading) => heading?.own === true);
  if (years.length > 0 && !table.exact && !isOwn) {
    sink.say(wording.yearsAsColumns, placeOf(table, table.header, null), { years: years.join(", ") });
  }
}

function sayUnread(table: RawTable, index: number, label: string, sink: Sink): void {
  const place = placeOf(table, table.header, { index, label, role: { kind: "note" } });
  const at = { ...place, field: null };
  if (label !== "") {
    sink.say(wording.unknownColumn, at, { heading: quote(label) }, { found: quote(label) });
    return;
  }
  const filled = table.records.cells.slice(table.header + 1).find((row) => (row[index] ?? "").trim() !== "");
  if (filled !== undefined) sink.say(wording.blankHeading, at, { example: quote((filled[index] ?? "").trim()) });
}

/** True, with a finding each, where a column is missing without which no row says anything. */
function missingColumns(table: RawTable, sink: Sink): boolean {
  const kinds = new Set(table.columns.map((column) => column.role.kind));
  const missing = ["indicator", "year", "value"].filter((name) => {
    if (name === "indicator") return !kinds.has("indicator");
    if (name === "year") return !kinds.has("year") && !kinds.has("values");
    return !kinds.has("value") && !kinds.has("values");
  });
  for (const column of missing) {
    sink.say(wording.missingColumn, placeOf(table, table.header, null), { column });
  }
  return missing.length > 0;
}
