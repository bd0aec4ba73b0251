import type { CoverageView } from "../../api/contract/coverage.ts";
import type { Selection } from "../../api/contract/selection.ts";

export type CoveredIndicator = CoverageView["indicators"][number];

/** The indicator with which a page opens when its address names none. */
const FIRST_INDICATOR = "THB.VIC.DET";

/**
 * A selection that can be shown: where the address names no indicator, the first of the catalogue that has figures;
 * where an indicator has no total (kilograms of different drugs), one code of the dimension that it must be split by.
 *
 * What is filled in here is not written to the address: the address says only what was chosen.
 */
export function completeSelection(selection: Selection, coverage: CoverageView): Selection {
  const named = firstSelection(selection, coverage);
  const covered = coveredIndicator(coverage, named.indicator);
  const must = mustSplitBy(covered);
  if (covered === null || must === null || named.by === must || named.filter[must] !== undefined) return named;
  const code = covered.breakdowns[must]?.[0];
  return code === undefined ? named : { ...named, filter: { ...named.filter, [must]: code } };
}

/** A selection with an indicator: the first of the catalogue that has figures where the address names none. */
export function firstSelection(selection: Selection, coverage: CoverageView): Selection {
  return selection.indicator === "" ? { ...selection, indicator: firstIndicator(coverage) } : selection;
}

/** What is known of an indicator's figures; null for a code that the release does not have. */
export function coveredIndicator(coverage: CoverageView, code: string): CoveredIndicator | null {
  return coverage.indicators.find((indicator) => indicator.code === code) ?? null;
}

/** The dimension without which an indicator has no figure; null where it has a total. */
export function mustSplitBy(indicator: CoveredIndicator | null): string | null {
  if (indicator === null) return null;
  if (indicator.mustSplitBy !== null) return indicator.mustSplitBy;
  return indicator.hasTotal ? null : (Object.keys(indicator.breakdowns)[0] ?? null);
}

/** The years for which an indicator has any figure, ascending; those of the release where it has none. */
export function yearsOf(indicator: CoveredIndicator | null, coverage: CoverageView): readonly number[] {
  const { firstYear = null, lastYear = null } = indicator ?? {};
  if (firstYear === null || lastYear === null) return coverage.years;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

function firstIndicator(coverage: CoverageView): string {
  if ((coveredIndicator(coverage, FIRST_INDICATOR)?.stateYears ?? 0) > 0) return FIRST_INDICATOR;
  return coverage.indicators.find((indicator) => indicator.stateYears > 0)?.code ?? FIRST_INDICATOR;
}
