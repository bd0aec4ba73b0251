import { breaksView } from "./aggregates/breaks.ts";
import { decompositionView } from "./aggregates/decomposition.ts";
import { flowsView } from "./aggregates/flows.ts";
import { jumpsView } from "./aggregates/jumps.ts";
import { mirrorView } from "./aggregates/mirror.ts";
import { queriesView } from "./aggregates/queries.ts";
import { understand } from "./aggregates/question.ts";
import { releaseDiff, whatIf } from "./aggregates/release-diff.ts";
import { tendencyView } from "./aggregates/tendency.ts";
import { totalsView } from "./aggregates/totals.ts";
import { declaredBreakSchema } from "./contract/breaks.ts";
import type { ReadModel } from "./readmodel/read-model.ts";
import type { RecordStore } from "./record/record-store.ts";
import type { AnalysisAnswers, AskedWords, SaidBreak } from "./routes/analysis-answers.ts";

/** What writing into the register of breaks needs beside the read model. */
interface Register {
  readonly record: RecordStore;
  readonly now: () => Date;
}

/** Answers the questions behind figures from a read model. What only the coordinator may ask is not narrowed down. */
export function createAnalysis(model: ReadModel, { record, now }: Register): AnalysisAnswers {
  const entry = () => ({ at: now().toISOString(), actor: "coordinator" });
  const audienceOf = ({ release }: AskedWords) => (release === "draft" ? "coordinator" : "public");
  return {
    decomposition: (selection) => decompositionView(model, selection),
    tendency: (selection, since) => tendencyView(model, selection, since),
    jumps: (selection) => jumpsView(model, selection),
    queries: (asked) => queriesView(model, asked, audienceOf(asked)),
    breaks: (asked) => breaksView(model, asked, audienceOf(asked)),
    declareBreak: async (said) => {
      const declared = record.declareBreak({ ...said, breakdown: understoodSeries(model, said), ...entry() });
      await model.refresh();
      return declaredBreakSchema.parse(declared);
    },
    withdrawBreak: async (id, reason) => {
      const withdrawn = record.withdrawBreak({ id, reason, ...entry() });
      await model.refresh();
      return declaredBreakSchema.parse(withdrawn);
    },
    totalsOf: (asked) => totalsView(model, asked),
    flows: (selection) => flowsView(model, selection),
    mirror: (asked) => mirrorView(model, asked, "coordinator"),
    releaseDiff: (earlier, later) =>
      releaseDiff(model, { earlier, later }, [earlier, later].includes("draft") ? "coordinator" : "public"),
    whatIf: async (contribution) => {
      // What was accepted a moment ago is asked about now.
      await model.refresh();
      return whatIf(model, contribution, "coordinator");
    },
  };
}

/** The breakdown of a break, every word of it known to the questionnaire. Throws RequestFailure (400) where one is not. */
function understoodSeries(model: ReadModel, { state, indicator, breakdown }: SaidBreak) {
  const series = { indicator, states: [state], filter: breakdown, by: null, from: null, to: null, unit: null } as const;
  const draft = { ...series, measure: "count", window: null, panel: "constant", release: "draft" } as const;
  return understand(model, draft).filter;
}
