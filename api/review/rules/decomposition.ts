import type { Amount } from "../../contract/amount.ts";
import type { DecompositionView } from "../../contract/decomposition.ts";
import type { Statement } from "../../contract/review.ts";
import type { Interval } from "../../statistics/interval.ts";
import { nameList } from "../prose.ts";
import { amount, computed, listed, say, share, signedAmount, states, type Sentence } from "../sentence.ts";
import { nameOf, type Evidence } from "./evidence.ts";
import { statement } from "./opening.ts";

const WHOLE = { name: "decomposition", version: 1 } as const;
const MEDIAN = { name: "medianChange", version: 1 } as const;

/**
 * What the difference between the sums of all that reported is made of: the states with both figures, those that came in
 * and those that went out. Null where these bring or take less than the smallest change worth a verb, and below the floors.
 */
export function decompositionStatement(evidence: Evidence, view: DecompositionView): Statement | null {
  const { earlier, later, total, common, entries, exits, from, to } = view;
  const [a, b, whole, own] = [earlier, later, total, common.change].map(known);
  if (!view.publishable || evidence.breaks.length > 0 || !a || !b || !whole || !own) return null;
  // Where those that came and went are a trifle beside the sums, the sentence on the common reporters says it all.
  const moved = Math.max(...[entries, exits].map(({ change }) => Math.abs(change.high ?? 0)));
  if (moved < evidence.settings.change.small * Math.max(a.high, b.high)) return null;
  const { unit } = evidence;
  const names = (list: readonly string[]) => nameList(list.map((state) => nameOf(evidence, state)));
  const part = (name: string, { states: who, change }: typeof entries, year: number): readonly Sentence[] => {
    const value = known(change);
    if (who.length === 0 || value === null) return [];
    return [say`${signedAmount(name, value, unit)} from ${names(who)} (no figure for ${String(year)})`];
  };
  const verb = evidence.counted ? "numbered" : "was";
  const parts = [
    say`${signedAmount("common", own, unit)} from the ${states("panel", common.states.length)} states with both figures`,
    ...part("entries", entries, from),
    ...part("exits", exits, to),
  ];
  return statement(
    evidence,
    WHOLE,
    [
      say`Over all states that reported in the year, ${evidence.noun} ${verb} ${amount(`all/${from}`, a, unit)} in ${String(from)} and ${amount(`all/${to}`, b, unit)} in ${String(to)}; these are not the same states.`,
      say`The difference of ${signedAmount("difference", whole, unit)} is made of ${listed(parts)}.`,
    ],
    { panel: common.states, inputs: cellsOf(view, [...common.states, ...entries.states, ...exits.states]) },
  );
}

/** The median of the states' own relative changes, which no single large state can move. Null below the floors. */
export function medianChangeStatement(evidence: Evidence, view: DecompositionView): Statement | null {
  const { value, states: who } = view.median;
  const { reporters, base } = evidence.settings.floors;
  if (!view.publishable || evidence.breaks.length > 0 || value === null || who.length < reporters) return null;
  const unit = evidence.unit === "" ? "" : ` ${evidence.unit}`;
  const over = say`over the ${states("base", who.length)} states with at least ${String(base)}${unit} in ${String(view.from)}`;
  const what = sizeOf(value, evidence.settings.review.factor);
  return statement(
    evidence,
    MEDIAN,
    [
      say`The median of the states' own changes between ${String(view.from)} and ${String(view.to)} was ${what}, ${over}.`,
    ],
    { panel: who, inputs: cellsOf(view, who), extra: { median: { low: value, high: value } } },
  );
}

function sizeOf(value: number, factor: number): Sentence {
  if (Math.abs(value) < 0.005) return say`close to zero`;
  if (value + 1 >= factor) return say`an increase by a factor of ${computed("medianFactor", value + 1)}`;
  return say`${value > 0 ? "an increase" : "a decrease"} of ${share("median", { low: value, high: value }, 0)}`;
}

function cellsOf(view: DecompositionView, who: readonly string[]): readonly string[] {
  return view.states
    .filter((row) => who.includes(row.state))
    .flatMap((row) => [row.before, row.now].flatMap((point) => (point.low === null ? [] : (point.cell ?? []))));
}

function known({ low, high }: Amount): Interval | null {
  return low === null || high === null ? null : { low, high };
}
