import { BREAK_WORDS } from "../../contract/breaks.ts";
import type { Statement } from "../../contract/review.ts";
import { inProse } from "../prose.ts";
import { say } from "../sentence.ts";
import { nameOf, panelOf, type Evidence } from "./evidence.ts";
import { statement } from "./opening.ts";

const RULE = { name: "break", version: 1 } as const;

/**
 * The breaks that somebody declared in the period, one sentence each, and that the total is not compared where a state of
 * the sum is among them. Null without a break.
 */
export function breakStatement(evidence: Evidence): Statement | null {
  if (evidence.breaks.length === 0) return null;
  const panel = panelOf(evidence);
  const each = evidence.breaks.map(({ state, year, kind, declaredBy }) => {
    const who = inProse(nameOf(evidence, state));
    const by = declaredBy === "state" ? "as the state declared" : "as marked in the published figures";
    const what = kind === null ? "" : ` (${BREAK_WORDS[kind]})`;
    return say`The figures of ${who} before and from ${String(year)} are not comparable, ${by}${what}.`;
  });
  const withheld = evidence.breaks.some(({ state }) => panel.includes(state));
  const closing = withheld ? [say`The regional total is therefore not compared over this period.`] : [];
  return statement(evidence, RULE, [...each, ...closing], {
    panel: [...new Set(evidence.breaks.map(({ state }) => state))],
    inputs: evidence.view.series
      .filter((series) => evidence.breaks.some(({ state }) => state === series.state))
      .flatMap((series) => series.points.flatMap((point) => point.cell ?? [])),
  });
}
