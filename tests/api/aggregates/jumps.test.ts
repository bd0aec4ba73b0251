import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { jumpsView } from "../../../api/aggregates/jumps.ts";
import { jumpsViewSchema } from "../../../api/contract/jumps.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { observation } from "../record/keeping.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

function seized(year: number, drug: string, value: number, flags: readonly string[] = []) {
  const key = { indicator: "DRG.SZR.QKG", unit: "kg", breakdown: { drug } };
  return observation({ ...key, year, observed: { value }, flags });
}

beforeAll(async () => {
  model = await victimsModel(folder, [
    seized(2018, "HER", 12),
    seized(2019, "HER", 120.5),
    seized(2018, "COC", 3),
    seized(2019, "COC", 90, ["B"]),
  ]);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

test("Ukraine's 198, 1,192, 262 and 152 victims are unexplained jumps, and no break that anybody declared", async () => {
  const view = await jumpsView(model, selection({ from: 2018, to: 2020 }));
  const ukraine = view.jumps.filter((jump) => jump.state === "UKR");
  expect(ukraine.map(({ before, after, kind }) => [before.value, after.value, kind])).toEqual([
    [198, 1192, "jump"],
    [1192, 262, "jump"],
    [262, 152, "jump"],
  ]);
  expect(ukraine[0]?.factor).toBeCloseTo(1192 / 198, 12);
  expect(view.breaks).toEqual([]);
  expect(jumpsViewSchema.parse(view)).toEqual(view);
});

test("every jump is a question with its state, years and figures", async () => {
  const view = await jumpsView(model, selection({ from: 2018, to: 2018, states: ["UKR"] }));
  expect(view.jumps.map((jump) => jump.text.replaceAll("\u202f", ","))).toEqual([
    "Ukraine, 2017 and 2018: 198, then 1,192. Unexplained: a question to the state.",
  ]);
});

test("small counts and ranges do not jump: North Macedonia's 9, 6 and 7, after fewer than five", async () => {
  const view = await jumpsView(model, selection({ from: 2017, to: 2020, states: ["MKD"] }));
  expect(view.jumps).toEqual([]);
});

test("an indicator without a total is looked at part by part; a declared break is no jump", async () => {
  const view = await jumpsView(model, selection({ indicator: "DRG.SZR.QKG", from: 2018, to: 2019 }));
  expect(view.jumps.map(({ breakdown, kind, factor }) => [breakdown, kind, factor])).toEqual([
    [{ drug: "HER" }, "digit-shift", 120.5 / 12],
  ]);
  expect(view.breaks).toMatchObject([
    { state: "ROU", breakdown: { drug: "COC" }, year: 2019, kind: null, declaredBy: "compiler", text: "" },
  ]);
  expect(
    view.explained.map(({ breakdown, before, after, explainedBy }) => [
      breakdown,
      before.value,
      after.value,
      explainedBy,
    ]),
  ).toEqual([[{ drug: "COC" }, 3, 90, view.breaks[0]?.cell]]);
  expect(view.breaks[0]?.sentence).toBe(
    "Romania, Cocaine: the series breaks before 2019, as marked when the published figures were compiled.",
  );
});
