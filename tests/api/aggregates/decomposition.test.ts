import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { decompositionView } from "../../../api/aggregates/decomposition.ts";
import { shareOfChange } from "../../../api/statistics/driver.ts";
import { decompositionViewSchema } from "../../../api/contract/decomposition.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { keeping, observation } from "../record/keeping.ts";
import { keepVictims, openModel, selection } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

beforeAll(async () => {
  const record = openRecord(folder);
  const price = { indicator: "DRG.PRC.RTL", unit: "USD/g", breakdown: { drug: "HER" } };
  keepVictims(record, [
    observation({ ...price, year: 2018, observed: { value: 30 } }),
    observation({ ...price, year: 2020, observed: { value: 45 } }),
  ]);
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const corrected = [
    [2018, 133],
    [2019, 217],
    [2020, 301],
  ] as const;
  const observations = corrected.map(([year, value]) => observation({ state: "TUR", year, observed: { value } }));
  record.keep(keeping({ state: "TUR", text: "TUR corrected", observations }));
  freezeRelease(record, { id: "r2", note: "", at: "2026-02-06T10:00:00.000Z", actor: "coordinator" });
  model = await openModel(record);
  record.close();
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

const from2018 = { from: 2018, to: 2020, release: "r1" } as const;

test("13 states reported 3,256 victims in 2018 and 2,222 in 2020; nobody came in or went out", async () => {
  const view = await decompositionView(model, selection(from2018));
  expect([view.earlier.value, view.later.value, view.total.value]).toEqual([3256, 2222, -1034]);
  expect(view.relative.value).toBeCloseTo(2222 / 3256 - 1, 12);
  expect(view.common).toMatchObject({ change: { value: -1034 }, earlier: { value: 3256 }, later: { value: 2222 } });
  expect(view.common.states).toHaveLength(13);
  expect([view.entries, view.exits]).toEqual([
    { states: [], change: { value: 0, low: 0, high: 0 } },
    { states: [], change: { value: 0, low: 0, high: 0 } },
  ]);
  expect(decompositionViewSchema.parse(view)).toEqual(view);
});

test("Ukraine's -1,040 is more than all of it: without Ukraine the 12 others reported 2,064 and 2,070", async () => {
  const { driver, states } = await decompositionView(model, selection(from2018));
  expect(driver).toMatchObject({ state: "UKR", change: { value: -1040 }, share: { value: 1040 / 1034 } });
  expect(driver?.without).toMatchObject({ earlier: { value: 2064 }, later: { value: 2070 }, change: { value: 6 } });
  expect(driver?.without.states).not.toContain("UKR");
  expect(states.find((row) => row.state === "BGR")).toMatchObject({
    change: { value: 15 },
    share: { value: -15 / 1034 },
  });
});

test("the driver's jumps stand beside it, as questions", async () => {
  const { jumps } = await decompositionView(model, selection(from2018));
  expect(jumps.map(({ before, after, kind }) => [before.year, before.value, after.value, kind])).toEqual([
    [2017, 198, 1192, "jump"],
    [2018, 1192, 262, "jump"],
    [2019, 262, 152, "jump"],
  ]);
});

test("five states reported more and eight fewer; the median change of the eleven with a base of 20 was -4.1 per cent", async () => {
  const view = await decompositionView(model, selection(from2018));
  // Up: BGR 15, GRC 136, ROU 99, SRB 6, TUR 148.
  expect(view.rising).toEqual(["BGR", "GRC", "ROU", "SRB", "TUR"]);
  expect(view.falling).toEqual(["ALB", "ARM", "AZE", "GEO", "MDA", "MKD", "RUS", "UKR"]);
  // Georgia's 7 and North Macedonia's 9 are no base. The eleven others, sorted, have Azerbaijan's 98 to 94 in the middle.
  expect(view.median.states).toHaveLength(11);
  expect(view.median.value).toBeCloseTo(94 / 98 - 1, 12);
});

test("what is said of it", async () => {
  const { sentences, publishable } = await decompositionView(model, selection(from2018));
  expect(publishable).toBe(true);
  expect(sentences.map((text) => text.replaceAll("\u202f", ","))).toEqual([
    "Detected victims (persons): 3,256 in 2018 (13 states), 2,222 in 2020 (13 states): −1,034, −32 per cent.",
    "Ukraine alone accounts for −1,040, more than the whole change of the states that reported both years; the other 12 reported 2,064 in 2018 and 2,070 in 2020 (+0.3 per cent).",
    "Ukraine, 2017 and 2018: 198, then 1,192. Unexplained: a question to the state.",
    "Ukraine, 2018 and 2019: 1,192, then 262. Unexplained: a question to the state.",
    "Ukraine, 2019 and 2020: 262, then 152. Unexplained: a question to the state.",
    "Of the 13 of 13 states with both years, five reported more and eight fewer; the median change of the 11 with a base large enough for a percentage is −4.1 per cent.",
  ]);
});

test("between 2020 and 2022 three states went out, and the parts add up", async () => {
  const view = await decompositionView(model, selection({ from: 2020, to: 2022, release: "r1" }));
  expect(view.exits.states).toEqual(["ARM", "GEO", "RUS"]);
  // 11 + 6 + 290 = 307 of 2020 have no counterpart; the ten others: 1,915 in 2020 and 1,740 in 2022.
  expect([view.exits.change.value, view.common.earlier.value, view.common.later.value]).toEqual([-307, 1915, 1740]);
  expect(view.total.value).toBe(-307 + 1740 - 1915);
  expect(view.sentences[1]).toContain("without a figure for 2022");
});

test("a censored figure travels as a range into sum, change and share", async () => {
  const view = await decompositionView(model, selection({ from: 2017, to: 2018, release: "r1" }));
  expect(view.earlier).toMatchObject({ value: null, low: 2374, high: 2377 });
  expect(view.total).toEqual({ value: null, low: 3256 - 2377, high: 3256 - 2374 });
  expect(view.driver?.state).toBe("UKR");
  expect(view.driver?.share.low).toBeCloseTo(994 / 882, 12);
  expect(view.driver?.share.high).toBeCloseTo(994 / 879, 12);
});

test("a share bears in mind that the part stands in the whole", () => {
  // A part of 1 to 4 in a whole of 11 to 14, the rest being 10.
  expect(shareOfChange({ low: 1, high: 4 }, { low: 11, high: 14 })).toEqual({ low: 1 / 11, high: 4 / 14 });
  expect(shareOfChange({ low: 5, high: 5 }, { low: -1, high: 2 })).toBeNull();
});

test("revisions since the release before: Türkiye's 281 of 2020 became 301, and the change -1,034 became -1,014", async () => {
  const { revisions, total, sentences } = await decompositionView(
    model,
    selection({ from: 2018, to: 2020, release: "r2" }),
  );
  expect(total.value).toBe(-1014);
  expect(revisions).toMatchObject({
    against: "r1",
    earlier: { value: 3256 },
    later: { value: 2222 },
    total: { value: -1034 },
  });
  expect(revisions?.states).toEqual([
    { state: "TUR", year: 2020, before: { value: 281, low: 281, high: 281 }, now: { value: 301, low: 301, high: 301 } },
  ]);
  expect(sentences.at(-1)?.replaceAll("\u202f", ",")).toBe(
    "Since release r1 figures of Türkiye were revised: the change was −1,034, and is −1,014.",
  );
});

test("below the floors the figures are given, the sentences are withheld and it is said why", async () => {
  const view = await decompositionView(model, selection({ from: 2020, to: 2023, release: "r1" }));
  expect([view.publishable, view.sentences]).toEqual([false, []]);
  expect(view.withheld).toEqual(["None of 13 states reported both years; sentences need 8."]);
});

test("prices have no sum: the states' own changes are given", async () => {
  const chosen = { ...from2018, indicator: "DRG.PRC.RTL", filter: { drug: "HER" } };
  const view = await decompositionView(model, selection(chosen));
  expect([view.total.value, view.driver, view.publishable]).toEqual([null, null, false]);
  expect(view.states.find((row) => row.state === "ROU")).toMatchObject({
    change: { value: 15 },
    relative: { value: 0.5 },
  });
});
