import { squareRootDifference } from "./square-root-difference.ts";

/** A value of a series at which it turns. */
export interface TurningPoint {
  /** Place in the series. */
  readonly at: number;
  readonly kind: "peak" | "trough";
}

/**
 * The values that are higher, or lower, than both their neighbours, by more than chance moves a count.
 *
 * In period order, null where missing: next to a gap nothing turns. `z` is the least `squareRootDifference` to either
 * neighbour; 0 takes every turn, as for quantities. Source of the definition: Kendall and Stuart, "The Advanced Theory of
 * Statistics", volume 3, section 45.18; the floor of z is the project's own.
 *
 * @example turningPoints([198, 1192, 262], 3) // [{ at: 1, kind: "peak" }]
 */
export function turningPoints(values: readonly (number | null)[], z: number): readonly TurningPoint[] {
  return values.flatMap((value, at): TurningPoint[] => {
    const before = values[at - 1] ?? null;
    const after = values[at + 1] ?? null;
    if (value === null || before === null || after === null) return [];
    const [rise, fall] = [squareRootDifference(before, value), squareRootDifference(after, value)];
    if (Math.min(Math.abs(rise), Math.abs(fall)) < z || rise === 0 || fall === 0) return [];
    if (Math.sign(rise) !== Math.sign(fall)) return [];
    return [{ at, kind: rise > 0 ? "peak" : "trough" }];
  });
}
