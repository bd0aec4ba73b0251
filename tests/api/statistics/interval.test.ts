import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  differenceOfIntervals,
  exactly,
  exactValue,
  type Interval,
  ratioOfIntervals,
  scaledInterval,
  sumOfIntervals,
} from "../../../api/statistics/interval.ts";

test("35 and a value from 1 to 4 add up to 36 to 39", () => {
  expect(sumOfIntervals([exactly(35), { low: 1, high: 4 }])).toEqual({ low: 36, high: 39 });
});

test("a sum of exact numbers is exact, and the sum of nothing is 0", () => {
  expect(exactValue(sumOfIntervals([exactly(407), exactly(36)]))).toBe(443);
  expect(sumOfIntervals([])).toEqual({ low: 0, high: 0 });
});

test("an interval of more than one value has no exact value", () => {
  expect(exactValue({ low: 1, high: 4 })).toBeNull();
});

test("from 1 to 4 down to 0 is a fall of 1 to 4", () => {
  expect(differenceOfIntervals(exactly(0), { low: 1, high: 4 })).toEqual({ low: -4, high: -1 });
});

test("a ratio to a denominator that may be zero has no bound", () => {
  expect(ratioOfIntervals(exactly(3), { low: 0, high: 4 })).toBeNull();
  expect(ratioOfIntervals({ low: 1, high: 4 }, { low: 2, high: 8 })).toEqual({ low: 0.125, high: 2 });
});

/** An interval of whole numbers and one value inside it. */
const inside = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([low, first, second]): { interval: Interval; value: number } => ({
    interval: { low, high: low + first + second },
    value: low + first,
  }));

function holds(interval: Interval | null, value: number): boolean {
  return interval !== null && value >= interval.low - 1e-9 && value <= interval.high + 1e-9;
}

test("whatever the true values are, their sum lies in the sum of the intervals", () => {
  fc.assert(
    fc.property(fc.array(inside, { maxLength: 20 }), (cells) => {
      const sum = sumOfIntervals(cells.map((cell) => cell.interval));
      const truth = cells.reduce((total, cell) => total + cell.value, 0);
      expect(holds(sum, truth)).toBe(true);
    }),
  );
});

test("whatever the true values are, difference, ratio and multiple lie in their intervals", () => {
  fc.assert(
    fc.property(inside, inside, fc.double({ min: 0, max: 1000, noNaN: true }), (a, b, factor) => {
      expect(holds(differenceOfIntervals(a.interval, b.interval), a.value - b.value)).toBe(true);
      expect(holds(scaledInterval(a.interval, factor), a.value * factor)).toBe(true);
      const ratio = ratioOfIntervals(a.interval, b.interval);
      expect(ratio === null ? b.interval.low <= 0 : holds(ratio, a.value / b.value)).toBe(true);
    }),
  );
});

test("the bounds of a sum are reached: it is no wider than it must be", () => {
  fc.assert(
    fc.property(fc.array(inside, { maxLength: 20 }), (cells) => {
      const sum = sumOfIntervals(cells.map((cell) => cell.interval));
      expect(sum.low).toBe(cells.reduce((total, cell) => total + cell.interval.low, 0));
      expect(sum.high).toBe(cells.reduce((total, cell) => total + cell.interval.high, 0));
    }),
  );
});
