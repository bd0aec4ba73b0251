import { expect, test } from "vitest";

import { atLeast, atMost, notMeasured, percentile } from "../../bench/figure.ts";

test("a figure is judged as it was measured, and rounded only to be shown", () => {
  const measured = { id: "P5", what: "size", value: 150.00001, unit: "kB" };
  expect(atMost(150, measured, "")).toEqual({ ...measured, value: 150, goal: "<= 150", met: false, detail: "" });
  expect(atMost(150, { ...measured, value: 150 }, "").met).toBe(true);
});

test("a figure that may not be below its limit is judged the other way round", () => {
  const measured = { id: "P4", what: "throughput", value: 499.9999, unit: "requests/s" };
  expect(atLeast(500, measured, "")).toMatchObject({ value: 500, goal: ">= 500", met: false });
  expect(atLeast(500, { ...measured, value: 500 }, "").met).toBe(true);
});

test("what could not be measured is neither met nor missed", () => {
  expect(notMeasured("P5", "size", "kB", "<= 150", "not built")).toMatchObject({ value: null, met: null });
});

test("a percentile is the sample of the nearest rank", () => {
  const samples = [15, 20, 35, 40, 50];
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(samples, share))).toEqual([15, 20, 20, 35, 50]);
});
