import { unitOf } from "../../questionnaire/lookup.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import { relativeInterval } from "../statistics/change.ts";
import { findDriver } from "../statistics/driver.ts";
import { differenceOfIntervals, type Interval } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import type { Question } from "./question.ts";

interface Known {
  readonly known: ReadonlyMap<string, Interval>;
}

/**
 * The state that makes the change of the common reporters, or hides one, and what the others did without it; null where
 * no state does, or where sums are not made.
 */
export function driverOf(
  { indicator, edition, unit, measuring }: Question,
  { earlier, later }: { readonly earlier: Known; readonly later: Known },
  common: readonly string[],
): DecompositionView["driver"] {
  const isSummable = indicator.kind === "flow" || indicator.kind === "stock";
  const isComplete = common.every((iso3) => earlier.known.has(iso3) && later.known.has(iso3));
  if (!isSummable || !isComplete) return null;
  const ofCommon = ({ known }: Known) => new Map([...known].filter(([iso3]) => common.includes(iso3)));
  const counted = unitOf(edition, unit)?.kind === "count";
  const found = findDriver(ofCommon(earlier), ofCommon(later), counted, edition.settings.change);
  if (found === null) return null;
  const [restEarlier, restLater] = found.rest;
  return {
    state: found.member,
    kind: found.kind,
    change: amountOf(found.change),
    share: amountOf(found.share),
    without: {
      states: common.filter((iso3) => iso3 !== found.member),
      earlier: amountOf(restEarlier),
      later: amountOf(restLater),
      change: amountOf(differenceOfIntervals(restLater, restEarlier)),
      relative: amountOf(relativeInterval(restEarlier, restLater, measuring.base)),
    },
  };
}
