import * as fc from "fast-check";
import { expect, test } from "vitest";

import { holm } from "../../../api/statistics/holm.ts";
import { inversionProbabilities, tiedInversionProbabilities } from "../../../api/statistics/inversions.ts";
import { mannKendall } from "../../../api/statistics/mann-kendall.ts";
import { theilSen } from "../../../api/statistics/theil-sen.ts";

// Gilbert, "Statistical Methods for Environmental Pollution Monitoring" (1987), table A18 prints one-sided probabilities.
test("the exact probabilities printed in Gilbert's table A18 for five values", () => {
  expect(mannKendall([1, 2, 3, 4, 5])?.p).toBeCloseTo(2 * 0.0083, 3);
  expect(mannKendall([1, 2, 3, 5, 4])?.p).toBeCloseTo(2 * 0.042, 2);
  expect(mannKendall([1, 2, 5, 4, 3])).toMatchObject({ s: 4 });
  expect(mannKendall([1, 2, 5, 4, 3])?.p).toBeCloseTo(2 * 0.242, 2);
});

test("three values can show no trend by any test: p is never below one third", () => {
  expect(mannKendall([198, 262, 1192])).toEqual({ s: 3, p: 1 / 3, smallestP: 1 / 3 });
});

test("two values are not tested", () => {
  expect(mannKendall([1, 2])).toBeNull();
});

/** P(|S| >= |s|) by writing down every order of the values: the definition, with nothing clever. */
function byEnumeration(values: readonly number[]): number {
  const scores = orders(values).map((order) =>
    Math.abs(
      order.reduce(
        (sum, later, at) => sum + order.slice(0, at).reduce((part, earlier) => part + Math.sign(later - earlier), 0),
        0,
      ),
    ),
  );
  const own = scores[0] ?? 0;
  return scores.filter((score) => score >= own).length / scores.length;
}

/** All orders, the given one first. */
function orders(values: readonly number[]): readonly (readonly number[])[] {
  return values.length === 0
    ? [[]]
    : values.flatMap((value, at) => orders(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

test("with equal values p is that of counting every order of them", () => {
  const few = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(few, (values) => {
      expect(mannKendall(values)?.p).toBeCloseTo(byEnumeration(values), 12);
    }),
    { seed: 1, numRuns: 60 },
  );
});

// Hamed and Rao (1998) and every textbook: Var(S) = (n(n−1)(2n+5) − Σt(t−1)(2t+5)) / 18, ties included.
test("the exact distribution with ties has the variance that Kendall prints", () => {
  const groups = [3, 1, 2, 4, 1, 2];
  const n = 13;
  const weight = (t: number): number => t * (t - 1) * (2 * t + 5);
  const probabilities = tiedInversionProbabilities(groups);
  const pairs = probabilities.length - 1;
  const variance = probabilities.reduce((sum, p, inversions) => sum + p * (pairs - 2 * inversions) ** 2, 0);
  expect(variance).toBeCloseTo((weight(n) - groups.reduce((sum, t) => sum + weight(t), 0)) / 18, 9);
  expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
});

test("with ties every order is counted: of the six orders of 1, 1, 2 four are as extreme as the given one", () => {
  expect(mannKendall([1, 1, 2])).toMatchObject({ s: 2, p: 4 / 6 });
});

test("equal values have no tendency", () => {
  expect(mannKendall([7, 7, 7, 7])?.p).toBe(1);
  expect(mannKendall([7, 7, 7, 7, 7, 7, 7, 7, 7])?.p).toBe(1);
});

// 6 values: S = 15 has one order of 720, S = 13 five, S = 11 fourteen (Kendall, "Rank Correlation Methods", appendix table 1).
test("the number of orders with each count of inversions", () => {
  expect(
    inversionProbabilities(6)
      .slice(0, 3)
      .map((p) => Math.round(p * 720)),
  ).toEqual([1, 5, 14]);
});

// Hollander and Wolfe, "Nonparametric Statistical Methods", example 9.1 (cloud seeding): five years, slope −0.056.
test("the slope and interval of Hollander and Wolfe's cloud seeding example", () => {
  const slope = theilSen([1, 2, 3, 4, 5], [1.26, 1.27, 1.12, 1.16, 1.03], 0.916);
  expect(slope?.slope).toBeCloseTo(-0.05625, 6);
  expect(slope?.low).toBeCloseTo(-0.13, 6);
  expect(slope?.high).toBeCloseTo(0.01, 6);
});

test("three values allow a slope but no interval at 95 per cent", () => {
  expect(theilSen([2018, 2019, 2020], [3256, 2473, 2222])).toEqual({ slope: -517, low: null, high: null });
});

// The worked example of the article "Holm–Bonferroni method": 0.005 and 0.01 are rejected at 5 per cent, 0.03 and 0.04 not.
test("Holm's correction keeps the order and never lowers a value", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  expect(adjusted.map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
});
