import type { DecompositionView } from "../contract/decomposition.ts";
import { relativeChange } from "../statistics/change.ts";
import { differenceOfIntervals, exactValue, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import type { Question } from "./question.ts";

interface Known {
  readonly known: ReadonlyMap<string, Interval>;
}

/**
 * The state whose own change is more than the settings' share of that of all common reporters, whatever the ranges
 * stand for, and what the others did without it; null where no state is, or where sums are not made.
 */
export function driverOf(
  { indicator, edition }: Question,
  { earlier, later }: { readonly earlier: Known; readonly later: Known },
  common: readonly string[],
): DecompositionView["driver"] {
  const isSummable = indicator.kind === "flow" || indicator.kind === "stock";
  const isComplete = common.every((iso3) => earlier.known.has(iso3) && later.known.has(iso3));
  if (!isSummable || !isComplete || common.length < 2) return null;
  const sum = (side: Known, who: readonly string[]): Interval =>
    sumOfIntervals(who.flatMap((iso3) => side.known.get(iso3) ?? []));
  const all = differenceOfIntervals(sum(later, common), sum(earlier, common));
  const candidates = common.flatMap((state) => {
    const change = differenceOfIntervals(sum(later, [state]), sum(earlier, [state]));
    const share = shareOfChange(change, all);
    return share === null ? [] : [{ state, change, share }];
  });
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const largest = others.reduce((best, one) => (one.share.low > best.share.low ? one : best), first);
  if (largest.share.low <= edition.settings.change.outlierShare) return null;
  const rest = common.filter((iso3) => iso3 !== largest.state);
  const [restEarlier, restLater] = [sum(earlier, rest), sum(later, rest)];
  return {
    state: largest.state,
    change: amountOf(largest.change),
    share: amountOf(largest.share),
    without: {
      states: rest,
      earlier: amountOf(restEarlier),
      later: amountOf(restLater),
      change: amountOf(differenceOfIntervals(restLater, restEarlier)),
      relative: relativeChange(exactValue(restEarlier), exactValue(restLater), edition.settings.floors.base),
    },
  };
}

/**
 * A part's change as a fraction of the whole's, of which it is a part: 1.006 where the others moved the other way.
 *
 * Null where the whole may not have changed at all, or may have gone either way: then no share exists.
 *
 * @example shareOfChange({ low: -1040, high: -1040 }, { low: -1034, high: -1034 }) // { low: 1.0058, high: 1.0058 }
 */
export function shareOfChange(part: Interval | null, whole: Interval | null): Interval | null {
  if (part === null || whole === null || whole.low * whole.high <= 0) return null;
  // The part stands in its own denominator; the rest is what varies beside it.
  const rest = { low: whole.low - part.low, high: whole.high - part.high };
  const shares = [part.low, part.high].flatMap((own) => [rest.low, rest.high].map((other) => own / (own + other)));
  return { low: Math.min(...shares), high: Math.max(...shares) };
}
