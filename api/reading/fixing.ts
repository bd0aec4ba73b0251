import type { Edition } from "../../questionnaire/edition.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import type { Step } from "../contract/observation.ts";
import { type Fixed, NOTHING_FIXED } from "./fixed.ts";
import { type ReadColumns, repeatedMeanings, type Unread } from "./heading-columns.ts";
import { isOfRows, roleName } from "./heading-words.ts";
import type { Column } from "./table.ts";
import { readTitles, unitOfTitles } from "./title.ts";

/** The columns of a table with all that is fixed for them, and what is amiss. */
export interface FixedColumns {
  readonly columns: readonly Column[];
  readonly unread: readonly Unread[];
  /** Pairs of columns that claim one thing, so that no row can be trusted. */
  readonly contradictions: readonly (readonly [Column, Column])[];
  /** Columns of figures left out since another one has the same. */
  readonly repeated: readonly (readonly [Column, Column])[];
  /** What was taken from the titles: the title, and what it says. */
  readonly titled: readonly { readonly title: string; readonly what: string }[];
  /** Titles name years without settling which; the title and the years, else null. */
  readonly doubt: { readonly title: string; readonly years: string } | null;
  /** Columns without which no row says anything. */
  readonly missing: readonly string[];
  readonly isComplete: boolean;
  /** True where only a title fixes something of the figures. */
  readonly isTitled: boolean;
}

/** What is known beside the columns. */
export interface Around {
  readonly titles: readonly string[];
  readonly sheet: string | null;
  /** Rows below the headings. */
  readonly rows: readonly (readonly string[])[];
  readonly edition: Edition;
}

/**
 * Puts together what rows, headings and titles say: each figure needs an indicator and a year, and none of them twice. What
 * no column and no heading says the title may say for the whole table, where it does so unmistakably.
 */
export function fixColumns({ columns: read, unread: already }: ReadColumns, around: Around): FixedColumns {
  const { titles, sheet, rows, edition } = around;
  const unread = [...already];
  const ofRows = read.filter(({ role }) => isOfRows(role));
  const fields = new Map(ofRows.map((column) => [roleName(column.role), column]));
  const leave = (column: Column, kind: Unread["kind"], why: string): void => {
    unread.push({ index: column.index, label: column.label, kind, why, cell: null });
  };
  let figures = read.filter(({ role }) => !isOfRows(role));
  const keep = (isKept: (column: Column, fixed: Fixed) => boolean): void => {
    figures = figures.filter((column) => isKept(column, fixedOf(column)));
  };

  // Blank headings that go on over figures: what is merged above them covers more than one thing.
  const holes = unread.filter(({ kind, index }) => kind === "blank" && rows.some((row) => /\d/.test(row[index] ?? "")));
  keep((column) => {
    const isGroup =
      column.role.kind === "values" && holes.some(({ index }) => isNext(index, column.index, read, unread));
    if (isGroup) leave(column, "half", "the columns to its right hold figures and have no heading");
    return !isGroup;
  });
  // Percentages beside figures in a unit of their own.
  keep((column, { unit }) => {
    const isShare = unit !== null && unitOf(edition, unit)?.kind === "share" && fields.has("unit");
    if (isShare) leave(column, "share", "");
    return !isShare;
  });
  const hasPlain = figures.some(({ role }) => role.kind === "value");
  const years = figures.filter((column) => fixedOf(column).year !== null);
  if (years.length > 0 && !fields.has("year")) {
    keep((column, { year }) => {
      if (year === null) leave(column, "half", "no year stands above it, as above the others");
      return year !== null;
    });
  } else if (hasPlain) {
    // A second total beside the values: a word that may be anything.
    keep((column) => {
      const isWord = column.role.kind === "values" && isNothing(fixedOf(column));
      if (isWord) leave(column, "unknown", "");
      return !isWord;
    });
  }

  const needsYear = !fields.has("year") && years.length === 0;
  const needsIndicator = !fields.has("indicator") && figures.every((column) => fixedOf(column).indicator === null);
  const needsUnit = !fields.has("unit") && figures.every((column) => fixedOf(column).unit === null);
  const titled = needsYear || needsIndicator ? readTitles(titles, sheet, edition) : null;
  const year = needsYear ? (titled?.year ?? null) : null;
  const indicator = needsIndicator ? (titled?.indicator ?? null) : null;
  // "Indicator (grams)" is a title of the figures beside it.
  const labels = ofRows.map(({ label }) => label);
  const inUnit = needsUnit ? unitOfTitles([...titles, ...labels], edition) : null;
  const steps: Step[] = [];
  if (year !== null) steps.push({ what: "year taken from the title", from: titled?.yearFrom ?? "", to: String(year) });
  if (indicator !== null) {
    steps.push({ what: "indicator taken from the title", from: titled?.indicatorFrom ?? "", to: indicator });
  }
  if (inUnit !== null) steps.push({ what: "unit taken from the title", from: inUnit.title, to: inUnit.unit });
  const isWide = figures.some(({ role }) => role.kind === "values");
  if (isWide || steps.length > 0) {
    figures = figures.map((column): Column => {
      const fixed = fixedOf(column);
      const whole = {
        ...fixed,
        year: fixed.year ?? year,
        indicator: fixed.indicator ?? indicator,
        unit: fixed.unit ?? inUnit?.unit ?? null,
        steps: [...steps, ...fixed.steps],
      };
      return { ...column, role: { kind: "values", fixed: whole } };
    });
  }

  const repeats = repeatedMeanings(figures);
  const isEqual = ([a, b]: readonly [Column, Column]): boolean =>
    rows.every((row) => (row[a.index] ?? "").trim() === (row[b.index] ?? "").trim());
  const repeated = repeats.filter((pair) => isWide && isEqual(pair));
  const left = new Set(repeated.map(([column]) => column));
  const contradictions = [
    ...repeats.filter(([column]) => !left.has(column)),
    ...twice(ofRows),
    ...figures.flatMap((column) => claimed(column, fields)),
  ];
  figures = figures.filter((column) => !left.has(column));
  // A title says what all is about, and the column of which the rows begin what each is about: it has to be known.
  const firstFigure = Math.min(...figures.map(({ index }) => index));
  const isUnlabelled =
    !ofRows.some(({ role }) => role.kind === "indicator" || role.kind === "dimension") &&
    unread.some(
      ({ index, kind }) =>
        (kind === "unknown" || kind === "half") &&
        index < firstFigure &&
        rows.some((row) => /\p{L}{3}/u.test(row[index] ?? "") && row.some((cell, at) => at > index && /\d/.test(cell))),
    );
  const missing = [
    ...((needsIndicator && indicator === null) || isUnlabelled ? ["indicator"] : []),
    // Where no column of figures is left, what is said of each is reason enough.
    ...(needsYear && year === null && figures.length > 0 ? ["year"] : []),
    ...(figures.length === 0 ? ["value"] : []),
  ];
  const isDoubted = needsYear && year === null && (titled?.doubtful.length ?? 0) > 0;
  return {
    columns: [...ofRows, ...figures].toSorted((a, b) => a.index - b.index),
    unread: unread.toSorted((a, b) => a.index - b.index),
    contradictions,
    repeated,
    titled: steps.map(({ from, to }) => ({ title: from, what: to })),
    doubt: isDoubted ? { title: titled?.yearFrom ?? "", years: titled?.doubtful.join(", ") ?? "" } : null,
    missing: isDoubted ? missing.filter((name) => name !== "year") : missing,
    isComplete: missing.length === 0,
    isTitled: !isWide,
  };
}

function fixedOf({ role }: Column): Fixed {
  return role.kind === "values" ? role.fixed : NOTHING_FIXED;
}

function isNothing({ year, indicator, unit, codes }: Fixed): boolean {
  return year === null && indicator === null && unit === null && Object.keys(codes).length === 0;
}

/** Whether only blank headings stand between a column and a hole to its right. */
function isNext(hole: number, column: number, read: readonly Column[], unread: readonly Unread[]): boolean {
  if (hole <= column) return false;
  const named = [
    ...read.map(({ index }) => index),
    ...unread.filter(({ kind }) => kind !== "blank").map(({ index }) => index),
  ];
  return !named.some((index) => index > column && index <= hole);
}

/** Columns of rows that mean the same. */
function twice(ofRows: readonly Column[]): readonly (readonly [Column, Column])[] {
  const known = new Map<string, Column>();
  return ofRows.flatMap((column): (readonly [Column, Column])[] => {
    const name = roleName(column.role);
    const before = known.get(name);
    known.set(name, column);
    return before === undefined ? [] : [[column, before]];
  });
}

/** What a column of figures fixes and a column of rows says as well. */
function claimed(column: Column, fields: ReadonlyMap<string, Column>): readonly (readonly [Column, Column])[] {
  const { year, indicator, unit, codes } = fixedOf(column);
  const fixed = [
    ...(year === null ? [] : ["year"]),
    ...(indicator === null ? [] : ["indicator"]),
    ...(unit === null ? [] : ["unit"]),
    ...Object.keys(codes),
  ];
  return fixed.flatMap((field): (readonly [Column, Column])[] => {
    const other = fields.get(field);
    return other === undefined ? [] : [[column, other]];
  });
}

/** Columns before the figures that have no heading or an unknown one: they may say what the figures are split by. */
export function unclearColumns({ columns, unread }: FixedColumns): readonly Column[] {
  const figures = columns.find(({ role }) => !isOfRows(role))?.index ?? -1;
  return unread.flatMap(({ index, label, kind }): Column[] =>
    index < figures && (kind === "unknown" || kind === "blank") ? [{ index, label, role: { kind: "note" } }] : [],
  );
}
