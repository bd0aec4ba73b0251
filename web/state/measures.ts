import { MEASURE_NAMES, type Selection } from "../../api/contract/selection.ts";
import type { CoveredIndicator } from "./defaults.ts";

type Measure = Selection["measure"];

/**
 * The measures that an indicator can have as it is selected: prices and ratios have no rate, and a share needs a split, or
 * one code of one dimension whose parts add up.
 */
export function measuresFor(
  indicator: CoveredIndicator | null,
  { by, filter }: Pick<Selection, "by" | "filter">,
): readonly Measure[] {
  const isSummable = indicator === null || indicator.kind === "flow" || indicator.kind === "stock";
  const [only, ...others] = Object.keys(filter);
  const whole = by ?? (others.length === 0 ? only : undefined);
  const hasShares = isSummable && whole !== undefined && whole !== indicator?.mustSplitBy;
  const impossible: readonly Measure[] = [
    ...(isSummable ? [] : ["per100k" as const]),
    ...(hasShares ? [] : ["share" as const]),
  ];
  return MEASURE_NAMES.filter((measure) => !impossible.includes(measure));
}

/** The selection with a measure that it can have: the figures as reported where it cannot have the one that it names. */
export function measurable(selection: Selection, among: readonly Measure[]): Selection {
  return among.includes(selection.measure) ? selection : { ...selection, measure: "count" };
}
