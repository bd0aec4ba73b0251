import { differenceOfIntervals, exactly, sumOfIntervals, type Interval } from "./interval.ts";

/** A change of a sum, split by who stands behind it. The three parts add up to the whole change. */
export interface Decomposition {
  readonly total: Interval;
  /** Change of those present both times. */
  readonly common: Interval;
  /** What those present only the second time brought in. */
  readonly entries: Interval;
  /** What those present only the first time took away: zero or negative. */
  readonly exits: Interval;
  /** Change of each that was present both times. */
  readonly byMember: ReadonlyMap<string, Interval>;
}

/**
 * Splits the change between two sums into the change of common members, entries and exits.
 *
 * Keys are members; values what each added to the sum. Censored values travel as intervals.
 *
 * @example of { A: 5, B: 3 } and { A: 7, C: 10 }: common 2, entries 10, exits −3, total 9
 */
export function decomposeChange(
  earlier: ReadonlyMap<string, Interval>,
  later: ReadonlyMap<string, Interval>,
): Decomposition {
  const byMember = new Map<string, Interval>();
  const entered: Interval[] = [];
  const left: Interval[] = [];
  for (const [member, now] of later) {
    const before = earlier.get(member);
    if (before === undefined) entered.push(now);
    else byMember.set(member, differenceOfIntervals(now, before));
  }
  for (const [member, before] of earlier) if (!later.has(member)) left.push(before);
  const common = sumOfIntervals([...byMember.values()]);
  const entries = sumOfIntervals(entered);
  const exits = differenceOfIntervals(exactly(0), sumOfIntervals(left));
  return { total: sumOfIntervals([common, entries, exits]), common, entries, exits, byMember };
}
