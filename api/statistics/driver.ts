import { differenceOfIntervals, sumOfIntervals, type Interval } from "./interval.ts";
import { movementBetween, type Movement, type MovementLimits } from "./movement.ts";

/** The member without which a sum would tell another story. */
export interface Driver {
  readonly member: string;
  /** `makes`: most of the change is its own; `hides`: the sum stands still because it moved against the others. */
  readonly kind: "makes" | "hides";
  readonly change: Interval;
  /** Its part in the change of the sum, above 1 where the others went the other way; null where no share exists. */
  readonly share: Interval | null;
  /** The others, both times, and which way they went. */
  readonly rest: readonly [Interval, Interval];
  readonly restWay: Movement;
}

/** When one member is said to drive a change; the numbers are those of `settings.yaml`. */
export interface DriverLimits extends MovementLimits {
  /** Share of the change that a member must exceed, whatever the ranges stand for. */
  readonly outlierShare: number;
}

/**
 * The member that makes the change of a sum, or hides one; null where no single member does.
 *
 * Keys of both maps are the same members, two at least. Null too where ranges leave open which way the sum went.
 */
export function findDriver(
  earlier: ReadonlyMap<string, Interval>,
  later: ReadonlyMap<string, Interval>,
  counted: boolean,
  limits: DriverLimits,
): Driver | null {
  if (earlier.size < 2) return null;
  const [before, after] = [sumOf(earlier), sumOf(later)];
  const way = movementBetween(before, after, counted, limits);
  const whole = differenceOfIntervals(after, before);
  const members = [...earlier].flatMap(([member, first]) => {
    const last = later.get(member);
    if (last === undefined) return [];
    const change = differenceOfIntervals(last, first);
    return [{ member, change, share: shareOfChange(change, whole) }];
  });
  const described = (found: (typeof members)[number]) => {
    const rest = [sumWithout(earlier, found.member), sumWithout(later, found.member)] as const;
    return { ...found, rest, restWay: movementBetween(...rest, counted, limits) };
  };
  if (way === "increased" || way === "decreased") {
    const [first] = members.toSorted((a, b) => (b.share?.low ?? 0) - (a.share?.low ?? 0));
    const makes = first !== undefined && first.share !== null && first.share.low > limits.outlierShare;
    return makes ? { ...described(first), kind: "makes" } : null;
  }
  const [largest] = members.toSorted((a, b) => Math.abs(middle(b.change)) - Math.abs(middle(a.change)));
  if (way === "undecided" || largest === undefined) return null;
  const found = described(largest);
  const against = found.restWay === "increased" ? largest.change.high < 0 : largest.change.low > 0;
  const others = found.restWay === "increased" || found.restWay === "decreased";
  return others && against ? { ...found, kind: "hides" } : null;
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

function sumOf(amounts: ReadonlyMap<string, Interval>): Interval {
  return sumOfIntervals([...amounts.values()]);
}

function sumWithout(amounts: ReadonlyMap<string, Interval>, member: string): Interval {
  return sumOfIntervals([...amounts].flatMap(([each, amount]) => (each === member ? [] : [amount])));
}

function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}
