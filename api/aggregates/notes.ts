import { unitOf } from "../../questionnaire/lookup.ts";
import { BREAK_WORDS } from "../contract/breaks.ts";
import { HOLDING_RULE } from "../contract/holding.ts";
import { keyText } from "../contract/observation.ts";
import type { Measure, Note } from "../contract/view.ts";
import { POPULATION_SOURCE } from "../readmodel/population.ts";
import { footnoteKey } from "../readmodel/footnotes.ts";
import type { Cell } from "../readmodel/cell.ts";
import { EXCHANGE_SOURCE } from "../readmodel/exchange-rates.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { StoredBreak } from "../record/breaks.ts";
import { breakBefore } from "./breaks.ts";
import type { Figure } from "./converted.ts";
import type { Question } from "./question.ts";

// The remarks under figures, all in one place so that they can be proof-read.

/** What flags of SDMX CL_OBS_STATUS say to a reader; a normal value (A) says nothing. */
const FLAG_REMARKS: Readonly<Record<string, string>> = {
  B: "break in the series, declared by the state",
  D: "the definition differs",
  E: "estimated",
  F: "forecast",
  I: "imputed",
  K: "counted in another category",
  P: "provisional",
  S: "affected by a strike or another special event",
  U: "low reliability",
  V: "not validated",
  W: "includes figures of another category",
};

/** What no state sent, no state declared. */
const COMPILED_BREAK = "break in the series, marked when the published figures were compiled";

/** A remark that concerns the whole view. */
export function generalNote(text: string): Note {
  return { state: null, year: null, text };
}

/** The remarks that the cells of a view call for: censored and withheld ones, flags, and what senders wrote. */
export function notesOfCells(model: ReadModel, question: Question, cells: readonly Figure[]): Note[] {
  const notes: Note[] = [];
  if (question.release.hasRivals) notes.push(generalNote(HOLDING_RULE));
  if (question.release.id === "draft") notes.push(generalNote("A draft: accepted, and not released."));
  if (cells.some((cell) => cell.status === "censored")) {
    notes.push(
      generalNote("Where a state gave a range, such as fewer than 5, all the numbers it may stand for are shown."),
    );
  }
  if (cells.some((cell) => cell.status === "suppressed")) {
    notes.push(generalNote("Counts of very few persons, and figures that would reveal them, are withheld."));
  }
  const seen = new Set<string>();
  const breaks = Map.groupBy(question.release.breaks, ({ indicator }) => indicator);
  for (const cell of cells) {
    for (const text of [
      ...conversionOf(question, cell),
      ...declaredOn(breaks.get(cell.indicator) ?? [], cell),
      ...explainedOn(question, cell),
      ...remarksOn(model, cell),
    ]) {
      const key = `${cell.state} ${cell.year} ${text}`;
      if (!seen.has(key)) notes.push({ state: cell.state, year: cell.year, text });
      seen.add(key);
    }
  }
  return notes;
}

/** The remarks that a measure calls for. */
export function notesOfMeasure(measure: Measure, { edition, measuring }: Question): Note[] {
  const { floors } = edition.settings;
  const remarks: Readonly<Record<Measure, readonly string[]>> = {
    count: [],
    per100k: [
      `Population: ${POPULATION_SOURCE}. Rates of fewer than ${floors.rate} are marked as unreliable (U) and carry the exact Poisson interval of 95 per cent.`,
    ],
    index: [
      "Index: the first year with an exact figure above zero is 100, for each series its own; after a declared break it begins again.",
    ],
    change: ["Change on the year before, in absolute numbers."],
    relative: [
      "Change on the year before, relative to it.",
      ...(measuring.base === 0
        ? []
        : [`Where the year before is below ${measuring.base}, only the absolute change is given.`]),
    ],
    share: ["Shares are of the sum of the parts that the state gave that year; a part given alone has none."],
    average: [
      `Moving average: the mean of ${measuring.window} years with the year in the middle; none where one of them lacks a figure.`,
    ],
  };
  return remarks[measure].map(generalNote);
}

/** Says why an indicator without a total shows none, and what to ask for; nothing where a total is asked. */
export function notesOfTotal({ indicator, filter, by }: Question, codes: readonly string[]): Note[] {
  const dimension = indicator.mustSplitBy;
  if (dimension === null || filter[dimension] !== undefined || by?.id === dimension) return [];
  const some = codes.length === 0 ? "" : ` Codes with figures: ${codes.join(", ")}.`;
  return [
    generalNote(
      `${indicator.label} has no total: different kinds are not added up. Choose one with ${dimension}=… or split by ${dimension}.${some}`,
    ),
  ];
}

/** In which unit a figure was given that is shown in another one, and how it was converted. */
function conversionOf({ edition }: Question, { original, unit }: Figure): readonly string[] {
  if (original === undefined) return [];
  const given = unitOf(edition, original.unit);
  const label = given?.label ?? original.unit;
  if (original.factor === null) return [`given in ${label}; there is no exchange rate for the year`];
  const isMoney = given !== null && given.currency !== null;
  const how = isMoney ? ` at the average exchange rate of the year (${EXCHANGE_SOURCE})` : "";
  return [`given in ${label}, converted into ${unitOf(edition, unit)?.label ?? unit}${how}`];
}

/** What the register of breaks says of a cell, given those of its indicator. */
function declaredOn(breaks: readonly StoredBreak[], cell: Cell): readonly string[] {
  const found = breakBefore(breaks, cell);
  return found === null ? [] : [`${FLAG_REMARKS["B"]} (${BREAK_WORDS[found.kind]}): ${found.text}`];
}

/** What the state explained of a figure that a rule asked about; a withheld figure's explanation could give it away. */
function explainedOn({ release }: Question, cell: Figure): readonly string[] {
  if (release.footnotes.size === 0 || cell.status === "suppressed") return [];
  const { indicator, state, year, breakdown } = cell;
  const given = { indicator, state, year, breakdown, unit: cell.original?.unit ?? cell.unit };
  return release.footnotes.get(footnoteKey(cell.contribution, keyText(given))) ?? [];
}

function remarksOn(model: ReadModel, cell: Cell): readonly string[] {
  const contribution = model.contribution(cell.contribution);
  const erased = contribution?.erased ?? null;
  if (erased !== null) return [`erased on ${erased.at.slice(0, 10)}: ${erased.reason}`];
  const sent = contribution?.provenance === "sent";
  const words = sent ? FLAG_REMARKS : { ...FLAG_REMARKS, B: COMPILED_BREAK };
  const remarks = cell.flags.flatMap((flag) => words[flag] ?? []);
  return sent && cell.note !== "" ? [...remarks, cell.note] : remarks;
}
