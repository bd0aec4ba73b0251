import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { compositionView } from "../../../api/aggregates/composition.ts";
import { compositionViewSchema } from "../../../api/contract/composition.ts";
import type { ObservedValue } from "../../../api/contract/observation.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { observation } from "../record/keeping.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

function victims(state: string, sex: string, observed: ObservedValue) {
  return observation({ state, year: 2018, breakdown: { sex }, observed });
}

function seized(drug: string, value: number) {
  const key = { indicator: "DRG.SZR.QKG", unit: "kg", year: 2018, breakdown: { drug } };
  return observation({ ...key, observed: { value } });
}

beforeAll(async () => {
  model = await victimsModel(folder, [
    victims("ROU", "F", { value: 400 }),
    victims("ROU", "M", { value: 90 }),
    victims("SRB", "F", { value: 26 }),
    victims("SRB", "M", { low: 1, high: 4 }),
    victims("BGR", "F", { value: 300 }),
    victims("BGR", "M", { missing: "confidential" }),
    seized("HER", 18.5),
    seized("CAN", 7),
    seized("CAN_H", 5),
  ]);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

const in2018 = { by: "sex", from: 2018, to: 2018 } as const;

test("parts, their shares of what was given, and the gap to the total", async () => {
  const view = await compositionView(model, selection({ ...in2018, states: ["ROU"] }));
  expect(view.codes).toEqual(["F", "M"]);
  const [row] = view.rows;
  expect(row).toMatchObject({ state: "ROU", year: 2018, gap: 7 });
  expect(row?.total.value).toBe(497);
  expect(row?.parts.map(({ code, point, share }) => [code, point.value, share.value])).toEqual([
    ["F", 400, 400 / 490],
    ["M", 90, 90 / 490],
  ]);
  expect(compositionViewSchema.parse(view)).toEqual(view);
});

test("a censored part makes every share a range", async () => {
  const view = await compositionView(model, selection({ ...in2018, states: ["SRB"] }));
  expect(view.rows[0]?.parts.map((part) => part.share)).toEqual([
    { value: null, low: 26 / 30, high: 26 / 27 },
    { value: null, low: 1 / 27, high: 4 / 30 },
  ]);
  expect(view.rows[0]?.gap).toBeNull();
});

test("where a part exists and is not told, no share is known", async () => {
  const view = await compositionView(model, selection({ ...in2018, states: ["BGR"] }));
  expect(view.rows[0]?.parts.map(({ point, share }) => [point.status, share.value])).toEqual([
    ["reported", null],
    ["confidential", null],
  ]);
});

test("the states together are those that gave parts, by name", async () => {
  const view = await compositionView(model, selection({ ...in2018, states: ["ROU", "SRB", "UKR"] }));
  expect(view.panel).toEqual([{ year: 2018, states: ["ROU", "SRB"] }]);
  const together = view.rows.find((row) => row.state === null);
  expect(together?.total.value).toBe(497 + 32);
  expect(together?.parts.map(({ point }) => [point.value, point.low, point.high])).toEqual([
    [426, 426, 426],
    [null, 91, 94],
  ]);
});

test("where the parts cannot add up to the total, it is said, with state and year", async () => {
  const view = await compositionView(model, selection({ ...in2018, states: ["ROU", "SRB"] }));
  // Romania: 400 + 90 of 497. Serbia: 26 and 1 to 4 of 32.
  expect(view.notes.filter((note) => note.state !== null)).toEqual([
    { state: "ROU", year: 2018, text: "The parts add up to less than the total." },
    { state: "SRB", year: 2018, text: "The parts add up to less than the total." },
  ]);
});

test("a part that one state does not tell is untold for the states together", async () => {
  const view = await compositionView(model, selection({ ...in2018, states: ["ROU", "BGR"] }));
  const together = view.rows.find((row) => row.state === null);
  expect(together?.parts.map(({ point }) => [point.value, point.status])).toEqual([
    [700, "reported"],
    [null, "confidential"],
  ]);
});

test("kilograms of different drugs stand side by side without sum or share, the wider code for those it contains", async () => {
  const chosen = { indicator: "DRG.SZR.QKG", states: ["ROU"], from: 2018, to: 2018 };
  const view = await compositionView(model, selection(chosen));
  expect([view.by, view.codes]).toEqual(["drug", ["HER", "CAN"]]);
  expect(view.rows[0]?.parts.map(({ point, share }) => [point.value, share.value])).toEqual([
    [18.5, null],
    [7, null],
  ]);
  expect(view.rows[0]?.total.status).toBe("not-asked");
  expect(view.notes.map((note) => note.text)).toContain(
    "Drug: the parts are different things, so they have no sum and no shares.",
  );
});

test("without a dimension the first one with figures is taken", async () => {
  const view = await compositionView(model, selection({ from: 2018, to: 2018 }));
  expect(view.by).toBe("sex");
});

test("an indicator without breakdowns has no composition", async () => {
  await expect(compositionView(model, selection({ indicator: "THB.OFF.REC" }))).rejects.toThrow("no breakdown left");
  await expect(compositionView(model, selection({ by: "sex", filter: { sex: "F" } }))).rejects.toThrow(
    "fixes the very",
  );
});
