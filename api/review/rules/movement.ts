import { ratioOfIntervals, type Interval } from "../../statistics/interval.ts";
import { movementBetween, type Movement } from "../../statistics/movement.ts";
import type { Evidence } from "./evidence.ts";

/** Which way an amount of this evidence went, by the settings. */
export function movementOf({ counted, settings }: Evidence, first: Interval, last: Interval): Movement {
  return movementBetween(first, last, counted, settings.change);
}

/** The relative change as a fraction, at both extremes; null where the first figure may be zero. */
export function relativeChange(first: Interval, last: Interval): Interval | null {
  const ratio = ratioOfIntervals(last, first);
  return ratio === null ? null : { low: ratio.low - 1, high: ratio.high - 1 };
}
