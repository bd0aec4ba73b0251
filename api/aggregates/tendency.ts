import { unitOf } from "../../questionnaire/lookup.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { Selection } from "../contract/selection.ts";
import type { TendencySeries, TendencyView } from "../contract/tendency.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { holm } from "../statistics/holm.ts";
import { sumOfIntervals } from "../statistics/interval.ts";
import { mannKendall } from "../statistics/mann-kendall.ts";
import { constantPanel } from "../statistics/panel.ts";
import { robustZ } from "../statistics/robust-z.ts";
import { theilSen } from "../statistics/theil-sen.ts";
import { turningPoints } from "../statistics/turning-points.ts";
import type { Break } from "../contract/breaks.ts";
import { breaksIn, lastBreak } from "./breaks.ts";
import { describe } from "./described.ts";
import { expectationOf, middleOf } from "./expectation.ts";
import { type Figures, figuresFor, intervalOf, pointOf, withInterval } from "./figure.ts";
import { seriesMarks, sumMarks } from "./marks.ts";
import { createMemory } from "./memory.ts";
import { generalNote } from "./notes.ts";
import { type Question, understand } from "./question.ts";
import { reports } from "./regional-sum.ts";
import { tendencySentences, withheldFromTendency } from "./tendency-words.ts";

const remember = createMemory<TendencyView>(300);

/** The first year compared with those before it where none is asked for: the first of the pandemic. */
export const COMPARED_SINCE = 2020;

/**
 * How the figures of each state, and of the states that reported every year, move over the years of the selection:
 * median slope, exact test corrected for the number of tests, turning points, figures far from a state's own past, and
 * the years from `since` on compared with a straight line through those before.
 *
 * Nothing is measured across a declared break: a series that breaks is measured from its last break on, and says so.
 * Numbers are given wherever there are any; below a floor nothing is said of them. A range counts as its middle. Throws
 * RequestFailure (400, 404) for a word that is not known.
 */
export async function tendencyView(
  model: ReadModel,
  selection: Selection,
  since: number | null = null,
  audience: Audience = "public",
): Promise<TendencyView> {
  const { hash } = model.release(selection.release);
  const asked = { ...selection, by: null, measure: "count" } as const;
  const start = since ?? COMPARED_SINCE;
  return remember(model, JSON.stringify([hash, audience, asked, start]), () =>
    makeTendency(model, asked, start, audience),
  );
}

async function makeTendency(
  model: ReadModel,
  selection: Selection,
  since: number,
  audience: Audience,
): Promise<TendencyView> {
  const question = understand(model, selection);
  const { states, years } = question;
  // The panel is that of the 13, whichever states are looked at.
  const whole = understand(model, { ...selection, states: [] });
  const figures = await figuresFor(model, whole, audience);
  const panel = panelOf(whole, figures);
  const breaks = breaksIn(model, whole, figures);
  const marks = seriesMarks(question, figures, breaks, [question.filter]);
  const own = states.map(({ iso3 }) => ({
    ...measuredSeries(question, since, {
      state: iso3,
      points: pointsOf(question, figures, iso3),
      broken: brokenAt(question, breaks, [iso3]),
    }),
    marks: marks.filter((mark) => mark.state === iso3),
  }));
  const sum = { state: null, points: summed(whole, figures, panel), broken: brokenAt(question, breaks, panel) };
  const together =
    panel.length === 0
      ? []
      : [{ ...measuredSeries(question, since, sum), marks: sumMarks(model, whole, figures, panel) }];
  const series = corrected(question, [...own, ...together], { panel: panel.length, of: whole.states.length });
  const cells = figures.all.filter((cell) => states.some((state) => state.iso3 === cell.state));
  const description = describe(model, question, { measure: "count", states, codes: [], cells });
  return {
    ...description,
    notes: [...description.notes, ...METHOD.map(generalNote)],
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    since,
    panel: [...panel],
    tests: series.filter((one) => one.test !== null && one.test.adjusted !== null).length,
    series,
    withoutLargest: withoutLargest(whole, figures, breaks, panel),
  };
}

/** How the panel's sum moves without the state with the largest figures: what one state makes is not told of all. */
function withoutLargest(
  question: Question,
  figures: Figures,
  breaks: readonly Break[],
  panel: readonly string[],
): TendencyView["withoutLargest"] {
  const sizes = panel.map((state) => ({
    state,
    size: pointsOf(question, figures, state).reduce((sum, point) => sum + (middleOf(point) ?? 0), 0),
  }));
  const [first, ...others] = sizes.toSorted((a, b) => b.size - a.size).map((one) => one.state);
  if (first === undefined || others.length === 0) return null;
  const rest = { state: null, points: summed(question, figures, others), broken: brokenAt(question, breaks, others) };
  // Of slope and test alone: no year is compared.
  const { slope, test } = measuredSeries(question, COMPARED_SINCE, rest);
  return { state: first, slope, test };
}

/** How it is done, under every answer. */
const METHOD = [
  "A range counts as its middle. Slope: Theil–Sen, with the interval of Sen; test: Mann–Kendall, exact, corrected by Holm for the tests of this answer.",
  "Expected: a straight line by least squares through the years before, with the interval in which one new figure lies with a probability of 95 per cent. It is a comparison and names no cause.",
] as const;

function pointsOf({ years, filter, isAsked }: Question, figures: Figures, state: string): readonly Point[] {
  return years.map((year) => pointOf(figures.at(state, breakdownText(filter), year), year, isAsked(year)));
}

/** The states with a figure in every year of the question; nobody where figures are not added. */
function panelOf({ states, years, filter, indicator }: Question, figures: Figures): readonly string[] {
  if (indicator.kind !== "flow" && indicator.kind !== "stock") return [];
  const key = breakdownText(filter);
  const presence = states.map(
    ({ iso3 }) => [iso3, new Set(years.filter((year) => reports(figures.at(iso3, key, year))))] as const,
  );
  return constantPanel(new Map(presence), years);
}

function brokenAt({ years, filter }: Question, breaks: readonly Break[], states: readonly string[]) {
  return lastBreak(breaks, { states, breakdown: filter, years });
}

function summed({ years, filter }: Question, figures: Figures, panel: readonly string[]): readonly Point[] {
  return years.map((year) => {
    const cells = panel.map((iso3) => figures.at(iso3, breakdownText(filter), year));
    const known = cells.flatMap((cell) => intervalOf(cell) ?? []);
    const empty = { year, value: null, low: null, high: null, status: "suppressed", flags: [], cell: null } as const;
    const point = { ...empty, flags: [] };
    return known.length < panel.length ? point : withInterval(point, sumOfIntervals(known));
  });
}

/** Everything measured of one series; marks and what is said of it come when all are known. */
function measuredSeries(
  question: Question,
  since: number,
  { state, points: all, broken }: Pick<TendencySeries, "state" | "broken"> & { readonly points: readonly Point[] },
): TendencySeries {
  const { settings } = question.edition;
  const points = all.filter((point) => broken === null || point.year >= broken.year);
  const known = points.flatMap((point) => {
    const middle = middleOf(point);
    return middle === null ? [] : [{ year: point.year, middle }];
  });
  const [years, middles] = [known.map((one) => one.year), known.map((one) => one.middle)];
  const slope = theilSen(years, middles);
  const test = mannKendall(middles);
  const exact = points.flatMap((point) => (point.value === null ? [] : [{ year: point.year, value: point.value }]));
  const values = points.map((point) => point.value);
  const isCount = unitOf(question.edition, question.unit)?.kind === "count";
  // Chance moves counts in a known way; of a turn of a quantity or a price it cannot be said whether it is one.
  const turns = isCount ? turningPoints(values, settings.change.z) : [];
  return {
    state,
    points: [...all],
    broken,
    marks: [],
    years: known.length,
    slope: slope === null ? null : { perYear: slope.slope, low: slope.low, high: slope.high },
    test: test === null ? null : { ...test, adjusted: null },
    turns: turns.map(({ at, kind }) => ({ year: points[at]?.year ?? 0, kind, value: values[at] ?? 0 })),
    outliers: exact.flatMap(({ year, value }, place) => {
      const z = robustZ(
        value,
        exact.slice(0, place).map((one) => one.value),
      );
      return z === null || Math.abs(z) < settings.tendency.outlier ? [] : [{ year, value, z }];
    }),
    expectation: expectationOf(points, since, settings.tendency.values),
    says: null,
    withheld: [],
    sentences: [],
  };
}

interface Whom {
  readonly panel: number;
  readonly of: number;
}

/** Corrects the tests for each other and says what may be said; those below a floor are not among the tests. */
function corrected(question: Question, series: readonly TendencySeries[], whom: Whom): TendencySeries[] {
  const { significance } = question.edition.settings.tendency;
  const reasons = series.map((one) => withheldFromTendency(question, one, whom));
  const tested = series.filter((one, place) => one.test !== null && reasons[place]?.length === 0);
  const adjusted = holm(tested.flatMap((one) => one.test?.p ?? []));
  return series.map((one, place) => {
    const withheld = reasons[place] ?? [];
    const p = adjusted[tested.indexOf(one)] ?? null;
    if (one.test === null || p === null) return { ...one, withheld: [...withheld] };
    const moves = one.test.s > 0 ? "rising" : "falling";
    const said = {
      ...one,
      test: { ...one.test, adjusted: p },
      says: p <= significance ? moves : ("nothing shown" as const),
    } as const;
    return { ...said, sentences: tendencySentences(question, said, whom.panel) };
  });
}
