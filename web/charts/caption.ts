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
export const DETECTION_NOTE = "Figures show what authorities detected and recorded, not how often it happened.";
export const RANGE_NOTE = "A small bar with two ends is a range: the source gives the number only as lying within it.";
export const GAP_NOTE = "Gaps are years without a figure; nothing is drawn across them.";

/** What is counted, lower case and plural, to stand in a sentence: "detected victims (female)". */
export function subjectOf(view: View): string {
  const qualified = /\b(detected|identified|recorded|registered|reported|seized|seizures|convicted|prosecuted)\b/i;
  const subject = qualified.test(view.short) ? view.short : `reported ${view.short}`;
  const filters = filterWords(view);
  return filters === "" ? subject : `${subject} (${filters})`;
}

/** The labels of the fixed codes: "female, 0 to 17 years"; empty without a filter. */
export function filterWords(view: View): string {
  return Object.values(view.filter)
    .map((code) => (view.codeLabels[code] ?? code).toLowerCase())
    .join(", ");
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

/** "Source: compiled from …; not received from the ministry." Every statement once. */
export function sourceLine(sources: readonly Source[]): string {
  const statements = [...new Set(sources.map((source) => source.statement).filter((text) => text !== ""))];
  if (statements.length === 0) return "";
  return `${statements.length === 1 ? "Source" : "Sources"}: ${statements.join(". ")}.`;
}

/** "Release r1, 20 November 2026". The day is that of UTC, so that it is the same for every reader. */
export function releaseLine(release: string, releasedAt: string): string {
  const months = "January February March April May June July August September October November December".split(" ");
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(releasedAt);
  const month = months[Number(day?.[2] ?? 0) - 1];
  return day === null || month === undefined
    ? `Release ${release}`
    : `Release ${release}, ${Number(day[3])} ${month} ${day[1]}`;
}

/** The remarks that came with the figures: "Ukraine, 2018: …". General ones first, then by state and year. */
export function noteLines(notes: readonly Note[], view: View): readonly string[] {
  const lines = notes
    .toSorted((a, b) => order(a) - order(b) || (a.year ?? 0) - (b.year ?? 0))
    .map((note) => {
      const about = [note.state === null ? "" : nameOf(note.state, view), note.year === null ? "" : String(note.year)];
      const head = about.filter((part) => part !== "").join(", ");
      return head === "" ? note.text : `${head}: ${note.text}`;
    });
  return [...new Set(lines)];
}

/** Whether any point is a range. */
export function hasRange(points: readonly Point[]): boolean {
  return points.some((point) => point.value === null && point.low !== null);
}

/** "Georgia and Türkiye gave no figure.", or nothing. */
export function missingLine(states: readonly string[], view: View, years: readonly number[]): readonly string[] {
  if (states.length === 0) return [];
  return [`No figure for ${periodOf(years)}: ${listWords(states.map((state) => proseName(state, view)))}.`];
}

function order(note: Note): number {
  return note.state === null ? -1 : STATE_ORDER.indexOf(note.state);
}
