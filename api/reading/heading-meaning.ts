import type { Edition } from "../../questionnaire/edition.ts";
import { codeOf, indicatorOf } from "../../questionnaire/lookup.ts";
import type { Step } from "../contract/observation.ts";
import { type Fixed, NOTHING_FIXED } from "./fixed.ts";
import type { HeadingCell } from "./heading-levels.ts";
import { type Candidate, type HeadingText, saysSomething } from "./heading-text.ts";

/** A heading with what its text may mean. */
export interface ReadCell {
  readonly cell: HeadingCell;
  readonly read: HeadingText;
}

/** What the headings of one column fix, or why that is not known and which of them is to blame. */
export type Meant =
  | { readonly fixed: Fixed }
  | { readonly isShare: true; readonly cell: HeadingCell }
  | { readonly why: string; readonly cell: HeadingCell };

/** What the headings of a table are understood with. */
export interface MeaningSearch {
  readonly edition: Edition;
  /** Of every column of figures, highest heading first. */
  readonly paths: readonly (readonly ReadCell[])[];
  /** Fields that the rows say: `indicator`, `unit`, dimensions. */
  readonly ofRows: ReadonlySet<string>;
  /** Codes of the indicators that rows name; asked only where it decides. */
  readonly indicators: () => readonly string[];
}

/**
 * What the headings above each column of figures fix together.
 *
 * Many words mean several things: "Romania" is a citizenship and a partner country, "Unknown" stands in two dozen lists.
 * The heading above and the headings beside decide, then what the rows' indicators are asked by; never a guess.
 */
export function meanColumns(search: MeaningSearch): readonly Meant[] {
  return search.paths.map((path) => meanColumn(path, search));
}

/** What names columns of rows and never a group of figures. */
const NO_CONTEXT: ReadonlySet<string> = new Set(["state", "label", "flag", "note"]);

function meanColumn(path: readonly ReadCell[], search: MeaningSearch): Meant {
  const { edition } = search;
  const share = path.find(({ read }) => read.isShare);
  if (share !== undefined) return { isShare: true, cell: share.cell };
  const codes: Record<string, string> = {};
  const steps: Step[] = [];
  let fixed: Fixed = NOTHING_FIXED;
  let named: string | null = null;
  for (const [at, { cell, read }] of path.entries()) {
    const { text, years } = read;
    const isLowest = at === path.length - 1;
    if (!isLowest && read.names !== null && !NO_CONTEXT.has(read.names)) {
      named = read.names;
      continue;
    }
    if (!saysSomething(read)) return { why: `"${text}" is not known`, cell };
    const [year = null, other = null] = years;
    if (year !== null) {
      if (other !== null) return { why: `"${text}" names more than one year`, cell };
      if (fixed.year !== null && fixed.year !== year)
        return { why: `it stands under ${fixed.year} and under ${year}`, cell };
      if (String(year) !== text) steps.push({ what: "year read as", from: text, to: String(year) });
      fixed = { ...fixed, year };
    }
    if (read.unit !== null) {
      if (fixed.unit !== null && fixed.unit !== read.unit)
        return { why: `it stands under two units, ${fixed.unit} and ${read.unit}`, cell };
      steps.push({ what: "unit read as", from: text, to: read.unit });
      fixed = { ...fixed, unit: read.unit };
    }
    if (read.candidates.length === 0) continue;
    const found = choose(read, { path, named, search });
    if (found === null) {
      const fields = [...new Set(read.candidates.map(({ field }) => wordOf(field, edition)))];
      return { why: `"${text}" can be ${fields.slice(0, 3).join(" or ")}`, cell };
    }
    const { field, code } = found;
    if (field === "value") continue;
    const before = field === "indicator" ? fixed.indicator : field === "unit" ? fixed.unit : (codes[field] ?? null);
    if (before !== null && before !== code && !isWithin(edition, field, code, before)) {
      return { why: `it stands under two of one list, ${before} and ${code}`, cell };
    }
    if (code !== text) steps.push({ what: `${field} read as`, from: text, to: code });
    if (field === "indicator") fixed = { ...fixed, indicator: code };
    else if (field === "unit") fixed = { ...fixed, unit: code };
    else codes[field] = code;
  }
  return { fixed: { ...fixed, codes, steps } };
}

/** Whether a code is a part of another one: a kind of cannabis below "Cannabis". */
function isWithin(edition: Edition, dimension: string, code: string, whole: string): boolean {
  for (let at = codeOf(edition, dimension, code); at !== null;) {
    if (at.code === whole) return true;
    at = at.parent === null ? null : codeOf(edition, dimension, at.parent);
  }
  return false;
}

interface Beside {
  readonly path: readonly ReadCell[];
  /** What a heading above names: `sex` of "Sex". */
  readonly named: string | null;
  readonly search: MeaningSearch;
}

/** Which of its meanings a text has here; null where that is open. */
function choose(read: HeadingText, { path, named, search }: Beside): Candidate | null {
  const { candidates } = read;
  const { ofRows, indicators, edition } = search;
  const only = (isIt: (field: string) => boolean): Candidate | null => {
    const left = candidates.filter(({ field }) => isIt(field));
    return left.length === 1 ? (left[0] ?? null) : null;
  };
  if (named !== null) return only((field) => field === named);
  if (candidates.length === 1) return candidates[0] ?? null;
  const level = levelOf(read, search);
  const sure = new Set(level.filter(isSure).flatMap(fieldsOf));
  const common = level.map(fieldsOf).reduce((all, fields) => all.filter((field) => fields.includes(field)));
  // A text that stands for several things beside one that is sure is of its kind, unless rows say that already.
  const bySure = only((field) => sure.has(field) && !ofRows.has(field));
  if (bySure !== null) return bySure;
  if (sure.size === 0) {
    const byCommon = only((field) => common.includes(field) && !ofRows.has(field));
    if (byCommon !== null && level.length > 1) return byCommon;
    const value = candidates.find(({ field }) => field === "value");
    if (value !== undefined) return value;
  }
  const own = path.flatMap(({ read: other }) => other.candidates.filter(({ field }) => field === "indicator"));
  const asked = new Set(
    [...indicators(), ...(ofRows.has("indicator") ? [] : own.map(({ code }) => code))].flatMap(
      (code) => indicatorOf(edition, code)?.dimensions ?? [],
    ),
  );
  return only((field) => asked.has(field) && !ofRows.has(field) && common.includes(field));
}

/** The texts on the same level of headings, each once, that mean something beside a year or a total. */
function levelOf(read: HeadingText, { paths }: MeaningSearch): readonly HeadingText[] {
  const cells = paths.flat();
  const records = new Set(
    cells.filter((one) => one.read === read || one.read.text === read.text).map(({ cell }) => cell.record),
  );
  const texts = cells.filter(({ cell, read: { candidates } }) => records.has(cell.record) && candidates.length > 0);
  return [...new Map(texts.map((one) => [one.read.text, one.read])).values()];
}

function fieldsOf({ candidates }: HeadingText): readonly string[] {
  return [...new Set(candidates.map(({ field }) => field))];
}

function isSure(read: HeadingText): boolean {
  return fieldsOf(read).length === 1;
}

function wordOf(field: string, edition: Edition): string {
  const dimension = edition.dimensions.find(({ id }) => id === field);
  return dimension === undefined ? field : dimension.label.toLowerCase();
}
