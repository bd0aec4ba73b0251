import type { Edition } from "../../questionnaire/edition.ts";
import type { SeriesIndex } from "../normalising/series.ts";
import type { Interval } from "../statistics/interval.ts";
import { intervalOf, type Figure } from "./figures.ts";

/** What the parts of one breakdown add up to; `high` is Infinity where a part is not known at all. */
export interface PartsSum extends Interval {
  readonly parts: readonly Figure[];
}

/**
 * The sum of the top codes of a breakdown, null with fewer than two figures: one part says nothing of the rest.
 *
 * A code below another (a finer age) is counted only where the code above it was not given. A part included elsewhere or
 * not applicable adds nothing; one that is confidential or not available may be anything.
 *
 * `<5` counts as 0 to 4 here, though it is 1 to 4 everywhere else: offices hide zeros behind it as well. In the published
 * returns a whole is often exactly what its other parts add up to, which is no question to the sender.
 */
export function sumOfParts(given: readonly Figure[], index: SeriesIndex): PartsSum | null {
  if (given.length < 2) return null;
  const parts = given.filter((figure) => !figure.series.codes.some((code) => isBelowAnother(code, given, index)));
  let known = 0;
  let low = 0;
  let high = 0;
  for (const { observed } of parts) {
    if ("missing" in observed) {
      if (observed.missing !== "not-applicable" && observed.missing !== "included-elsewhere") high = Infinity;
      continue;
    }
    known += 1;
    const interval = intervalOf(observed) ?? { low: 0, high: Infinity };
    low += "low" in observed && observed.low === 1 ? 0 : interval.low;
    high += interval.high;
  }
  return known < 2 ? null : { low, high, parts };
}

/** Whether the code that contains this one was given as well. */
function isBelowAnother(number: number, given: readonly Figure[], index: SeriesIndex): boolean {
  const parent = index.codes[number]?.parent ?? null;
  return parent !== null && given.some((figure) => figure.series.codes.includes(parent));
}

/** How far parts and whole may be apart and still agree: nothing for counts, rounding noise for quantities (P04). */
export function toleranceOf(whole: Figure, relation: number, edition: Edition): number {
  if (whole.series.unit.kind === "count") return relation;
  const { quantityRelative, quantityAbsolute } = edition.settings.tolerance;
  const size = intervalOf(whole.observed)?.high ?? 0;
  return Math.max(relation, quantityAbsolute, quantityRelative * size);
}
