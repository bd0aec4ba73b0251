import type { DecompositionView } from "../../contract/decomposition.ts";
import type { Statement } from "../../contract/review.ts";
import { breakStatement } from "./break.ts";
import { changeStatement } from "./change.ts";
import { concentrationStatement } from "./concentration.ts";
import { coverageWarningStatement } from "./coverage-warning.ts";
import { decompositionStatement, medianChangeStatement } from "./decomposition.ts";
import { divergenceStatement } from "./divergence.ts";
import type { Evidence } from "./evidence.ts";
import { drivingState, outlierDrivenStatement } from "./outlier-driven.ts";
import { smallChangeStatement } from "./small-change.ts";
import { stableStatement } from "./stable.ts";
import { undecidedStatement } from "./undecided.ts";
import { unexplainedJumpStatement } from "./unexplained-jump.ts";
import { zeroVersusMissingStatement } from "./zero-versus-missing.ts";

/**
 * Everything that may be said of one indicator, in the order in which it is read.
 *
 * One sentence says how the total moved, and a state that drives it comes first: a change is never told without what
 * the others did. Coverage and declared breaks stand before it; what the difference of all that reported is made of (by
 * `change`, where it was taken apart), jumps and missing figures after it.
 */
export function narrate(evidence: Evidence, change: DecompositionView | null = null): readonly Statement[] {
  const main =
    outlierDrivenStatement(evidence) ??
    changeStatement(evidence) ??
    stableStatement(evidence) ??
    undecidedStatement(evidence) ??
    smallChangeStatement(evidence);
  const driver = drivingState(evidence)?.driver.member ?? null;
  const movements = main?.rule === "stable" || main?.rule === "outlierDriven" ? divergenceStatement(evidence) : null;
  return [
    coverageWarningStatement(evidence),
    breakStatement(evidence),
    main,
    change && decompositionStatement(evidence, change),
    change && medianChangeStatement(evidence, change),
    movements,
    concentrationStatement(evidence),
    unexplainedJumpStatement(evidence, main?.rule === "outlierDriven" ? driver : null),
    zeroVersusMissingStatement(evidence),
  ].filter((statement) => statement !== null);
}
