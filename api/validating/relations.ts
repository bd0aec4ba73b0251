import type { Edition, Relation } from "../../questionnaire/edition.ts";
import { indicatorOf } from "../../questionnaire/lookup.ts";
import { totalsDiffer } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import type { Figures } from "./figures.ts";
import { exceeds, sayExceeds, type Disagreements, type Wholes } from "./parts.ts";
import { sumOfParts, toleranceOf, type PartsSum } from "./sums.ts";
import { figureKey, intervalText, rowWords } from "./words.ts";

type PartOf = Extract<Relation, { readonly kind: "part-of" }>;
type SameTotal = Extract<Relation, { readonly kind: "same-total" }>;

/** Holds a cell against another of which it asks a part (P01, F03): child victims, or one form of exploitation. */
export function sayPartOf(figures: Figures, edition: Edition, sink: Sink): void {
  const relations = new Map<string, PartOf[]>();
  for (const relation of edition.relations) {
    if (relation.kind !== "part-of") continue;
    const own = relations.get(relation.part.indicator) ?? [];
    relations.set(relation.part.indicator, own);
    own.push(relation);
  }
  for (const part of figures.known) {
    for (const relation of relations.get(part.indicator.code) ?? []) {
      if (isPart(part, relation)) sayOne(part, relation, figures, edition, sink);
    }
  }
}

/** Whether the series has exactly the breakdown that the relation speaks of. */
function isPart(part: Series, relation: PartOf): boolean {
  const wanted = Object.entries(relation.part.breakdown);
  return wanted.length === part.codes.length && wanted.every(([dimension, code]) => part.breakdown[dimension] === code);
}

function sayOne(part: Series, relation: PartOf, figures: Figures, edition: Edition, sink: Sink): void {
  const indicator = indicatorOf(edition, relation.whole.indicator);
  if (indicator === null) return;
  const codes = Object.entries(relation.whole.breakdown)
    .map(([dimension, code]) => figures.index.numberOf(dimension, code))
    .filter((number) => number !== null);
  const whole = figures.index.at(
    indicator,
    part.unit,
    codes.toSorted((a, b) => a - b),
  );
  for (const year of figures.years) {
    const a = figures.at(part, year);
    const b = figures.at(whole, year);
    if (a === null || b === null || (a.entry === null && b.entry === null)) continue;
    if (exceeds(a, b, relation.tolerance, edition)) sayExceeds(a, b, relation, figures, sink);
  }
}

/**
 * Holds the breakdowns of one question against each other (P03). Where parts and whole already disagree that year, the
 * sender has been asked and is not asked again.
 */
export function sayTotals(wholes: Wholes, asked: Disagreements, figures: Figures, edition: Edition, sink: Sink): void {
  const relations = edition.relations.filter((relation) => relation.kind === "same-total");
  for (const [whole, splits] of wholes) {
    const relation = relations.find((one) => one.indicator === whole.indicator.code);
    if (relation === undefined) continue;
    for (const year of figures.years) {
      if (relation.dimensions.some((dimension) => asked.has(whole, dimension, year))) continue;
      const sums = relation.dimensions.flatMap((dimension) => {
        const given = (splits.get(dimension) ?? []).map((part) => figures.at(part, year));
        const sum = sumOfParts(
          given.filter((figure) => figure !== null),
          figures.index,
        );
        return sum === null || sum.parts.every(({ entry }) => entry === null) ? [] : [{ dimension, sum }];
      });
      sayApart(whole, year, sums, relation, figures, edition, sink);
    }
  }
}

interface DimensionSum {
  readonly dimension: string;
  readonly sum: PartsSum;
}

/** Says the two sums that are furthest apart, if any two cannot be the same. */
function sayApart(
  whole: Series,
  year: number,
  sums: readonly DimensionSum[],
  relation: SameTotal,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const lowest = sums.toSorted((a, b) => a.sum.high - b.sum.high)[0];
  const highest = sums.toSorted((a, b) => b.sum.low - a.sum.low)[0];
  const first = highest?.sum.parts[0];
  if (lowest === undefined || highest === undefined || first === undefined) return;
  const gap = highest.sum.low - lowest.sum.high;
  if (gap <= toleranceOf(first, relation.tolerance, edition)) return;
  const label = (id: string): string => (edition.dimensions.find((one) => one.id === id)?.label ?? id).toLowerCase();
  const params = {
    row: rowWords(whole, year, figures.index),
    first: label(highest.dimension),
    firstSum: intervalText(highest.sum),
    second: label(lowest.dimension),
    secondSum: intervalText(lowest.sum),
    legitimate: relation.legitimate,
  };
  const anchor = highest.sum.parts.find(({ entry }) => entry !== null) ?? first;
  sink.say(totalsDiffer, figures.placeOf(anchor), params, {
    ruleId: relation.id,
    cellKey: figureKey(anchor),
    related: [...highest.sum.parts, ...lowest.sum.parts].filter((part) => part !== anchor).map(figureKey),
    found: params.firstSum,
    expected: { op: "=", value: params.secondSum, imbalance: gap },
    cause: `${totalsDiffer.code}|${relation.id}|${whole.indicator.code}`,
    weight: highest.sum.low === 0 ? 0 : gap / highest.sum.low,
  });
}
