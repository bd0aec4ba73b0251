import type { Point } from "../../api/contract/point.ts";

/** Upper limits of the classes but the last, ascending: a value belongs to the first class whose limit it is below. */
export interface Classes {
  readonly limits: readonly number[];
  readonly least: number;
  readonly most: number;
}

const COUNT = 5;

/**
 * Five classes with about as many states in each, cut where the values lie furthest apart near the fifths.
 *
 * Figures of 13 states differ by orders of magnitude, so that classes of equal width would put twelve into one. Null
 * with fewer than two different values.
 */
export function classesOf(points: readonly Point[]): Classes | null {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value])).toSorted((a, b) => a - b);
  const least = values[0];
  const most = values.at(-1);
  if (least === undefined || most === undefined || least === most) return null;
  const limits: number[] = [];
  for (let part = 1; part < COUNT; part += 1) {
    const limit = values[Math.round((part * values.length) / COUNT)];
    if (limit !== undefined && limit > (limits.at(-1) ?? least)) limits.push(limit);
  }
  return { limits, least, most };
}

/** The class of a point, 1 to 5; null where it has no number, or spans several classes as a range. */
export function classOf(point: Point, classes: Classes): number | null {
  if (point.low === null || point.high === null) return null;
  const low = indexOf(point.low, classes);
  return low === indexOf(point.high, classes) ? low + 1 : null;
}

function indexOf(value: number, { limits }: Classes): number {
  const index = limits.findIndex((limit) => value < limit);
  return index === -1 ? limits.length : index;
}
