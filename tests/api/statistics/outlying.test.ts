import { expect, test } from "vitest";

import { isOutlying } from "../../../api/statistics/outlying.ts";

const limits = { others: 4, times: 5, score: 9 };

test("a digit too many makes a figure unlike all others, on either side", () => {
  expect(isOutlying(1260, [120, 131, 118, 140], limits)).toBe(true);
  expect(isOutlying(12, [120, 131, 118, 140], limits)).toBe(true);
  expect(isOutlying(240, [120, 131, 118, 140], limits)).toBe(false);
});

test("the others must be far from it by their own differences: seizures that range over a thousandfold are like anything", () => {
  const seized = [0.4, 12, 3, 390, 41];
  // ln: -0.92, 2.48, 1.10, 5.97, 3.71; median 2.48, deviations 3.40, 0, 1.39, 3.48, 1.23, their median 1.39.
  // ln 20,000 = 9.90 gives 0.6745 × 7.42 / 1.39 = 3.6, although it is 51 times the largest.
  expect(isOutlying(20_000, seized, limits)).toBe(false);
  expect(isOutlying(20_000, seized, { ...limits, score: 3.5 })).toBe(true);
});

test("others that are equal have no spread: five times as many is unlike them, four times is not", () => {
  expect(isOutlying(50, [10, 10, 10, 10], limits)).toBe(true);
  expect(isOutlying(49, [10, 10, 10, 10], limits)).toBe(false);
});

test("a zero is unlike the others where there never were fewer than five", () => {
  expect(isOutlying(0, [5, 40, 9, 17], limits)).toBe(true);
  expect(isOutlying(0, [4, 40, 9, 17], limits)).toBe(false);
  expect(isOutlying(0, [0, 40, 9, 17], limits)).toBe(false);
});

test("three other years do not say what is usual, and neither do zeros", () => {
  expect(isOutlying(1260, [120, 131, 118], limits)).toBe(false);
  expect(isOutlying(1260, [120, 131, 118, 0], limits)).toBe(false);
});
