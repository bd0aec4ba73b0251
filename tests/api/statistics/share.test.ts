import * as fc from "fast-check";
import { expect, test } from "vitest";

import { exactly } from "../../../api/statistics/interval.ts";
import { shareOfParts, shareOfWhole } from "../../../api/statistics/share.ts";

test("one in four is a quarter", () => {
  expect(shareOfParts([exactly(1), exactly(3)], 0)).toEqual({ low: 0.25, high: 0.25 });
});

test("a part of 1 to 4 beside 6 is between 1 of 7 and 4 of 10, since it stands in its own whole", () => {
  expect(shareOfParts([{ low: 1, high: 4 }, exactly(6)], 0)).toEqual({ low: 1 / 7, high: 4 / 10 });
});

test("the share of an exact part varies with the rest", () => {
  expect(shareOfParts([{ low: 1, high: 4 }, exactly(6)], 1)).toEqual({ low: 6 / 10, high: 6 / 7 });
});

test("parts that may all be zero have no share", () => {
  expect(shareOfParts([exactly(0), { low: 0, high: 4 }], 0)).toBeNull();
  expect(shareOfParts([exactly(1)], 3)).toBeNull();
});

test("a part of a known whole is never more than the whole", () => {
  expect(shareOfWhole({ low: 1, high: 4 }, exactly(3))).toEqual({ low: 1 / 3, high: 1 });
  expect(shareOfWhole({ low: 1, high: 4 }, exactly(8))).toEqual({ low: 1 / 8, high: 1 / 2 });
  expect(shareOfWhole(exactly(2), exactly(0))).toBeNull();
});

test("for all whole numbers that the intervals allow, the narrowest bounds hold every share", () => {
  const small = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(small, small, ([low, width], [restLow, restWidth]) => {
      const shares: number[] = [];
      for (let part = low; part <= low + width; part += 1)
        for (let rest = restLow; rest <= restLow + restWidth; rest += 1)
          if (part + rest > 0) shares.push(part / (part + rest));
      const share = shareOfParts(
        [
          { low, high: low + width },
          { low: restLow, high: restLow + restWidth },
        ],
        0,
      );
      const expected = low + restLow === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) };
      expect(share).toEqual(expected);
    }),
  );
});
