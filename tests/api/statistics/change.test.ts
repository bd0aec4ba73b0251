import { expect, test } from "vitest";

import { relativeChange, relativeInterval } from "../../../api/statistics/change.ts";
import { indexTo100 } from "../../../api/statistics/index-number.ts";
import { exactly } from "../../../api/statistics/interval.ts";
import { squareRootDifference } from "../../../api/statistics/square-root-difference.ts";
import { sumPresent } from "../../../api/statistics/sum.ts";

// US Bureau of Labor Statistics, "Consumer Price Index: Math calculations to better utilize CPI data": from 129.9 to 136.0
// is 6.1 index points, 0.047 of 129.9, 4.7 per cent.
test("the change that the Bureau of Labor Statistics works out for its readers", () => {
  expect(relativeChange(129.9, 136, 20)).toBeCloseTo(0.047, 3);
  expect(relativeInterval(exactly(129.9), exactly(136), 20)?.low).toBeCloseTo(0.047, 3);
  expect(indexTo100([exactly(129.9), exactly(136)]).values[1]?.low).toBeCloseTo(104.7, 1);
});

test("from 3,256 to 2,473 is 24.05 % less", () => {
  expect(relativeChange(3256, 2473, 20)).toBeCloseTo(-0.2405, 4);
});

test("a change from or to nothing known is not known", () => {
  expect(relativeInterval(exactly(30), null, 20)).toBeNull();
  expect(relativeChange(30, null, 20)).toBeNull();
});

test("no percentage from a base below the floor, nor from zero", () => {
  expect(relativeChange(19, 40, 20)).toBeNull();
  expect(relativeChange(0, 40, 0)).toBeNull();
  expect(relativeChange(20, 40, 20)).toBe(1);
});

test("from 100–125 to 150 is 20 to 50 % more; a range that may lie below the floor has no percentage", () => {
  expect(relativeInterval({ low: 100, high: 125 }, exactly(150), 20)).toEqual({ low: 150 / 125 - 1, high: 0.5 });
  expect(relativeInterval({ low: 19, high: 40 }, exactly(150), 20)).toBeNull();
  expect(relativeInterval(exactly(0), exactly(3), 0)).toBeNull();
});

test("an index starts at the first exact number above zero", () => {
  expect(indexTo100([null, { low: 1, high: 4 }, exactly(50), exactly(60), null])).toEqual({
    base: 2,
    values: [null, { low: 2, high: 8 }, exactly(100), exactly(120), null],
  });
});

test("a series without an exact number above zero has no index", () => {
  expect(indexTo100([exactly(0), { low: 1, high: 4 }])).toEqual({ base: null, values: [null, null] });
});

test("100 to 144 is 4 on the scale of square roots, and back is −4", () => {
  expect(squareRootDifference(100, 144)).toBe(4);
  expect(squareRootDifference(144, 100)).toBe(-4);
});

test("a sum says how much of it is missing, and is none where all is", () => {
  expect(sumPresent([1, null, 3])).toEqual({ sum: 4, present: 2, missing: 1 });
  expect(sumPresent([null])).toEqual({ sum: null, present: 0, missing: 1 });
  expect(sumPresent([0])).toEqual({ sum: 0, present: 1, missing: 0 });
});
