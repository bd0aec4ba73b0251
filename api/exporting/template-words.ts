import type { Edition, Indicator, Language } from "../../questionnaire/edition.ts";
import { codeOf, dimensionOf } from "../../questionnaire/lookup.ts";
import type { Breakdown } from "../contract/observation.ts";

/** The heading of a column in a language; its canonical id without one. */
export function headingIn(language: Language | null, column: string): string {
  return language?.fields[column] ?? language?.dimensions[column] ?? column;
}

/** The label of a code in a language; in English where it was not translated. */
export function codeLabel(edition: Edition, language: Language | null, dimension: string, code: string): string {
  return language?.codes[dimension]?.[code] ?? codeOf(edition, dimension, code)?.label ?? code;
}

/** The label of an indicator in a language; in English where it was not translated. */
export function indicatorLabel(language: Language | null, { code, label }: Pick<Indicator, "code" | "label">): string {
  return language?.indicators[code] ?? label;
}

/** The label of a dimension in a language; in English where it was not translated. */
export function dimensionLabel(edition: Edition, language: Language | null, dimension: string): string {
  return language?.dimensions[dimension] ?? dimensionOf(edition, dimension)?.label ?? dimension;
}

/** What a row is about: `Detected victims of trafficking: Women and girls`. */
export function rowLabel(
  edition: Edition,
  language: Language | null,
  question: Indicator,
  breakdown: Breakdown,
): string {
  const parts = Object.entries(breakdown).map(([dimension, code]) => codeLabel(edition, language, dimension, code));
  const label = indicatorLabel(language, question);
  return parts.length === 0 ? label : `${label}: ${parts.join(", ")}`;
}
