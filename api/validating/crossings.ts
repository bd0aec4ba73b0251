import type { Crossing, Series } from "../normalising/series.ts";

const CROSSINGS = new WeakMap<readonly Series[], ReadonlySet<Crossing>>();

/** The crossings of these series, each once. The list must not change, since they are kept. */
export function crossingsOf(series: readonly Series[]): ReadonlySet<Crossing> {
  let crossings = CROSSINGS.get(series);
  if (crossings === undefined) {
    crossings = new Set(series.map(({ crossing }) => crossing));
    CROSSINGS.set(series, crossings);
  }
  return crossings;
}

/**
 * Those of these series whose crossing is wanted, in their order. A large file has very many series of a few crossings:
 * where a rule has nothing to say of these, it looks at no series.
 */
export function inCrossings(series: readonly Series[], isWanted: (crossing: Crossing) => boolean): readonly Series[] {
  const wanted = new Set([...crossingsOf(series)].filter(isWanted));
  return wanted.size === 0 ? [] : series.filter(({ crossing }) => wanted.has(crossing));
}
