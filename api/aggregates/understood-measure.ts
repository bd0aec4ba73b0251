import type { Dimension, Edition, Indicator } from "../../questionnaire/edition.ts";
import { dimensionOf, unitOf } from "../../questionnaire/lookup.ts";
import type { Breakdown } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import { RequestFailure } from "../failure.ts";
import type { Measuring } from "./measure.ts";

/** What is measured: the part of a question that is understood before its measure. */
export interface Measured {
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly unit: string;
  readonly filter: Breakdown;
  readonly by: Dimension | null;
}

/**
 * How a selection is to be measured, with the defaults of the settings.
 *
 * Throws a RequestFailure (400) for a measure that the indicator cannot have: prices and ratios have no rate and no
 * share, different things (kilograms of different drugs) no share, and a share needs to know of what.
 */
export function understoodMeasure(measured: Measured, { measure, window }: Selection): Measuring {
  const { edition, unit } = measured;
  const { floors, tendency } = edition.settings;
  const reason = refusal(measured, measure);
  if (reason !== null) throw new RequestFailure(400, "Measure not possible", reason);
  // The floor is one of counts and weights: a price of 12 euros is no small number.
  const kind = unitOf(edition, unit)?.kind;
  const base = kind === "money" || kind === "share" ? 0 : floors.base;
  return { measure, window: window ?? tendency.average, base };
}

/**
 * The dimension whose parts make up the whole of a share: the one that splits the view, else the only one that the filter
 * fixes; null where there is none, or more than one.
 */
export function sharedDimension({
  by,
  filter,
  edition,
}: Pick<Measured, "by" | "filter" | "edition">): Dimension | null {
  const [only, ...others] = Object.keys(filter);
  if (by !== null) return by;
  return only === undefined || others.length > 0 ? null : dimensionOf(edition, only);
}

function refusal({ edition, indicator, filter, by }: Measured, measure: Selection["measure"]): string | null {
  const isSummable = indicator.kind === "flow" || indicator.kind === "stock";
  if (measure === "per100k" && !isSummable) return `${indicator.label}: prices and ratios have no rate per 100,000.`;
  if (measure !== "share") return null;
  if (!isSummable)
    return `${indicator.label}: prices and ratios are never added up, so that nothing is a share of them.`;
  const dimension = sharedDimension({ edition, filter, by });
  if (dimension === null) {
    const possible = indicator.dimensions.filter((id) => id !== indicator.mustSplitBy);
    return `A share of what? Split with by=…, or name one code of one dimension; possible: ${possible.join(", ") || "none"}.`;
  }
  if (dimension.id !== indicator.mustSplitBy) return null;
  return `${dimension.label}: the parts are different things, so they have no sum and no shares.`;
}
