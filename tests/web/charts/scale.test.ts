import fc from "fast-check";
import { expect, test } from "vitest";

import { niceScale, yearTicks } from "../../../web/charts/scale.ts";

test("the axis of 3 256 victims ends at 3 500, not at 4 000", () => {
  expect(niceScale(0, 3256, 6)).toEqual({
    min: 0,
    max: 3500,
    step: 500,
    ticks: [0, 500, 1000, 1500, 2000, 2500, 3000, 3500],
  });
});

test("an axis of nothing goes from 0 to 1", () => {
  expect(niceScale(0, 0, 4)).toMatchObject({ min: 0, max: 1 });
});

test("a scale holds its values, and its ticks are as far apart as its step", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 2, max: 8 }), (a, b, count) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const scale = niceScale(low, high, count);
      const slack = scale.step * 1e-6;
      expect(scale.min).toBeLessThanOrEqual(low + slack);
      expect(scale.max).toBeGreaterThanOrEqual(high - slack);
      expect(scale.ticks.length).toBeLessThanOrEqual(count + 5);
      expect(scale.ticks.at(-1)).toBe(scale.max);
    }),
  );
});

test("years are counted back from the last, which is always named", () => {
  const years = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];
  expect(yearTicks(years, 600, 44)).toEqual(years);
  expect(yearTicks(years, 200, 44)).toEqual([2011, 2016, 2021]);
});
