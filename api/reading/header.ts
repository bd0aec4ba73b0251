import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findIndicator, findState, findUnit } from "../../questionnaire/lookup.ts";
import type { Wording } from "../contract/covering-note.ts";
import { linePlace, WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import * as wording from "../findings/structure-wording.ts";
import { fixColumns, unclearColumns } from "./fixing.ts";
import { cornerRole } from "./heading-corner.ts";
import { readColumns } from "./heading-columns.ts";
import { headingBlock } from "./heading-levels.ts";
import { readHeadingText, saysSomething, type Speech, withoutMarks } from "./heading-text.ts";
import { headingOf, isOfRows, type Heading } from "./heading-words.ts";
import { LIMITS } from "./limits.ts";
import { isFigure, outline } from "./outline.ts";
import { sayColumns } from "./said-of-columns.ts";
import { nextTable } from "./next-table.ts";
import type { RawTable } from "./table.ts";
import type { Records } from "./tokenizer.ts";
import type { SheetCells } from "./workbook.ts";
import { readYear } from "./year.ts";

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

/** Finds the headings, title rows above them skipped, and understands their columns. Null with a blocker where it fails. */
export function findTable(search: HeaderSearch, edition: Edition, sink: Sink): RawTable | null {
  const anchor = headingRow(search, edition);
  if (anchor === null) {
    sayNoHeading(search, sink);
    return null;
  }
  const { records, sheet, from } = search;
  const speech = speechOf(search, edition);
  const { cells } = records;
  const block = headingBlock({ cells, anchor, from, merges: sheet?.merges ?? [], speech });
  const rows = cells.slice(block.last + 1);
  const titles = cells
    .slice(from, block.first)
    .map(titleOf)
    .filter((title) => title !== "");
  const read = readColumns({ block, speech, rows });
  const fixed = fixColumns(read, { titles, sheet: sheet?.name ?? null, rows, edition });
  const own = (records.cells[anchor] ?? []).map((cell) => headingOf(edition, cell));
  const exact = block.levels === 1 && isExact(search, anchor, own);
  const next = nextTable({ cells, block, titles, titled: fixed.titled });
  const wide = fixed.columns.some((column) => column.role.kind === "values" && !fixed.isTitled);
  const table: RawTable = {
    layout: wide ? "wide" : exact ? "canonical" : "long",
    exact,
    delimiter: search.delimiter,
    columns: fixed.columns,
    unclear: unclearColumns(fixed),
    width: 1 + block.paths.findLastIndex((path) => path.length > 0),
    records,
    sheet,
    header: block.last,
    end: next?.begins ?? cells.length,
    parts: [],
    trusted: fixed.contradictions.length === 0,
  };
  sayTitleRows(search, block.first, block.last, sink);
  const isOwn = (heading: string): boolean => speech.meant(heading)?.own === true;
  sayColumns(table, { ...fixed, edition, isOwn, isAllOwn: own.every((heading) => heading?.own === true) }, sink);
  if (next !== null) {
    const lines = [anchor, next.headings].map((record) => records.lineOf(record)).join(", ");
    sink.say(wording.severalTables, linePlace(records.lineOf(next.headings)), { tables: 2, lines });
  }
  return fixed.isComplete ? table : null;
}

/** A row above the headings as one text: `Year: 2019` may stand in two cells. */
function titleOf(row: readonly string[]): string {
  const texts = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return texts.join(": ").replaceAll("::", ":");
}

function sayNoHeading(search: HeaderSearch, sink: Sink): void {
  const first = search.records.cells.find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
  sayTables(search, sink);
  sink.say(wording.noHeading, WHOLE_FILE, {
    rows: Math.min(SEARCHED, search.records.cells.length),
    first: quote(first.join(" ").trim()),
    seems: seemsHeading(search),
  });
}

/** What looks like the headings of a table that is about something else, so that its sender sees what to rename. */
function seemsHeading({ records }: HeaderSearch): string {
  const record = outline(records.cells)[0]?.headings.at(-1);
  if (record === undefined) return "";
  const names = (records.cells[record] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  return `, and its headings seem to stand in line ${records.lineOf(record)}: "${quote(names.join(", "))}"`;
}

/** Several tables on a sheet cannot be one contribution; where each begins is what its sender needs to part them. */
function sayTables({ records }: HeaderSearch, sink: Sink): void {
  const tables = outline(records.cells).filter(({ rows, headings }) => rows.length > 0 && headings.length > 0);
  if (tables.length < 2) return;
  const lines = tables.map(({ headings, rows }) => records.lineOf(headings[0] ?? rows[0] ?? 0));
  sink.say(wording.severalTables, linePlace(lines[1] ?? 1), { tables: tables.length, lines: lines.join(", ") });
}

/** How headings are understood: what the sender said goes before what is known. */
function speechOf({ wordings }: Pick<HeaderSearch, "wordings">, edition: Edition): Speech {
  const known = (cell: string): Heading | null => headingOf(edition, cell) ?? headingOf(edition, withoutMarks(cell));
  const said = wordings.filter(({ field }) => field === "column");
  const meant = (cell: string): Heading | null => {
    const code = said.find(({ text }) => fold(text) === fold(cell))?.code;
    const heading = code === undefined ? null : headingOf(edition, code);
    return heading === null ? known(cell) : { ...heading, exact: false, own: false };
  };
  return { edition, wordings, meant };
}

/**
 * The row that names what the rows are about and most else; rows of figures never do. Codes as columns count where no
 * number stands beside them.
 */
export function headingRow(
  search: Pick<HeaderSearch, "records" | "from" | "wordings">,
  edition: Edition,
): number | null {
  const speech = speechOf(search, edition);
  let best: number | null = null;
  let most = 1;
  const last = Math.min(search.records.cells.length, search.from + SEARCHED);
  for (let record = search.from; record < last; record += 1) {
    const row = (search.records.cells[record] ?? []).slice(0, LIMITS.columns);
    const headings = row.map(speech.meant);
    // A row of figures can hold many years, and a row of labels many words; a heading row has names as well.
    const named = headings.filter((heading) => heading !== null && heading.role.kind !== "values").length;
    if (named === 0 || isKeyAndValue(row, speech)) continue;
    const others = row.filter((cell, at) => headings[at] === null && cell.trim() !== "");
    const codes = row.some(isFigure) ? 0 : others.filter((cell) => saysSomething(readHeadingText(speech, cell))).length;
    const known = headings.filter((heading) => heading !== null).length + codes;
    if (known > most) {
      best = record;
      most = known;
    }
  }
  return best ?? cornerRow(search.records.cells.slice(0, last), search.from, search.records.cells, speech);
}

/** A row that names figures and nothing else, where the column before them says what the rows are about. */
function cornerRow(
  searched: readonly (readonly string[])[],
  from: number,
  cells: readonly (readonly string[])[],
  speech: Speech,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (let record = from; record < searched.length; record += 1) {
    const [corner = "", ...others] = (searched[record] ?? []).slice(0, LIMITS.columns);
    const isCorner = corner.trim() === "" || !saysSomething(readHeadingText(speech, corner));
    if (!isCorner || others.some(isFigure)) continue;
    const known = others.filter((cell) => saysSomething(readHeadingText(speech, cell))).length;
    if (known <= most || cornerRole(cells.slice(record + 1), 0, speech.edition) === null) continue;
    best = record;
    most = known;
  }
  return best;
}

/** `Year | 2019`, `Country | Romania` above a table: a title in two cells. */
function isKeyAndValue(row: readonly string[], { edition, meant }: Speech): boolean {
  const [key = "", value = "", ...others] = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const role = others.length > 0 ? null : (meant(key.replace(/:$/, ""))?.role ?? null);
  if (role === null || value === "" || !isOfRows(role)) return false;
  if (role.kind === "year") return readYear(value) !== null;
  if (role.kind === "state") return findState(edition, value) !== null;
  if (role.kind === "indicator") return findIndicator(edition, value) !== null;
  return role.kind === "unit" && findUnit(edition, value) !== null;
}

function isExact(
  { sheet, delimiter, encoding, records }: HeaderSearch,
  header: number,
  headings: readonly (Heading | null)[],
): boolean {
  const plain = sheet === null && delimiter === "," && encoding === "utf-8" && header === 0;
  return (
    plain &&
    (records.cells[header] ?? []).length <= LIMITS.columns &&
    headings.every((heading) => heading?.exact === true)
  );
}

function sayTitleRows(search: HeaderSearch, first: number, header: number, sink: Sink): void {
  const { records, from } = search;
  const titles = records.cells
    .slice(from, first)
    .map((row, index) => (row.some((cell) => cell.trim() !== "") ? from + index : null))
    .filter((record) => record !== null);
  const [top] = titles;
  const bottom = titles.at(-1);
  if (top === undefined || bottom === undefined) return;
  sink.say(wording.titleRows, linePlace(records.lineOf(top), records.lineEndOf(bottom)), {
    header: records.lineOf(header),
  });
}
