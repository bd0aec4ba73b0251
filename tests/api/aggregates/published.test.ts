import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { compositionView } from "../../../api/aggregates/composition.ts";
import { decompositionView } from "../../../api/aggregates/decomposition.ts";
import { flowsView } from "../../../api/aggregates/flows.ts";
import { jumpsView } from "../../../api/aggregates/jumps.ts";
import { mirrorView } from "../../../api/aggregates/mirror.ts";
import { tendencyView } from "../../../api/aggregates/tendency.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { releasedModel } from "../review/released.ts";
import { selection } from "./victims.ts";

// On the contributions of all rounds, as a first start releases them.
const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

beforeAll(async () => {
  model = await releasedModel(folder);
}, 60_000);

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

test("Ukraine's 198, 1,192 and 262 victims of 2017 to 2019 are a jump, no tendency and no break that nobody declared", async () => {
  const { jumps, breaks } = await jumpsView(model, selection({ from: 2018, to: 2019, states: ["UKR"] }));
  expect(jumps.map(({ before, after, kind }) => [before.value, after.value, kind])).toEqual([
    [198, 1192, "jump"],
    [1192, 262, "jump"],
  ]);
  expect(breaks).toEqual([]);
  const { series } = await tendencyView(model, selection({ from: 2017, to: 2019, states: ["UKR"] }));
  expect(series[0]).toMatchObject({ state: "UKR", says: null, sentences: [] });
});

test("Türkiye stands behind the fall in heroin seized from 2018 to 2020; without it the nine others seized a little more", async () => {
  const heroin = { indicator: "DRG.SZR.QKG", filter: { drug: "HER" }, from: 2018, to: 2020 };
  const view = await decompositionView(model, selection(heroin));
  expect(view.entries.states).toEqual(["UKR"]);
  expect(view.exits).toMatchObject({ states: ["ALB", "MKD"], change: { value: -26 } });
  expect(view.driver).toMatchObject({ state: "TUR", change: { value: -4748 } });
  const { without } = view.driver ?? {};
  // 2018: 32 + 1,220 + 1,021 + 11 + 207 + 79 + 5 + 722 + 36 kg; 2020: 13.067834 + 2,300 + 251.112 + 40 + 299.855 + 0.322 +
  // 63.8081 + 486.427 + 84.5 kg.
  expect(without?.earlier.value).toBeCloseTo(3333, 6);
  expect(without?.later.value).toBeCloseTo(3539.091934, 6);
  const parts = [view.common.change.value, view.entries.change.value, view.exits.change.value];
  expect(parts.reduce((sum: number, part) => sum + (part ?? 0), 0)).toBeCloseTo(view.total.value ?? 0, 6);
});

// Of 400,000 random orders of the nine states' sums 0.34 per cent are as extreme; of the sums without Romania 5.7 per cent.
test("the nine states with victims in every year of 2010 to 2022 show a fall by the exact test, and none without Romania", async () => {
  const { series, panel, withoutLargest } = await tendencyView(model, selection({ from: 2010, to: 2022 }));
  const together = series.find((one) => one.state === null);
  expect(panel).toHaveLength(9);
  expect(together?.slope?.perYear).toBeLessThan(0);
  expect(together?.test?.p).toBeCloseTo(0.0034, 3);
  expect([together?.says, (together?.test?.adjusted ?? 1) <= 0.05]).toEqual(["falling", true]);
  expect(withoutLargest?.state).toBe("ROU");
  expect(withoutLargest?.test?.p).toBeCloseTo(0.057, 2);
});

test("Albania's victims of 2018 by sex add up to the 95 reported; by exploitation they are ranges, with their statuses", async () => {
  const chosen = { states: ["ALB"], from: 2018, to: 2018 } as const;
  const partsBy = async (by: string) => {
    const [row] = (await compositionView(model, selection({ ...chosen, by }))).rows;
    expect(row?.total).toMatchObject({ value: 95, status: "reported" });
    const given = row?.parts.filter((part) => part.point.low !== null) ?? [];
    return given.map(({ code, point }) => [code, point.low, point.high, point.status]);
  };
  expect(await partsBy("sex")).toEqual([
    ["F", 60, 60, "reported"],
    ["M", 35, 35, "reported"],
  ]);
  expect(await partsBy("exploitation")).toEqual([
    ["SEX", 37, 37, "reported"],
    ["LAB", 1, 4, "censored"],
    ["OTH", 54, 60, "censored"],
  ]);
});

test("flows of 2018 to 2020: Türkiye of Uzbeks and Syrians, Romania of its own; four states published none", async () => {
  const view = await flowsView(model, selection({ indicator: "THB.VIC.CIT", from: 2018, to: 2020 }));
  const cell = (state: string, code: string) =>
    view.rows.find((row) => row.state === state)?.cells.find((one) => one.code === code);
  expect(cell("TUR", "UZ")?.value).toBe(111);
  expect(cell("TUR", "SY")?.value).toBe(212);
  expect(cell("ROU", "RO")).toMatchObject({ value: 1200, own: true });
  expect(view.silent).toEqual(["ARM", "AZE", "BGR", "RUS"]);
});

test("Serbia and North Macedonia published of each other: fewer than five on both sides, which agrees", async () => {
  const view = await mirrorView(model, { release: null, from: 2018, to: 2022, states: ["MKD"] }, "coordinator");
  const both = view.pairs.filter((pair) => pair.detected.low !== null && pair.identified.low !== null);
  expect(both.map(({ year, detecting, citizensOf, agrees }) => [year, detecting, citizensOf, agrees])).toEqual([
    [2020, "SRB", "MKD", true],
    [2022, "MKD", "SRB", true],
  ]);
});
