import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { tendencyView } from "../../../api/aggregates/tendency.ts";
import { tendencyViewSchema, type TendencyView } from "../../../api/contract/tendency.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;
let long: TendencyView;

beforeAll(async () => {
  model = await victimsModel(folder);
  long = await tendencyView(model, selection({ from: 2010, to: 2022 }));
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

function seriesOf(view: TendencyView, state: string | null) {
  return view.series.find((series) => series.state === state);
}

// Slopes, p and prediction intervals of the three tests below: SciPy 1.17 (theilslopes, kendalltau exact, linregress).
test("Romania's victims of 2010 to 2022 fall by 54.4 a year in the middle; the exact p is 0.0000052", () => {
  const romania = seriesOf(long, "ROU");
  expect(romania?.slope?.perYear).toBeCloseTo(-54.4, 10);
  expect(romania?.test?.p).toBeCloseTo(0.0000052, 7);
  expect(romania?.test?.p).toBeCloseTo(5.202487841376731e-6, 12);
  expect(romania?.says).toBe("falling");
  expect(romania?.sentences[0]).toContain("Romania, 13 years of 2010–2022: the figures tend to fall.");
});

test("Ukraine's victims show neither: p 0.65, a peak in 2018, which lies far from the years before", () => {
  const ukraine = seriesOf(long, "UKR");
  expect(ukraine?.years).toBe(11);
  expect(ukraine?.test?.p).toBeCloseTo(0.6480954385121052, 10);
  expect(ukraine?.slope?.perYear).toBeCloseTo(-15.333333, 5);
  expect(ukraine?.says).toBe("nothing shown");
  expect(ukraine?.turns).toEqual([{ year: 2018, kind: "peak", value: 1192 }]);
  expect(ukraine?.outliers).toHaveLength(1);
  expect(ukraine?.outliers[0]).toMatchObject({ year: 2018, value: 1192 });
  expect(ukraine?.outliers[0]?.z).toBeCloseTo(7.07203, 5);
});

test("Bulgaria's 153 of 2022 lie below the 229 to 578 that the line of 2010-2019 leads one to expect; 457 within", () => {
  const expectation = seriesOf(long, "BGR")?.expectation;
  expect(expectation).toMatchObject({ from: 2010, to: 2019, years: 10 });
  const [in2020, , in2022] = expectation?.compared ?? [];
  expect(in2020?.low).toBeCloseTo(264.8132859560717, 8);
  expect(in2020?.high).toBeCloseTo(581.7200473772612, 8);
  expect([in2020?.year, in2020?.point.value, in2020?.stands]).toEqual([2020, 457, "within"]);
  expect(in2022?.low).toBeCloseTo(228.71407798612415, 8);
  expect([in2022?.point.value, in2022?.stands]).toEqual([153, "below"]);
  expect(seriesOf(long, "BGR")?.sentences.at(-1)).toBe(
    "Bulgaria, compared with what the line of 2010–2019 leads one to expect: 457 in 2020 (265 to 582: within), 466 in 2021 (247 to 579: within) and 153 in 2022 (229 to 578: below).",
  );
});

test("nothing below zero is expected", () => {
  expect(seriesOf(long, "UKR")?.expectation?.compared[0]).toMatchObject({ low: 0 });
});

test("the p of every test is corrected for the 14 of the answer: 13 states and the panel of nine", () => {
  expect(long.panel).toEqual(["ALB", "AZE", "BGR", "GRC", "MDA", "MKD", "ROU", "SRB", "TUR"]);
  const tested = long.series.filter((series) => series.test !== null && series.test.adjusted !== null);
  expect([long.tests, tested.length]).toEqual([14, 14]);
  expect(tested.every(({ test: t }) => t !== null && t.adjusted !== null && t.adjusted >= t.p)).toBe(true);
  const romania = seriesOf(long, "ROU")?.test;
  const smallest = Math.min(...tested.map((series) => series.test?.p ?? 1));
  expect(romania?.p).toBe(smallest);
  expect(romania?.adjusted).toBeCloseTo((romania?.p ?? 0) * long.tests, 15);
  expect(tendencyViewSchema.parse(long)).toEqual(long);
});

test("the panel's sum of 2017 is a range, since North Macedonia published fewer than five", () => {
  expect(seriesOf(long, null)?.points.find((point) => point.year === 2017)).toMatchObject({
    value: null,
    status: "censored",
  });
});

// The sums of the eight others from the published table, apart from this program: S = 32, the middle slope 12.17, and of
// 60,000 random orders 5.7 per cent as extreme.
test("without Romania, which has the largest figures, the panel shows neither a rise nor a fall", () => {
  expect(long.withoutLargest).toMatchObject({ state: "ROU", test: { s: 32, adjusted: null } });
  expect(long.withoutLargest?.test?.p).toBeCloseTo(0.057, 2);
  expect(long.withoutLargest?.slope?.perYear).toBeCloseTo(12.1667, 3);
});

test("three years can show nothing by any test, and it is said so", async () => {
  const view = await tendencyView(model, selection({ from: 2018, to: 2020, states: ["ROU"] }));
  const romania = seriesOf(view, "ROU");
  expect(romania?.withheld).toEqual([
    "Three years with a figure: no test is possible, since p cannot fall below 0.33.",
  ]);
  expect([romania?.says, romania?.sentences, romania?.expectation, view.tests]).toEqual([null, [], null, 0]);
  expect(romania?.slope?.perYear).toBe(49.5);
});

test("a state whose figures stay below the base, and one with too few years, are measured and not talked about", async () => {
  const view = await tendencyView(model, selection({ from: 2010, to: 2020, states: ["MKD", "RUS"] }));
  expect(seriesOf(view, "MKD")?.withheld).toEqual(["No figure reaches 20."]);
  expect(seriesOf(view, "MKD")?.test?.p).toBeGreaterThan(0);
  expect(seriesOf(view, "RUS")?.withheld).toEqual([]);
  expect(seriesOf(view, "RUS")?.expectation).toBeNull();
});

test("a panel below the floors is withheld", async () => {
  const view = await tendencyView(model, selection({ filter: { sex: "F" }, from: 2010, to: 2020 }));
  expect(view.panel).toEqual([]);
  expect(view.series.some((series) => series.state === null)).toBe(false);
  expect(
    view.series.every((series) => series.withheld[0] === "No years with a figure: there is nothing to test."),
  ).toBe(true);
});
