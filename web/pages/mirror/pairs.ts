import type { MirrorPair, MirrorView } from "../../../api/contract/mirror.ts";

/** Two states, in alphabetical order of their codes, with the years that both or only one of them speaks of. */
export interface StatePair {
  readonly states: readonly [string, string];
  /** Years in which at least one direction has a number from both. */
  readonly compared: readonly number[];
  readonly oneSided: readonly number[];
}

/** All pairs of which anybody said anything, those with something to compare first. */
export function statePairs({ pairs }: Pick<MirrorView, "pairs">): readonly StatePair[] {
  const byStates = Map.groupBy(pairs, ({ detecting, citizensOf }) => [detecting, citizensOf].toSorted().join(" "));
  const found = [...byStates].map(([key, own]): StatePair => {
    const [a = "", b = ""] = key.split(" ");
    const compared = yearsOf(own.filter((pair) => pair.why === null));
    return { states: [a, b], compared, oneSided: yearsOf(own).filter((year) => !compared.includes(year)) };
  });
  const isEmpty = (pair: StatePair): number => Number(pair.compared.length === 0);
  return found.toSorted((a, b) => isEmpty(a) - isEmpty(b) || (a.states.join() < b.states.join() ? -1 : 1));
}

/** What was said of citizens of one state in the other, the newest year last. */
export function directionOf(
  { pairs }: Pick<MirrorView, "pairs">,
  detecting: string,
  citizensOf: string,
): readonly MirrorPair[] {
  const own = pairs.filter((pair) => pair.detecting === detecting && pair.citizensOf === citizensOf);
  return own.toSorted((a, b) => a.year - b.year);
}

function yearsOf(pairs: readonly MirrorPair[]): readonly number[] {
  return [...new Set(pairs.map(({ year }) => year))].toSorted((a, b) => a - b);
}
