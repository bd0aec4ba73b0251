import { expect, test } from "vitest";

import { fitLine } from "../../../api/statistics/least-squares.ts";
import { studentQuantile } from "../../../api/statistics/student.ts";

// Fisher and Yates, "Statistical Tables", table III: t for a two-sided probability of 0.05.
test("the printed quantiles of Student's t", () => {
  const printed = [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ] as const;
  for (const [degrees, t] of printed) expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, 3);
  expect(studentQuantile(0.995, 10)).toBeCloseTo(3.169, 3);
  expect(studentQuantile(0.5, 10)).toBe(0);
});

// R's data set `cars` (Ezekiel, "Methods of Correlation Analysis", 1930): stopping distance in feet by speed in mph.
const SPEED = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17,
  18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
];
const DISTANCE = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40,
  50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
];

test("R prints -17.5791 + 3.9324 x with a residual standard error of 15.38 for the data set cars", () => {
  const line = fitLine(SPEED, DISTANCE);
  expect(line?.intercept).toBeCloseTo(-17.5791, 4);
  expect(line?.slope).toBeCloseTo(3.9324, 4);
  expect(line?.residual).toBeCloseTo(15.38, 2);
});

test("R's prediction interval for cars at 12 mph runs from -1.75 to 61.0 around 29.6", () => {
  const { value, low, high } = fitLine(SPEED, DISTANCE)?.predict(12) ?? {};
  expect(value).toBeCloseTo(29.6, 1);
  expect(low).toBeCloseTo(-1.75, 2);
  expect(high).toBeCloseTo(61, 1);
});

test("on a perfect line nothing else is possible; two points and points at one time have no line", () => {
  expect(fitLine([1, 2, 3], [2, 4, 6])?.predict(4)).toEqual({ value: 8, low: 8, high: 8 });
  expect(fitLine([1, 2], [2, 4])).toBeNull();
  expect(fitLine([1, 1, 1], [2, 4, 6])).toBeNull();
});
