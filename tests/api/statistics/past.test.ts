import fc from "fast-check";
import { expect, test } from "vitest";

import { decomposeChange } from "../../../api/statistics/decomposition.ts";
import { exactly } from "../../../api/statistics/interval.ts";
import { movingAverage } from "../../../api/statistics/moving-average.ts";
import { robustZ } from "../../../api/statistics/robust-z.ts";

// Iglewicz and Hoaglin (1993): median 10, absolute deviations 0, 1, 1, 2, 0, their median 1.
test("the modified z-score by its definition", () => {
  expect(robustZ(20, [10, 11, 9, 12, 10])).toBeCloseTo(6.745, 12);
});

// R's documentation of mad(): `mad(c(1:9))` is 2.9652, which is the median deviation on the scale of a normal curve.
test("on R's scale 20 lies 5.059 spreads above the numbers from 1 to 9", () => {
  expect(robustZ(20, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeCloseTo((20 - 5) / 2.9652, 3);
});

test("a past without spread, or too short, gives no score", () => {
  expect(robustZ(5, [3, 3, 3, 3])).toBeNull();
  expect(robustZ(5, [1, 2, 3])).toBeNull();
});

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.4.2.1: twelve suppliers' costs and their averages of three, which
// section 6.4.2.2 puts in the middle of the three.
test("the moving averages that NIST prints for its suppliers", () => {
  const costs = [9, 8, 9, 12, 9, 12, 11, 7, 13, 9, 11, 10].map(exactly);
  const printed = [8.667, 9.667, 10, 11, 10.667, 10, 10.333, 9.667, 11, 10];
  const averages = movingAverage(costs, 3);
  expect(averages.at(0)).toBeNull();
  expect(averages.at(-1)).toBeNull();
  expect(averages.slice(1, -1).map((one) => Number(one?.low.toFixed(3)))).toEqual(printed);
});

test("a moving average never closes a gap, and a range in it makes it one", () => {
  const values = [exactly(1), exactly(2), exactly(6), null, exactly(5)];
  expect(movingAverage(values, 3)).toEqual([null, exactly(3), null, null, null]);
  expect(movingAverage([exactly(1), { low: 1, high: 4 }, exactly(4)], 3)[1]).toEqual({ low: 2, high: 3 });
});

// UNODC GLOTIP, edition 2025-04-14: Ukraine 1192 (2018) and 152 (2020); the twelve others 2064 and 2070.
test("a change is split into what reporters changed, who came and who left", () => {
  const change = decomposeChange(
    new Map([
      ["UKR", exactly(1192)],
      ["others", exactly(2064)],
      ["gone", exactly(3)],
    ]),
    new Map([
      ["UKR", exactly(152)],
      ["others", exactly(2070)],
      ["new", { low: 1, high: 4 }],
    ]),
  );
  expect(change.common).toEqual({ low: -1034, high: -1034 });
  expect(change.entries).toEqual({ low: 1, high: 4 });
  expect(change.exits).toEqual({ low: -3, high: -3 });
  expect(change.total).toEqual({ low: -1036, high: -1033 });
  expect(change.byMember.get("others")).toEqual({ low: 6, high: 6 });
});

test("the three parts always add up to the change of the sums", () => {
  const members = fc.dictionary(fc.constantFrom("A", "B", "C", "D", "E"), fc.integer({ min: 0, max: 1e6 }));
  fc.assert(
    fc.property(members, members, (earlier, later) => {
      const sum = (values: Record<string, number>): number => Object.values(values).reduce((a, b) => a + b, 0);
      const asMap = (values: Record<string, number>) =>
        new Map(Object.entries(values).map(([member, value]) => [member, exactly(value)]));
      expect(decomposeChange(asMap(earlier), asMap(later)).total).toEqual(exactly(sum(later) - sum(earlier)));
    }),
    { seed: 1 },
  );
});
