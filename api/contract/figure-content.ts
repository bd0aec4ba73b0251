/** What a figure draws: views, never a picture. Page, files and Review draw it by the same builders. */

import type { Settings } from "../../questionnaire/edition.ts";
import type { ComparisonView } from "./comparison.ts";
import type { CompositionView } from "./composition.ts";
import type { CoverageView } from "./coverage.ts";
import type { DecompositionView } from "./decomposition.ts";
import type { FlowPicture, FlowScope } from "./flow-scope.ts";
import type { FlowsView } from "./flows.ts";
import type { RegionView } from "./region.ts";
import type { SeriesView } from "./series.ts";
import type { TendencyView } from "./tendency.ts";

/** Lines of the states, or a panel each. */
export interface TrendContent {
  readonly kind: "trends" | "multiples";
  readonly series: SeriesView;
  /** States or line ids in colour. */
  readonly focus?: readonly string[];
  /** Small multiples: each panel on a scale of its own. */
  readonly ownScale?: boolean;
}

/** The region over time. */
export interface RegionContent {
  readonly kind: "region";
  readonly region: RegionView;
  /** The states' own series of the same selection: who drives the sum is read from them. */
  readonly series: SeriesView;
  /** The same selection with the other panel, drawn as a ghost. */
  readonly ghost?: RegionView;
}

/** States beside each other. */
export interface ComparisonContent {
  readonly kind: "compare" | "slope" | "tiles";
  readonly comparison: ComparisonView;
  readonly focus?: readonly string[];
  readonly order?: "alphabetical" | "value";
}

/** What an indicator is made of. */
export interface CompositionContent {
  readonly kind: "breakdown";
  readonly composition: CompositionView;
  readonly scale?: "share" | "count";
  /** The year shown where several states are in the view; the last one unless given. */
  readonly year?: number;
}

/** What a change of a regional sum is made of, as steps from the earlier to the later sum. */
export interface BridgeContent {
  readonly kind: "bridge";
  readonly decomposition: DecompositionView;
}

/** How one series moves, beside what its earlier years lead one to expect. */
export interface TendencyContent {
  readonly kind: "tendency";
  readonly tendency: TendencyView;
  /** The sum of the panel unless a state is given. */
  readonly of?: string;
}

/** Who reported of whom. */
export interface FlowsContent {
  readonly kind: "flows";
  readonly flows: FlowsView;
  /** Other countries unless given. */
  readonly scope?: FlowScope;
  /** A Sankey unless given. */
  readonly picture?: FlowPicture;
}

/** Who reported of whom, as a matrix. */
export interface MatrixContent {
  readonly kind: "matrix";
  readonly flows: FlowsView;
}

/** Who answered what. */
export interface CoverageContent {
  readonly kind: "coverage";
  readonly coverage: CoverageView;
  /** Section codes; the core subjects unless given. */
  readonly sections?: readonly string[];
}

/** The kinds of figure with the views that each is made of. `settings` are the floors of the edition. */
export type FigureContent = { readonly settings: Pick<Settings, "floors" | "change"> } & (
  | TrendContent
  | RegionContent
  | ComparisonContent
  | CompositionContent
  | BridgeContent
  | TendencyContent
  | MatrixContent
  | CoverageContent
  | FlowsContent
);

/** The kinds of figure. */
export type FigureKind = FigureContent["kind"];
