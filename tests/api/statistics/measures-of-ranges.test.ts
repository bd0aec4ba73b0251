import * as fc from "fast-check";
import { expect, test } from "vitest";

import { relativeInterval } from "../../../api/statistics/change.ts";
import { decomposeChange } from "../../../api/statistics/decomposition.ts";
import { indexTo100 } from "../../../api/statistics/index-number.ts";
import { exactly, type Interval } from "../../../api/statistics/interval.ts";
import { movingAverage } from "../../../api/statistics/moving-average.ts";
import { ratePer100k } from "../../../api/statistics/rate.ts";
import { shareOfParts, shareOfWhole } from "../../../api/statistics/share.ts";

// Whatever a range stands for: the measure of the true numbers lies in the measure of the ranges.

interface Known {
  readonly truth: number;
  readonly range: Interval;
}

/** A whole number and a range around it, often the number alone. */
const known = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0, 0, 1, 4), fc.constantFrom(0, 0, 2, 9))
  .map(([truth, below, above]): Known => ({ truth, range: { low: Math.max(0, truth - below), high: truth + above } }));
const cells = fc.array(known, { minLength: 2, maxLength: 12 });

/** Whether a range holds the truth, but for the dust of binary fractions. */
function isIn(range: Interval | null | undefined, truth: number): boolean {
  return range !== null && range !== undefined && truth >= range.low - 1e-9 && truth <= range.high + 1e-9;
}

test("rates", () => {
  fc.assert(
    fc.property(known, fc.integer({ min: 1, max: 1e8 }), ({ truth, range }, people) => {
      expect(isIn(ratePer100k(range, people), (truth / people) * 100_000)).toBe(true);
    }),
  );
});

test("relative changes, which are given exactly where the whole range of the earlier reaches the floor", () => {
  fc.assert(
    fc.property(known, known, (earlier, later) => {
      const change = relativeInterval(earlier.range, later.range, 20);
      const isGiven = earlier.range.low >= 20;
      expect(isGiven ? isIn(change, later.truth / earlier.truth - 1) : change === null).toBe(true);
    }),
  );
});

test("index numbers, whose base is exact", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), cells, (base, rest) => {
      const { values } = indexTo100([exactly(base), ...rest.map(({ range }) => range)]);
      expect(rest.every(({ truth }, at) => isIn(values[at + 1], (truth / base) * 100))).toBe(true);
    }),
  );
});

test("moving averages, which need the whole window", () => {
  fc.assert(
    fc.property(cells, fc.constantFrom(3, 5), (series, width) => {
      const reach = (width - 1) / 2;
      const averages = movingAverage(
        series.map(({ range }) => range),
        width,
      );
      const isRight = averages.map((average, at) => {
        const window = series.slice(Math.max(0, at - reach), at + reach + 1);
        const mean = window.reduce((sum, { truth }) => sum + truth, 0) / width;
        return window.length < width ? average === null : isIn(average, mean);
      });
      expect(isRight).not.toContain(false);
    }),
  );
});

test("shares, of the sum of the parts and of a whole known on its own", () => {
  fc.assert(
    fc.property(known, cells, (part, others) => {
      const parts = [part, ...others];
      const sum = parts.reduce((total, { truth }) => total + truth, 0);
      fc.pre(sum > 0);
      const ranges = parts.map(({ range }) => range);
      const share = shareOfParts(ranges, 0);
      const isNever = ranges.every(({ low }) => low === 0);
      expect(isNever ? share === null : isIn(share, part.truth / sum)).toBe(true);
      expect(isIn(shareOfWhole(part.range, exactly(sum)), part.truth / sum)).toBe(true);
    }),
  );
});

test("the parts of a change of a sum", () => {
  const members = fc.dictionary(fc.constantFrom("A", "B", "C", "D", "E"), known);
  fc.assert(
    fc.property(members, members, (earlier, later) => {
      const ranges = (of: Record<string, Known>) => new Map(Object.entries(of).map(([who, { range }]) => [who, range]));
      const sum = (of: Record<string, Known>, among: readonly string[]) =>
        among.reduce((total, who) => total + (of[who]?.truth ?? 0), 0);
      const parts = decomposeChange(ranges(earlier), ranges(later));
      const [before, after] = [Object.keys(earlier), Object.keys(later)];
      const both = before.filter((who) => after.includes(who));
      const came = after.filter((who) => !before.includes(who));
      const went = before.filter((who) => !after.includes(who));
      expect(isIn(parts.total, sum(later, after) - sum(earlier, before))).toBe(true);
      expect(isIn(parts.common, sum(later, both) - sum(earlier, both))).toBe(true);
      expect(isIn(parts.entries, sum(later, came))).toBe(true);
      expect(isIn(parts.exits, -sum(earlier, went))).toBe(true);
    }),
  );
});
