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
  const present = new Set(given.flatMap((figure) => codesOf(figure, index)));
  const parts = given.filter((figure) => !figure.series.codes.some((code) => isBelowAnother(code, present, index)));
  const counted = parts.filter((figure) => intervalOf(figure.observation.observed) !== null);
  if (counted.length < 2) return null;
  let low = 0;
  let high = 0;
  for (const { observation } of parts) {
    const { observed } = observation;
    const known = intervalOf(observed);
    if (known !== null) {
      low += "low" in observed && observed.low === 1 ? 0 : known.low;
      high += known.high;
    } else if (
      "missing" in observed &&
      observed.missing !== "not-applicable" &&
      observed.missing !== "included-elsewhere"
    ) {
      high = Infinity;
    }
  }
  return { low, high, parts };
}

function codesOf(figure: Figure, index: SeriesIndex): readonly string[] {
  return figure.series.codes.map((number) => `${index.codes[number]?.dimension} ${index.codes[number]?.code}`);
}

function isBelowAnother(number: number, present: ReadonlySet<string>, index: SeriesIndex): boolean {
  const code = index.codes[number];
  return code !== undefined && code.parent !== null && present.has(`${code.dimension} ${code.parent}`);
}

/** How far parts and whole may be apart and still agree: nothing for counts, rounding noise for quantities (P04). */
export function toleranceOf(whole: Figure, relation: number, edition: Edition): number {
  if (whole.series.unit.kind === "count") return relation;
  const { quantityRelative, quantityAbsolute } = edition.settings.tolerance;
  const size = intervalOf(whole.observation.observed)?.high ?? 0;
  return Math.max(relation, quantityAbsolute, quantityRelative * size);
}
