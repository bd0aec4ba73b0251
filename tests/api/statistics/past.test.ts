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

test("a past without spread, or too short, gives no score", () => {
  expect(robustZ(5, [3, 3, 3, 3])).toBeNull();
  expect(robustZ(5, [1, 2, 3])).toBeNull();
});

test("a moving average never closes a gap", () => {
  expect(movingAverage([1, 2, 6, null, 5], 3)).toEqual([null, 3, null, null, null]);
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
