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

function holds(range: Interval | null | undefined, truth: number): void {
  expect(range).not.toBeNull();
  expect(truth).toBeGreaterThanOrEqual((range?.low ?? Number.NaN) - 1e-9);
  expect(truth).toBeLessThanOrEqual((range?.high ?? Number.NaN) + 1e-9);
}

test("rates", () => {
  fc.assert(
    fc.property(known, fc.integer({ min: 1, max: 1e8 }), ({ truth, range }, people) => {
      holds(ratePer100k(range, people), (truth / people) * 100_000);
    }),
  );
});

test("relative changes, which are given exactly where the whole range of the earlier reaches the floor", () => {
  fc.assert(
    fc.property(known, known, (earlier, later) => {
      const change = relativeInterval(earlier.range, later.range, 20);
      if (earlier.range.low < 20) expect(change).toBeNull();
      else holds(change, later.truth / earlier.truth - 1);
    }),
  );
});

test("index numbers, whose base is exact", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), cells, (base, rest) => {
      const { values } = indexTo100([exactly(base), ...rest.map(({ range }) => range)]);
      rest.forEach(({ truth }, at) => holds(values[at + 1], (truth / base) * 100));
    }),
  );
});

test("moving averages", () => {
  fc.assert(
    fc.property(cells, fc.constantFrom(3, 5), (series, width) => {
      const averages = movingAverage(
        series.map(({ range }) => range),
        width,
      );
      averages.forEach((average, at) => {
        const window = series.slice(Math.max(0, at - (width - 1) / 2), at + (width - 1) / 2 + 1);
        if (window.length < width) expect(average).toBeNull();
        else holds(average, window.reduce((sum, { truth }) => sum + truth, 0) / width);
      });
    }),
  );
});

test("shares, of the sum of the parts and of a whole known on its own", () => {
  fc.assert(
    fc.property(cells, (parts) => {
      const ranges = parts.map(({ range }) => range);
      const sum = parts.reduce((total, { truth }) => total + truth, 0);
      const share = shareOfParts(ranges, 0);
      if (share !== null && sum > 0) holds(share, (parts[0]?.truth ?? 0) / sum);
      if (sum > 0) holds(shareOfWhole(ranges[0] ?? exactly(0), exactly(sum)), (parts[0]?.truth ?? 0) / sum);
    }),
  );
});

test("the parts of a change of a sum", () => {
  const members = fc.dictionary(fc.constantFrom("A", "B", "C", "D", "E"), known);
  fc.assert(
    fc.property(members, members, (earlier, later) => {
      const ranges = (of: Record<string, Known>) => new Map(Object.entries(of).map(([who, { range }]) => [who, range]));
      const truths = (of: Record<string, Known>, among: readonly string[]) =>
        among.reduce((sum, who) => sum + (of[who]?.truth ?? 0), 0);
      const parts = decomposeChange(ranges(earlier), ranges(later));
      const [before, after] = [Object.keys(earlier), Object.keys(later)];
      const both = before.filter((who) => after.includes(who));
      holds(parts.total, truths(later, after) - truths(earlier, before));
      holds(parts.common, truths(later, both) - truths(earlier, both));
      holds(
        parts.entries,
        truths(
          later,
          after.filter((who) => !before.includes(who)),
        ),
      );
      holds(
        parts.exits,
        -truths(
          earlier,
          before.filter((who) => !after.includes(who)),
        ),
      );
    }),
  );
});
