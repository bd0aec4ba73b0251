/** The words around a comparison of states: what the figures span and where their middle is, without naming a winner. */

import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { Point } from "../../api/contract/point.ts";
import {
  detectionLine,
  measureWords,
  nameOf,
  neutralTitle,
  noteLines,
  panelWords,
  proseName,
  rangeLine,
  releaseLine,
  sourceLine,
  subjectOf,
  type Caption,
} from "./caption.ts";
import { changeOf, directionsWords, isCounted, type ClaimSettings } from "./claims.ts";
import { formatNumber, formatValue, isWeak, listWords, numberWord, speakPoint, STATUS_WORDS } from "./format.ts";
import { hasFigure } from "./lines.ts";

/**
 * Caption of a dot plot, a slope or a tile grid.
 *
 * One year: the median of the states with a number. Two years: in how many states the figure rose and fell. A neutral
 * title below the floor of states, and for measures that are changes themselves.
 */
export function comparisonCaption(
  view: ComparisonView,
  settings: ClaimSettings,
  chart: "Dot plot" | "Slope chart" | "Tile grid" = "Dot plot",
): Caption {
  const years = view.earlier === null ? [view.year] : [view.earlier, view.year];
  const points = view.rows.flatMap((row) => (row.before === null ? [row.now] : [row.before, row.now]));
  const reporting = view.rows.filter((row) => hasFigure(row.now)).map((row) => row.state);
  const finding = view.earlier === null ? medianFinding(view, settings) : changeFinding(view, view.earlier, settings);
  const shown = reporting.length === 0 ? view.rows.map((row) => row.state) : reporting;
  return {
    headline: finding ?? neutralTitle(view, shown, years),
    finding: finding !== null,
    subtitle: `${measureWords(view, years)} · ${panelWords(reporting.length)}${view.earlier === null ? "" : ` in ${view.year}`}`,
    notes: [
      ...reasonLines(view),
      ...(finding !== null && view.earlier !== null ? [restLine(view, view.earlier)] : []),
      ...rangeLine(points, view),
      ...noteLines(view.notes, view),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: altOf(view, chart, years),
  };
}

function medianFinding(view: ComparisonView, settings: ClaimSettings): string | null {
  const exact = view.rows.filter((row) => row.now.value !== null).length;
  const ranges = view.rows.filter((row) => row.now.value === null && row.now.low !== null).length;
  // With a range among them the middle may be another number; then nothing is said.
  if (view.median === null || ranges > 0 || exact < settings.floors.reporters) return null;
  if (view.measure !== "count" && view.measure !== "per100k") return null;
  const values = view.rows.flatMap((row) => (row.now.value === null ? [] : [row.now.value]));
  const [least, most, median] = [Math.min(...values), Math.max(...values), view.median].map((value) =>
    formatValue(value, view.measure),
  );
  const unit = view.measure === "count" ? "" : ` per ${formatNumber(100_000)} people`;
  // The ends may be rates of a handful of cases: of those nothing is said but that they lie on one side of the middle.
  if (view.rows.some((row) => isWeak(row.now))) {
    return `The median of the ${numberWord(exact)} states that reported was ${median} ${subjectOf(view)}${unit} in ${view.year}`;
  }
  return `The ${numberWord(exact)} states that reported had between ${least} and ${most} ${subjectOf(view)}${unit} in ${view.year}; the median was ${median}`;
}

function changeFinding(view: ComparisonView, earlier: number, settings: ClaimSettings): string | null {
  if (view.measure !== "count") return null;
  const counted = isCounted(view.unit);
  const directions = view.rows.flatMap(({ now, before }) => {
    const [from, to] = [rangeOf(before), rangeOf(now)];
    return from === null || to === null ? [] : [changeOf(from, to, counted, settings).direction];
  });
  if (directions.length < settings.floors.reporters) return null;
  return `Between ${earlier} and ${view.year}, ${subjectOf(view)} ${directionsWords(directions)}`;
}

function restLine(view: ComparisonView, earlier: number): string {
  const lacking = view.rows
    .filter((row) => rangeOf(row.before) === null || rangeOf(row.now) === null)
    .map((row) => proseName(row.state, view));
  const rest = "The other states changed little, or their numbers are too small to say.";
  return lacking.length === 0
    ? rest
    : `${rest} Not counted, without a figure for ${earlier} or ${view.year}: ${listWords(lacking)}.`;
}

/** "Not reported: Georgia and the Russian Federation." for each reason that occurs. */
function reasonLines(view: ComparisonView): readonly string[] {
  const missing = view.rows.filter((row) => !hasFigure(row.now));
  const reasons = [...new Set(missing.map((row) => row.now.status))];
  return reasons.map((status) => {
    const names = missing.filter((row) => row.now.status === status).map((row) => proseName(row.state, view));
    const words = STATUS_WORDS[status];
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} for ${view.year}: ${listWords(names)}.`;
  });
}

function altOf(view: ComparisonView, chart: string, years: readonly number[]): string {
  const rows = view.rows.map((row) => {
    const before = row.before === null ? "" : `${view.earlier} ${speakPoint(row.before, view.measure)}, `;
    return `${nameOf(row.state, view)} ${before}${row.before === null ? "" : `${view.year} `}${speakPoint(row.now, view.measure)}`;
  });
  const median = view.median === null ? "" : ` Median ${formatValue(view.median, view.measure)}.`;
  return `${chart}. ${measureWords(view, years)}. ${rows.join("; ")}.${median}`;
}

function rangeOf(point: Point | null): { low: number; high: number } | null {
  return point === null || point.low === null || point.high === null ? null : { low: point.low, high: point.high };
}
