import { expect, test } from "vitest";

import { median, quantile } from "../../../api/statistics/quantile.ts";

// Definition 7 of Hyndman and Fan is the PERCENTILE.INC and QUARTILE.INC of Excel; the numbers are those of Microsoft's
// documentation of the two functions.
test("the examples that Microsoft prints for PERCENTILE.INC and QUARTILE.INC", () => {
  expect(quantile([1, 3, 2, 4], 0.3)).toBeCloseTo(1.9, 12);
  expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5);
});

// R prints for summary(women$height): 58.0, 61.5, 65.0, 68.5, 72.0.
test("the quartiles of the heights that R ships as `women`", () => {
  const heights = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(heights, p))).toEqual([58, 61.5, 65, 68.5, 72]);
});

test("the median of an even number of values is the mean of the two in the middle", () => {
  expect(median([10, 7, 4, 3, 2, 1])).toBe(3.5);
  expect(median([5])).toBe(5);
});

test("no values have no quantile", () => {
  expect(median([])).toBeNull();
});

test("the values are left in their order", () => {
  const values = Object.freeze([3, 1, 2]);
  expect(median(values)).toBe(2);
  expect(values).toEqual([3, 1, 2]);
});
