import type { Statement } from "../../contract/review.ts";
import { say } from "../sentence.ts";
import { endsOf, isPublishable, panelOf, totalsOf, type Evidence } from "./evidence.ts";
import { movementOf } from "./movement.ts";
import { panelOpening, statement, yearFigures } from "./opening.ts";

const RULE = { name: "undecided", version: 1 } as const;

/** Censored cells leave the direction of the sum open: the intervals are given and no change is stated. */
export function undecidedStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence)) return null;
  const panel = panelOf(evidence);
  const totals = totalsOf(evidence, panel);
  const ends = endsOf(totals);
  if (ends === null || ends.first.low < evidence.settings.floors.base) return null;
  if (movementOf(evidence, ends.first, ends.last) !== "undecided") return null;
  const verb = evidence.counted ? "numbered" : "was";
  return statement(
    evidence,
    RULE,
    [
      say`${panelOpening(evidence)}, ${evidence.noun} ${verb} ${yearFigures(evidence, totals, "total")}.`,
      say`Some figures are published as intervals, and no direction of change is stated.`,
    ],
    { panel, inputs: totals.flatMap((total) => total.cells) },
  );
}
