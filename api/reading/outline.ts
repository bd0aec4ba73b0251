/** A row of cells as they stand. */
type Row = readonly string[];

/** One table of a sheet: which records are its titles, its headings and its rows. Records are counted from 0. */
export interface Outlined {
  /** Rows of one text, and blank rows among them, above the headings. */
  readonly titles: readonly number[];
  /** Heading rows, group headings first; empty where figures begin at once. */
  readonly headings: readonly number[];
  /** Rows that number the columns: 1, 2, 3 … */
  readonly numbering: readonly number[];
  readonly rows: readonly number[];
  /** Rows of one text behind the last row of the table. */
  readonly footnotes: readonly number[];
}

/**
 * Finds the tables of a sheet without knowing what they are about: by which rows are filled, and with what.
 *
 * A row of one text is a title, or a footnote where no table follows; within a table it is one only in the first column,
 * since cells merged downwards leave rows of one text elsewhere. Rows without a number above the first row with one
 * are headings if the lower ones fill holes of the upper. Headings that are repeated word for word go on with the table.
 */
export function outline(cells: readonly Row[]): readonly Outlined[] {
  const tables: Outlined[] = [];
  let open: Drawn | null = null;
  let waiting: number[] = [];
  const close = (): void => {
    if (open !== null) tables.push({ ...open, footnotes: waiting.filter((record) => filled(cells[record]) > 0) });
    open = null;
    waiting = [];
  };
  for (let record = 0; record < cells.length; record += 1) {
    const row = cells[record] ?? [];
    if (filled(row) === 0 || (filled(row) === 1 && (open === null || (row[0] ?? "").trim() !== ""))) {
      waiting.push(record);
      continue;
    }
    if (open !== null && isNumbering(row)) {
      open.numbering.push(record);
      continue;
    }
    if (open !== null && (waiting.length === 0 || !isHeading(row))) {
      // Blank rows and notes between rows of one table are none of its rows.
      waiting = [];
      open.rows.push(record);
      continue;
    }
    if (open !== null && repeatsHeading(row, open, cells)) {
      waiting = [];
      continue;
    }
    const titles = open === null ? waiting : titlesOf(waiting, cells);
    waiting = open === null ? [] : waiting.slice(0, waiting.length - titles.length);
    close();
    open = begin(record, titles, cells);
    record = Math.max(record, open.headings.at(-1) ?? record, open.numbering.at(-1) ?? record);
  }
  close();
  return tables;
}

interface Drawn {
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  readonly numbering: number[];
  readonly rows: number[];
}

/** A table that begins with this record: its numbering and headings, or its first row of figures. */
function begin(record: number, titles: readonly number[], cells: readonly Row[]): Drawn {
  const numbering: number[] = [];
  const headings: number[] = [];
  let at = record;
  for (; isNumbering(cells[at] ?? []); at += 1) numbering.push(at);
  if (!isHeading(cells[at] ?? [])) return { titles, headings, numbering, rows: [at] };
  headings.push(at);
  while (isGroup(cells[at] ?? [], cells[at + 1] ?? [])) headings.push((at += 1));
  return { titles, headings, numbering, rows: [] };
}

/** The last rows of one text before a table, from the last blank row before them on; a title may stand apart from it. */
function titlesOf(waiting: readonly number[], cells: readonly Row[]): readonly number[] {
  const last = waiting.findLastIndex((record) => filled(cells[record]) > 0);
  const before = waiting.findLastIndex((record, index) => index < last && filled(cells[record]) === 0);
  return waiting.slice(last === -1 ? 0 : before + 1);
}

/** How many cells of a row are not blank. */
function filled(row: Row | undefined): number {
  return row === undefined ? 0 : row.filter((cell) => cell.trim() !== "").length;
}

const NUMBER = /^[£$€~<]?[-+(]?\s*\d[\d\s.,'’\u00a0\u202f]*%?\)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** No cell is a number; a year may be a heading. */
function isHeading(row: Row): boolean {
  return filled(row) > 1 && !row.some(isFigure);
}

/** A number that is no year. */
export function isFigure(cell: string): boolean {
  return NUMBER.test(cell.trim()) && !YEAR.test(cell.trim());
}

/** `1; 2; 3; …` or `А; Б; 1; 2; …`, as forms have it above or below their headings. */
export function isNumbering(row: Row): boolean {
  const texts = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const letters = texts.findIndex((text) => !/^\p{L}$/u.test(text));
  return texts.length > 2 && letters >= 0 && texts.slice(letters).every((text, index) => text === String(index + 1));
}

/** Merged cells leave holes to their right or below; the row that fills them names the columns of each group. */
function isGroup(upper: Row, lower: Row): boolean {
  if (!isHeading(lower)) return false;
  const width = Math.max(upper.length, lower.length);
  let holes = 0;
  for (let at = 0; at < width; at += 1) {
    const isHole = (upper[at] ?? "").trim() === "";
    const isFilled = (lower[at] ?? "").trim() !== "";
    if (isHole && isFilled) holes += 1;
  }
  // The group's name stands once, the names below it are several: a lower row shorter than that is a row of text.
  return holes > 0 && filled(lower) > filled(upper);
}

function repeatsHeading(row: Row, { headings }: Drawn, cells: readonly Row[]): boolean {
  const heading = cells[headings.at(-1) ?? -1] ?? [];
  return heading.length === row.length && heading.every((cell, at) => cell.trim() === (row[at] ?? "").trim());
}
