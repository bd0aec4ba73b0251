import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { codeOf, dimensionOf, findState, indicatorOf } from "../../questionnaire/lookup.ts";
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
  "unit",
  "panel",
  "release",
  ...DIMENSIONS,
] as const;
export type SelectionName = (typeof SELECTION_NAMES)[number];

/**
 * Reads a selection from a query, or refuses it with every problem at once.
 *
 * Codes are looked up in all editions, newest first: a question that was dropped can still be read.
 */
export function readSelection(editions: readonly Edition[], parameters: Parameters<SelectionName>): Selection {
  const newestFirst = editions.toReversed();
  const { selection, problems } = parseSelection(parameters, (text) => stateNamed(editions, text));
  const found = findIndicator(newestFirst, selection.indicator);
  const wrong = [...problems.map(explainProblem), ...explainIndicator(selection, found)];
  if (found !== null) wrong.push(...explainCodes(selection, found.edition, found.indicator));
  if (wrong.length > 0) throw new RequestFailure(400, "Query not understood", wrong.join(" "));
  return selection;
}

/** The state meant by a code or a name, or null; as the newest edition knows them. */
export function stateNamed(editions: readonly Edition[], text: string): string | null {
  const newest = editions.at(-1);
  return newest === undefined ? null : findState(newest, text);
}

interface Found {
  readonly edition: Edition;
  readonly indicator: Indicator;
}

function findIndicator(newestFirst: readonly Edition[], code: string): Found | null {
  for (const edition of newestFirst) {
    const indicator = indicatorOf(edition, code);
    if (indicator !== null) return { edition, indicator };
  }
  return null;
}

function explainProblem(problem: string): string {
  const name = problem.slice(0, problem.indexOf("="));
  const expected: Readonly<Record<string, string>> = {
    states: "expected codes or names of the 13 states, separated by commas",
    from: "expected a year such as 2018, not after `to`",
    to: "expected a year such as 2020",
    by: "expected one of the dimensions of the indicator",
    measure: "expected count, per100k, index or change",
    panel: "expected constant or available",
  };
  return `${problem}: ${expected[name] ?? "not a possible value"}.`;
}

function explainIndicator(selection: Selection, found: Found | null): readonly string[] {
  if (selection.indicator === "") return ["indicator is missing: give a code such as THB.VIC.DET."];
  if (found === null)
    return [`indicator=${selection.indicator}: no such indicator; GET /api/questionnaire lists them.`];
  return [];
}

function explainCodes(selection: Selection, edition: Edition, indicator: Indicator): readonly string[] {
  const wrong: string[] = [];
  const asked = indicator.dimensions.length === 0 ? "none" : indicator.dimensions.join(", ");
  for (const dimension of [selection.by, ...Object.keys(selection.filter)]) {
    if (dimension === null || indicator.dimensions.includes(dimension)) continue;
    wrong.push(`${dimension}: ${indicator.code} is not broken down by it; its dimensions are ${asked}.`);
  }
  for (const [id, code] of Object.entries(selection.filter)) {
    const dimension = dimensionOf(edition, id);
    if (dimension === null || codeOf(edition, id, code) !== null) continue;
    wrong.push(`${id}=${code}: no such code; it has ${listSome(dimension.codes.map((known) => known.code))}.`);
  }
  if (selection.unit !== null && !indicator.units.includes(selection.unit)) {
    wrong.push(`unit=${selection.unit}: ${indicator.code} is counted in ${indicator.units.join(", ")}.`);
  }
  return wrong;
}

/** Lists of countries are too long for a message. */
function listSome(codes: readonly string[]): string {
  return codes.length <= 40 ? codes.join(", ") : `${codes.slice(0, 10).join(", ")} and ${codes.length - 10} more`;
}
