import type { Interval } from "./interval.ts";
import { squareRootDifference } from "./square-root-difference.ts";

/** From when on a difference counts as a movement; the numbers are those of `settings.yaml`. */
export interface MovementLimits {
  /** Relative differences below this are little. */
  readonly small: number;
  /** |2(√b − √a)| that counts must reach as well. */
  readonly z: number;
}

/**
 * Which way an amount went.
 *
 * `little`: by less than the smallest change worth a verb or, for counts, by no more than chance moves them.
 * `undecided`: ranges leave more than one answer open.
 */
export type Movement = "increased" | "decreased" | "little" | "undecided";

/**
 * The movement from `first` to `last`, read at both extremes of the ranges; `counted` amounts are held against chance.
 *
 * @example movementBetween(exactly(2064), exactly(2070), true, { small: 0.05, z: 3 }) // "little"
 */
export function movementBetween(first: Interval, last: Interval, counted: boolean, limits: MovementLimits): Movement {
  const most = exactMovement(first.low, last.high, counted, limits);
  const least = exactMovement(first.high, last.low, counted, limits);
  return most === least ? most : "undecided";
}

function exactMovement(a: number, b: number, counted: boolean, { small, z }: MovementLimits): Movement {
  if (a === b) return "little";
  // From nothing there is no relative change: any rise is one, if chance allows it.
  if (a > 0 && Math.abs(b / a - 1) < small) return "little";
  if (counted && Math.abs(squareRootDifference(a, b)) < z) return "little";
  return b > a ? "increased" : "decreased";
}
