import type { Edition, Relation } from "../../questionnaire/edition.ts";
import { indicatorOf } from "../../questionnaire/lookup.ts";
import type { Breakdown } from "../contract/observation.ts";
import { totalsDiffer } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series, SeriesIndex } from "../normalising/series.ts";
import { inCrossings } from "./crossings.ts";
import { createDisagreements, type Disagreements } from "./disagreements.ts";
import { isSent, type Figures } from "./figures.ts";
import { exceeds, sayExceeds } from "./parts.ts";
import { gravityOf } from "./questions.ts";
import { sayRounding } from "./rounding.ts";
import { sumOfParts, toleranceOf, type PartsSum } from "./sums.ts";
import type { Wholes } from "./wholes.ts";
import { intervalText, rowWords } from "./words.ts";

type PartOf = Extract<Relation, { readonly kind: "part-of" }>;
type SameTotal = Extract<Relation, { readonly kind: "same-total" }>;

/** Holds a cell against another of which it asks a part (P01, F03): child victims, or one form of exploitation. */
export function sayPartOf(figures: Figures, edition: Edition, sink: Sink): void {
  const relations = new Map<string, { readonly relation: PartOf; readonly codes: readonly number[] }[]>();
  for (const relation of edition.relations) {
    if (relation.kind !== "part-of") continue;
    const own = relations.get(relation.part.indicator) ?? [];
    relations.set(relation.part.indicator, own);
    own.push({ relation, codes: numbersOf(relation.part.breakdown, figures.index) });
  }
  // No relation speaks of finer parts, of which a file may have many.
  const finest = Math.max(0, ...[...relations.values()].flat().map(({ codes }) => codes.length));
  for (const part of inCrossings(figures.known, ({ dimensions }) => dimensions.length <= finest)) {
    for (const { relation, codes } of relations.get(part.indicator.code) ?? []) {
      const isMeant = codes.length === part.codes.length && codes.every((code, at) => code === part.codes[at]);
      if (isMeant) sayOne(part, relation, figures, edition, sink);
    }
  }
}

function numbersOf(breakdown: Breakdown, index: SeriesIndex): readonly number[] {
  return Object.entries(breakdown)
    .map(([dimension, code]) => index.numberOf(dimension, code))
    .filter((number) => number !== null)
    .toSorted((a, b) => a - b);
}

function sayOne(part: Series, relation: PartOf, figures: Figures, edition: Edition, sink: Sink): void {
  const indicator = indicatorOf(edition, relation.whole.indicator);
  if (indicator === null) return;
  const whole = figures.index.at(indicator, part.unit, numbersOf(relation.whole.breakdown, figures.index));
  for (const year of figures.years) {
    const a = figures.at(part, year);
    const b = figures.at(whole, year);
    if (a === null || b === null || !(isSent(a) || isSent(b))) continue;
    if (exceeds(a, b, relation.tolerance, edition)) sayExceeds(a, b, relation, figures, sink);
    else sayRounding(a, b, relation, figures, sink);
  }
}

/**
 * Holds the breakdowns of one question against each other (P03). Where parts and whole already disagree that year, the
 * sender has been asked and is not asked again.
 */
export function sayTotals(wholes: Wholes, asked: Disagreements, figures: Figures, edition: Edition, sink: Sink): void {
  const relations = edition.relations.filter((relation) => relation.kind === "same-total");
  const said = createDisagreements(figures.index);
  for (const [whole, splits] of wholes) {
    const relation = relations.find((one) => one.indicator === whole.indicator.code);
    const dimensions = relation?.dimensions.filter((dimension) => (splits.get(dimension)?.length ?? 0) > 1) ?? [];
    if (relation === undefined || dimensions.length < 2) continue;
    for (const year of figures.years) {
      if (dimensions.some((dimension) => asked.has(whole, `${dimension} ${year}`))) continue;
      if (said.coarserHas(whole, String(year))) continue;
      const sums = dimensions.flatMap((dimension) => sumBy(dimension, splits.get(dimension) ?? [], year, figures));
      if (sums.length > 1 && sayApart(whole, year, sums, relation, figures, edition, sink))
        said.add(whole, String(year));
    }
  }
}

interface DimensionSum {
  readonly dimension: string;
  readonly sum: PartsSum;
}

/** The sum of a breakdown that was sent, at least in part; empty where it was not. */
function sumBy(dimension: string, series: readonly Series[], year: number, figures: Figures): readonly DimensionSum[] {
  const given = series.map((part) => figures.at(part, year)).filter((figure) => figure !== null);
  const sum = sumOfParts(given, figures.index);
  return sum === null || !sum.parts.some(isSent) ? [] : [{ dimension, sum }];
}

/** Says the two sums that are furthest apart; false where any two can be the same. */
function sayApart(
  whole: Series,
  year: number,
  sums: readonly DimensionSum[],
  relation: SameTotal,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): boolean {
  const lowest = sums.toSorted((a, b) => a.sum.high - b.sum.high)[0];
  const highest = sums.toSorted((a, b) => b.sum.low - a.sum.low)[0];
  const first = highest?.sum.parts[0];
  if (lowest === undefined || highest === undefined || first === undefined) return false;
  const gap = highest.sum.low - lowest.sum.high;
  if (gap <= toleranceOf(first, relation.tolerance, edition)) return false;
  const label = (id: string): string => (edition.dimensions.find((one) => one.id === id)?.label ?? id).toLowerCase();
  const params = {
    row: rowWords(whole, year, figures.index),
    first: label(highest.dimension),
    firstSum: intervalText(highest.sum),
    second: label(lowest.dimension),
    secondSum: intervalText(lowest.sum),
    legitimate: relation.legitimate,
  };
  const anchor = highest.sum.parts.find(isSent) ?? first;
  sink.say(totalsDiffer, figures.placeOf(anchor), params, {
    ruleId: relation.id,
    cellKey: figures.keyOf(anchor),
    related: [...highest.sum.parts, ...lowest.sum.parts].filter((part) => part !== anchor).map(figures.keyOf),
    found: params.firstSum,
    expected: { op: "=", value: params.secondSum, imbalance: gap },
    cause: `${totalsDiffer.code}|${relation.id}|${whole.indicator.code}`,
    weight: gravityOf(whole.indicator, highest.sum.low === 0 ? 0 : gap / highest.sum.low),
    // Breakdowns of one question rest on different groups as a rule, and hardly a slip is found by this alone: decision 14.
    asked: false,
  });
  return true;
}
