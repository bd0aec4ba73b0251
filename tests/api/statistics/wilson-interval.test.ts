import { expect, test } from "vitest";

import { wilsonInterval } from "../../../api/statistics/wilson-interval.ts";

// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%d of %d as in Newcombe's table", (count, all, low, high) => {
  const interval = wilsonInterval(count, all);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("of nothing any share is possible, and all of some is never certain", () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  expect(wilsonInterval(20, 20)).toMatchObject({ low: expect.closeTo(1 - 0.1611, 4), high: 1 });
});
