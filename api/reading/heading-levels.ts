import { readHeadingText, saysSomething, type Speech } from "./heading-text.ts";
import { isOfRows } from "./heading-words.ts";
import { LIMITS } from "./limits.ts";
import { isFigure, isNumbering } from "./outline.ts";
import type { Merge } from "./workbook.ts";

/** A text of a heading, and the cell in which it stands: the first one of a merged range. */
export interface HeadingCell {
  readonly text: string;
  readonly record: number;
  readonly column: number;
  /** How many columns it heads. */
  readonly span: number;
}

/** The rows that name the columns of a table. */
export interface HeadingBlock {
  /** Record of the highest and of the lowest level. */
  readonly first: number;
  readonly last: number;
  readonly levels: number;
  /** For each column its headings, highest first; empty where it has none. */
  readonly paths: readonly (readonly HeadingCell[])[];
  /** Columns at the right of the last group that none before it has: a total there may be of the group or of all. */
  readonly stragglers: ReadonlySet<number>;
}

/** What the levels are looked for with. */
export interface LevelSearch {
  readonly cells: readonly (readonly string[])[];
  /** The row that names most of the columns. */
  readonly anchor: number;
  /** First record that may be a heading. */
  readonly from: number;
  readonly merges: readonly Merge[];
  readonly speech: Speech;
}

const MOST_LEVELS = 3;

/**
 * Finds the rows above and below the one that names most of the columns which are headings too, and lays them over the
 * columns: in a text file a merged cell is a text followed by blanks, in a workbook it says itself how far it goes.
 */
export function headingBlock(search: LevelSearch): HeadingBlock {
  const { anchor, from } = search;
  let levels = [anchor];
  for (let record = anchor + 1; levels.length < MOST_LEVELS && isBelow(record, search); record += 1) {
    levels = [...levels, record];
  }
  for (let record = anchor - 1; levels.length < MOST_LEVELS && record >= from && isAbove(record, search); record -= 1) {
    levels = [record, ...levels];
  }
  const rows = levels.map((record) => (search.cells[record] ?? []).slice(0, LIMITS.columns).map((text) => text.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  const filled: (readonly (HeadingCell | null)[])[] = [];
  for (const [at, record] of levels.entries()) {
    filled.push(fill({ rows, at, record, width, above: filled.at(-1) ?? null }, search));
  }
  const paths = Array.from({ length: width }, (_, column) => filled.flatMap((level) => level[column] ?? []));
  const isMerged = search.merges.some(({ startRow }) => levels.includes(startRow));
  const stragglers = isMerged ? new Set<number>() : stragglersOf(paths);
  return { first: levels[0] ?? anchor, last: levels.at(-1) ?? anchor, levels: levels.length, paths, stragglers };
}

/** In a text file nobody says where the last group ends; where cells are merged they do. */
function stragglersOf(paths: HeadingBlock["paths"]): ReadonlySet<number> {
  const groups = new Map<number, { readonly columns: number[]; readonly texts: string[] }>();
  for (const [index, [top, ...below]] of paths.entries()) {
    if (top === undefined || top.span < 2) continue;
    const group = groups.get(top.column) ?? { columns: [], texts: [] };
    groups.set(top.column, group);
    group.columns.push(index);
    group.texts.push(below.map(({ text }) => text).join(" / "));
  }
  const last = [...groups.values()].at(-1);
  const [before] = [...groups.values()].slice(0, -1);
  if (last === undefined || before === undefined || last.texts.length <= before.texts.length) return new Set();
  const isSame = before.texts.every((text, at) => text === last.texts[at]);
  return new Set(isSame ? last.columns.slice(before.columns.length) : []);
}

function says(text: string, speech: Speech): boolean {
  return saysSomething(readHeadingText(speech, text));
}

/** Whether a heading names what rows say: an indicator, a dimension, a unit. */
function isHead(text: string, { meant }: Speech): boolean {
  const heading = meant(text);
  return heading !== null && isOfRows(heading.role);
}

/** A row below is a level where it leaves the columns of the rows blank, or says something of the figures all the same. */
function isBelow(record: number, search: LevelSearch): boolean {
  const { cells, anchor, speech } = search;
  const row = (cells[record] ?? []).map((text) => text.trim());
  const above = cells[anchor] ?? [];
  if (row.some(isFigure) || isNumbering(row)) return false;
  const isOpen = (_: string, column: number): boolean =>
    !isHead(above[column] ?? "", speech) || isContext(column, above, row);
  const texts = row.filter((text, column) => text !== "" && isOpen(text, column));
  const others = row.filter((text, column) => text !== "" && !isOpen(text, column));
  const known = texts.filter((text) => says(text, speech)).length;
  // What a row is about never stands in a heading.
  if (others.some((text) => says(text, speech))) return false;
  if (others.length > 0) return known > 0 && known * 2 >= texts.length;
  return texts.filter((text) => /\p{L}/u.test(text) || says(text, speech)).length > 1;
}

/** "Sex" above "Women" and a blank above "Men": a heading of rows that heads figures here. */
function isContext(column: number, above: readonly string[], row: readonly string[]): boolean {
  return (row[column] ?? "") !== "" && (above[column + 1] ?? "").trim() === "" && (row[column + 1] ?? "") !== "";
}

/** A row above is a level where all its texts stand over columns of figures and at least one says something of them. */
function isAbove(record: number, search: LevelSearch): boolean {
  const { cells, anchor, speech } = search;
  const row = (cells[record] ?? []).map((text) => text.trim());
  const below = cells[record + 1] ?? [];
  if (row.every((text) => text === "") || isNumbering(row)) return false;
  const overFigures = row.every((text, column) => {
    const under = [below[column] ?? "", cells[anchor]?.[column] ?? ""].map((one) => one.trim());
    if (text === "" || under.some((one) => isHead(one, speech))) return text === "";
    // A total is merged downwards as well as over the groups beside it.
    return under.some((one) => one !== "") || isHead(text, speech) || readHeadingText(speech, text).isTotal;
  });
  const texts = row.filter((text) => text !== "");
  return overFigures && (texts.some((text) => says(text, speech)) || texts.length > 1);
}

interface Level {
  readonly rows: readonly (readonly string[])[];
  readonly at: number;
  readonly record: number;
  readonly width: number;
  readonly above: readonly (HeadingCell | null)[] | null;
}

/** Each column's text of one level: its own, or the one that is merged over it. */
function fill(
  { rows, at, record, width, above }: Level,
  { merges, speech }: LevelSearch,
): readonly (HeadingCell | null)[] {
  const own = rows[at] ?? [];
  const ranges = merges.filter(
    (merge) => merge.startRow <= record && record <= merge.endRow && merge.endCol > merge.startCol,
  );
  const lower = (column: number): string =>
    rows
      .slice(at + 1)
      .map((row) => row[column] ?? "")
      .find((text) => text !== "") ?? "";
  const origins: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const before = origins[column - 1] ?? -1;
    const range = ranges.find((one) => one.startCol <= column && column <= one.endCol);
    const isBlank = (own[column] ?? "") === "";
    if (!isBlank) origins.push(column);
    else if (ranges.length > 0) origins.push(range !== undefined && range.startRow === record ? range.startCol : -1);
    else {
      const goesOn =
        before !== -1 &&
        lower(column) !== "" &&
        !isHead(lower(column), speech) &&
        !isHead(alone(own, rows, at, before), speech);
      const isSameGroup = above === null || above[column]?.column === above[before]?.column;
      origins.push(goesOn && isSameGroup ? before : -1);
    }
  }
  return origins.map((origin) => {
    const text = own[origin] ?? "";
    if (origin === -1 || text === "") return null;
    return { text, record, column: origin, span: origins.filter((other) => other === origin).length };
  });
}

/** A heading of rows that has nothing below it goes no further to the right. */
function alone(own: readonly string[], rows: readonly (readonly string[])[], at: number, column: number): string {
  const hasBelow = rows.slice(at + 1).some((row) => (row[column] ?? "") !== "");
  return hasBelow ? "" : (own[column] ?? "");
}
