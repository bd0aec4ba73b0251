import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { comparisonView } from "../../../api/aggregates/comparison.ts";
import { comparisonViewSchema } from "../../../api/contract/comparison.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

beforeAll(async () => {
  model = await victimsModel(folder);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

test("13 states in 2018 and 2020, in the order of the questionnaire, with the change of each", async () => {
  const view = await comparisonView(model, selection(), { year: 2020, earlier: 2018 });
  const rows = view.rows.map(({ state, before, now, change }) => [state, before?.value, now.value, change.value]);
  expect(rows.slice(0, 4)).toEqual([
    ["ALB", 95, 86, -9],
    ["ARM", 28, 11, -17],
    ["AZE", 98, 94, -4],
    ["BGR", 442, 457, 15],
  ]);
  expect(rows.at(-1)).toEqual(["UKR", 1192, 152, -1040]);
  expect(view.rows).toHaveLength(13);
  expect(comparisonViewSchema.parse(view)).toEqual(view);
});

test("a percentage needs a base of 20: Serbia's 32 has one, North Macedonia's 9 has none", async () => {
  const view = await comparisonView(model, selection({ states: ["SRB", "MKD"] }), { year: 2020, earlier: 2018 });
  expect(view.rows.map(({ state, relativeChange }) => [state, relativeChange.value])).toEqual([
    ["MKD", null],
    ["SRB", 38 / 32 - 1],
  ]);
});

test("the median of the 13 states in 2018 is 98", async () => {
  // Sorted: 7 9 28 31 32 95 98 133 327 365 442 497 1192.
  const view = await comparisonView(model, selection(), { year: 2018, earlier: null });
  expect(view.median).toBe(98);
  expect(view.rows.every((row) => row.before === null && row.change.low === null)).toBe(true);
});

test("without a year the last one with figures is compared", async () => {
  const view = await comparisonView(model, selection(), { year: null, earlier: null });
  expect(view.year).toBe(2022);
});

test("a range has a change that is one, a missing figure none, and neither a place in the median", async () => {
  const view = await comparisonView(model, selection({ states: ["MKD", "RUS"] }), { year: 2016, earlier: 2015 });
  expect(view.rows.map(({ state, now, change }) => [state, now.status, change])).toEqual([
    // From between 1 and 4 to 6.
    ["MKD", "reported", { value: null, low: 2, high: 5 }],
    ["RUS", "not-reported", { value: null, low: null, high: null }],
  ]);
  expect(view.median).toBe(6);
});

test("rates change as rates, and only where the counts are large enough for a percentage", async () => {
  const chosen = selection({ states: ["ROU", "MKD"], measure: "per100k" });
  const view = await comparisonView(model, chosen, { year: 2020, earlier: 2018 });
  const [macedonia, romania] = view.rows;
  const rates = [(497 / 19473970) * 100_000, (596 / 19265250) * 100_000] as const;
  expect(romania?.change.value).toBeCloseTo(rates[1] - rates[0], 10);
  expect(romania?.relativeChange.value).toBeCloseTo(rates[1] / rates[0] - 1, 10);
  expect(macedonia?.relativeChange.value).toBeNull();
  expect(view.measure).toBe("per100k");
});

test("the earlier year must be the earlier one", async () => {
  await expect(comparisonView(model, selection(), { year: 2018, earlier: 2019 })).rejects.toThrow("a year before 2018");
});
