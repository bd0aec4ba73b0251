import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { regionView } from "../../../api/aggregates/region.ts";
import { regionViewSchema } from "../../../api/contract/region.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { observation } from "../record/keeping.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

beforeAll(async () => {
  const price = { indicator: "DRG.PRC.RTL", unit: "USD/g", year: 2018, breakdown: { drug: "HER" } };
  model = await victimsModel(folder, [
    observation({ ...price, observed: { value: 30 } }),
    observation({ ...price, state: "BGR", observed: { value: 25 } }),
    observation({ year: 2018, breakdown: { sex: "F" }, observed: { value: 12 } }),
  ]);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

test("13 states reported 3,256, 2,473 and 2,222 detected victims in 2018 to 2020; 12, 12 and 13 of them were members", async () => {
  const view = await regionView(model, selection({ from: 2018, to: 2020, panel: "available" }));
  expect(view.points.map(({ value, reporting, members }) => [value, reporting, members])).toEqual([
    [3256, 13, 12],
    [2473, 13, 12],
    [2222, 13, 13],
  ]);
  expect([view.left, view.publishable]).toEqual([[], true]);
  expect(view.points[0]?.populationShare).toBe(1);
  expect(regionViewSchema.parse(view)).toEqual(view);
});

test("it is given without the largest state, Romania; without Ukraine it was 2,064, 2,211 and 2,070, which is no fall", async () => {
  const view = await regionView(model, selection({ from: 2018, to: 2020 }));
  const { state, points } = view.withoutLargest ?? {};
  expect(state).toBe("ROU");
  expect(points?.map((point) => point.value)).toEqual([2759, 1775, 1626]);
  const ukraine = [1192, 262, 152];
  expect(view.points.map((point, place) => (point.value ?? 0) - (ukraine[place] ?? 0))).toEqual([2064, 2211, 2070]);
});

test("the constant panel of 2010 to 2022 leaves out Armenia, Georgia, Russia and Ukraine, and offers 2018-2020 with all 13", async () => {
  const view = await regionView(model, selection({ from: 2010, to: 2022 }));
  expect(view.panel).toEqual(["ALB", "AZE", "BGR", "GRC", "MDA", "MKD", "ROU", "SRB", "TUR"]);
  expect(view.left).toEqual(["ARM", "GEO", "RUS", "UKR"]);
  // All 13 published a figure for 2017 as well, so that the longest period is a year longer than the questionnaire's.
  const offered = view.shorterPeriods.map(({ from, to, panel }) => [from, to, panel.length]);
  expect(offered.slice(-2)).toEqual([
    [2017, 2020, 13],
    [2018, 2020, 13],
  ]);
  expect(view.shorterPeriods.at(-1)?.gained).toEqual(["ARM", "GEO", "RUS", "UKR"]);
  expect(view.notes.at(-1)?.text).toContain("Armenia, Georgia, Russian Federation, Ukraine");
  expect(view.points.every((point) => point.reporting === 9)).toBe(true);
  expect(view.publishable).toBe(true);
});

test("the available panel takes whoever reported, and says how many that were", async () => {
  const view = await regionView(model, selection({ from: 2020, to: 2022, panel: "available" }));
  expect(view.points.map((point) => [point.year, point.reporting])).toEqual([
    [2020, 13],
    [2021, 11],
    [2022, 10],
  ]);
});

test("a sum with censored figures is a range without a value", async () => {
  const view = await regionView(model, selection({ from: 2017, to: 2017 }));
  // North Macedonia published "<5" for 2017, the other twelve 2,373 together.
  expect(view.points[0]).toMatchObject({ value: null, low: 2374, high: 2377, reporting: 13 });
});

test("a year in which nobody reported has no sum and no panel", async () => {
  const view = await regionView(model, selection({ from: 2022, to: 2023 }));
  expect(view.panel).toEqual([]);
  expect(view.points[1]).toMatchObject({ value: null, low: null, high: null, reporting: 0 });
  expect([view.publishable, view.withoutLargest]).toEqual([false, null]);
});

test("below the floors the figure is shown and not publishable", async () => {
  const view = await regionView(model, selection({ filter: { sex: "F" }, from: 2018, to: 2018, panel: "available" }));
  expect(view.publishable).toBe(false);
});

test("the region is always the 13, whatever states are selected", async () => {
  const view = await regionView(model, selection({ states: ["ROU"], from: 2018, to: 2018 }));
  expect(view.points[0]?.value).toBe(3256);
});

test("a regional rate is of the population of the states in the sum", async () => {
  const view = await regionView(model, selection({ from: 2018, to: 2018, measure: "per100k" }));
  // The 13 had 339,753,778 inhabitants in 2018 (World Bank).
  expect(view.points[0]?.value).toBeCloseTo((3256 / 339_753_778) * 100_000, 10);
});

test("a change between years with different reporters is none", async () => {
  const chosen = { measure: "change", from: 2019, to: 2021, panel: "available" } as const;
  const view = await regionView(model, selection(chosen));
  expect(view.points.map((point) => point.value)).toEqual([-783, -251, null]);
});

test("prices are never added up", async () => {
  const chosen = { indicator: "DRG.PRC.RTL", filter: { drug: "HER" }, from: 2018, to: 2018 };
  const view = await regionView(model, selection(chosen));
  expect(view.points[0]).toMatchObject({ value: null, low: null, high: null, reporters: ["BGR", "ROU"] });
  expect([view.publishable, view.withoutLargest]).toEqual([false, null]);
  expect(view.notes.map((note) => note.text)).toContain(
    "Prices and ratios are never added up: there is no sum of the states.",
  );
});

test("a regional rate of fewer than 20 carries its exact Poisson interval; one of 3,256 does not", async () => {
  const whole = await regionView(model, selection({ from: 2018, to: 2018, measure: "per100k" }));
  expect(whole.points[0]).not.toHaveProperty("poisson");
  const women = { filter: { sex: "F" }, from: 2018, to: 2018, measure: "per100k" } as const;
  const [point] = (await regionView(model, selection(women))).points;
  // Garwood (1936): 6.201 and 20.962 for a count of 12, here of Romania's 19,473,970 inhabitants.
  expect(point?.poisson?.low).toBeCloseTo((6.201 / 19_473_970) * 100_000, 5);
  expect(point?.poisson?.high).toBeCloseTo((20.962 / 19_473_970) * 100_000, 5);
});
