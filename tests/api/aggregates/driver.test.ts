import fc from "fast-check";
import { expect, test } from "vitest";

import { shareOfChange } from "../../../api/aggregates/driver.ts";
import { decomposeChange } from "../../../api/statistics/decomposition.ts";
import { sumOfIntervals } from "../../../api/statistics/interval.ts";

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
