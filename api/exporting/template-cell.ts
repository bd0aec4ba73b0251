import type { MissingReason, Observation } from "../contract/observation.ts";
import type { CsvValue } from "./csv.ts";

const MARKS: Readonly<Record<MissingReason, string>> = {
  "not-reported": "",
  "not-available": ":",
  "not-applicable": "x",
  confidential: "c",
  "included-elsewhere": "ie",
};

/**
 * What a state gave, as a value cell of the questionnaire says it: a number, `<5`, `36-39`, or the mark of a missing
 * value. A range from 1 is written as `<n`, which no spreadsheet takes for a day.
 */
export function cellText({ observed, cell }: Pick<Observation, "observed" | "cell">): CsvValue {
  if ("value" in observed) return observed.value;
  if ("missing" in observed) return MARKS[observed.missing];
  const { low, high } = observed;
  if (low === 1 && Number.isInteger(high) && cell.text.trim().startsWith("<")) return `<${high + 1}`;
  return `${low}-${high}`;
}
