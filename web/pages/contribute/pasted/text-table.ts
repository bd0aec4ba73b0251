import type { Cells } from "./html-table.ts";

/** How a text was divided into cells. */
export type Division = "tabs" | "columns" | "years" | "as-it-is";

/** A text as a table, and how it was divided. */
export interface TextTable {
  readonly by: Division;
  /** Empty where the text is taken as it is: it has separators of its own. */
  readonly cells: Cells;
}

/**
 * Divides a text that was copied from a spreadsheet (tabs), from a PDF that keeps its columns apart by spaces, or from one
 * that does not: then the years of the heading say how many figures stand at the end of each row.
 */
export function tableOfText(text: string): TextTable {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029\f]/g, "\n")
    .replace(/\n+$/, "")
    .split("\n");
  if (text.includes("\t"))
    return { by: "tabs", cells: lines.map((line) => line.split("\t").map((cell) => cell.trim())) };
  if (hasSeparators(lines)) return { by: "as-it-is", cells: [] };
  const columns = byColumns(lines);
  if (columns !== null) return { by: "columns", cells: columns };
  const years = byYears(lines);
  return years === null ? { by: "as-it-is", cells: [] } : { by: "years", cells: years };
}

/** Whether most lines have the same number of commas, semicolons or bars: a file of its own. */
function hasSeparators(lines: readonly string[]): boolean {
  return [",", ";", "|"].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
    const usual = Math.max(0, ...[...Map.groupBy(counts, (count) => count).values()].map(({ length }) => length));
    const written = lines.filter((line) => line.trim() !== "").length;
    return (counts[0] ?? 0) > 1 && usual * 2 > written;
  });
}

/** A stretch of two or more blanks divides; a single one stands within a text or a grouped number. */
const GAP = / {2,}/;

/** Lines with gaps, cut where all of them are blank; null where no line has one. Lines without a gap are titles. */
function byColumns(lines: readonly string[]): Cells | null {
  const plain = lines.map((line) => line.replaceAll("\u00a0", " ").trimEnd());
  const rows = plain.filter((line) => GAP.test(line.trim()));
  if (rows.length < 2) return null;
  const gutters = guttersOf(rows);
  const most = Math.max(...rows.map((row) => row.trim().split(GAP).length));
  // Where columns are not aligned, each line is cut at its own gaps.
  const isAligned = gutters.length + 1 >= most;
  return plain.map((line) => {
    const text = line.trim();
    if (!GAP.test(text)) return text === "" ? [] : [text];
    return isAligned ? cutAt(line, gutters) : text.split(GAP);
  });
}

/** Where a column begins to be blank in all rows: for two signs, or for one where most rows begin a word behind two. */
function guttersOf(rows: readonly string[]): readonly number[] {
  const width = Math.max(...rows.map((row) => row.length));
  const isBlank = (row: string, at: number): boolean => (row[at] ?? " ") === " ";
  const blank = Array.from({ length: width }, (_, at) => rows.every((row) => isBlank(row, at)));
  const begins = (row: string, at: number): boolean => /^ {2}\S/.test(row.slice(at - 2, at + 1));
  const isEdge = (at: number): boolean => rows.filter((row) => begins(row, at)).length * 2 > rows.length;
  const gutters: number[] = [];
  let from: number | null = null;
  for (let at = blank.indexOf(false); at < width; at += 1) {
    if (blank[at] === true) from ??= at;
    else if (from !== null) {
      if (at - from > 1 || isEdge(at)) gutters.push(from);
      from = null;
    }
  }
  return gutters;
}

function cutAt(line: string, gutters: readonly number[]): readonly string[] {
  return [0, ...gutters].map((from, at) => line.slice(from, gutters[at]).trim());
}

const YEAR = /^(?:19|20)\d\d$/;
const FIGURE = /^(?:[<>~≈]?[+-]?\d[\d.,]*\*?|[-–—:…]|\.\.|\.\.\.|n\/?a|x|c)$/i;

/** Rows that end in as many figures as the heading has years; null where there is no such heading, or hardly such rows. */
function byYears(lines: readonly string[]): Cells | null {
  const words = lines.map((line) =>
    line
      .trim()
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  const heading = words.find((line) => line.filter((word) => YEAR.test(word)).length > 1);
  const count = heading?.filter((word) => YEAR.test(word)).length ?? 0;
  if (heading === undefined || heading.slice(-count).some((word) => !YEAR.test(word))) return null;
  let understood = 0;
  const cells = words.map((line): readonly string[] => {
    const figures = line.slice(-count);
    const isRow = line === heading || (line.length > count && figures.every((word) => FIGURE.test(word)));
    if (!isRow) return line.length === 0 ? [] : [line.join(" ")];
    understood += line === heading ? 0 : 1;
    return [line.slice(0, -count).join(" "), ...figures];
  });
  return understood < 2 ? null : cells;
}
