import type { Statement } from "../../contract/review.ts";
import { amount, say, share, type Sentence } from "../sentence.ts";
import { endsOf, isPublishable, panelOf, totalsOf, type Evidence, type YearTotal } from "./evidence.ts";
import { movementOf, relativeChange } from "./movement.ts";
import { panelOpening, statement } from "./opening.ts";

const RULE = { name: "change", version: 1 } as const;

const DOUBLED = { from: 0.9, to: 1.1 } as const;

/**
 * The sum over the common reporters increased or decreased: by at least the smallest change worth a verb and, for
 * counts, by more than chance. Null below the floors, and where a censored cell leaves the direction open.
 *
 * It does not look for a state that drives the change: `narrate` asks `outlierDriven` first.
 */
export function changeStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence)) return null;
  const panel = panelOf(evidence);
  const totals = totalsOf(evidence, panel);
  const ends = endsOf(totals);
  if (ends === null || ends.first.low < evidence.settings.floors.base) return null;
  const clause = changeClause(evidence, ends.first, ends.last, "total", "change");
  if (clause === null) return null;
  const between = totals.slice(1, -1);
  const middle = between.length === 0 || between.length > 2 ? [] : [middleYears(evidence, between)];
  return statement(evidence, RULE, [say`${panelOpening(evidence)}, ${evidence.noun} ${clause}.`, ...middle], {
    panel,
    inputs: totals.flatMap((total) => total.cells),
  });
}

/** "decreased by 32 per cent, from 3,256 in 2018 to 2,222 in 2020"; null where nothing may be said. */
function changeClause(
  evidence: Evidence,
  first: YearTotal,
  last: YearTotal,
  name: string,
  changeName: string,
): Sentence | null {
  const way = movementOf(evidence, first, last);
  const change = relativeChange(first, last);
  if (change === null || way === "little" || way === "undecided") return null;
  const ends = say`from ${amount(`${name}/${first.year}`, first, evidence.unit)} in ${String(first.year)} to ${amount(`${name}/${last.year}`, last, evidence.unit)} in ${String(last.year)}`;
  if (change.low >= DOUBLED.from && change.high <= DOUBLED.to) return say`doubled, ${ends}`;
  if (change.low + 1 >= evidence.settings.review.factor && change.low === change.high) {
    const factor = Math.round((change.low + 1) * 10) / 10;
    return say`increased by a factor of ${amount("factor", { low: factor, high: factor })}, ${ends}`;
  }
  return say`${way} by ${share(changeName, change, first.low)}, ${ends}`;
}

function middleYears(evidence: Evidence, between: readonly YearTotal[]): Sentence {
  const [one, other] = between;
  if (one === undefined) return say``;
  const first = say`${amount(`total/${one.year}`, one, evidence.unit)}`;
  if (other === undefined) return say`The figure for ${String(one.year)} was ${first}.`;
  return say`The figures for ${String(one.year)} and ${String(other.year)} were ${first} and ${amount(`total/${other.year}`, other, evidence.unit)}.`;
}
