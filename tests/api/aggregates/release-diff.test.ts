import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { lineageOf } from "../../../api/aggregates/lineage.ts";
import { releaseDiff, whatIf } from "../../../api/aggregates/release-diff.ts";
import { releaseDiffSchema } from "../../../api/contract/release-diff.ts";
import type { Observation, ObservedValue } from "../../../api/contract/observation.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { keeping, observation } from "../record/keeping.ts";
import { keepVictims, openModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let record: RecordStore;
let model: ReadModel;

function turkish(year: number, observed: ObservedValue, sketch: Partial<Parameters<typeof observation>[0]> = {}) {
  const text = "value" in observed ? `${observed.value}` : "";
  return observation({ state: "TUR", year, observed, text, ...sketch });
}

function vintage(text: string, observations: readonly Observation[], state = "TUR"): void {
  record.keep(keeping({ state, text, observations }));
}

beforeAll(async () => {
  record = openRecord(folder);
  keepVictims(record, [turkish(2018, { value: 90 }, { breakdown: { sex: "F" } })]);
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  // As published: 133, 217, 281. The next vintage corrects 2019, withdraws 2020, gives men for the first time.
  vintage("TUR two", [
    turkish(2018, { value: 133 }, { flags: ["P"] }),
    turkish(2019, { value: 368 }),
    turkish(2020, { missing: "not-available" }),
    turkish(2018, { value: 90 }, { breakdown: { sex: "F" } }),
    turkish(2018, { value: 43 }, { breakdown: { sex: "M" } }),
  ]);
  freezeRelease(record, { id: "r2", note: "", at: "2026-02-06T10:00:00.000Z", actor: "coordinator" });
  const moldova = [
    [2018, 365],
    [2019, 130],
    [2020, 37],
  ] as const;
  vintage(
    "MDA two",
    moldova.map(([year, value]) => observation({ state: "MDA", year, observed: { value } })),
    "MDA",
  );
  model = await openModel(record);
});

afterAll(() => {
  model.close();
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

test("exactly the changed, new, withdrawn and remarked cells of a later vintage, and no other", async () => {
  const diff = await releaseDiff(model, { earlier: "r1", later: "r2" });
  expect(diff.counts).toEqual({ changed: 1, new: 1, withdrawn: 1, withheld: 0, remarked: 1 });
  expect(
    diff.cells.map(({ kind, year, breakdown, before, after }) => [kind, year, breakdown, before?.value, after?.value]),
  ).toEqual([
    ["remarked", 2018, {}, 133, 133],
    ["new", 2018, { sex: "M" }, undefined, 43],
    ["changed", 2019, {}, 217, 368],
    ["withdrawn", 2020, {}, 281, null],
  ]);
  expect(diff.cells.every((cell) => cell.state === "TUR" && cell.indicator === "THB.VIC.DET")).toBe(true);
  expect(diff.contributions).toEqual([
    { state: "TUR", round: "2018-2020", before: "TUR-2018-2020-v1", after: "TUR-2018-2020-v2" },
  ]);
  expect(releaseDiffSchema.parse(diff)).toEqual(diff);
});

test("both vintages of a changed cell are readable to the file", async () => {
  const { cells } = await releaseDiff(model, { earlier: "r1", later: "r2" });
  const changed = cells.find((cell) => cell.kind === "changed");
  const before = await lineageOf(model, record, changed?.before?.cell ?? "", { release: "r1" });
  const after = await lineageOf(model, record, changed?.after?.cell ?? "", { release: "r2" });
  expect([before?.value, before?.text, before?.contribution.id]).toEqual([217, "217", "TUR-2018-2020-v1"]);
  expect([after?.value, after?.text, after?.contribution.id]).toEqual([368, "368", "TUR-2018-2020-v2"]);
});

test("in sentences: 2019 +6.1 per cent", async () => {
  const { sentences, totals } = await releaseDiff(model, { earlier: "r1", later: "r2" });
  // 2,473 with Türkiye's 217; 2,473 + 151 = 2,624.
  expect(totals.find((total) => total.year === 2019)).toMatchObject({
    earlier: { value: 2473, reporting: 13 },
    later: { value: 2624, reporting: 13 },
    change: { value: 151 },
  });
  expect(sentences.map((text) => text.replaceAll("\u202f", ","))).toEqual([
    "1 figure changed, 1 new, 1 withdrawn, 1 with another flag or reason.",
    "Contributions behind it: Türkiye 2018-2020 (v1 to v2).",
    "Detected victims 2020: 2,222 persons, now 1,941 (12 states, before 13), −13 per cent.",
    "Detected victims 2019: 2,473 persons, now 2,624, +6.1 per cent.",
  ]);
});

test("a release beside itself is the same, and there is nothing to look at", async () => {
  const diff = await releaseDiff(model, { earlier: "r2", later: "r2" });
  expect([diff.cells, diff.sentences]).toEqual([[], ["r2 holds the same contributions as r2."]]);
});

test("backwards, what was new is withdrawn", async () => {
  const diff = await releaseDiff(model, { earlier: "r2", later: "r1" });
  expect(diff.counts).toEqual({ changed: 1, new: 1, withdrawn: 1, withheld: 0, remarked: 1 });
  expect(diff.cells.find((cell) => cell.kind === "new")?.after?.value).toBe(281);
});

test("which figures change if an accepted contribution is released", async () => {
  const diff = await whatIf(model, "MDA-2018-2020-v2", "coordinator");
  expect(diff.cells).toMatchObject([{ kind: "changed", state: "MDA", year: 2019, change: { value: 4 } }]);
  expect(diff.cells[0]?.relative).toBeCloseTo(130 / 126 - 1, 12);
  expect([diff.earlier.id, diff.later.id]).toEqual(["r2", "draft"]);
  expect(await whatIf(model, "TUR-2018-2020-v2", "coordinator")).toMatchObject({ cells: [], contributions: [] });
});

test("a replaced contribution and an unknown one have no what-if; an unknown release has no diff", async () => {
  await expect(whatIf(model, "MDA-2018-2020-v1", "coordinator")).rejects.toMatchObject({ status: 409 });
  await expect(whatIf(model, "MDA-2018-2020-v9", "coordinator")).rejects.toMatchObject({ status: 404 });
  await expect(releaseDiff(model, { earlier: "r1", later: "r9" })).rejects.toMatchObject({ status: 404 });
});
