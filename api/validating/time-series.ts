import type { Edition } from "../../questionnaire/edition.ts";
import { movesAs } from "../../questionnaire/lookup.ts";
import type { Settings } from "../../questionnaire/settings.ts";
import { magnitude } from "../findings/code-wording.ts";
import { copiedForward, jump, zeroAndMany } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { jumpBetween, type JumpKind, shiftBetween } from "../statistics/jump.ts";
import { isOutlying } from "../statistics/outlying.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { rowWords, seriesWords } from "./words.ts";

/** Cells of several breakdowns at once are small, and follow those above them. */
const MOST_BREAKDOWNS = 1;

/**
 * Holds each figure against the year before (Y01, Y02, Y03). Only exact figures are compared, and only where one of the
 * two was sent now.
 *
 * Where a total jumps, its parts jump with it: one cause, one finding, so nothing is said of the parts in those years. A
 * jump is registered; it is asked about only where one of the two figures is unlike all other years (decision 14).
 */
export function sayTimeSeries(figures: Figures, edition: Edition, sink: Sink): void {
  const { years } = figures;
  const jumps = new Map<Series, ReadonlySet<number>>();
  const coarse = inCrossings(figures.sent, ({ dimensions }) => dimensions.length <= MOST_BREAKDOWNS);
  for (const series of coarse.toSorted((a, b) => a.codes.length - b.codes.length)) {
    const asked = new Set<number>();
    jumps.set(series, asked);
    for (const year of years) {
      const before = figures.at(series, year - 1);
      const after = figures.at(series, year);
      if (before === null || after === null || !(isSent(before) || isSent(after))) continue;
      const change = changeOf(before, after, figures, edition);
      if (change === null) continue;
      asked.add(year);
      if (isPartOfJump(series, year, jumps, figures)) continue;
      sayChange(change, before, after, figures, edition, sink);
    }
    sayCopies(series, figures, edition, sink);
  }
}

/** Whether a coarser series, up to the total, changed in the same year. */
function isPartOfJump(
  series: Series,
  year: number,
  jumps: ReadonlyMap<Series, ReadonlySet<number>>,
  figures: Figures,
): boolean {
  return series.codes.some((_, position) => {
    const whole = figures.index.without(series, position);
    return jumps.get(whole)?.has(year) === true || isPartOfJump(whole, year, jumps, figures);
  });
}

function changeOf(before: Figure, after: Figure, figures: Figures, { settings }: Edition): JumpKind | null {
  const [a, b] = [exact(before), exact(after)];
  // A state that declared a break in the series has explained it, and with the total its parts.
  if (a === null || b === null || isBroken(after.series, after.year, figures)) return null;
  return jumpBetween(a, b, movesAs(after.series.indicator, after.series.unit), settings.jump);
}

/** Whether the figure of a year, or that of a coarser series up to the total, carries the flag of a break. */
function isBroken(series: Series, year: number, figures: Figures): boolean {
  if (figures.at(series, year)?.flags.includes("B") === true) return true;
  return series.codes.some((_, position) => isBroken(figures.index.without(series, position), year, figures));
}

function sayChange(
  change: JumpKind,
  before: Figure,
  after: Figure,
  figures: Figures,
  { settings }: Edition,
  sink: Sink,
): void {
  const { index } = figures;
  const a = exact(before) ?? 0;
  const b = exact(after) ?? 0;
  const { series } = after;
  // A figure that was accepted earlier has no place in this file.
  const anchor = isSent(after) ? after : before;
  const size = a === 0 || b === 0 ? Math.log(Math.max(a, b)) : Math.abs(Math.log(b / a));
  const unlike =
    [after, before].map((figure) => unlikeWords(figure, figures, settings)).find((words) => words !== "") ?? "";
  const particulars = {
    cellKey: figures.keyOf(anchor),
    related: [figures.keyOf(anchor === after ? before : after)],
    found: figureText(anchor),
    weight: gravityOf(series.indicator, size),
    asked: unlike !== "",
  };
  const params = {
    row: seriesWords(series, index),
    before: figureText(before),
    earlier: before.year,
    after: figureText(after),
    later: after.year,
    unlike,
  };
  if (change === "digit-shift") {
    const grows = b > a;
    const shift = shiftBetween(a, b, settings.jump.digitShift) ?? 10;
    sink.say(
      magnitude,
      figures.placeOf(anchor),
      {
        row: rowWords(series, after.year, index),
        text: figureText(after),
        before: figureText(before),
        factor: grows ? `${shift} times` : `one ${shift}th of`,
        year: before.year,
        unlike,
      },
      { ...particulars, ruleId: "Y03", cause: `${magnitude.code}|${series.indicator.code}` },
    );
    return;
  }
  const kind = change === "zero" ? zeroAndMany : jump;
  const cause = `${kind.code}|${series.indicator.code}`;
  sink.say(kind, figures.placeOf(anchor), params, { ...particulars, ruleId: "Y01", cause });
}

/** What all other years had, where a figure that was sent is unlike them; empty where it is not, or too few are known. */
function unlikeWords(figure: Figure, figures: Figures, { questions }: Settings): string {
  const value = exact(figure);
  const others = figures.othersOf(figure).filter((other) => exact(other) !== null);
  const known = others.flatMap((other) => exact(other) ?? []);
  if (value === null || !isSent(figure) || !isOutlying(value, known, questions.unlike)) return "";
  const [least, ...more] = others.toSorted((a, b) => (exact(a) ?? 0) - (exact(b) ?? 0)).map(figureText);
  return ` In ${others.length} other years than ${figure.year} it was ${least} to ${more.at(-1)}.`;
}

/** The same value three years running or more, unless it is small: the last year of the run must have been sent (Y02). */
function sayCopies(series: Series, figures: Figures, edition: Edition, sink: Sink): void {
  const { years: copies, from } = edition.settings.repeated;
  const last = edition.years.at(-1) ?? 0;
  let run: Figure[] = [];
  for (const year of [...figures.years, last + 1]) {
    const figure = year > last ? null : figures.at(series, year);
    const first = run[0];
    if (figure !== null && first !== undefined && exact(figure) === exact(first) && exact(figure) !== null) {
      run.push(figure);
      continue;
    }
    const end = run.at(-1);
    if (first !== undefined && end !== undefined && isSent(end) && run.length >= copies) {
      const params = {
        row: seriesWords(series, figures.index),
        text: figureText(end),
        first: first.year,
        last: end.year,
      };
      sink.say(copiedForward, figures.placeOf(end), params, {
        ruleId: "Y02",
        cellKey: figures.keyOf(end),
        related: run.slice(0, -1).map(figures.keyOf),
        found: figureText(end),
        cause: `${copiedForward.code}|${series.indicator.code}`,
        weight: gravityOf(series.indicator, run.length),
      });
    }
    run = figure === null || (exact(figure) ?? 0) < from ? [] : [figure];
  }
}

function exact({ observed }: Figure): number | null {
  return "value" in observed ? observed.value : null;
}
