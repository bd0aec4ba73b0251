import type { BreaksView } from "../contract/breaks.ts";
import type { ComparisonView } from "../contract/comparison.ts";
import type { CompositionView } from "../contract/composition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import type { FlowsView } from "../contract/flows.ts";
import type { JumpsView } from "../contract/jumps.ts";
import type { MirrorView } from "../contract/mirror.ts";
import type { RegionView } from "../contract/region.ts";
import type { ReleaseDiff } from "../contract/release-diff.ts";
import type { NationalWords } from "../contract/quotation.ts";
import type { Release } from "../contract/release.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";
import type { TendencyView } from "../contract/tendency.ts";

/** The questions that the Review asks of the figures. Whoever answers them to the API answers them here. */
export interface Views {
  series(selection: Selection): Promise<SeriesView>;
  region(selection: Selection): Promise<RegionView>;
  comparison(
    selection: Selection,
    years: { readonly year: number | null; readonly earlier: number | null },
  ): Promise<ComparisonView>;
  composition(selection: Selection): Promise<CompositionView>;
  decomposition(selection: Selection): Promise<DecompositionView>;
  /** `since`: the first year that is compared with those before it. */
  tendency(selection: Selection, since: number | null): Promise<TendencyView>;
  jumps(selection: Selection): Promise<JumpsView>;
  flows(selection: Selection): Promise<FlowsView>;
  breaks(asked: Pick<Selection, "indicator" | "states" | "from" | "to" | "release">): Promise<BreaksView>;
  /** For the coordinator's annex alone. */
  mirror(asked: Pick<Selection, "release" | "from" | "to" | "states">): Promise<MirrorView>;
  releaseDiff(earlier: string, later: string): Promise<ReleaseDiff>;
  /** Null means the latest release. */
  coverage(release: string | null): Promise<CoverageView>;
  /** What a release prints of the answers in words. */
  words(release: string): NationalWords;
  /** Null where there is no such release. */
  release(id: string): Pick<Release, "contributions"> | null;
  /** All releases, oldest first. */
  releases(): readonly { readonly id: string }[];
}

/** What the Review asks for, the rest of a selection left at its defaults. */
export function selectionOf(
  asked: Pick<Selection, "indicator" | "from" | "to" | "release"> & Partial<Selection>,
): Selection {
  return { states: [], by: null, filter: {}, measure: "count", window: null, unit: null, panel: "constant", ...asked };
}
