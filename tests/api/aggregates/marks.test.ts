import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { comparisonView } from "../../../api/aggregates/comparison.ts";
import { regionView } from "../../../api/aggregates/region.ts";
import { seriesView } from "../../../api/aggregates/series.ts";
import type { SeriesMark } from "../../../api/contract/jumps.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { observation } from "../record/keeping.ts";
import { keepVictims, openModel, selection } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
const WHEN = { at: "2026-02-01T10:00:00.000Z", actor: "coordinator" };
let model: ReadModel;

beforeAll(async () => {
  const record = openRecord(folder);
  const women = (year: number, value: number) =>
    observation({ state: "ROU", year, breakdown: { sex: "F" }, observed: { value } });
  keepVictims(record, [women(2018, 100), women(2019, 400)]);
  freezeRelease(record, { id: "r1", note: "", ...WHEN });
  record.declareBreak({
    state: "ROU",
    indicator: "THB.VIC.DET",
    breakdown: {},
    year: 2019,
    kind: "legal-definition",
    text: "Begging counts since 2019.",
    source: "note verbale 12",
    ...WHEN,
  });
  freezeRelease(record, { id: "r2", note: "", ...WHEN });
  model = await openModel(record);
  record.close();
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

function said(marks: readonly SeriesMark[] | undefined) {
  return (marks ?? []).map(({ state, year, kind }) => [state, year, kind]);
}

test("Ukraine's series is marked where its 198, 1,192 and 262 victims jump, only between the years shown", async () => {
  const ukraine = { states: ["UKR"], from: 2017, to: 2019 };
  expect(said((await seriesView(model, selection(ukraine))).marks)).toEqual([
    ["UKR", 2018, "jump"],
    ["UKR", 2019, "jump"],
  ]);
  const later = await seriesView(model, selection({ ...ukraine, from: 2018 }));
  expect(said(later.marks)).toEqual([["UKR", 2019, "jump"]]);
  const rate = await seriesView(model, selection({ ...ukraine, measure: "per100k" }));
  expect(said(rate.marks)).toEqual([
    ["UKR", 2018, "jump"],
    ["UKR", 2019, "jump"],
  ]);
  expect((await seriesView(model, selection({ ...ukraine, measure: "average" }))).marks).toEqual([]);
});

test("a break of the total is marked on the total and on its parts, in the releases that have it", async () => {
  const romania = { states: ["ROU"], from: 2018, to: 2020 };
  const view = await seriesView(model, selection(romania));
  expect(said(view.marks)).toEqual([["ROU", 2019, "break"]]);
  expect(view.marks?.[0]?.text).toBe(
    "Romania: the series breaks before 2019, as the state declared (legal definition). “Begging counts since 2019.” Source: note verbale 12.",
  );
  expect(view.notes).toContainEqual({
    state: "ROU",
    year: 2019,
    text: "break in the series, declared by the state (legal definition): Begging counts since 2019.",
  });
  const women = await seriesView(model, selection({ ...romania, filter: { sex: "F" } }));
  expect(said(women.marks)).toEqual([["ROU", 2019, "break"]]);
  // In r1 nobody had declared it: 497 and 698 victims, 100 and 400 women are jumps.
  const before = await seriesView(model, selection({ ...romania, filter: { sex: "F" }, release: "r1" }));
  expect(said(before.marks)).toEqual([["ROU", 2019, "jump"]]);
});

test("a sum is marked where one state's jump carries its change, and where a state of the panel breaks", async () => {
  const view = await regionView(model, selection({ from: 2017, to: 2020 }));
  // 2017–2018: +994 of Ukraine, the sum 2,374–2,377 then 3,256. 2018–2019: −930 of Ukraine, the sum −783.
  // 2019–2020: −110 of Ukraine, 4 per cent of 2,473.
  expect(said(view.marks)).toEqual([
    ["ROU", 2019, "break"],
    ["UKR", 2018, "jump"],
    ["UKR", 2019, "jump"],
  ]);
});

test("nothing is measured across a declared break: no change, no average; the index begins again", async () => {
  const asked = { states: ["ROU"], from: 2017, to: 2020 };
  const valuesOf = async (measure: "index" | "change" | "relative" | "average", release: string) => {
    const { series } = await seriesView(model, selection({ ...asked, measure, release }));
    return series[0]?.points.map((point) => point.value);
  };
  // Romania's victims of 2016 to 2021: 756 662 497 698 596 505; the break stands before 2019.
  expect(await valuesOf("change", "r2")).toEqual([662 - 756, 497 - 662, null, 596 - 698]);
  expect(await valuesOf("change", "r1")).toEqual([662 - 756, 497 - 662, 698 - 497, 596 - 698]);
  expect((await valuesOf("relative", "r2"))?.[2]).toBeNull();
  expect(await valuesOf("index", "r2")).toEqual([100, (497 / 662) * 100, 100, (596 / 698) * 100]);
  expect(await valuesOf("average", "r2")).toEqual([(756 + 662 + 497) / 3, null, null, (698 + 596 + 505) / 3]);
});

test("a comparison of two years says no relative change across a break", async () => {
  const row = async (release: string) => {
    const view = await comparisonView(model, selection({ states: ["ROU"], release }), { year: 2020, earlier: 2018 });
    return view.rows[0];
  };
  expect((await row("r1"))?.relativeChange).not.toBeNull();
  expect((await row("r2"))?.relativeChange).toMatchObject({ value: null, low: null });
});
