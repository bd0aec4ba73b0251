import type { ComparisonView } from "../contract/comparison.ts";
import type { CompositionView } from "../contract/composition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { RegionView } from "../contract/region.ts";
import type { Release } from "../contract/release.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";

/** The questions that the Review asks of the figures. Whoever answers them to the API answers them here. */
export interface Views {
  series(selection: Selection): Promise<SeriesView>;
  region(selection: Selection): Promise<RegionView>;
  comparison(
    selection: Selection,
    years: { readonly year: number | null; readonly earlier: number | null },
  ): Promise<ComparisonView>;
  composition(selection: Selection): Promise<CompositionView>;
  /** Null means the latest release. */
  coverage(release: string | null): Promise<CoverageView>;
  /** Null where there is no such release. */
  release(id: string): Pick<Release, "contributions"> | null;
}

/** What the Review asks for, the rest of a selection left at its defaults. */
export function selectionOf(
  asked: Pick<Selection, "indicator" | "from" | "to" | "release"> & Partial<Selection>,
): Selection {
  return { states: [], by: null, filter: {}, measure: "count", window: null, unit: null, panel: "constant", ...asked };
}
