import type { StandingExplanation } from "../contract/covering-note.ts";
import type { Finding } from "../contract/report.ts";
import type { Draft } from "../findings/kind.ts";

/**
 * Answers findings with what was explained. An explanation holds for its rule, its cell and the value found there; where
 * one of them is another, the finding stays open and is asked. The first that fits holds.
 */
export function explainer(explanations: readonly StandingExplanation[]): (draft: Draft) => Draft {
  if (explanations.length === 0) return (draft) => draft;
  const known = new Map(explanations.toReversed().map((explanation) => [bindingOf(explanation), explanation]));
  return (draft) => {
    const found = draft.explainable ? known.get(bindingOf(draft)) : undefined;
    if (found === undefined) return draft;
    const { reason, text, by, at } = found;
    const kept = by === null || at === null ? {} : { by, at };
    return { ...draft, disposition: { state: "explained", reason, text, ...kept } };
  };
}

/**
 * What an explanation is bound to, as one text: rule, cell and the value found. A finding of the whole file has no cell.
 */
export function bindingOf({
  code,
  ruleId,
  cellKey,
  found,
}: Pick<Finding, "code" | "ruleId" | "cellKey" | "found">): string {
  return JSON.stringify([code, ruleId, cellKey ?? "", found]);
}
