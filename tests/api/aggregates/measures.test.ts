import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { comparisonView } from "../../../api/aggregates/comparison.ts";
import { regionView } from "../../../api/aggregates/region.ts";
import { seriesView } from "../../../api/aggregates/series.ts";
import type { SeriesView } from "../../../api/contract/series.ts";
import { seriesViewSchema } from "../../../api/contract/series.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { observation } from "../record/keeping.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

beforeAll(async () => {
  const romania = { year: 2018, state: "ROU" };
  const bulgaria = { year: 2018, state: "BGR" };
  const seized = { indicator: "DRG.SZR.QKG", unit: "kg", year: 2018 };
  model = await victimsModel(folder, [
    observation({ ...romania, breakdown: { sex: "F" }, observed: { value: 300 } }),
    observation({ ...romania, breakdown: { sex: "M" }, observed: { value: 97 } }),
    observation({ ...romania, breakdown: { sex: "_U" }, observed: { low: 1, high: 4 } }),
    observation({ ...bulgaria, breakdown: { sex: "F" }, observed: { value: 100 } }),
    observation({ ...bulgaria, breakdown: { sex: "M" }, observed: { value: 300 } }),
    observation({ ...bulgaria, state: "SRB", breakdown: { sex: "F" }, observed: { value: 20 } }),
    observation({ ...seized, breakdown: { drug: "HER" }, observed: { value: 18.5 } }),
    observation({ ...seized, breakdown: { drug: "COC" }, observed: { value: 2 } }),
    observation({
      ...seized,
      indicator: "DRG.PRC.RTL",
      unit: "USD/g",
      breakdown: { drug: "HER" },
      observed: { value: 30 },
    }),
  ]);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Low and high of each point; one number where they are equal. */
function ranges(view: SeriesView, state: string) {
  const points = view.series.find((one) => one.state === state)?.points ?? [];
  return points.map(({ low, high }) => (low === high ? low : [low, high]));
}

test("a relative change is a fraction of the year before: Romania's 698 after 497 is 40.4 per cent more", async () => {
  const chosen = selection({ states: ["ROU"], from: 2018, to: 2020, measure: "relative" });
  const view = await seriesView(model, chosen);
  expect(ranges(view, "ROU")).toEqual([497 / 662 - 1, 698 / 497 - 1, 596 / 698 - 1]);
  expect(view.unitLabel).toBe("change in persons, relative");
  expect(seriesViewSchema.parse(view)).toEqual(view);
});

test("below the base of 20 the absolute change stands alone, as a range where a figure is one", async () => {
  const view = await seriesView(model, selection({ states: ["MKD"], from: 2015, to: 2017, measure: "relative" }));
  const said = view.series[0]?.points.map(({ value, low, absolute }) => [value, low, absolute]);
  expect(said).toEqual([
    [null, null, { value: null, low: -7, high: -4 }],
    [null, null, { value: null, low: 2, high: 5 }],
    [null, null, { value: null, low: -5, high: -2 }],
  ]);
  expect(view.notes.map((note) => note.text)).toContain(
    "Where the year before is below 20, only the absolute change is given.",
  );
});

test("a price has no base that is too small: from 30 dollars a gram a percentage may be given", async () => {
  const prices = { indicator: "DRG.PRC.RTL", filter: { drug: "HER" }, states: ["ROU"], from: 2018, to: 2018 };
  const view = await seriesView(model, selection({ ...prices, measure: "relative" }));
  expect(view.notes.some((note) => note.text.includes("only the absolute change"))).toBe(false);
});

test("a moving average takes three years unless asked, reads beyond the ends, and never closes a gap", async () => {
  const chosen = selection({ states: ["ROU", "UKR"], from: 2011, to: 2013, measure: "average" });
  const three = await seriesView(model, chosen);
  expect(ranges(three, "ROU")).toEqual([(1154 + 1048 + 1041) / 3, (1048 + 1041 + 896) / 3, (1041 + 896 + 757) / 3]);
  // Ukraine has no figure for 2012 and 2013.
  expect(ranges(three, "UKR")).toEqual([null, null, null]);
  const five = await seriesView(model, { ...chosen, states: ["ROU"], from: 2012, to: 2012, window: 5 });
  expect(ranges(five, "ROU")[0]).toBeCloseTo((1154 + 1048 + 1041 + 896 + 757) / 5, 10);
  expect(five.unitLabel).toBe("persons, mean of 5 years");
});

test("a range among the years makes their average a range", async () => {
  const view = await seriesView(model, selection({ states: ["MKD"], from: 2016, to: 2016, measure: "average" }));
  expect(ranges(view, "MKD")).toEqual([[(1 + 6 + 1) / 3, (4 + 6 + 4) / 3]]);
});

test("a share is of the sum of the parts given, as a range where a part is one", async () => {
  const view = await seriesView(
    model,
    selection({ states: ["BGR", "ROU", "SRB"], from: 2018, to: 2018, by: "sex", measure: "share" }),
  );
  const shares = view.series.map(({ state, breakdown, points }) => [
    state,
    breakdown["sex"],
    points[0]?.low,
    points[0]?.high,
  ]);
  expect(shares).toEqual([
    ["BGR", "F", 0.25, 0.25],
    ["BGR", "M", 0.75, 0.75],
    ["BGR", "_U", null, null],
    ["ROU", "F", 300 / 401, 300 / 398],
    ["ROU", "M", 97 / 401, 97 / 398],
    ["ROU", "_U", 1 / 398, 4 / 401],
    // Serbia gave women alone: of what they are a part is not known.
    ["SRB", "F", null, null],
    ["SRB", "M", null, null],
    ["SRB", "_U", null, null],
  ]);
});

test("one code alone has the share that it has beside the others", async () => {
  const women = selection({ states: ["ROU"], from: 2018, to: 2018, filter: { sex: "F" }, measure: "share" });
  expect(ranges(await seriesView(model, women), "ROU")).toEqual([[300 / 401, 300 / 398]]);
  const compared = await comparisonView(model, women, { year: 2018, earlier: null });
  expect(compared.rows[0]?.now).toMatchObject({ low: 300 / 401, high: 300 / 398 });
});

test("the share of the region is that of its reporters' sums, and of none where one gave no other part", async () => {
  const chosen = selection({ from: 2018, to: 2018, filter: { sex: "M" }, measure: "share", panel: "available" });
  const men = await regionView(model, chosen);
  expect(men.points[0]).toMatchObject({ reporters: ["BGR", "ROU"], low: 397 / 801, high: 397 / 798 });
  const women = await regionView(model, { ...chosen, filter: { sex: "F" } });
  expect(women.points[0]).toMatchObject({ reporters: ["BGR", "ROU", "SRB"], value: null, low: null });
});

test("the relative change of a region is between the same states only", async () => {
  const chosen = selection({ from: 2018, to: 2020, measure: "relative" });
  const constant = await regionView(model, chosen);
  expect(constant.points.map((point) => point.value)).toEqual([null, 2473 / 3256 - 1, 2222 / 2473 - 1]);
});

test.each([
  [{ measure: "share" }, "A share of what?"],
  [{ measure: "share", filter: { sex: "F", age: "Y0T17" } }, "A share of what?"],
  [{ measure: "share", indicator: "DRG.SZR.QKG", by: "drug" }, "the parts are different things"],
  [{ measure: "share", indicator: "DRG.PRC.RTL", by: "drug" }, "prices and ratios are never added up"],
  [{ measure: "per100k", indicator: "DRG.PRC.RTL", filter: { drug: "HER" } }, "have no rate"],
] as const)("%o is refused with the reason", async (chosen, reason) => {
  await expect(seriesView(model, selection(chosen))).rejects.toThrow(reason);
});
