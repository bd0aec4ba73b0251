/** The words around a change taken apart: which sums, who stands behind the difference, who came and went. */

import type { Amount } from "../../api/contract/amount.ts";
import type { DecompositionView } from "../../api/contract/decomposition.ts";
import { bridgeRows } from "./bridge.ts";
import {
  detectionLine,
  measureWords,
  noteLines,
  proseName,
  releaseLine,
  sourceLine,
  subjectOf,
  type Caption,
} from "./caption.ts";
import { listWords, numberWord, sentenceCase } from "./format.ts";

/**
 * Caption of a bridge. The headline says whose change it is where one state makes or hides it, and that it is of those
 * that reported; nothing is said below the floors.
 */
export function bridgeCaption(view: DecompositionView): Caption {
  const years = [view.from, view.to];
  const rows = bridgeRows(view);
  const steps = rows.filter((row) => row.kind !== "sum").length;
  return {
    headline: headlineOf(view),
    finding: view.publishable,
    subtitle: `${measureWords(view, years)} · sums of all that reported, and what each state adds to the difference`,
    notes: [
      ...(view.publishable ? [] : view.withheld),
      ...comers(view),
      ...([view.earlier, view.later, ...view.states.map((row) => row.change)].some(isRange)
        ? ["Where a figure is a range, the bar is drawn to its middle."]
        : []),
      ...noteLines(view.notes, view),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: `Bridge chart of ${numberWord(steps)} steps. ${measureWords(view, years)}. ${rows
      .map((row) => `${row.name}: ${row.text}`)
      .join("; ")}.`,
  };
}

function headlineOf(view: DecompositionView): string {
  const when = `between ${view.from} and ${view.to}`;
  const subject = subjectOf(view);
  if (view.driver === null || !view.publishable) return `What the difference in ${subject} ${when} is made of`;
  const who = proseName(view.driver.state, view);
  if (view.driver.kind === "hides") return `${sentenceCase(who)} moved against the other states in ${subject} ${when}`;
  const whole = (view.driver.share.low ?? 0) > 1 ? "more than the whole" : "most";
  return `${sentenceCase(who)} accounts for ${whole} of the difference in ${subject} ${when}`;
}

/** Whose step is no change of its own: "In the later sum alone, without a figure for 2018: North Macedonia." */
function comers(view: DecompositionView): readonly string[] {
  const names = (states: readonly string[]) => listWords(states.map((state) => proseName(state, view)));
  const { broken, entries, exits, from, to } = view;
  return [
    ...(broken.states.length === 0
      ? []
      : [`Not comparable, since a break was declared between ${from} and ${to}: ${names(broken.states)}.`]),
    ...(entries.states.length === 0
      ? []
      : [`In the later sum alone, without a figure for ${from}: ${names(entries.states)}.`]),
    ...(exits.states.length === 0
      ? []
      : [`In the earlier sum alone, without a figure for ${to}: ${names(exits.states)}.`]),
  ];
}

function isRange({ value, low }: Amount): boolean {
  return value === null && low !== null;
}
