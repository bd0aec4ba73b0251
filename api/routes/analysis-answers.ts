import type { Breakdown } from "../contract/observation.ts";
import type { BreakKind, BreaksView, DeclaredBreak } from "../contract/breaks.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import type { FlowsView } from "../contract/flows.ts";
import type { JumpsView } from "../contract/jumps.ts";
import type { MirrorView } from "../contract/mirror.ts";
import type { QueriesView } from "../contract/queries.ts";
import type { ReleaseDiff } from "../contract/release-diff.ts";
import type { Selection } from "../contract/selection.ts";
import type { TendencyView } from "../contract/tendency.ts";
import type { TotalsView } from "../contract/totals.ts";

/** Of which indicator (of all, where it is empty), states and years something is asked. */
export type AskedWords = Pick<Selection, "indicator" | "states" | "from" | "to" | "release">;

/** A break as somebody says it. */
export interface SaidBreak {
  readonly state: string;
  readonly indicator: string;
  readonly breakdown: Breakdown;
  readonly year: number;
  readonly kind: BreakKind;
  readonly text: string;
  readonly source: string;
}

/** The questions behind figures: what a change is made of, how series move, what jumps, who reported of whom. */
export interface AnalysisAnswers {
  decomposition(selection: Selection): Promise<DecompositionView>;
  /** `since` null is the first year of the pandemic. */
  tendency(selection: Selection, since: number | null): Promise<TendencyView>;
  jumps(selection: Selection): Promise<JumpsView>;
  queries(asked: AskedWords): Promise<QueriesView>;
  breaks(asked: AskedWords): Promise<BreaksView>;
  declareBreak(said: SaidBreak): Promise<DeclaredBreak>;
  withdrawBreak(id: string, reason: string): Promise<DeclaredBreak>;
  totalsOf(asked: { readonly state: string; readonly release: string | null }): Promise<TotalsView>;
  flows(selection: Selection): Promise<FlowsView>;
  /** For the coordinator's eyes. */
  mirror(asked: Pick<Selection, "release" | "from" | "to" | "states">): Promise<MirrorView>;
  /** `draft` may be asked for by the coordinator only. */
  releaseDiff(earlier: string, later: string): Promise<ReleaseDiff>;
  /** For the coordinator's eyes: what changes when an accepted contribution is released. */
  whatIf(contribution: string): Promise<ReleaseDiff>;
}
