import fc from "fast-check";
import { expect, test } from "vitest";

import { findDriver, shareOfChange } from "../../../api/statistics/driver.ts";
import { decomposeChange } from "../../../api/statistics/decomposition.ts";
import { exactly, sumOfIntervals } from "../../../api/statistics/interval.ts";

const interval = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 50 }))
  .map(([low, width]) => ({ low, high: low + width }));

/** A number of an interval, at a fraction of its width. */
const within = ({ low, high }: { low: number; high: number }, at: number): number =>
  low + Math.round(at * (high - low));

test("the share of a change lies within its bounds, whichever numbers the ranges stand for", () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(interval, interval, fraction, fraction, (part, rest, a, b) => {
      const whole = sumOfIntervals([part, rest]);
      const share = shareOfChange(part, whole);
      fc.pre(share !== null);
      const own = within(part, a);
      const real = own / (own + within(rest, b));
      expect(real).toBeGreaterThanOrEqual((share?.low ?? 0) - 1e-9);
      expect(real).toBeLessThanOrEqual((share?.high ?? 0) + 1e-9);
    }),
    { seed: 11 },
  );
});

test("the parts of a change add up to it, whoever came and went", () => {
  const year = fc.dictionary(
    fc.constantFrom("ALB", "ARM", "AZE", "BGR", "GEO", "GRC"),
    fc.integer({ min: 0, max: 5000 }).map((value) => ({ low: value, high: value })),
  );
  fc.assert(
    fc.property(year, year, (earlier, later) => {
      const parts = decomposeChange(new Map(Object.entries(earlier)), new Map(Object.entries(later)));
      const sum = (of: typeof earlier): number => Object.values(of).reduce((total, { low }) => total + low, 0);
      expect(parts.total.low).toBe(sum(later) - sum(earlier));
      expect(parts.common.low + parts.entries.low + parts.exits.low).toBe(parts.total.low);
    }),
    { seed: 11 },
  );
});

const limits = { small: 0.05, z: 3, outlierShare: 0.5 };
const exact = (amounts: Readonly<Record<string, number>>) =>
  new Map(Object.entries(amounts).map(([member, value]) => [member, exactly(value)]));

test("the member with most of a change makes it, also where another moved further the other way", () => {
  // A −260, B +250, C +110 of a change of +100: B's part is 2.5.
  const driver = findDriver(exact({ A: 400, B: 100, C: 100 }), exact({ A: 140, B: 350, C: 210 }), true, limits);
  expect(driver).toMatchObject({ member: "B", kind: "makes", share: { low: 2.5, high: 2.5 } });
});

test("a member that moves against the others hides their change where the sum stands still", () => {
  const driver = findDriver(exact({ A: 500, B: 500, C: 500 }), exact({ A: 900, B: 300, C: 300 }), true, limits);
  expect(driver).toMatchObject({ member: "A", kind: "hides", share: null, restWay: "decreased" });
  expect(driver?.rest).toEqual([exactly(1000), exactly(600)]);
});

test("no one drives a change that all make, one within chance, or one that ranges leave open", () => {
  expect(findDriver(exact({ A: 100, B: 100, C: 100 }), exact({ A: 150, B: 150, C: 150 }), true, limits)).toBeNull();
  expect(findDriver(exact({ A: 4, B: 5 }), exact({ A: 8, B: 5 }), true, limits)).toBeNull();
  const open = new Map([
    ["A", { low: 1, high: 400 }],
    ["B", exactly(100)],
  ]);
  expect(findDriver(open, exact({ A: 200, B: 100 }), true, limits)).toBeNull();
});
