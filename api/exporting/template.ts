import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { DIMENSIONS } from "../contract/selection.ts";

/** The two shapes of a contribution file: one row a figure, or one column a year. */
export type TemplateLayout = "long" | "wide";

/** Lists of countries are too long to print: the sender adds rows for the countries that occur. */
const OPEN_ENDED = ["citizenship", "partner"];

/**
 * The empty table that a state fills in, as canonical CSV: every question of the three subjects that all are asked, its
 * total first; of core questions then the parts, by one dimension at a time. Optional modules are left to those who want
 * them: every combination of everything would be a table that nobody reads.
 *
 * A row left empty says "not reported"; rows may be added and left out.
 */
export function templateCsv(edition: Edition, layout: TemplateLayout): string {
  const questions = edition.indicators.filter((indicator) => !indicator.optional);
  const dimensions = DIMENSIONS.filter((id) => questions.some((question) => question.dimensions.includes(id)));
  const years = edition.years.map(String);
  const header =
    layout === "long"
      ? ["indicator", "year", ...dimensions, "unit", "value", "flag", "note"]
      : ["indicator", ...dimensions, "unit", ...years, "flag", "note"];
  const rows = questions.flatMap((question) =>
    cellsAsked(question, edition).flatMap(({ dimension, code }) => {
      const codes = dimensions.map((id) => (id === dimension ? code : ""));
      const unit = question.units[0] ?? "";
      if (layout === "wide") return [[question.code, ...codes, unit, ...years.map(() => ""), "", ""]];
      return years.map((year) => [question.code, year, ...codes, unit, "", "", ""]);
    }),
  );
  return `${[header, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}

interface CellAsked {
  /** Null for the total. */
  readonly dimension: string | null;
  readonly code: string;
}

function cellsAsked(question: Indicator, edition: Edition): readonly CellAsked[] {
  const total = { dimension: null, code: "" };
  if (!question.core && question.mustSplitBy === null) return [total];
  // What must be split has no total, and its other dimensions would need a code of the first one in every row.
  const split = question.mustSplitBy === null ? question.dimensions : [question.mustSplitBy];
  const parts = split
    .filter((dimension) => !OPEN_ENDED.includes(dimension))
    .flatMap((dimension) => {
      const codes = edition.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
      return codes.filter(({ code }) => code !== "_T").map(({ code }) => ({ dimension, code }));
    });
  return question.mustSplitBy === null ? [total, ...parts] : parts;
}
