/** The words around a chart: what all captions share. One file beside each chart computes its headline. */

import type { Point } from "../../api/contract/point.ts";
import type { Note, Source, View } from "../../api/contract/view.ts";
import { axisTitle } from "./drawing.ts";
import { formatPeriod, listWords, numberWord, sentenceCase } from "./format.ts";
import { STATE_ORDER } from "./states.ts";

/** Everything that stands around a chart, in plain text. */
export interface Caption {
  /** A finding computed from the figures, or a neutral title where none may be said. Without a full stop. */
  readonly headline: string;
  /** False for a neutral title: below a floor, in a changing panel, or with nothing to say. */
  readonly finding: boolean;
  /** Indicator, unit, period, panel. */
  readonly subtitle: string;
  /** Remarks under the chart, most important first, each a sentence. */
  readonly notes: readonly string[];
  /** "Source: …", with the statement of provenance. */
  readonly source: string;
  /** "Release r1, 20 November 2026" */
  readonly release: string;
  /** The whole chart in words: every series with every value, never cut. */
  readonly alt: string;
}

/** Said under every figure that counts what authorities found. */
const DETECTION_NOTE = "Figures show what authorities detected and recorded, not how often it happened.";
const RANGE_NOTE = "A small bar with two ends is a range: the source gives the number only as lying within it.";
export const GAP_NOTE = "Gaps are years without a figure; nothing is drawn across them.";

/** `DETECTION_NOTE` as the last note of a caption; nothing under prices and percentages, which count no cases. */
export function detectionLine(view: View): readonly string[] {
  return /^(USD|EUR)|%/.test(view.unit) ? [] : [DETECTION_NOTE];
}

/** What is counted, lower case and plural, to stand in a sentence: "detected victims (women and girls)". */
export function subjectOf(view: View): string {
  const qualified = /\b(detected|identified|recorded|registered|reported|seized|seizures|convicted|prosecuted)\b/i;
  const subject = qualified.test(view.short) ? view.short : `reported ${view.short}`;
  const { drug, ...rest } = view.filter;
  const substance = drug === undefined ? null : codeWords("drug", drug, view);
  // "heroin seized by weight" reads better than "drugs seized by weight (heroin)".
  if (substance !== null && subject.startsWith("drugs "))
    return qualifiedBy(subject.replace("drugs", substance), rest, view);
  return qualifiedBy(subject, view.filter, view);
}

/** The labels of the fixed codes: "women and girls, 0 to 17 years"; empty without a filter. */
export function filterWords(view: View): string {
  return Object.entries(view.filter)
    .map(([dimension, code]) => codeWords(dimension, code, view))
    .join(", ");
}

/** The label of a code inside a sentence: lower case, unless it is a name or an abbreviation. */
function codeWords(dimension: string, code: string, view: View): string {
  const label = view.codeLabels[code] ?? code;
  const name = dimension === "citizenship" || dimension === "partner" || !/^[A-Z][a-z]/.test(label);
  return name ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function qualifiedBy(subject: string, filter: View["filter"], view: View): string {
  const words = filterWords({ ...view, filter });
  return words === "" ? subject : `${subject} (${words})`;
}

/** The states of a figure in words: up to three by name, all 13 as such, else their number. */
export function statesWords(states: readonly string[], view: View): string {
  if (states.length === STATE_ORDER.length) return `the ${STATE_ORDER.length} states`;
  if (states.length <= 3) return listWords(states.map((state) => proseName(state, view)));
  return `${numberWord(states.length)} states`;
}

export function nameOf(state: string, view: View): string {
  return view.stateNames[state] ?? state;
}

/** The name of a state inside a sentence: with "the" where English asks for it. */
export function proseName(state: string, view: View): string {
  const name = nameOf(state, view);
  return /^(Russian Federation|Republic of|Hellenic Republic)/.test(name) ? `the ${name}` : name;
}

/** "Detected victims in the 13 states, 2010–2022": a title that claims nothing. */
export function neutralTitle(view: View, states: readonly string[], years: readonly number[]): string {
  const period = periodOf(years);
  return `${sentenceCase(subjectOf(view))} in ${statesWords(states, view)}${period === "" ? "" : `, ${period}`}`;
}

/** "Victims detected, persons, 2010–2022", the head of every subtitle. */
export function measureWords(view: View, years: readonly number[]): string {
  const filters = filterWords(view);
  const label = filters === "" ? view.label : `${view.label} (${filters})`;
  return [label, axisTitle(view), periodOf(years)].filter((part) => part !== "").join(", ");
}

/** "13 of 13 states" */
export function panelWords(count: number): string {
  return `${count} of ${STATE_ORDER.length} states`;
}

export function periodOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? "" : formatPeriod(first, last);
}

/** "Sources: compiled from … and …; not received from the ministry." Every statement once, equal ends said once. */
export function sourceLine(sources: readonly Source[]): string {
  const ends = new Map<string, string[]>();
  for (const { statement } of sources) {
    const [, head = "", what = statement, end = ""] =
      /^(compiled from )(.+)(; not received from the ministry)$/.exec(statement) ?? [];
    const key = `${head}|${end}`;
    const known = ends.get(key) ?? [];
    if (statement !== "" && !known.includes(what)) ends.set(key, [...known, what]);
  }
  const statements = [...ends].map(([key, whats]) => key.replace("|", listWords(whats)));
  const count = [...ends.values()].flat().length;
  if (count === 0) return "";
  return `${count === 1 ? "Source" : "Sources"}: ${statements.join("; ")}.`;
}

/** "Release r1, 20 November 2026". The day is that of UTC, so that it is the same for every reader. */
export function releaseLine(release: string, releasedAt: string): string {
  const day = dayWords(releasedAt);
  return day === releasedAt ? `Release ${release}` : `Release ${release}, ${day}`;
}

/** The day of an ISO instant in words, `5 January 2026`; the text itself where it is none. */
export function dayWords(instant: string): string {
  const months = "January February March April May June July August September October November December".split(" ");
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(instant);
  const month = months[Number(day?.[2] ?? 0) - 1];
  return day === null || month === undefined ? instant : `${Number(day[3])} ${month} ${day[1]}`;
}

/**
 * The remarks that came with the figures, one line a remark: general ones first, then each with the states and years that
 * it is about: "Armenia 2018 and 2020, Ukraine 2018: break in the series, declared by the state."
 */
export function noteLines(notes: readonly Note[], view: View): readonly string[] {
  const places = new Map<string, Map<string, number[]>>();
  for (const note of notes.toSorted((a, b) => order(a) - order(b) || (a.year ?? 0) - (b.year ?? 0))) {
    const states = places.get(note.text) ?? new Map<string, number[]>();
    places.set(note.text, states);
    const state = note.state === null ? "" : nameOf(note.state, view);
    const years = states.get(state) ?? [];
    states.set(state, note.year === null || years.includes(note.year) ? years : [...years, note.year]);
  }
  return [...places].map(([text, states]) => {
    const about = [...states].map(([state, years]) => `${state} ${listWords(years.map(String))}`.trim());
    const head = about.filter((part) => part !== "").join(", ");
    const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
    return head === "" ? sentenceCase(sentence) : `${head}: ${sentence}`;
  });
}

/** What is said of ranges, where a point is one and no general remark speaks of them already. */
export function rangeLine(points: readonly Point[], view: View): readonly string[] {
  const said = view.notes.some((note) => note.state === null && /\brange/i.test(note.text));
  return !said && points.some((point) => point.value === null && point.low !== null) ? [RANGE_NOTE] : [];
}

/** "Georgia and Türkiye gave no figure.", or nothing. */
export function missingLine(states: readonly string[], view: View, years: readonly number[]): readonly string[] {
  if (states.length === 0) return [];
  return [`No figure for ${periodOf(years)}: ${listWords(states.map((state) => proseName(state, view)))}.`];
}

function order(note: Note): number {
  return note.state === null ? -1 : STATE_ORDER.indexOf(note.state);
}
