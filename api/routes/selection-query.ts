import type { Edition } from "../../questionnaire/edition.ts";
import { findState } from "../../questionnaire/lookup.ts";
import { DIMENSIONS, parseSelection, type Selection } from "../contract/selection.ts";
import { RequestFailure } from "../failure.ts";
import type { Parameters } from "./query.ts";

/** The words of a selection, as they stand in a query. */
export const SELECTION_NAMES = [
  "indicator",
  "states",
  "from",
  "to",
  "by",
  "measure",
  "window",
  "unit",
  "panel",
  "release",
  ...DIMENSIONS,
] as const;
export type SelectionName = (typeof SELECTION_NAMES)[number];

/**
 * Reads the words of a selection from a query, or refuses it with every one that cannot be read. Whether the words mean
 * something, such as a code of the indicator, is found out by whoever answers.
 */
export function readSelection(editions: readonly Edition[], parameters: Parameters<SelectionName>): Selection {
  const selection = readWords(editions, parameters);
  requireIndicator(selection);
  return selection;
}

/** Throws where no indicator was named. */
export function requireIndicator({ indicator }: Selection): void {
  if (indicator !== "") return;
  throw new RequestFailure(400, "Query not understood", "indicator is missing: give a code such as THB.VIC.DET.");
}

/** The same, for those who can do without an indicator: then it is empty. */
export function readWords(editions: readonly Edition[], parameters: Parameters<SelectionName>): Selection {
  const { selection, problems } = parseSelection(parameters, (text) => stateNamed(editions, text));
  if (problems.length === 0) return selection;
  throw new RequestFailure(400, "Query not understood", problems.map(explainProblem).join(" "));
}

/** The state meant by a code or a name, or null; as the newest edition knows them. */
export function stateNamed(editions: readonly Edition[], text: string): string | null {
  const newest = editions.at(-1);
  return newest === undefined ? null : findState(newest, text);
}

function explainProblem(problem: string): string {
  const name = problem.slice(0, problem.indexOf("="));
  const expected: Readonly<Record<string, string>> = {
    states: "expected codes or names of the 13 states, separated by commas",
    from: "expected a year such as 2018, not after `to`",
    to: "expected a year such as 2020",
    by: "expected a dimension, such as sex or drug",
    measure: "expected count, per100k, index, change, relative, share or average",
    window: "expected 3, 5, 7 or 9 years",
    panel: "expected constant or available",
  };
  return `${problem}: ${expected[name] ?? "not a possible value"}.`;
}
