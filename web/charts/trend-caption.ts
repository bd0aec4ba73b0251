/** The words around a trend chart. */

import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import {
  detectionLine,
  GAP_NOTE,
  measureWords,
  missingLine,
  neutralTitle,
  noteLines,
  panelWords,
  periodOf,
  rangeLine,
  nameOf,
  proseName,
  releaseLine,
  sourceLine,
  subjectOf,
  type Caption,
} from "./caption.ts";
import { changeOf, changeWords, directionsWords, isCounted, type Change, type ClaimSettings } from "./claims.ts";
import { listWords, numberWord, sentenceCase, speakPoint } from "./format.ts";
import { hasFigure, lineId, seriesLabel } from "./lines.ts";
import { jumpLine, markRemark } from "./mark-words.ts";
import type { MedianSeries } from "./median-line.ts";
import { marksOfLine } from "./series-marks.ts";

/** What a picture of lines has beside the lines of the states, and what it had no room for. */
interface LinePicture {
  readonly median: MedianSeries | null;
  readonly unlabelled: readonly string[];
}

/**
 * Caption of a trend chart (and of its small multiples).
 *
 * The headline says of how many states the figures rose and fell between the first and the last year, counting only
 * states that reported both and declared no break between; of one state, what its own did, unless that is an unexplained
 * jump: then the headline says so. It is withheld (a neutral title stands there) for split
 * views, for measures other than counts and for fewer states than the floor of the settings.
 */
export function trendCaption(
  view: SeriesView,
  settings: ClaimSettings,
  { median, unlabelled }: LinePicture = { median: null, unlabelled: [] },
): Caption {
  const reporting = [...new Set(view.series.filter((each) => each.points.some(hasFigure)).map((each) => each.state))];
  const asked = [...new Set(view.series.map((each) => each.state))];
  const silent = asked.filter((state) => !reporting.includes(state));
  const finding = view.by === null && view.measure === "count" ? findingOf(view, settings) : null;
  const points = view.series.flatMap((each) => each.points);
  return {
    headline: finding ?? titleOf(view, reporting.length === 0 ? asked : reporting),
    finding: finding !== null,
    subtitle: `${measureWords(view, view.years)} · ${panelOf(asked, reporting.length, view)}`,
    notes: [
      ...missingLine(silent, view, view.years),
      ...(finding === null ? [] : incomplete(view, reporting)),
      ...jumpLine(view),
      ...medianLine(median, view),
      ...rangeLine(points, view),
      ...(points.some((point) => !hasFigure(point)) && reporting.length > 0 ? [GAP_NOTE] : []),
      ...(unlabelled.length === 0 ? [] : [`Lines without a label for want of room: ${listWords(unlabelled)}.`]),
      ...noteLines(view.notes, view),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: trendAlt(view),
  };
}

/** Of one state its name, else how many of the 13 have a figure. */
function panelOf(asked: readonly string[], reporting: number, view: SeriesView): string {
  const [only] = asked;
  return asked.length === 1 && only !== undefined ? nameOf(only, view) : panelWords(reporting);
}

/** The chart in words: every series, every year. */
function trendAlt(view: SeriesView): string {
  const series = view.series.map((each) => {
    const marks = marksOfLine(view.marks, lineId(each));
    const values = each.points.map((point) => {
      const remark = markRemark(marks, point.year);
      return `${point.year} ${speakPoint(point, view.measure)}${remark === "" ? "" : ` (${remark})`}`;
    });
    return `${seriesLabel(each, view)}: ${values.join(", ")}.`;
  });
  return [`Line chart. ${measureWords(view, view.years)}.`, ...series].join(" ");
}

function findingOf(view: SeriesView, settings: ClaimSettings): string | null {
  const jump = view.series.length === 1 ? jumpTitle(view) : null;
  if (jump !== null) return jump;
  const changes = view.series.flatMap((each) => {
    const change = isBroken(each, view) ? null : changeBetweenEnds(each.points, view, settings);
    return change === null ? [] : [{ state: each.state, change }];
  });
  const [first, last] = [view.years[0], view.years.at(-1)];
  const only = changes[0];
  if (first === undefined || last === undefined || first === last || only === undefined) return null;
  if (view.series.length === 1) {
    const words = changeWords(only.change);
    return words === null
      ? null
      : `${nameOf(only.state, view)}: ${subjectOf(view)} ${words} between ${first} and ${last}`;
  }
  if (changes.length < settings.floors.reporters) return null;
  const directions = changes.map(({ change }) => change.direction);
  return `Between ${first} and ${last}, ${subjectOf(view)} ${directionsWords(directions)}`;
}

/** What may be said of the one series of a view that jumps; null where it does not, or where it breaks. */
function jumpTitle(view: SeriesView): string | null {
  const marks = view.series.flatMap((each) => marksOfLine(view.marks, lineId(each)));
  const years = marks.filter((mark) => mark.kind === "jump").map((mark) => mark.year);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < marks.length) return null;
  const what = years.length === 1 ? "an unexplained jump" : "unexplained jumps";
  const [state = ""] = view.series.map((each) => each.state);
  return `${nameOf(state, view)}: ${what} in ${subjectOf(view)} between ${first - 1} and ${last}`;
}

function isBroken(series: SeriesView["series"][number], view: SeriesView): boolean {
  return marksOfLine(view.marks, lineId(series)).some((mark) => mark.kind === "break");
}

function changeBetweenEnds(points: readonly Point[], view: SeriesView, settings: ClaimSettings): Change | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first.low === null || first.high === null || last.low === null || last.high === null) return null;
  return changeOf(
    { low: first.low, high: first.high },
    { low: last.low, high: last.high },
    isCounted(view.unit),
    settings,
  );
}

/** Says of whom the median is. */
function medianLine(median: LinePicture["median"], view: SeriesView): readonly string[] {
  if (median === null) return [];
  const { length } = median.states;
  const whom = length === view.series.length ? `all ${length} states` : `the ${numberWord(length)} states`;
  return [`Median: the middle one of the figures of ${whom} that reported every year.`];
}

/** Names the states that the headline does not count, since they lack the first or the last year or declared a break. */
function incomplete(view: SeriesView, reporting: readonly string[]): readonly string[] {
  const lacking = view.series
    .filter((each) => reporting.includes(each.state))
    .filter((each) => ![each.points[0], each.points.at(-1)].every((point) => point !== undefined && hasFigure(point)))
    .map((each) => proseName(each.state, view));
  const [first, last] = [view.years[0], view.years.at(-1)];
  const rest = "The other states changed little, or their numbers are too small to say.";
  const broken = view.series.filter((each) => isBroken(each, view)).map((each) => proseName(each.state, view));
  if (view.series.length === 1) return [];
  const reasons = [
    ...(lacking.length === 0 ? [] : [`Not counted, without a figure for ${first} or ${last}: ${listWords(lacking)}.`]),
    ...(broken.length === 0 ? [] : [`Not counted, since the series breaks: ${listWords(broken)}.`]),
  ];
  return [[rest, ...reasons].join(" ")];
}

function titleOf(view: SeriesView, states: readonly string[]): string {
  if (view.by === null) return neutralTitle(view, states, view.years);
  const [only] = states;
  const where =
    states.length === 1 && only !== undefined ? proseName(only, view) : `${numberWord(states.length)} states`;
  const split = view.by.replaceAll("_", " ");
  return `${sentenceCase(subjectOf(view))} in ${where} by ${split}, ${periodOf(view.years)}`;
}
