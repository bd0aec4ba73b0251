import type { Point } from "../contract/point.ts";
import type { TendencySeries } from "../contract/tendency.ts";
import { fitLine } from "../statistics/least-squares.ts";

type Expectation = NonNullable<TendencySeries["expectation"]>;

/** The figure of a point, or the middle of its range; null where there is neither. */
export function middleOf({ low, high }: Point): number | null {
  return low === null || high === null ? null : (low + high) / 2;
}

/**
 * The years from `since` on beside what a straight line through the years before leads one to expect.
 *
 * Null with fewer than `least` years before, or with no year to compare. Nothing below zero is expected.
 */
export function expectationOf(points: readonly Point[], since: number, least: number): Expectation | null {
  const before = points.flatMap((point) => {
    const middle = middleOf(point);
    return middle === null || point.year >= since ? [] : [{ year: point.year, middle }];
  });
  const after = points.filter((point) => point.year >= since);
  const [first, last] = [before[0], before.at(-1)];
  if (before.length < least || after.length === 0 || first === undefined || last === undefined) return null;
  const line = fitLine(
    before.map((one) => one.year),
    before.map((one) => one.middle),
  );
  if (line === null) return null;
  const compared = after.map((point) => {
    const { value, low, high } = line.predict(point.year);
    const limits = { low: Math.max(0, low), high: Math.max(0, high) };
    return { year: point.year, expected: Math.max(0, value), ...limits, point, stands: standing(point, limits) };
  });
  return { from: first.year, to: last.year, years: before.length, compared };
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

function standing(point: Point, limits: Limits): "below" | "within" | "above" | null {
  if (point.low === null || point.high === null) return null;
  if (point.high < limits.low) return "below";
  if (point.low > limits.high) return "above";
  return point.low >= limits.low && point.high <= limits.high ? "within" : null;
}
