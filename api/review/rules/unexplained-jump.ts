import { formatPeriod } from "../../../web/charts/format.ts";
import type { Jump } from "../../contract/jumps.ts";
import type { Point } from "../../contract/point.ts";
import type { Statement } from "../../contract/review.ts";
import { amount, listed, say, states, type Sentence } from "../sentence.ts";
import { inProse, nameList } from "../prose.ts";
import { nameOf, type Evidence } from "./evidence.ts";
import { statement } from "./opening.ts";

const RULE = { name: "unexplainedJump", version: 3 } as const;

/** So many states at most are named with their figures; the figures of all stand in the annex. */
const WITH_FIGURES = 3;

/** Consecutive years of one state between which its figure jumped: a question to that state. */
export interface JumpRun {
  readonly state: string;
  /** The figures in order, those before and after the jump included. */
  readonly points: readonly Point[];
  /** The largest factor between two of them; null where one of them is zero. */
  readonly factor: number | null;
}

/**
 * What looks like a jump is a question, not a verdict: neutral words, the figures, and that it is a query.
 *
 * `focus` is the state that the sentence before it named: its figures are always given. Null where there is no jump.
 */
export function unexplainedJumpStatement(evidence: Evidence, focus: string | null = null): Statement | null {
  const runs = jumpRuns(evidence.jumps);
  if (runs.length === 0) return null;
  const who = [...new Set(runs.map((run) => run.state))];
  return statement(evidence, RULE, sentences(evidence, runs, who, focus), {
    panel: who,
    inputs: runs.flatMap((run) => run.points.flatMap((point) => point.cell ?? [])),
  });
}

/** Jumps that follow each other in one state, joined: 198, 1,192, 262 is one question. */
export function jumpRuns(jumps: readonly Jump[]): readonly JumpRun[] {
  const runs: JumpRun[] = [];
  for (const { state, before, after, factor } of jumps) {
    const last = runs.at(-1);
    if (last === undefined || last.state !== state || last.points.at(-1)?.year !== before.year) {
      runs.push({ state, points: [before, after], factor });
    } else {
      const factors = [last.factor, factor].filter((one) => one !== null);
      const largest = factors.length < 2 ? null : Math.max(...factors);
      runs.splice(-1, 1, { state, points: [...last.points, after], factor: largest });
    }
  }
  return runs;
}

function sentences(
  evidence: Evidence,
  runs: readonly JumpRun[],
  who: readonly string[],
  focus: string | null,
): readonly Sentence[] {
  const { jumpFactor } = evidence.settings.review;
  const large = runs.filter((run) => run.state === focus || run.factor === null || run.factor >= jumpFactor);
  const few = new Set(large.map((run) => run.state)).size <= WITH_FIGURES;
  const told = few ? large : large.filter((run) => run.state === focus);
  const others = who.filter((state) => !told.some((run) => run.state === state));
  return [
    ...(told.length === 0 ? [] : withFigures(evidence, told)),
    ...(others.length === 0 ? [] : [named(evidence, others, told.length > 0)]),
  ];
}

/** "Queries on jumps between years are to be put to two other states (Albania and Greece)." */
function named(evidence: Evidence, who: readonly string[], more: boolean): Sentence {
  const names = nameList(who.map((state) => nameOf(evidence, state)));
  const number = states("jumping", who.length);
  const word = more ? "other state" : "state";
  if (who.length === 1) return say`A query on a jump between years is to be put to ${number} ${word} (${names}).`;
  return say`Queries on jumps between years are to be put to ${number} ${word}s (${names}).`;
}

function withFigures(evidence: Evidence, runs: readonly JumpRun[]): readonly Sentence[] {
  const each = runs.map((run) => {
    const values = listed(
      run.points.map(({ year, low, high }) => {
        const value = { low: low ?? 0, high: high ?? 0 };
        return say`${amount(`${run.state}/${year}`, value, evidence.unit)}`;
      }),
    );
    const years = formatPeriod(run.points[0]?.year ?? evidence.from, run.points.at(-1)?.year ?? evidence.to);
    return say`${inProse(nameOf(evidence, run.state))} for ${years} (${values})`;
  });
  const several = runs.length > 1 || runs.some((run) => run.points.length > 2);
  const what = several ? "unexplained jumps" : "an unexplained jump";
  const to = new Set(runs.map((run) => run.state)).size > 1 ? "states concerned as queries" : "state as a query";
  return [say`The figures of ${listed(each)} contain ${what}, to be put to the ${to}.`];
}
