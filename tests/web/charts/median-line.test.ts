import { expect, test } from "vitest";

import { medianSeries } from "../../../web/charts/median-line.ts";
import { seriesView } from "../../support/views.ts";

const FIVE = { ALB: [1, 10], ARM: [2, 20], AZE: [3, 30], BGR: [4, 40], GEO: [50, 5] };

test("the median of the victims of 13 states was 98 in 2018, 126 in 2019 and 94 in 2020", () => {
  // Sorted 2018: 7 9 28 31 32 95 98 133 …; 2019: 6 8 29 33 91 103 126 154 …; 2020: 6 7 11 37 38 86 94 152 …
  const found = medianSeries(seriesView());
  expect(found?.points.map((point) => point.value)).toEqual([98, 126, 94]);
  expect(found?.label).toBe("Median of 13 states");
});

test("it is of the states that reported every year, so that it does not move with who reported", () => {
  const found = medianSeries(seriesView({ ...FIVE, ROU: [1000, null] }));
  expect(found?.states).toEqual(["ALB", "ARM", "AZE", "BGR", "GEO"]);
  expect(found?.points.map((point) => point.value)).toEqual([3, 20]);
});

test("with a range it lies between the medians of the ends", () => {
  const found = medianSeries(seriesView({ ...FIVE, AZE: [[1, 4], 30], ROU: [100, 100] }));
  expect(found?.points[0]).toMatchObject({ value: null, low: (2 + 4) / 2, high: (4 + 4) / 2, status: "censored" });
});

test("few lines need none, and of fewer than five states there is none", () => {
  expect(medianSeries(seriesView(FIVE))).toBeNull();
  const gaps = { ALB: [1, null], ARM: [1, null], AZE: [1, 2], BGR: [1, 2], GEO: [1, 2], GRC: [1, 2] };
  expect(medianSeries(seriesView(gaps))).toBeNull();
});
