import type { DecompositionView } from "../contract/decomposition.ts";
import type { FlowsView } from "../contract/flows.ts";
import type { JumpsView } from "../contract/jumps.ts";
import type { MirrorView } from "../contract/mirror.ts";
import type { ReleaseDiff } from "../contract/release-diff.ts";
import type { Selection } from "../contract/selection.ts";
import type { TendencyView } from "../contract/tendency.ts";

/** The questions behind figures: what a change is made of, how series move, what jumps, who reported of whom. */
export interface AnalysisAnswers {
  decomposition(selection: Selection): Promise<DecompositionView>;
  /** `since` null is the first year of the pandemic. */
  tendency(selection: Selection, since: number | null): Promise<TendencyView>;
  jumps(selection: Selection): Promise<JumpsView>;
  flows(selection: Selection): Promise<FlowsView>;
  /** For the coordinator's eyes. */
  mirror(asked: Pick<Selection, "release" | "from" | "to" | "states">): Promise<MirrorView>;
  /** `draft` may be asked for by the coordinator only. */
  releaseDiff(earlier: string, later: string): Promise<ReleaseDiff>;
  /** For the coordinator's eyes: what changes when an accepted contribution is released. */
  whatIf(contribution: string): Promise<ReleaseDiff>;
}
