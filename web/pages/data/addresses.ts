import { selectionParams } from "../../../api/contract/selection.ts";
import type { CoverageView } from "../../../api/contract/coverage.ts";
import { type CoveredIndicator, mustSplitBy } from "../../state/defaults.ts";

/** The files in which a series can be taken away: the ending of its address, and what people call it. */
export const FORMATS = [
  { ending: "csv", label: "CSV" },
  { ending: "xlsx", label: "Excel" },
  { ending: "parquet", label: "Parquet" },
  { ending: "json", label: "JSON" },
  { ending: "sdmx.csv", label: "SDMX-CSV" },
  { ending: "sdmx.json", label: "SDMX-JSON" },
  { ending: "json-stat", label: "JSON-stat" },
] as const;
export type Ending = (typeof FORMATS)[number]["ending"];

/** The address of an indicator's figures: all states and years, in total or, where it has none, by its codes. */
export function seriesAddress(
  ending: Ending,
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
    window: null,
    panel: "constant",
    release,
  });
  return `/api/download/series.${ending}?${new URLSearchParams(params).toString()}`;
}
