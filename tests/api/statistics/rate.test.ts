import { expect, test } from "vitest";

import { poissonInterval } from "../../../api/statistics/poisson-interval.ts";
import { rateInterval, ratePer100k } from "../../../api/statistics/rate.ts";

// Exact 95 % limits as printed by Garwood (1936) and reprinted in tables for Poisson counts.
test.each([
  [0, 0, 3.69],
  [1, 0.03, 5.57],
  [2, 0.24, 7.22],
  [3, 0.62, 8.77],
  [4, 1.09, 10.24],
  [5, 1.62, 11.67],
  [10, 4.8, 18.39],
  [20, 12.22, 30.89],
  [50, 37.11, 65.92],
  [100, 81.36, 121.63],
])("a count of %d has a mean between %d and %d", (count, low, high) => {
  const interval = poissonInterval(count);
  expect(interval.low).toBeCloseTo(low, 2);
  expect(interval.high).toBeCloseTo(high, 2);
});

test("99 % limits are wider: a count of 10 has 3.72 to 21.40", () => {
  const interval = poissonInterval(10, 0.99);
  expect(interval.low).toBeCloseTo(3.72, 2);
  expect(interval.high).toBeCloseTo(21.4, 2);
});

test("50 in 2,000,000 is 2.5 per 100,000, and 1 to 4 is 0.05 to 0.2", () => {
  expect(ratePer100k({ low: 50, high: 50 }, 2_000_000)).toEqual({ low: 2.5, high: 2.5 });
  expect(ratePer100k({ low: 1, high: 4 }, 2_000_000)).toEqual({ low: 0.05, high: 0.2 });
});

test("the interval of a rate is that of its count", () => {
  const interval = rateInterval(10, 1_000_000);
  expect(interval?.low).toBeCloseTo(0.4795, 3);
  expect(interval?.high).toBeCloseTo(1.839, 3);
});

test("without a population there is no rate", () => {
  expect(ratePer100k({ low: 1, high: 1 }, null)).toBeNull();
  expect(rateInterval(1, 0)).toBeNull();
});
