import type { Amount } from "../contract/amount.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { relativeInterval } from "../statistics/change.ts";
import { decomposeChange } from "../statistics/decomposition.ts";
import { shareOfChange } from "../statistics/driver.ts";
import { differenceOfIntervals, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { median } from "../statistics/quantile.ts";
import { amountOf } from "./amount.ts";
import { breakBefore, breaksIn } from "./breaks.ts";
import { decompositionSentences, withheldReasons } from "./decomposition-words.ts";
import { describe } from "./described.ts";
import { driverOf } from "./driver.ts";
import { type Figures, figuresFor, intervalOf, pointOf } from "./figure.ts";
import { jumpsOf } from "./jumps.ts";
import { createMemory } from "./memory.ts";
import { type Question, understand } from "./question.ts";
import { reports } from "./regional-sum.ts";
import { revisionOf } from "./revision.ts";

const remember = createMemory<DecompositionView>(500);

/**
 * The change of a regional sum between two years, taken apart: the change of those that reported both times, what new
 * reporters brought and what others took away, and which state stands behind it; always of the 13.
 *
 * The years are the first and the last of the selection. Prices and ratios are not added: of them there are the states'
 * own changes and their median. What a state reported before and after a declared break is not compared: that difference
 * is a part of its own. Throws RequestFailure (400, 404) for a word that is not known.
 */
export async function decompositionView(
  model: ReadModel,
  selection: Selection,
  audience: Audience = "public",
): Promise<DecompositionView> {
  const { hash } = model.release(selection.release);
  const asked = { ...selection, states: [], by: null, measure: "count" } as const;
  return remember(model, JSON.stringify([hash, audience, asked]), () => decompose(model, asked, audience));
}

async function decompose(model: ReadModel, selection: Selection, audience: Audience): Promise<DecompositionView> {
  const question = understand(model, selection);
  const { states, years } = question;
  const [from, to] = [years[0] ?? 0, years.at(-1) ?? 0];
  const { base } = question.measuring;
  const figures = await figuresFor(model, question, audience, { earlier: 1 });
  const sides = { earlier: sideOf(question, figures, from), later: sideOf(question, figures, to) };
  const both = sides.later.reporters.filter((iso3) => sides.earlier.reporters.includes(iso3));
  const broken = brokenAmong(model, question, figures, both);
  const sums = sumsOf(question, sides, broken);
  const common = both.filter((iso3) => !broken.includes(iso3));
  const rows = states.map((state) => rowOf(question, figures, state.iso3, { from, to, broken, common: sums.common }));
  const ofStanding = (standing: string) => rows.filter((row) => row.standing === standing).map((row) => row.state);
  const driver = driverOf(question, sides, common);
  const grown = rows.filter((row) => row.relative.low !== null && row.standing === "common");
  const withheld = withheldReasons(question, { from, to, common: common.length, broken: broken.length });
  const view = {
    ...describe(model, question, {
      measure: "count",
      states,
      codes: [],
      cells: figures.all.filter((cell) => cell.year === from || cell.year === to),
    }),
    from,
    to,
    earlier: { ...amountOf(sums.earlier), reporters: sides.earlier.reporters },
    later: { ...amountOf(sums.later), reporters: sides.later.reporters },
    total: amountOf(sums.total),
    relative: amountOf(broken.length > 0 ? null : relativeInterval(sums.earlier, sums.later, base)),
    common: {
      states: common,
      earlier: amountOf(sums.commonEarlier),
      later: amountOf(sums.commonLater),
      change: amountOf(sums.common),
      relative: amountOf(relativeInterval(sums.commonEarlier, sums.commonLater, base)),
    },
    broken: { states: broken, change: amountOf(sums.broken) },
    entries: { states: ofStanding("entered"), change: amountOf(sums.entries) },
    exits: { states: ofStanding("left"), change: amountOf(sums.exits) },
    states: rows,
    driver,
    median: { ...medianOf(grown.map((row) => row.relative)), states: grown.map((row) => row.state) },
    rising: moved(rows, 1),
    falling: moved(rows, -1),
    jumps: driver === null ? [] : [...jumpsOf(model, question, figures, driver.state, question.filter)],
    revisions: await revisionOf(model, question, figures, audience),
    publishable: withheld.length === 0,
    withheld,
  };
  return { ...view, sentences: withheld.length > 0 ? [] : decompositionSentences(view, states.length) };
}

/** One of the two years: who reported, and what is known of it; a withheld figure was reported and is not known. */
interface Side {
  readonly reporters: string[];
  readonly known: ReadonlyMap<string, Interval>;
}

function sideOf({ states, filter }: Question, figures: Figures, year: number): Side {
  const cells = states.map(({ iso3 }) => ({ iso3, cell: figures.at(iso3, breakdownText(filter), year) }));
  const reporters = cells.filter(({ cell }) => reports(cell)).map(({ iso3 }) => iso3);
  const known = cells.flatMap(({ iso3, cell }): [string, Interval][] => {
    const interval = intervalOf(cell);
    return interval === null ? [] : [[iso3, interval]];
  });
  return { reporters, known: new Map(known) };
}

/** Those of the states whose series breaks, as declared, after the first year and up to the last. */
function brokenAmong(model: ReadModel, question: Question, figures: Figures, states: readonly string[]): string[] {
  const { years, filter } = question;
  const breaks = breaksIn(model, question, figures);
  const isBroken = (state: string) =>
    years.slice(1).some((year) => breakBefore(breaks, { state, breakdown: filter, year }) !== null);
  return states.filter(isBroken);
}

/** The sums of both years and the parts of their difference; null where they are not added or a part is not known. */
function sumsOf(
  { indicator }: Question,
  { earlier, later }: { readonly earlier: Side; readonly later: Side },
  broken: readonly string[],
) {
  const isSummable = indicator.kind === "flow" || indicator.kind === "stock";
  const complete = [earlier, later].every((side) => side.known.size === side.reporters.length && side.known.size > 0);
  if (!isSummable || !complete) {
    const none = null;
    return {
      earlier: none,
      later: none,
      total: none,
      common: none,
      commonEarlier: none,
      commonLater: none,
      broken: none,
      entries: none,
      exits: none,
    };
  }
  const comparable = ({ known }: Side) => new Map([...known].filter(([iso3]) => !broken.includes(iso3)));
  const parts = decomposeChange(comparable(earlier), comparable(later));
  const both = [...parts.byMember.keys()];
  const sum = (side: Side, who: readonly string[]): Interval =>
    sumOfIntervals(who.flatMap((iso3) => side.known.get(iso3) ?? []));
  const across = differenceOfIntervals(sum(later, broken), sum(earlier, broken));
  return {
    earlier: sum(earlier, earlier.reporters),
    later: sum(later, later.reporters),
    total: sumOfIntervals([parts.total, across]),
    common: both.length === 0 ? null : parts.common,
    commonEarlier: both.length === 0 ? null : sum(earlier, both),
    commonLater: both.length === 0 ? null : sum(later, both),
    broken: across,
    entries: parts.entries,
    exits: parts.exits,
  };
}

interface Between {
  readonly from: number;
  readonly to: number;
  readonly broken: readonly string[];
  /** Change of the common reporters together. */
  readonly common: Interval | null;
}

function rowOf(question: Question, figures: Figures, state: string, { from, to, broken, common }: Between) {
  const key = breakdownText(question.filter);
  const [earlier, later] = [figures.at(state, key, from), figures.at(state, key, to)];
  const [before, now] = [intervalOf(earlier), intervalOf(later)];
  const standing: Standing = broken.includes(state) ? "broken" : standingOf(reports(earlier), reports(later));
  const change =
    before !== null && now !== null
      ? differenceOfIntervals(now, before)
      : standing === "entered"
        ? now
        : standing === "left" && before !== null
          ? { low: -before.high, high: -before.low }
          : null;
  const summable = question.indicator.kind === "flow" || question.indicator.kind === "stock";
  return {
    state,
    standing,
    before: pointOf(earlier, from, question.isAsked(from)),
    now: pointOf(later, to, question.isAsked(to)),
    change: amountOf(standing === "common" || standing === "broken" || summable ? change : null),
    relative: amountOf(standing === "broken" ? null : relativeInterval(before, now, question.measuring.base)),
    share: amountOf(standing === "common" && summable ? shareOfChange(change, common) : null),
  };
}

type Standing = DecompositionView["states"][number]["standing"];

function standingOf(earlier: boolean, later: boolean): Standing {
  if (earlier && later) return "common";
  if (later) return "entered";
  return earlier ? "left" : "absent";
}

/** The states whose figure went up, or down, whatever the ranges stand for. */
function moved(rows: readonly ReturnType<typeof rowOf>[], sign: 1 | -1): string[] {
  const isMoved = ({ change: { low, high } }: ReturnType<typeof rowOf>): boolean =>
    low !== null && high !== null && (sign === 1 ? low > 0 : high < 0);
  return rows.filter((row) => row.standing === "common" && isMoved(row)).map((row) => row.state);
}

/** Between the medians of the lower and of the upper ends: the median cannot lie elsewhere. */
function medianOf(changes: readonly Amount[]): Amount {
  const [low, high] = [
    median(changes.flatMap((one) => one.low ?? [])),
    median(changes.flatMap((one) => one.high ?? [])),
  ];
  return amountOf(low === null || high === null ? null : { low, high });
}
