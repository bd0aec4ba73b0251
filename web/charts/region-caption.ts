/** The words around a regional figure: true of the region, or silent. */

import type { RegionPoint, RegionView } from "../../api/contract/region.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import {
  detectionLine,
  measureWords,
  proseName,
  noteLines,
  panelWords,
  periodOf,
  releaseLine,
  sourceLine,
  statesWords,
  subjectOf,
  type Caption,
} from "./caption.ts";
import { amount, type ClaimSettings } from "./claims.ts";
import {
  formatNumber,
  formatPerCent,
  formatPeriod,
  listWords,
  numberWord,
  sentenceCase,
  speakPoint,
} from "./format.ts";
import { sumJumpLine } from "./mark-words.ts";
import { regionClaim, type RegionClaim } from "./region-claim.ts";
import { pointOfSum } from "./region-lines.ts";
import { sumsWithout, type SumWithout, withoutWords } from "./region-without.ts";
import { STATE_ORDER } from "./states.ts";

/**
 * Caption of a regional figure. `series` are the states' own figures of the same selection: without them nobody can
 * know whether one state drives the change, so they are required.
 *
 * Where one state does, the headline says what the others did and a note gives both sums. No headline where the view is
 * not publishable, where the reporting states differ between the first and the last year, or where a state declared a
 * break: then a neutral title stands there, and the figure stays.
 */
export function regionCaption(
  view: RegionView,
  series: SeriesView,
  settings: ClaimSettings,
  other: RegionView | null = null,
): Caption {
  const years = view.points.map((point) => point.year);
  const claim = regionClaim(view, series, settings);
  const thin = sumsWithout(view, series, settings)[0] ?? null;
  const constant = view.panelKind === "constant";
  const panel = constant
    ? `sum of ${panelWords(view.panel.length)}, which reported every year`
    : `sum of all that reported, ${panelWords(view.panel.length)}`;
  return {
    headline: claim === null ? titleOf(view, years) : headlineOf(claim, view, years),
    finding: claim !== null,
    subtitle: `${measureWords(view, years)} · ${panel}`,
    notes: [
      ...(claim === null ? withheldLine(view, settings) : sumsLine(claim, view)),
      ...thinLine(thin, view),
      ...sumJumpLine(view),
      ...leftLine(view, constant),
      ...absentLine(constant ? other : view),
      ...populationLine(view),
      ...membersLine(view.points),
      ...(view.points.some(isRange) ? ["The band is a range: some states give small numbers only as ranges."] : []),
      // Who is left out is said above, with the reason.
      ...noteLines(
        view.notes.filter((note) => !note.text.startsWith("Left out, for want of")),
        view,
      ),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: altOf(view, years, thin),
  };
}

function headlineOf(claim: RegionClaim, view: RegionView, years: readonly number[]): string {
  const subject = subjectOf(view);
  const when = `between ${years[0]} and ${years.at(-1)}`;
  const all = view.panel.length === STATE_ORDER.length;
  const where = all ? "" : `in the ${numberWord(view.panel.length)} states that reported every year, `;
  if (claim.kind === "plain") return sentenceCase(`${where}${subject} ${claim.words} ${when}`);
  if (claim.kind === "divergent") {
    const total = sentenceCase(`${where}${subject} changed little in total ${when}`);
    return `${total}: up in ${numberWord(claim.up)} states, down in ${numberWord(claim.down)}`;
  }
  const driver = proseName(claim.state, view);
  if (claim.restWords === null) return `${sentenceCase(driver)} accounts for most of the change in ${subject} ${when}`;
  const others = all ? "" : ` in the other ${numberWord(view.panel.length - 1)} states that reported every year`;
  if (claim.rest.direction === "little") return `Without ${driver}, ${subject}${others} ${claim.restWords} ${when}`;
  const words = claim.words === "changed little" ? `${claim.words} in total` : claim.words;
  return `${sentenceCase(`${where}${subject} ${words} ${when}`)}; without ${driver}, ${asAdverb(claim.restWords)}`;
}

/** "rose by 6 per cent" as "up by 6 per cent": no pronoun is needed, whether heroin or victims were counted. */
function asAdverb(words: string): string {
  return words.replace(/^rose/, "up").replace(/^fell/, "down");
}

/** The sums behind the headline, with and without the state that drives them. */
function sumsLine(claim: RegionClaim, view: RegionView): readonly string[] {
  const [first, last] = [view.points[0], view.points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const states =
    view.panel.length === STATE_ORDER.length ? "The 13 states" : `The ${numberWord(view.panel.length)} states`;
  const sums = `${states} reported ${sumOf(first)} in ${first.year} and ${sumOf(last)} in ${last.year}`;
  if (claim.kind === "plain" || claim.kind === "divergent") return [`${sums}.`];
  return [
    `${sums}; without ${proseName(claim.state, view)} they reported ${amount(claim.rest.before)} and ${amount(claim.rest.after)}.`,
  ];
}

/** Which state the thin line is without, and why that one. */
function thinLine(thin: SumWithout | null, view: RegionView): readonly string[] {
  if (thin === null || !view.points.some((point) => point.low !== null)) return [];
  return [`The thin line is the sum ${withoutWords(thin, proseName(thin.state, view))}.`];
}

function sumOf(point: RegionPoint): string {
  return point.low === null || point.high === null ? "no figure" : amount({ low: point.low, high: point.high });
}

/** Why nothing is said of the region: who is in the sum, where that is fewest, and how many a statement needs. */
function withheldLine(view: RegionView, { floors }: ClaimSettings): readonly string[] {
  const fewest = view.points.toSorted((a, b) => a.reporting - b.reporting)[0];
  if (view.publishable || fewest === undefined || fewest.low === null) return [];
  const least = Math.max(floors.reporters, Math.ceil(floors.coverage * STATE_ORDER.length));
  const names = listWords(fewest.reporters.map((state) => proseName(state, view)));
  const when = view.panelKind === "constant" ? "" : `In ${fewest.year} `;
  const who = sentenceCase(`${when}${numberWord(fewest.reporting)} of ${STATE_ORDER.length} states`);
  return [
    `${who} ${fewest.reporting === 1 ? "is" : "are"} in the sum (${names}); a statement on the region needs ${least}. The figures stand in grey.`,
  ];
}

function leftLine(view: RegionView, constant: boolean): readonly string[] {
  const changing = "The states that reported differ from year to year; the axis says how many did.";
  if (view.left.length === 0) return constant ? [] : [changing];
  const names = listWords(view.left.map((state) => proseName(state, view)));
  return constant
    ? [`Not in the sum, for want of a figure in at least one year: ${names}.`]
    : [changing, `No figure in any year: ${names}.`];
}

/** Of all that reported, who lacks which years: "All that reported: without Armenia in 2022 and Georgia in 2021–2022." */
function absentLine(available: RegionView | null): readonly string[] {
  if (available === null || available.panelKind !== "available") return [];
  const lacking = available.panel.flatMap((state) => {
    const years = available.points.filter((point) => !point.reporters.includes(state)).map((point) => point.year);
    return years.length === 0 ? [] : [`${proseName(state, available)} in ${listWords(spansOf(years))}`];
  });
  return lacking.length === 0 ? [] : [`The sum of all that reported is without ${listWords(lacking)}.`];
}

/** Years as spans: 2011, 2012, 2013 and 2021 are "2011–2013" and "2021". */
function spansOf(years: readonly number[]): readonly string[] {
  const starts = years.filter((year) => !years.includes(year - 1));
  const ends = years.filter((year) => !years.includes(year + 1));
  return starts.map((start, place) => formatPeriod(start, ends[place] ?? start));
}

/** What part of the people of the 13 lives in the states of the sum; nothing where it is all of them. */
function populationLine(view: RegionView): readonly string[] {
  const last = view.points.findLast((point) => point.populationShare !== null);
  const share = last?.populationShare ?? 1;
  if (last === undefined || last.reporting === STATE_ORDER.length || last.reporting === 0) return [];
  return [
    `In ${last.year} the ${numberWord(last.reporting)} states of the sum had ${formatPerCent(share)} of the population of the ${STATE_ORDER.length} (World Bank).`,
  ];
}

/** "13 states, 12 of them members of BSEC in 2018 and 2019." */
function membersLine(points: readonly RegionPoint[]): readonly string[] {
  const before = points.filter((point) => point.members < STATE_ORDER.length);
  const members = before[0]?.members;
  if (members === undefined) return [];
  const years = before.filter((point) => point.members === members).map((point) => point.year);
  const when = years.length > 2 ? `from ${years[0]} to ${years.at(-1)}` : `in ${listWords(years.map(String))}`;
  return [`The region is the ${STATE_ORDER.length} present members, ${members} of them members ${when}.`];
}

function titleOf(view: RegionView, years: readonly number[]): string {
  return `${sentenceCase(subjectOf(view))}, sum of ${statesWords(view.panel, view)}, ${periodOf(years)}`;
}

function isRange(point: RegionPoint): boolean {
  return point.value === null && point.low !== null;
}

/** The chart in words: the sums, who reported, and the thin line. */
function altOf(view: RegionView, years: readonly number[], thin: SumWithout | null): string {
  const spoken = (point: RegionPoint): string => speakPoint(pointOfSum(point), view.measure);
  const sums = view.points.map(
    (point) => `${point.year} ${spoken(point)}, ${formatNumber(point.reporting)} states reporting`,
  );
  const others = thin === null ? [] : thin.points.map((point) => `${point.year} ${spoken(point)}`);
  const without =
    thin === null ? "" : ` ${sentenceCase(withoutWords(thin, proseName(thin.state, view)))}: ${others.join(", ")}.`;
  return `Line chart. ${measureWords(view, years)}, sum of ${statesWords(view.panel, view)}: ${sums.join("; ")}.${without}`;
}
