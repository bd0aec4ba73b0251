import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { flowsView } from "../../../api/aggregates/flows.ts";
import { mirrorView } from "../../../api/aggregates/mirror.ts";
import { flowsViewSchema } from "../../../api/contract/flows.ts";
import { mirrorViewSchema } from "../../../api/contract/mirror.ts";
import type { ObservedValue } from "../../../api/contract/observation.ts";
import { openReadModel, type ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { editions } from "../../support/edition.ts";
import { keeping, observation } from "../record/keeping.ts";
import { selection } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

function by(state: string, year: number, citizenship: string, observed: ObservedValue) {
  return observation({ state, year, indicator: "THB.VIC.CIT", breakdown: { citizenship }, observed });
}

function abroad(state: string, year: number, partner: string, observed: ObservedValue) {
  return observation({ state, year, indicator: "THB.VIC.ABR", breakdown: { partner }, observed });
}

beforeAll(async () => {
  const record = openRecord(folder);
  const kept = {
    GRC: [
      by("GRC", 2018, "RO", { value: 12 }),
      by("GRC", 2019, "RO", { low: 1, high: 4 }),
      by("GRC", 2019, "BG", { value: 6 }),
      by("GRC", 2019, "GR", { value: 2 }),
    ],
    TUR: [
      by("TUR", 2019, "UZ", { value: 40 }),
      by("TUR", 2019, "NAT", { value: 0 }),
      by("TUR", 2019, "RO", { value: 3 }),
    ],
    ROU: [
      abroad("ROU", 2018, "GR", { value: 9 }),
      abroad("ROU", 2019, "GR", { value: 3 }),
      abroad("ROU", 2018, "IT", { value: 30 }),
    ],
    BGR: [abroad("BGR", 2019, "GR", { value: 8 })],
  };
  for (const [state, observations] of Object.entries(kept)) record.keep(keeping({ state, text: state, observations }));
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  model = await openReadModel({ record, editions: editions(), population: [] });
  record.close();
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

const years = { from: 2018, to: 2019 } as const;

test("a matrix of what was reported: Greece of Romanians 12 and 1 to 4, so 13 to 16 in two years", async () => {
  const view = await flowsView(model, selection({ indicator: "THB.VIC.CIT", ...years }));
  const greece = view.rows.find((row) => row.state === "GRC");
  expect(greece?.years).toEqual([2018, 2019]);
  expect(greece?.cells.find((cell) => cell.code === "RO")).toMatchObject({
    value: null,
    low: 13,
    high: 16,
    own: false,
  });
  expect(greece?.cells.find((cell) => cell.code === "GR")?.own).toBe(true);
  expect(flowsViewSchema.parse(view)).toEqual(view);
});

test("nothing is made: an empty place has no cell, a reported zero has one, and eleven states are silent", async () => {
  const view = await flowsView(model, selection({ indicator: "THB.VIC.CIT", ...years }));
  const turkey = view.rows.find((row) => row.state === "TUR");
  expect(turkey?.cells.map(({ code, value, own }) => [code, value, own])).toEqual([
    ["NAT", 0, true],
    ["RO", 3, false],
    ["UZ", 40, false],
  ]);
  expect(view.silent).toHaveLength(11);
  expect(view.silent).not.toContain("GRC");
});

test("columns add what several states reported of one citizenship; groups are marked", async () => {
  const view = await flowsView(model, selection({ indicator: "THB.VIC.CIT", ...years }));
  expect(view.columns.find((column) => column.code === "RO")).toMatchObject({
    low: 16,
    high: 19,
    states: ["GRC", "TUR"],
  });
  expect(view.columns.find((column) => column.code === "NAT")?.isGroup).toBe(true);
  expect(view.columns.find((column) => column.code === "UZ")).toMatchObject({ isGroup: false, label: "Uzbekistan" });
});

test("own citizens identified abroad are asked by partner; an indicator of neither has no flows", async () => {
  const view = await flowsView(model, selection({ indicator: "THB.VIC.ABR", ...years }));
  expect(view.by).toBe("partner");
  expect(view.rows.find((row) => row.state === "ROU")?.cells.map((cell) => [cell.code, cell.value])).toEqual([
    ["GR", 12],
    ["IT", 30],
  ]);
  await expect(flowsView(model, selection({ indicator: "THB.VIC.DET" }))).rejects.toMatchObject({ status: 400 });
});

test("what Greece says of Romania stands beside what Romania says of Greece, with both definitions", async () => {
  const asked = { release: null, states: [], ...years };
  const view = await mirrorView(model, asked, "coordinator");
  const pair = (year: number, detecting: string, citizensOf: string) =>
    view.pairs.find((one) => one.year === year && one.detecting === detecting && one.citizensOf === citizensOf);
  expect(pair(2018, "GRC", "ROU")).toMatchObject({
    detected: { value: 12 },
    identified: { value: 9 },
    difference: { value: 3 },
    agrees: false,
  });
  // 1 to 4 beside 3: one of the numbers that the range may stand for is 3.
  expect(pair(2019, "GRC", "ROU")).toMatchObject({ difference: { value: null, low: -2, high: 1 }, agrees: true });
  expect(pair(2019, "GRC", "BGR")).toMatchObject({ detected: { value: 6 }, identified: { value: 8 }, agrees: false });
  expect([view.detected.indicator, view.identified.indicator]).toEqual(["THB.VIC.CIT", "THB.VIC.ABR"]);
  expect(view.detected.definition).not.toBe(view.identified.definition);
  expect(mirrorViewSchema.parse(view)).toEqual(view);
});

test("where one of two is silent it is said whether it reported of anybody, and nothing is compared", async () => {
  const view = await mirrorView(model, { release: null, states: ["TUR"], ...years }, "coordinator");
  expect(view.pairs).toHaveLength(1);
  expect(view.pairs[0]).toMatchObject({
    year: 2019,
    detecting: "TUR",
    citizensOf: "ROU",
    identified: { status: "not-reported" },
    detectingReported: true,
    citizensOfReported: true,
    agrees: null,
    why: "Romania reported of other countries for 2019 and not of Türkiye, which is no zero.",
  });
});

test("a pair says that a state reported of no country, and the reasons for differences are the same for all", async () => {
  const view = await mirrorView(model, { release: null, states: ["GRC"], ...years }, "coordinator");
  const [bulgaria] = view.pairs.filter((pair) => pair.detecting === "GRC" && pair.citizensOf === "BGR");
  expect(bulgaria?.why).toBeNull();
  expect(view.reasons.length).toBeGreaterThan(3);
  expect(view.reasons.join(" ")).not.toMatch(/Greece|Romania|Bulgaria/);
});
