import type { Series, SeriesIndex } from "../normalising/series.ts";

/** Wholes of which it was said that something does not add up, by what was compared (`sex 2020`). */
export interface Disagreements {
  add(whole: Series, what: string): void;
  has(whole: Series, what: string): boolean;
  /** The same of a coarser whole: where all victims do not add up, the adults among them will not either. */
  coarserHas(whole: Series, what: string): boolean;
}

/** No disagreement yet. */
export function createDisagreements(index: SeriesIndex): Disagreements {
  const said = new Map<Series, Set<string>>();
  const has = (whole: Series, what: string): boolean => said.get(whole)?.has(what) === true;
  const coarserHas = (whole: Series, what: string): boolean =>
    said.size > 0 &&
    whole.codes.some((_, position) => {
      const coarser = index.without(whole, position);
      return has(coarser, what) || coarserHas(coarser, what);
    });
  return {
    has,
    coarserHas,
    add(whole, what) {
      said.set(whole, (said.get(whole) ?? new Set<string>()).add(what));
    },
  };
}
