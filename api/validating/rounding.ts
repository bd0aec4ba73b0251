import type { Relation } from "../../questionnaire/edition.ts";
import { roundingGap } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import { figureText, intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { rowWords, seriesWords } from "./words.ts";

/**
 * Says that a part which is not called larger than its whole is so by a rounding gap (P04): weights and money only, since
 * counts have none. Nothing where it is not larger.
 */
export function sayRounding(part: Figure, whole: Figure, { id }: Relation, figures: Figures, sink: Sink): void {
  const a = intervalOf(part.observed);
  const b = intervalOf(whole.observed);
  if (a === null || b === null || a.low <= b.high) return;
  const { index } = figures;
  const text = figureText(part);
  const params = {
    row: rowWords(part.series, part.year, index),
    text,
    other: figureText(whole),
    otherRow: seriesWords(whole.series, index),
  };
  sink.say(roundingGap, figures.placeOf(isSent(part) ? part : whole), params, {
    ruleId: id,
    cellKey: figures.keyOf(part),
    related: [figures.keyOf(whole)],
    found: text,
    expected: { op: "<=", value: b.high, imbalance: b.high - a.low },
  });
}
