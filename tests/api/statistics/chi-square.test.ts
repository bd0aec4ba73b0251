import { expect, test } from "vitest";

import { chiSquareQuantile } from "../../../api/statistics/chi-square.ts";
import { logGamma, lowerGamma } from "../../../api/statistics/gamma.ts";

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4, critical values of the chi-square distribution.
test.each([
  [0.95, 1, 3.841],
  [0.975, 1, 5.024],
  [0.95, 10, 18.307],
  [0.975, 10, 20.483],
  [0.99, 10, 23.209],
  [0.025, 10, 3.247],
  [0.025, 2, 0.051],
  [0.05, 50, 34.764],
  [0.975, 100, 129.561],
  [0.025, 100, 74.222],
])("the %d quantile with %d degrees of freedom is %d", (p, degrees, printed) => {
  expect(chiSquareQuantile(p, degrees)).toBeCloseTo(printed, 3);
});

test("a certain and an impossible probability have the ends of the scale", () => {
  expect(chiSquareQuantile(0, 3)).toBe(0);
  expect(chiSquareQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY);
});

test("the gamma function of whole numbers is the factorial, of a half the root of pi", () => {
  expect(Math.exp(logGamma(6))).toBeCloseTo(120, 9);
  expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12);
  expect(Math.exp(logGamma(0.25))).toBeCloseTo(3.625609908, 8);
});

test("with shape 1 the incomplete gamma function is the exponential distribution", () => {
  expect(lowerGamma(1, 0.5)).toBeCloseTo(1 - Math.exp(-0.5), 14);
  expect(lowerGamma(1, 5)).toBeCloseTo(1 - Math.exp(-5), 14);
  expect(lowerGamma(3, -1)).toBe(0);
});
