/** Five classes of figures for a shaded map: about as many states in each. */

import type { Point } from "../../api/contract/point.ts";

/** Lower limits of the classes but the first, ascending: a value belongs to the last class whose limit it reaches. */
export interface Classes {
  readonly limits: readonly number[];
  readonly least: number;
  readonly most: number;
}

const COUNT = 5;

/**
 * Cuts the numbers of some points into up to five classes of about equal size; ranges have no say, nor have rates of very
 * small counts, which chance moves from class to class.
 *
 * Figures of 13 states differ by orders of magnitude, so that classes of equal width would put twelve into one. Null with
 * fewer than two different values.
 */
export function classesOf(points: readonly Point[]): Classes | null {
  const values = points
    .flatMap((point) => (point.value === null || point.poisson !== undefined ? [] : [point.value]))
    .toSorted((a, b) => a - b);
  const [least, most] = [values[0], values.at(-1)];
  if (least === undefined || most === undefined || least === most) return null;
  const limits: number[] = [];
  for (let part = 1; part < COUNT; part += 1) {
    const limit = values[Math.round((part * values.length) / COUNT)];
    if (limit !== undefined && limit > (limits.at(-1) ?? least)) limits.push(limit);
  }
  return { limits, least, most };
}

/** The class of a point, 1 to 5; null without a number, where its range spans several, or for a rate of a very small count. */
export function classOf(point: Point, classes: Classes): number | null {
  if (point.low === null || point.high === null || point.poisson !== undefined) return null;
  const low = placeOf(point.low, classes);
  return low === placeOf(point.high, classes) ? low + 1 : null;
}

function placeOf(value: number, { limits }: Classes): number {
  const place = limits.findIndex((limit) => value < limit);
  return place === -1 ? limits.length : place;
}
