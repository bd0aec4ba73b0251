import type { Statement } from "../../contract/review.ts";
import { say } from "../sentence.ts";
import { endsOf, isPublishable, panelOf, totalsOf, type Evidence } from "./evidence.ts";
import { panelOpening, statement, yearFigures } from "./opening.ts";

const RULE = { name: "smallChange", version: 1 } as const;

/** The first sum is below the base floor: figures, and no percentage. */
export function smallChangeStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence) || !evidence.counted) return null;
  const panel = panelOf(evidence);
  const totals = totalsOf(evidence, panel);
  const ends = endsOf(totals);
  if (ends === null || ends.first.low >= evidence.settings.floors.base) return null;
  return statement(
    evidence,
    RULE,
    [
      say`${panelOpening(evidence)}, ${evidence.noun} numbered ${yearFigures(evidence, totals, "total")}; numbers this small vary from year to year.`,
    ],
    { panel, inputs: totals.flatMap((total) => total.cells) },
  );
}
