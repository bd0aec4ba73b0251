import { decompositionView } from "./aggregates/decomposition.ts";
import { flowsView } from "./aggregates/flows.ts";
import { jumpsView } from "./aggregates/jumps.ts";
import { mirrorView } from "./aggregates/mirror.ts";
import { releaseDiff, whatIf } from "./aggregates/release-diff.ts";
import { tendencyView } from "./aggregates/tendency.ts";
import type { ReadModel } from "./readmodel/read-model.ts";
import type { AnalysisAnswers } from "./routes/analysis-answers.ts";

/** Answers the questions behind figures from a read model. What only the coordinator may ask is not narrowed down. */
export function createAnalysis(model: ReadModel): AnalysisAnswers {
  return {
    decomposition: (selection) => decompositionView(model, selection),
    tendency: (selection, since) => tendencyView(model, selection, since),
    jumps: (selection) => jumpsView(model, selection),
    flows: (selection) => flowsView(model, selection),
    mirror: (asked) => mirrorView(model, asked, "coordinator"),
    releaseDiff: (earlier, later) =>
      releaseDiff(model, { earlier, later }, [earlier, later].includes("draft") ? "coordinator" : "public"),
    whatIf: (contribution) => whatIf(model, contribution, "coordinator"),
  };
}
