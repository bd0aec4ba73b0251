import type { Dimension, Edition, Indicator } from "../../questionnaire/edition.ts";
import { dimensionOf, unitOf } from "../../questionnaire/lookup.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { IndicatorTotals, TotalsView } from "../contract/totals.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { Interval } from "../statistics/interval.ts";
import { type Figures, figuresFor, pointOf } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { pooledPoint } from "./parts.ts";
import { type Question, understand } from "./question.ts";
import { codesWithFigures, widestCodes } from "./shares.ts";

type Row = IndicatorTotals["rows"][number];

/** One way to count the whole, and by how much its lower end may lie too high in each year. */
type Count = Omit<Row, "differs"> & { readonly slack: readonly number[] };

const remember = createMemory<TotalsView>(200);

/**
 * The totals of a state over the breakdowns that the questionnaire expects to add up to the same whole, side by side:
 * the total as reported, the sum by sex, by age, by form of exploitation. Only indicators of which they are not all one
 * exact number; those that cannot agree come first.
 *
 * Nothing is settled here: which of them is right is a question to the state. Throws RequestFailure (400, 404).
 */
export async function totalsView(
  model: ReadModel,
  { state, release }: { readonly state: string; readonly release: string | null },
  audience: Audience = "public",
): Promise<TotalsView> {
  const { id, hash, ordinal } = model.release(release);
  const edition = model.editions.at(-1);
  const name = edition?.states.find(({ iso3 }) => iso3 === state)?.name;
  if (edition === undefined || name === undefined) {
    throw new RequestFailure(
      400,
      "Unknown state",
      `${state} is not one of the 13 states; ROU is Romania, for example.`,
    );
  }
  return remember(model, JSON.stringify([hash, audience, state]), async () => {
    const splittable = edition.indicators.filter(
      (indicator) => indicator.kind === "flow" && model.units(ordinal, indicator.code).length > 0,
    );
    const all = await Promise.all(
      splittable.map((indicator) => totalsOf(model, { edition, indicator, state, release: id }, audience)),
    );
    const shown = all.flatMap((one) => (one === null ? [] : [one]));
    return { release: id, state, stateName: name, indicators: shown.toSorted((a, b) => gaps(b) - gaps(a)) };
  });
}

interface Asked {
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly state: string;
  readonly release: string;
}

/** Null where there are no two totals to compare, or where all are the same exact number in every year. */
async function totalsOf(
  model: ReadModel,
  { edition, indicator, state, release }: Asked,
  audience: Audience,
): Promise<IndicatorTotals | null> {
  const { dimensions, legitimate } = comparedDimensions(edition, indicator);
  if (dimensions.length === 0) return null;
  const whole = { indicator: indicator.code, states: [state], from: null, to: null, by: null, filter: {} } as const;
  const selection = { ...whole, measure: "count", unit: null, window: null, panel: "constant", release } as const;
  const base = understand(model, selection);
  const totals = await figuresFor(model, base, audience);
  const total = base.years.map((year) => pointOf(totals.at(state, "", year), year, base.isAsked(year)));
  const sums = await Promise.all(
    dimensions.map(async (by) => {
      const question = { ...understand(model, { ...selection, by: by.id }), by };
      return sumsOf(question, await figuresFor(model, question, audience), state);
    }),
  );
  const reported: Count = { by: null, label: "Total as reported", points: total, slack: [] };
  const counts = [reported, ...sums].filter(({ points }) => points.some((point) => point.low !== null));
  if (counts.length < 2 || base.years.every((_, place) => isOneNumber(counts.map(({ points }) => points[place])))) {
    return null;
  }
  return {
    indicator: indicator.code,
    label: indicator.label,
    short: indicator.short,
    unit: base.unit,
    unitLabel: unitOf(edition, base.unit)?.label ?? base.unit,
    years: [...base.years],
    rows: counts.map((count) => ({
      by: count.by,
      label: count.label,
      points: [...count.points],
      differs: base.years.filter((_, place) => differs(count, counts, place)),
    })),
    legitimate,
  };
}

/** The dimensions whose parts should make up the whole, by the questionnaire's relations. */
function comparedDimensions(edition: Edition, { code }: Indicator) {
  const ids = new Set<string>();
  const reasons = new Set<string>();
  for (const relation of edition.relations) {
    if (relation.kind !== "exhaustive" && relation.kind !== "same-total") continue;
    if (relation.indicator !== code) continue;
    const named = relation.kind === "exhaustive" ? [relation.dimension] : relation.dimensions;
    for (const dimension of named) ids.add(dimension);
    reasons.add(relation.legitimate);
  }
  const dimensions = [...ids].flatMap((id) => dimensionOf(edition, id) ?? []);
  return { dimensions, legitimate: [...reasons].join(" ") };
}

function sumsOf(question: Question & { readonly by: Dimension }, figures: Figures, state: string): Count {
  const { by, years, isAsked } = question;
  const codes = widestCodes(by, codesWithFigures(question, figures));
  const sums = years.map((year) => {
    const parts = codes.map((code) => {
      const cell = figures.at(state, breakdownText({ [by.id]: code }), year);
      return pointOf(cell, year, isAsked(year));
    });
    const point = pooledPoint(parts, { year, isAsked: isAsked(year), complete: false });
    // Offices hide zeros behind `<5` as well: a sum of such parts is not said to be too large for that.
    return { point, slack: parts.filter((part) => part.value === null && part.low === 1).length };
  });
  const label = `Sum by ${by.label.toLowerCase()}`;
  return { by: by.id, label, points: sums.map(({ point }) => point), slack: sums.map(({ slack }) => slack) };
}

/** Whether all that is known of a year is one and the same exact number. */
function isOneNumber(points: readonly (Point | undefined)[]): boolean {
  const known = points.filter((point) => point !== undefined && point.low !== null);
  return known.every((point) => point?.value !== null && point?.value === known[0]?.value);
}

/** Whether a sum cannot be the number that the total is, or, without a total, that another sum is. */
function differs(own: Count, counts: readonly Count[], place: number): boolean {
  const total = counts.find(({ by, points }) => by === null && points[place]?.low !== null);
  const others = total === undefined ? counts : [total];
  return own.by !== null && others.some((other) => isApart(spanOf(own, place), spanOf(other, place)));
}

/** All that a count may stand for in a year; null where nothing is known of it. */
function spanOf({ points, slack }: Count, place: number): Interval | null {
  const { low, high } = points[place] ?? { low: null, high: null };
  return low === null || high === null ? null : { low: low - (slack[place] ?? 0), high };
}

function isApart(a: Interval | null, b: Interval | null): boolean {
  return a !== null && b !== null && (a.low > b.high || b.low > a.high);
}

function gaps({ rows }: IndicatorTotals): number {
  return rows.reduce((sum, row) => sum + row.differs.length, 0);
}
