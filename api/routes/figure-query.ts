import type { Edition } from "../../questionnaire/edition.ts";
import type { Selection } from "../contract/selection.ts";
import { RequestFailure } from "../failure.ts";
import { FLOW_PICTURES, FLOW_SCOPES, type FlowPicture, type FlowScope } from "../contract/flow-scope.ts";
import type { ComparedYears } from "./context.ts";
import type { Parameters } from "./query.ts";
import { readWords, SELECTION_NAMES, stateNamed } from "./selection-query.ts";

/** The words of a figure: those of its selection, and how it is to look. */
export const FIGURE_NAMES = [
  ...SELECTION_NAMES,
  "year",
  "earlier",
  "title",
  "note",
  "theme",
  "focus",
  "order",
  "scale",
  "sections",
  "ownScale",
  "scope",
  "picture",
  "of",
  "since",
] as const;

/** What a figure is of, and how it is to look. */
export interface FigureWords {
  /** `indicator` may be empty: the figure of coverage has none. */
  readonly selection: Selection;
  readonly years: ComparedYears;
  readonly focus: readonly string[];
  readonly order: "alphabetical" | "value";
  readonly scale: "share" | "count";
  readonly sections: readonly string[];
  readonly ownScale: boolean;
  readonly scope: FlowScope;
  readonly picture: FlowPicture;
  /** A tendency: of which state; null of the states together. */
  readonly of: string | null;
  readonly since: number | null;
  readonly style: { readonly theme: "light" | "dark"; readonly title?: string; readonly note?: string };
}

const LONGEST_TITLE = 300;
const LONGEST_NOTE = 1000;

/** Reads the words of a figure from a query, or refuses it. */
export function readFigureWords(
  editions: readonly Edition[],
  parameters: Parameters<(typeof FIGURE_NAMES)[number]>,
): FigureWords {
  const { title = "", note = "", focus = "", sections = "", ownScale = "" } = parameters;
  return {
    selection: readWords(editions, parameters),
    years: { year: readYear(parameters, "year"), earlier: readYear(parameters, "earlier") },
    focus: listed(focus).map((text) => stateNamed(editions, text) ?? text),
    order: readChoice("order", parameters.order, ["alphabetical", "value"]),
    scale: readChoice("scale", parameters.scale, ["share", "count"]),
    sections: listed(sections),
    ownScale: ownScale === "1",
    scope: readChoice("scope", parameters.scope, FLOW_SCOPES),
    picture: readChoice("picture", parameters.picture, FLOW_PICTURES),
    of: readState(editions, parameters.of),
    since: readYear(parameters, "since"),
    style: {
      theme: readChoice("theme", parameters.theme, ["light", "dark"]),
      ...(title === "" ? {} : { title: readText("title", title, LONGEST_TITLE) }),
      ...(note === "" ? {} : { note: readText("note", note, LONGEST_NOTE) }),
    },
  };
}

/** A year in a query; null where it is not given. */
export function readYear<Name extends "year" | "earlier" | "since">(
  parameters: Parameters<Name>,
  name: Name,
): number | null {
  const text = parameters[name];
  if (text === undefined || text === "") return null;
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  throw notUnderstood(`${name}=${text}: expected a year such as 2020.`);
}

function readState(editions: readonly Edition[], text = ""): string | null {
  if (text === "") return null;
  const state = stateNamed(editions, text);
  if (state === null) throw notUnderstood(`of=${text}: expected one of the 13 states, such as ROU.`);
  return state;
}

function readChoice<Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (text === undefined || text === "") return choices[0];
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw notUnderstood(`${name}=${text}: expected ${choices.join(" or ")}.`);
}

function readText(name: string, text: string, longest: number): string {
  if (text.length <= longest) return text;
  throw notUnderstood(`${name}: ${text.length} characters are too many for a figure; ${longest} fit.`);
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function notUnderstood(detail: string): RequestFailure {
  return new RequestFailure(400, "Query not understood", detail);
}
