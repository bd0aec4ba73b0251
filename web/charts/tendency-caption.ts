/** The words around the tendency of one series: what the test shows, what was measured and how. */

import type { TendencySeries, TendencyView } from "../../api/contract/tendency.ts";
import {
  detectionLine,
  measureWords,
  noteLines,
  panelWords,
  proseName,
  releaseLine,
  sourceLine,
  subjectOf,
  type Caption,
} from "./caption.ts";
import { formatPeriod, listWords, numberWord, sentenceCase, speakPoint } from "./format.ts";
import { sumJumpLine } from "./mark-words.ts";
import { tendencyFacts } from "./tendency-facts.ts";

/** The series of a state; without one, or of one that is not there, the sum of the panel, else the longest. */
export function seriesOfTendency({ series }: TendencyView, state: string | null): TendencySeries | undefined {
  const longest = series.toSorted((a, b) => b.years - a.years)[0];
  return series.find((one) => one.state === state) ?? series.find((one) => one.state === null) ?? longest;
}

/** Caption of the tendency of one series. Nothing is said of it where a floor or the number of years withholds that. */
export function tendencyCaption(series: TendencySeries, view: TendencyView): Caption {
  const years = series.points.map((point) => point.year);
  const own = view.notes.filter((note) => note.state === null || series.state === null || note.state === series.state);
  const whose = series.state === null ? `sum of ${panelWords(view.panel.length)}, which reported every year` : null;
  const spoken = series.points.map((point) => `${point.year} ${speakPoint(point, "count")}`).join(", ");
  return {
    headline: headlineOf(series, view),
    finding: series.says !== null,
    subtitle: [measureWords(view, years), whose ?? view.stateNames[series.state ?? ""]].join(" · "),
    notes: [
      ...(series.broken === null ? [] : [`Measured from ${series.broken.year} on. ${series.broken.text}`]),
      ...series.withheld,
      ...tendencyFacts(series, view).map(({ term, method, text }) => `${term} (${method}): ${text}.`),
      ...jumpLineOf(series, view),
      ...noteLines(own, view),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: `Line chart. ${measureWords(view, years)}, ${whose ?? view.stateNames[series.state ?? ""] ?? ""}: ${spoken}.`,
  };
}

/** Of a sum the state whose jump carries it; of a state its years. */
function jumpLineOf({ state, marks }: TendencySeries, view: TendencyView): readonly string[] {
  if (state === null) return sumJumpLine({ ...view, marks });
  const jumps = marks.filter((mark) => mark.kind === "jump").map(({ year }) => formatPeriod(year - 1, year));
  if (jumps.length === 0) return [];
  return [`Marked ?, an unexplained jump and a question to the state: ${listWords(jumps)}.`];
}

function headlineOf({ state, broken, says }: TendencySeries, view: TendencyView): string {
  const whose =
    state === null ? `the ${numberWord(view.panel.length)} states that reported every year` : proseName(state, view);
  const subject = `${sentenceCase(subjectOf(view))} in ${whose}`;
  const period = formatPeriod(broken?.year ?? view.from, view.to);
  if (says === null) return `${subject}, ${period}, beside what the years before ${view.since} lead one to expect`;
  if (says === "nothing shown") return `${subject}, ${period}: the test shows neither a rise nor a fall`;
  return `${subject}, ${period}: the figures tend to ${says === "rising" ? "rise" : "fall"}`;
}
