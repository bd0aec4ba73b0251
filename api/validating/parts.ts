import type { Edition, Relation } from "../../questionnaire/edition.ts";
import { partExceeds, partsDiffer } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { createDisagreements, type Disagreements } from "./disagreements.ts";
import { figureText, intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { sumOfParts, toleranceOf, type PartsSum } from "./sums.ts";
import type { Wholes } from "./wholes.ts";
import { intervalText, rowWords, seriesWords } from "./words.ts";

type Exhaustive = Extract<Relation, { readonly kind: "exhaustive" }>;

/**
 * Holds the parts of an exhaustive breakdown against their whole: none is larger (P01), and they add up to it (P02).
 * Suppressed cells count with their interval, so that a breach is said only where it is certain.
 */
export function sayParts(wholes: Wholes, figures: Figures, edition: Edition, sink: Sink): Disagreements {
  const relations = new Map<string, Exhaustive>();
  for (const relation of edition.relations) {
    if (relation.kind === "exhaustive") relations.set(`${relation.indicator} ${relation.dimension}`, relation);
  }
  const said = createDisagreements(figures.index);
  for (const [whole, splits] of wholes) {
    for (const [dimension, parts] of splits) {
      const relation = relations.get(`${whole.indicator.code} ${dimension}`);
      if (relation === undefined) continue;
      for (const year of figures.years) {
        const what = `${dimension} ${year}`;
        if (said.coarserHas(whole, what) || !sayYear(whole, parts, year, relation, figures, edition, sink)) continue;
        said.add(whole, what);
      }
    }
  }
  return said;
}

/** True where something was said. */
function sayYear(
  wholeSeries: Series,
  parts: readonly Series[],
  year: number,
  relation: Exhaustive,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): boolean {
  const whole = figures.at(wholeSeries, year);
  const known = whole === null ? null : intervalOf(whole.observed);
  if (whole === null || known === null) return false;
  const given = parts.map((part) => figures.at(part, year)).filter((figure) => figure !== null);
  if (!isSent(whole) && !given.some(isSent)) return false;
  const larger = given.filter((part) => exceeds(part, whole, relation.tolerance, edition));
  for (const part of larger) sayExceeds(part, whole, relation, figures, sink);
  if (larger.length > 0) return true;
  const sum = sumOfParts(given, figures.index);
  if (sum === null) return false;
  const slack = toleranceOf(whole, relation.tolerance, edition);
  const gap = sum.low > known.high ? known.high - sum.low : sum.high < known.low ? known.low - sum.high : 0;
  if (Math.abs(gap) <= slack) return false;
  sayDiffer(whole, sum, gap, relation, figures, edition, sink);
  return true;
}

/** Whether a part is larger than its whole whatever the suppressed values are. */
export function exceeds(part: Figure, whole: Figure, tolerance: number, edition: Edition): boolean {
  const a = intervalOf(part.observed);
  const b = intervalOf(whole.observed);
  return a !== null && b !== null && a.low > b.high + toleranceOf(whole, tolerance, edition);
}

/** Says that a part is larger than its whole, at the part where it was sent. */
export function sayExceeds(part: Figure, whole: Figure, relation: Relation, figures: Figures, sink: Sink): void {
  const { index } = figures;
  const params = {
    row: rowWords(part.series, part.year, index),
    part: figureText(part),
    whole: figureText(whole),
    wholeRow: seriesWords(whole.series, index),
    legitimate: relation.legitimate,
  };
  const high = intervalOf(whole.observed)?.high ?? 0;
  const low = intervalOf(part.observed)?.low ?? 0;
  sink.say(partExceeds, figures.placeOf(isSent(part) ? part : whole), params, {
    ruleId: relation.id,
    cellKey: figures.keyOf(part),
    related: [figures.keyOf(whole)],
    found: params.part,
    expected: { op: "<=", value: high, imbalance: high - low },
    cause: `${partExceeds.code}|${relation.id}|${part.series.indicator.code}`,
    weight: gravityOf(part.series.indicator, share(low - high, low)),
  });
}

function sayDiffer(
  whole: Figure,
  sum: PartsSum,
  gap: number,
  relation: Exhaustive,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const { index } = figures;
  const dimension = edition.dimensions.find(({ id }) => id === relation.dimension);
  const params = {
    row: rowWords(whole.series, whole.year, index),
    whole: figureText(whole),
    breakdown: (dimension?.label ?? relation.dimension).toLowerCase(),
    parts: sum.parts.map((part) => partText(part, whole.series, figures)).join(", "),
    sum: intervalText(sum),
    legitimate: relation.legitimate,
  };
  const anchor = isSent(whole) ? whole : (sum.parts.find(isSent) ?? whole);
  sink.say(partsDiffer, figures.placeOf(anchor), params, {
    ruleId: relation.id,
    cellKey: figures.keyOf(whole),
    related: sum.parts.map(figures.keyOf),
    found: params.whole,
    expected: { op: "=", value: sum.low === sum.high ? sum.low : params.sum, imbalance: gap },
    cause: `${partsDiffer.code}|${relation.id}|${whole.series.indicator.code}`,
    weight: gravityOf(whole.series.indicator, share(gap, Math.max(sum.low, intervalOf(whole.observed)?.high ?? 0))),
  });
}

/** A part by the one code that it has more than its whole: `Women 24`. */
function partText(part: Figure, whole: Series, figures: Figures): string {
  const own = part.series.codes.find((code) => !whole.codes.includes(code));
  const label = own === undefined ? "" : (figures.index.codes[own]?.label ?? "");
  return `${label} ${figureText(part)}`;
}

function share(gap: number, base: number): number {
  return base === 0 ? 0 : Math.abs(gap) / base;
}
