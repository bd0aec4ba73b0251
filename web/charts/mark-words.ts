/** What is said of the marks of a line: in tables, tooltips and notes. */

import type { SeriesMark } from "../../api/contract/jumps.ts";
import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { View } from "../../api/contract/view.ts";
import { proseName } from "./caption.ts";
import { formatPeriod, formatPoint, listWords, numberWord } from "./format.ts";
import { lineId, seriesLabel } from "./lines.ts";
import { MOST_FOCUS } from "./palette.ts";
import { marksOfLine } from "./series-marks.ts";

/** The signs in tables: in the drawing a ring with the first, a dashed upright for the second. */
export const MARK_SIGNS: Readonly<Record<SeriesMark["kind"], string>> = { jump: "?", break: "¦" };

/** Jumps that are told with their figures; more of them are told by state and year, and still more are counted. */
const WITH_FIGURES = 4;
const NAMED = 12;

/** What the marks before a year say of its figure: "unexplained jump since 2017"; empty without a mark. */
export function markRemark(marks: readonly SeriesMark[], year: number): string {
  const words = marks
    .filter((mark) => mark.year === year)
    .map(({ kind }) => (kind === "jump" ? `unexplained jump since ${year - 1}` : `break in the series before ${year}`));
  return words.join(", ");
}

/** The sign beside a figure in a table; empty without a mark. */
export function markSign(marks: readonly SeriesMark[], year: number): string {
  const found = marks.find((mark) => mark.year === year);
  return found === undefined ? "" : MARK_SIGNS[found.kind];
}

/** The note that names the unexplained jumps of a trend chart; nothing without any. */
export function jumpLine(view: SeriesView): readonly string[] {
  const jumps = view.series.flatMap((series) =>
    marksOfLine(view.marks, lineId(series))
      .filter((mark) => mark.kind === "jump")
      .map(({ year }) => ({ name: seriesLabel(series, view), year, points: series.points })),
  );
  if (jumps.length === 0) return [];
  const figures = (points: readonly Point[], year: number): string =>
    [year - 1, year]
      .flatMap((each) => points.find((point) => point.year === each) ?? [])
      .map((point) => formatPoint(point, view.measure))
      .join(", then ");
  const names = [...new Set(jumps.map(({ name }) => name))];
  const told =
    jumps.length <= WITH_FIGURES
      ? jumps.map(({ name, year, points }) => `${name} ${formatPeriod(year - 1, year)} (${figures(points, year)})`)
      : names.map(
          (name) => `${name} ${listWords(jumps.filter((one) => one.name === name).map((one) => `${one.year}`))}`,
        );
  const isGrey = view.series.length > MOST_FOCUS ? "; lines in grey have the sign in the table only" : "";
  return [
    jumps.length > NAMED
      ? `${jumps.length} unexplained jumps in ${numberWord(names.length)} series are marked ? and are questions to the states${isGrey}.`
      : `Marked ?, an unexplained jump and a question to the state: ${listWords(told)}${isGrey}.`,
  ];
}

/** The note on the marks of a sum: whose jump carries it. */
export function sumJumpLine(view: View & { readonly marks?: readonly SeriesMark[] | undefined }): readonly string[] {
  const jumps = (view.marks ?? []).filter((mark) => mark.kind === "jump");
  if (jumps.length === 0) return [];
  const told = jumps.map(({ state, year }) => `${proseName(state, view)} ${formatPeriod(year - 1, year)}`);
  return [`Marked ?, the sum moves with an unexplained jump of one state, a question to it: ${listWords(told)}.`];
}
