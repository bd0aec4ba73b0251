import type { Settings } from "../../../questionnaire/edition.ts";
import { ratioOfIntervals, type Interval } from "../../statistics/interval.ts";
import { squareRootDifference } from "../../statistics/square-root-difference.ts";

/**
 * Which way a figure went between two years.
 *
 * `little`: by less than the smallest change worth a verb, or by no more than chance moves a count of that size.
 * `undecided`: a censored cell leaves more than one answer open.
 */
export type Movement = "increased" | "decreased" | "little" | "undecided";

/** The movement from `first` to `last`, read at both extremes of the intervals. */
export function movement(first: Interval, last: Interval, counted: boolean, change: Settings["change"]): Movement {
  const most = exactMovement(first.low, last.high, counted, change);
  const least = exactMovement(first.high, last.low, counted, change);
  return most === least ? most : "undecided";
}

/** The relative change as a fraction, at both extremes; null where the first figure may be zero. */
export function relativeChange(first: Interval, last: Interval): Interval | null {
  const ratio = ratioOfIntervals(last, first);
  return ratio === null ? null : { low: ratio.low - 1, high: ratio.high - 1 };
}

function exactMovement(a: number, b: number, counted: boolean, change: Settings["change"]): Movement {
  if (a === b) return "little";
  const small = a > 0 && Math.abs(b / a - 1) < change.small;
  if (small || (counted && Math.abs(squareRootDifference(a, b)) < change.z)) return "little";
  return b > a ? "increased" : "decreased";
}
