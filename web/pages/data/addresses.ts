import { selectionParams } from "../../../api/contract/selection.ts";
import type { CoverageView } from "../../../api/contract/coverage.ts";
import { type CoveredIndicator, mustSplitBy } from "../../state/defaults.ts";

/** The address of an indicator's figures: all states and years, in total or, where it has none, by its codes. */
export function seriesAddress(
  format: "csv" | "json",
  indicator: CoveredIndicator,
  release: CoverageView["release"] | null,
): string {
  const params = selectionParams({
    indicator: indicator.code,
    states: [],
    from: null,
    to: null,
    by: mustSplitBy(indicator),
    filter: {},
    measure: "count",
    unit: null,
    panel: "constant",
    release,
  });
  const path = format === "csv" ? "/api/download/series.csv" : "/api/series";
  return `${path}?${new URLSearchParams(params).toString()}`;
}
