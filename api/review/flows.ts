import type { Section } from "../contract/review.ts";
import { section, statementBlock } from "./blocks.ts";
import { flowsFigure } from "./figures.ts";
import type { Frame } from "./frame.ts";
import type { FlowsPlan } from "./outline.ts";
import { flowsStatement } from "./rules/flows.ts";
import { selectionOf } from "./views.ts";

/** Who reported of whom, as a section of a chapter; null where nobody did. */
export async function flowsSection(frame: Frame, plan: FlowsPlan): Promise<Section | null> {
  const { from, to, release } = frame;
  const selection = selectionOf({ indicator: plan.indicator, from, to, release });
  const view = await frame.views.flows(selection);
  if (view.columns.length === 0) return null;
  return section(plan.id, plan.title, [
    statementBlock(flowsStatement(view, plan.noun)),
    flowsFigure(selection, view, frame.settings),
  ]);
}
