/** Chance from a seed: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  isLucky(share: number): boolean;
  /** Throws for an empty list. */
  one<T>(list: readonly T[]): T;
  /** A list of `length` things. */
  many<T>(length: number, make: () => T): T[];
}

/** Chance of one input of a trial: seed and number give it again. Source: mulberry32 (Tommy Ettinger, public domain). */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    isLucky: (share) => next() < share,
    one: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error("There is nothing to choose from.");
      return chosen;
    },
    many: (length, make) => Array.from({ length }, make),
  };
}
