import type { Edition } from "../../questionnaire/edition.ts";
import { findIndicator, findUnit, unitOf } from "../../questionnaire/lookup.ts";
import { readYear, YEAR_ALONE, yearsIn } from "./year.ts";

/** What stands above a table or names its sheet, and holds for all its figures. */
export interface Titled {
  readonly year: number | null;
  readonly indicator: string | null;
  /** The titles that say so. */
  readonly yearFrom: string;
  readonly indicatorFrom: string;
  /** Years that are named where they do not settle it; empty where none is. */
  readonly doubtful: readonly number[];
}

/** A day, not a year: `01.01.2020`, `31 декември 2019`; "за 12 месяцев 2019" is the whole year. */
const DAY =
  /\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\b(?!12\s)\d{1,2}\.?\s+\p{L}+\s+(?:19|20)\d\d/u;

/** A part of a year. */
const PART =
  /полугод|піврічч|півріч|шестомесеч|тримесеч|квартал|quarter|half|semes|trimes|yarıyıl|çeyrek|rüb|εξάμην|τρίμην|კვარტ|եռամս|կիսամ|\bQ[1-4]\b|\b[IV]+\s*[-–]\s*[IVX]+\b|январ|януар|јануар|січ|januar|january|ianuar|ocak|yanvar|janar|ιανουάρ/iu;

/**
 * The year and the indicator that the titles of a table name, where they name one and no more: a day of print, a part of
 * a year, or two years leave it open.
 */
export function readTitles(above: readonly string[], sheet: string | null, edition: Edition): Titled {
  const ofSheet = readYear(sheet ?? "");
  // A sheet of one year may stand under the title of the whole return: "2018-2020".
  const isRange = new Set(above.flatMap(yearsIn)).size > 1;
  const titles = ofSheet !== null && isRange ? [sheet ?? ""] : [...above, sheet ?? ""];
  const years = [...new Set(titles.flatMap(yearsIn))];
  const [year = null] = years;
  const yearFrom = titles.find((title) => yearsIn(title).length > 0) ?? "";
  const isSure =
    years.length === 1 && !titles.some((title) => DAY.test(title) || (yearsIn(title).length > 0 && PART.test(title)));
  const named = [...above, sheet ?? ""].flatMap((title) =>
    indicatorsIn(title, edition).map((code) => ({ code, title })),
  );
  const [first] = named;
  const isOne = first !== undefined && named.every(({ code }) => code === first.code);
  return {
    year: isSure && year !== null && edition.years.includes(year) ? year : null,
    yearFrom,
    indicator: isOne ? first.code : null,
    indicatorFrom: isOne ? first.title : "",
    doubtful: years,
  };
}

/** The one unit of weight, volume, area or money that titles name, and the title that does; null where they name none. */
export function unitOfTitles(titles: readonly string[], edition: Edition): { unit: string; title: string } | null {
  const [first = null, ...others] = titles.flatMap((title) => unitsIn(title, edition).map((unit) => ({ unit, title })));
  return others.every(({ unit }) => unit === first?.unit) ? first : null;
}

const IN = /^(?:in|в|във|у|во|u|în|σε)\s+/iu;

/** In brackets, behind a comma or a colon: "Drugs seized (in grams)". */
function unitsIn(title: string, edition: Edition): readonly string[] {
  const parts = title.split(/[,;:()[\]]/u).slice(1);
  return parts.flatMap((part) => {
    const unit = unitOf(edition, findUnit(edition, part.trim().replace(IN, "")) ?? "");
    return unit?.kind === "quantity" || unit?.kind === "money" ? [unit.code] : [];
  });
}

/** Indicators of which a title has the code or a name, alone or between marks: "Table 3. Victims of trafficking, 2019". */
function indicatorsIn(title: string, edition: Edition): readonly string[] {
  const bare = title.replaceAll(YEAR_ALONE, " ");
  const parts = [
    bare,
    ...bare.split(/[.:;,–—]\s|\s-\s|\s[–—]\s|[:()]/u),
    ...(bare.match(/[A-Z]{3}\.[A-Z]{3}\.[A-Z]{3}\b/g) ?? []),
  ];
  const found = parts.map((part) => findIndicator(edition, part.trim())).filter((code) => code !== null);
  return [...new Set(found)];
}
