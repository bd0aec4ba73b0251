import type { Edition, Indicator, Language } from "../../questionnaire/edition.ts";
import { type Breakdown, breakdownText, type Observation } from "../contract/observation.ts";
import { DIMENSIONS } from "../contract/selection.ts";
import type { CsvValue } from "./csv.ts";
import { cellText } from "./template-cell.ts";
import { rowLabel } from "./template-words.ts";

/** The two shapes of a contribution file: one row a figure, or one column a year. */
export type TemplateLayout = "long" | "wide";

/** What a template is made for. */
export interface TemplateWish {
  readonly layout: TemplateLayout;
  /** Null leaves headings and labels in English. */
  readonly language: Language | null;
  /** The figures that stand, to be filled in; null for a blank template. */
  readonly accepted: readonly Observation[] | null;
}

/** The table that a state fills in. */
export interface Template extends TemplateWish {
  readonly edition: Edition;
  /** What each column holds: `indicator`, `sex`, `2019`. */
  readonly columns: readonly string[];
  /** One cell a column, values as text or number. */
  readonly rows: readonly (readonly CsvValue[])[];
}

/** Lists of countries are too long to print: the sender adds rows for the countries that occur. */
const OPEN_ENDED = ["citizenship", "partner"];

/** Stands in every row, so that whoever fills it in sees what its codes mean. */
const LABEL = "label";

/**
 * The table that a state fills in: every question of the three subjects that all are asked, its total first; of core
 * questions then the parts, by one dimension at a time. Optional modules are left to those who want them: every
 * combination of everything would be a table that nobody reads. Figures that stand come in their rows, and those that
 * have no row yet in rows of their own behind the question's.
 *
 * A row left empty says "not reported"; rows may be added and left out. A blank template in no language is canonical;
 * all others have a column with the meaning of each row in words, which is not read.
 */
export function templateOf(edition: Edition, wish: TemplateWish, labelled: boolean): Template {
  const series = seriesOf(edition, wish.accepted ?? []);
  const years = edition.years.map(String);
  const dimensions = DIMENSIONS.filter((id) => series.some(({ question, breakdown }) => isOf(id, question, breakdown)));
  const label = labelled || wish.language !== null || wish.accepted !== null ? [LABEL] : [];
  const columns =
    wish.layout === "long"
      ? ["indicator", ...label, "year", ...dimensions, "unit", "value", "flag", "note"]
      : ["indicator", ...label, ...dimensions, "unit", ...years, "flag", "note"];
  const rows = series.flatMap((one) =>
    (wish.layout === "long" ? longRows(one, edition) : wideRows(one, edition)).map((filled) => {
      const cells: Readonly<Record<string, CsvValue>> = {
        indicator: one.question.code,
        [LABEL]: rowLabel(edition, wish.language, one.question, one.breakdown),
        ...one.breakdown,
        unit: one.unit,
        ...filled,
      };
      return columns.map((column) => cells[column] ?? "");
    }),
  );
  return { ...wish, edition, columns, rows };
}

/** One row of the wide form: a question, a part of it, a unit, and the figures that stand. */
interface TemplateSeries {
  readonly question: Indicator;
  readonly breakdown: Breakdown;
  readonly unit: string;
  readonly stand: readonly Observation[];
}

function isOf(dimension: string, question: Indicator, breakdown: Breakdown): boolean {
  return dimension in breakdown || (!question.optional && question.dimensions.includes(dimension));
}

function seriesOf(edition: Edition, accepted: readonly Observation[]): readonly TemplateSeries[] {
  const own = accepted.filter(({ key }) => edition.years.includes(key.year));
  const byIndicator = Map.groupBy(own, ({ key }) => key.indicator);
  return edition.indicators.flatMap((question) => {
    const stand = Map.groupBy(byIndicator.get(question.code) ?? [], ({ key }) => rowKey(key.breakdown, key.unit));
    const asked = question.optional ? [] : partsAsked(question, edition);
    const rows = asked.map((breakdown) => ({ breakdown, unit: question.units[0] ?? "" }));
    const known = new Set(rows.map(({ breakdown, unit }) => rowKey(breakdown, unit)));
    const further = [...stand].flatMap(([key, [first]]) => (known.has(key) || first === undefined ? [] : [first.key]));
    return [...rows, ...further].map(({ breakdown, unit }) => ({
      question,
      breakdown,
      unit,
      stand: stand.get(rowKey(breakdown, unit)) ?? [],
    }));
  });
}

function rowKey(breakdown: Breakdown, unit: string): string {
  return `${breakdownText(breakdown)}|${unit}`;
}

function partsAsked(question: Indicator, edition: Edition): readonly Breakdown[] {
  if (!question.core && question.mustSplitBy === null) return [{}];
  // What must be split has no total, and its other dimensions would need a code of the first one in every row.
  const split = question.mustSplitBy === null ? question.dimensions : [question.mustSplitBy];
  const parts = split
    .filter((dimension) => !OPEN_ENDED.includes(dimension))
    .flatMap((dimension) => {
      const codes = edition.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
      return codes.filter(({ code }) => code !== "_T").map(({ code }) => ({ [dimension]: code }));
    });
  return question.mustSplitBy === null ? [{}, ...parts] : parts;
}

type Filled = Readonly<Record<string, CsvValue>>;

function longRows({ stand }: TemplateSeries, { years }: Edition): readonly Filled[] {
  return years.map((year) => {
    const known = stand.find(({ key }) => key.year === year);
    if (known === undefined) return { year };
    return { year, value: cellText(known), flag: known.flags.join(" "), note: known.note };
  });
}

/**
 * A row has one flag for all its years, so years with another flag stand in a row of their own. Notes that differ stand
 * together, each with its year.
 */
function wideRows({ stand }: TemplateSeries, { years }: Edition): readonly Filled[] {
  const byFlag = Map.groupBy(stand, ({ flags }) => flags.join(" "));
  if (byFlag.size === 0) return [{}];
  return [...byFlag].map(([flag, own]) => {
    const values = own.map((each): [string, CsvValue] => [String(each.key.year), cellText(each)]);
    const notes = new Set(own.map(({ note }) => note));
    const inYears = years.flatMap((year) => own.filter(({ key, note }) => key.year === year && note !== ""));
    const note =
      notes.size < 2 ? [...notes].join("") : inYears.map((each) => `${each.key.year}: ${each.note}`).join("; ");
    return { ...Object.fromEntries(values), flag, note };
  });
}
