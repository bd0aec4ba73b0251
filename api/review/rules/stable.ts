import type { Statement } from "../../contract/review.ts";
import { say } from "../sentence.ts";
import { endsOf, isPublishable, panelOf, totalsOf, type Evidence } from "./evidence.ts";
import { movementOf } from "./movement.ts";
import { panelOpening, statement, yearFigures } from "./opening.ts";

const RULE = { name: "stable", version: 1 } as const;

/**
 * The sum over the common reporters changed little: by less than the smallest change worth a verb, or within chance.
 * Never "no change" unless the two years are equal. Null below the floors.
 */
export function stableStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence)) return null;
  const panel = panelOf(evidence);
  const totals = totalsOf(evidence, panel);
  const ends = endsOf(totals);
  if (ends === null || ends.first.low < evidence.settings.floors.base) return null;
  const { first, last } = ends;
  if (movementOf(evidence, first, last) !== "little") return null;
  const equal = first.low === last.low && first.high === last.high && first.low === first.high;
  const words = equal
    ? `did not change between ${first.year} and ${last.year}`
    : `changed little between ${first.year} and ${last.year}`;
  return statement(
    evidence,
    RULE,
    [say`${panelOpening(evidence)}, ${evidence.noun} ${words}: ${yearFigures(evidence, totals, "total")}.`],
    { panel, inputs: totals.flatMap((total) => total.cells) },
  );
}
