import { formatPeriod } from "../../../web/charts/format.ts";
import type { Statement } from "../../contract/review.ts";
import { amount, listed, say, states, type Sentence } from "../sentence.ts";
import { inProse, nameList } from "../prose.ts";
import { figureOf, nameOf, statesOf, type Evidence, type Figure } from "./evidence.ts";
import { statement } from "./opening.ts";

const RULE = { name: "unexplainedJump", version: 2 } as const;

/** So many states at most are named with their figures; the figures of all stand in the annex. */
const WITH_FIGURES = 3;

/** Jumps by this factor or more are given with their figures; the smaller ones are named. */
const LARGE_FACTOR = 2;

/** Consecutive years of one state between which its figure jumped: a question to that state. */
export interface Jump {
  readonly state: string;
  /** The figures in order, those before and after the jump included. */
  readonly figures: readonly Figure[];
}

/**
 * What looks like a jump is a question, not a verdict: neutral words, the figures, and that it is a query.
 *
 * `focus` is the state that the sentence before it named: its figures are always given. Null where there is no jump.
 */
export function unexplainedJumpStatement(evidence: Evidence, focus: string | null = null): Statement | null {
  const jumps = findJumps(evidence);
  if (jumps.length === 0) return null;
  const who = [...new Set(jumps.map((jump) => jump.state))];
  return statement(evidence, RULE, sentences(evidence, jumps, who, focus), {
    panel: who,
    inputs: jumps.flatMap((jump) => jump.figures.flatMap((figure) => figure.cell ?? [])),
  });
}

/**
 * Every jump into or within the period. A pair of years is a jump where the ratio exceeds `jump.logRatio`, the larger
 * figure reaches the floor for its kind, and counts also differ by more than `jump.z`. Censored cells are no jump.
 * A state that declared a break (flag B) has explained it.
 */
export function findJumps(evidence: Evidence): readonly Jump[] {
  return statesOf(evidence).flatMap((state) => {
    const runs: Figure[][] = [];
    for (let year = evidence.from; year <= evidence.to; year += 1) {
      const before = figureOf(evidence, state, year - 1);
      const after = figureOf(evidence, state, year);
      if (before === null || after === null || !isJump(evidence, before, after)) continue;
      const run = runs.at(-1);
      if (run?.at(-1)?.year === before.year) run.push(after);
      else runs.push([before, after]);
    }
    return runs.map((figures) => ({ state, figures }));
  });
}

function isJump(evidence: Evidence, before: Figure, after: Figure): boolean {
  const { logRatio, count, quantity, quantityFactor, z } = evidence.settings.jump;
  if (before.value === null || after.value === null || after.flags.includes("B")) return false;
  const [small, large] = [Math.min(before.value, after.value), Math.max(before.value, after.value)];
  if (large < (evidence.counted ? count : quantity)) return false;
  const ratio = evidence.counted ? logRatio : Math.log(quantityFactor);
  if (small > 0 && Math.log(large / small) <= ratio) return false;
  return !evidence.counted || (large - small) / Math.sqrt(large + small) > z;
}

function sentences(
  evidence: Evidence,
  jumps: readonly Jump[],
  who: readonly string[],
  focus: string | null,
): readonly Sentence[] {
  const large = jumps.filter((jump) => jump.state === focus || factorOf(jump) >= LARGE_FACTOR);
  const few = new Set(large.map((jump) => jump.state)).size <= WITH_FIGURES;
  const told = few ? large : large.filter((jump) => jump.state === focus);
  const others = who.filter((state) => !told.some((jump) => jump.state === state));
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

function factorOf(jump: Jump): number {
  const ratios = jump.figures.slice(1).map((figure, at) => {
    const before = jump.figures[at]?.low ?? 0;
    return Math.max(figure.low, before) / Math.min(figure.low, before);
  });
  return Math.max(...ratios);
}

function withFigures(evidence: Evidence, jumps: readonly Jump[]): readonly Sentence[] {
  const each = jumps.map((jump) => {
    const values = listed(jump.figures.map((figure) => jumpFigure(evidence, jump.state, figure)));
    const years = formatPeriod(jump.figures[0]?.year ?? evidence.from, jump.figures.at(-1)?.year ?? evidence.to);
    return say`${inProse(nameOf(evidence, jump.state))} for ${years} (${values})`;
  });
  const several = jumps.length > 1 || jumps.some((jump) => jump.figures.length > 2);
  const what = several ? "unexplained jumps" : "an unexplained jump";
  const to = new Set(jumps.map((jump) => jump.state)).size > 1 ? "states concerned as queries" : "state as a query";
  return [say`The figures of ${listed(each)} contain ${what}, to be put to the ${to}.`];
}

function jumpFigure(evidence: Evidence, state: string, figure: Figure): Sentence {
  return say`${amount(`${state}/${figure.year}`, figure, evidence.unit)}`;
}
