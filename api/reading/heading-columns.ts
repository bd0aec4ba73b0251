import type { Edition } from "../../questionnaire/edition.ts";
import { findIndicator } from "../../questionnaire/lookup.ts";
import { fixedText, NOTHING_FIXED } from "./fixed.ts";
import type { HeadingBlock, HeadingCell } from "./heading-levels.ts";
import { type Meant, meanColumns, type ReadCell } from "./heading-meaning.ts";
import { cornerRole } from "./heading-corner.ts";
import { readHeadingText, saysSomething, type Speech } from "./heading-text.ts";
import { type Heading, isOfRows, roleName } from "./heading-words.ts";
import type { Column } from "./table.ts";

/** A column that is not read: not known at all, without a heading, a share, or only half understood and why. */
export interface Unread {
  readonly index: number;
  /** Its headings in the file, highest first. */
  readonly label: string;
  readonly kind: "unknown" | "blank" | "share" | "half";
  readonly why: string;
  /** The heading that is to blame. */
  readonly cell: HeadingCell | null;
}

/** The columns under a block of headings. */
export interface ReadColumns {
  readonly columns: readonly Column[];
  readonly unread: readonly Unread[];
}

/** What columns are understood with. */
export interface ColumnSearch {
  readonly block: HeadingBlock;
  readonly speech: Speech;
  /** The rows below the headings. */
  readonly rows: readonly (readonly string[])[];
}

/** A path of headings that names what rows say, or figures. */
type Sorted =
  | { readonly kind: "rows"; readonly column: Column; readonly path: readonly ReadCell[] }
  | { readonly kind: "figures"; readonly index: number; readonly path: readonly ReadCell[] }
  | { readonly kind: "unknown"; readonly index: number; readonly path: readonly ReadCell[] };

/** Understands each column by all its headings. */
export function readColumns({ block, speech, rows }: ColumnSearch): ReadColumns {
  const { edition } = speech;
  const named = block.paths.map((path, index) => sortColumn(path, index, speech));
  const sorted = withCorner(named, rows, edition);
  const columns: Column[] = [];
  const unread: Unread[] = [];
  const figures = sorted.filter((one) => one.kind === "figures");
  const ofRows = sorted.filter((one) => one.kind === "rows");
  const fields = new Set(ofRows.map(({ column }) => roleName(column.role)));
  const indicatorAt = ofRows.find(({ column }) => column.role.kind === "indicator")?.column.index ?? -1;
  const meant = meanColumns({
    edition,
    paths: figures.map(({ path }) => path),
    ofRows: fields,
    indicators: () => indicatorsOf(rows, indicatorAt, edition),
  });
  const meanings = new Map(figures.map(({ index }, at) => [index, meant[at]]));
  const isLong = figures.some(({ path }) => isPlainValue(path));
  const isEmpty = (index: number): boolean => rows.every((row) => (row[index] ?? "").trim() === "");
  const others = figures.filter(
    ({ index, path }) =>
      path.length === 1 &&
      !isPlainYear(path) &&
      !isPlainValue(path) &&
      !hasFigures(rows, index) &&
      (isLong || !isEmpty(index)),
  );
  // A column of remarks under a word that is also a code: only where others hold figures can that be told.
  const remarks = new Set(others.length < figures.length ? others.map(({ index }) => index) : []);
  for (const one of sorted) {
    const index = one.kind === "rows" ? one.column.index : one.index;
    const label = labelOf(one.path);
    const meaning = meanings.get(index);
    if (one.kind === "rows") {
      const over = one.path.slice(0, -1).find(({ read }) => saysSomething(read));
      if (over === undefined) columns.push(one.column);
      else
        unread.push({
          index,
          label,
          kind: "half",
          why: `"${over.cell.text}" stands above a heading of rows`,
          cell: over.cell,
        });
    } else if (one.path.length === 0) unread.push({ index, label, kind: "blank", why: "", cell: null });
    else if (one.kind === "unknown" || meaning === undefined || remarks.has(index)) {
      unread.push({ index, label, kind: "unknown", why: "", cell: null });
    } else if (block.stragglers.has(index) && one.path.at(-1)?.read.isTotal === true) {
      const why = `it may be the total of "${one.path[0]?.cell.text ?? ""}" or of all columns before it`;
      unread.push({ index, label, kind: "half", why, cell: one.path.at(-1)?.cell ?? null });
    } else if ("fixed" in meaning) {
      const isPlain = isPlainValue(one.path) && fixedText(meaning.fixed) === "";
      columns.push({ index, label, role: isPlain ? { kind: "value" } : { kind: "values", fixed: meaning.fixed } });
    } else unread.push(unreadOf(index, label, meaning));
  }
  return { columns, unread };
}

/** Columns before all figures, with what their rows say where their headings say nothing. */
function withCorner(named: readonly Sorted[], rows: ColumnSearch["rows"], edition: Edition): readonly Sorted[] {
  const figures = named.findIndex(({ kind, path }) => kind === "figures" && path.length > 0);
  const known = new Set(named.flatMap((one) => (one.kind === "rows" ? [roleName(one.column.role)] : [])));
  let indicators = named.findIndex((one) => one.kind === "rows" && one.column.role.kind === "indicator");
  return named.map((one, index): Sorted => {
    if (index >= figures || (one.kind !== "unknown" && one.path.length > 0) || one.kind === "rows") return one;
    const role = cornerRole(rows, index, edition, indicators);
    if (role === null || known.has(roleName(role))) return one;
    known.add(roleName(role));
    if (role.kind === "indicator") indicators = index;
    return { kind: "rows", column: { index, label: labelOf(one.path), role }, path: [] };
  });
}

function unreadOf(index: number, label: string, meant: Exclude<Meant, { fixed: unknown }>): Unread {
  if ("isShare" in meant) return { index, label, kind: "share", why: "", cell: meant.cell };
  return { index, label, kind: "half", why: meant.why, cell: meant.cell };
}

function sortColumn(path: readonly HeadingCell[], index: number, speech: Speech): Sorted {
  const { meant } = speech;
  const roles = path.map(({ text }) => meant(text)?.role ?? null);
  const lowest = roles.at(-1) ?? null;
  const [only] = path;
  // Most headings are a row's own, and the many other things that their words may mean need not be looked up.
  if (lowest !== null && isOfRows(lowest) && path.length === 1 && only !== undefined) {
    return { kind: "rows", column: { index, label: only.text, role: lowest }, path: [] };
  }
  const read = path.map((cell): ReadCell => ({ cell, read: readHeadingText(speech, cell.text) }));
  if (lowest !== null && isOfRows(lowest)) {
    return { kind: "rows", column: { index, label: path.at(-1)?.text ?? "", role: lowest }, path: read };
  }
  const isSaid = read.some((one) => saysSomething(one.read)) || lowest !== null;
  // "Unit" above "(as in the code list)": the remark changes nothing.
  const own = path.findLast((cell, at) => cell.span === 1 && isOfRowsAt(roles[at]));
  if (own !== undefined && !read.slice(1).some((one) => saysSomething(one.read))) {
    const role = meant(own.text)?.role;
    if (role !== undefined) return { kind: "rows", column: { index, label: own.text, role }, path: [] };
  }
  return { kind: isSaid ? "figures" : "unknown", index, path: read };
}

function isOfRowsAt(role: Heading["role"] | null | undefined): boolean {
  return role !== null && role !== undefined && isOfRows(role);
}

function labelOf(path: readonly ReadCell[]): string {
  return path.map(({ cell }) => cell.text).join(" / ");
}

function isPlainValue(path: readonly ReadCell[]): boolean {
  return path.length === 1 && path[0]?.read.candidates.some(({ field }) => field === "value") === true;
}

function isPlainYear(path: readonly ReadCell[]): boolean {
  return path.length === 1 && path[0]?.read.years.length === 1 && path[0].read.candidates.length === 0;
}

/** A number, or what stands in place of one. */
const FIGURE = /^\s*(?:[<>~≈≥≤(+-]?\s*\d|(?::|\.{2,}|[-–—x*]|c|ie|n\/?a)\s*$)/i;
const LOOKED_AT = 400;

function hasFigures(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.slice(0, LOOKED_AT).some((row) => FIGURE.test(row[column] ?? ""));
}

function indicatorsOf(rows: readonly (readonly string[])[], column: number, edition: Edition): readonly string[] {
  if (column === -1) return [];
  const texts = new Set(rows.map((row) => row[column] ?? ""));
  return [...texts].map((text) => findIndicator(edition, text)).filter((code) => code !== null);
}

/** Columns of figures of which two fix the same, each with the one before it. */
export function repeatedMeanings(columns: readonly Column[]): readonly (readonly [Column, Column])[] {
  const known = new Map<string, Column>();
  const found: (readonly [Column, Column])[] = [];
  for (const column of columns) {
    if (isOfRows(column.role)) continue;
    const text = fixedText(column.role.kind === "values" ? column.role.fixed : NOTHING_FIXED);
    const before = known.get(text);
    if (before !== undefined) found.push([column, before]);
    else known.set(text, column);
  }
  return found;
}
