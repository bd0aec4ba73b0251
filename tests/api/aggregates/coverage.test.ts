import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { coverageView } from "../../../api/aggregates/coverage.ts";
import { coverageViewSchema } from "../../../api/contract/coverage.ts";
import type { CoverageView } from "../../../api/contract/coverage.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { observation } from "../record/keeping.ts";
import { victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;
let view: CoverageView;

beforeAll(async () => {
  const heroin = { indicator: "DRG.SZR.QKG", unit: "kg", breakdown: { drug: "HER" } };
  model = await victimsModel(folder, [
    observation({ year: 2018, breakdown: { sex: "F" }, observed: { value: 400 } }),
    observation({ year: 2019, indicator: "THB.OFF.REC", unit: "offences", observed: { missing: "not-available" } }),
    observation({ ...heroin, year: 2020, observed: { value: 1 } }),
  ]);
  view = await coverageView(model);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

function cell(state: string, section: string, year: number) {
  return view.cells.find((found) => found.state === state && found.section === section && found.year === year);
}

test("every state, section and year that was asked about has a cell", () => {
  expect(view.cells).toHaveLength(13 * 2 * 14);
  expect(coverageViewSchema.parse(view)).toEqual(view);
});

test("a cell counts figures and names who answered; a reason for no figure is no answer", () => {
  expect(cell("ROU", "A", 2018)).toEqual({
    state: "ROU",
    section: "A",
    year: 2018,
    answered: ["THB.VIC.DET"],
    asked: 2,
    figures: 2,
    contribution: "ROU-2018-2020-v1",
  });
  expect(cell("ROU", "A", 2019)).toMatchObject({ answered: ["THB.VIC.DET"], figures: 1 });
});

test("an empty section still names the contribution that left it empty, or none where nobody contributed", () => {
  expect(cell("ROU", "B", 2018)).toMatchObject({ answered: [], figures: 0, contribution: "ROU-2018-2020-v1" });
  expect(cell("RUS", "A", 2022)).toMatchObject({ answered: [], figures: 0, contribution: "RUS-2021-2023-v1" });
});

test("victims have the 156 state-years that were counted in the published file", () => {
  const victims = view.indicators.find((indicator) => indicator.code === "THB.VIC.DET");
  expect(victims).toMatchObject({
    stateYears: 156,
    firstYear: 2010,
    lastYear: 2022,
    units: ["persons"],
    breakdowns: { sex: ["F"] },
    hasTotal: true,
    mustSplitBy: null,
    kind: "flow",
  });
  expect(victims?.states).toHaveLength(13);
});

test("an indicator with figures only under a breakdown has no total, one without figures has nothing", () => {
  const [seizures, prices] = ["DRG.SZR.QKG", "DRG.PRC.RTL"].map((code) =>
    view.indicators.find((indicator) => indicator.code === code),
  );
  expect(seizures).toMatchObject({
    hasTotal: false,
    mustSplitBy: "drug",
    kind: "flow",
    breakdowns: { drug: ["HER"] },
    states: ["ROU"],
  });
  expect(prices).toMatchObject({ stateYears: 0, firstYear: null, lastYear: null, units: [], breakdowns: {} });
});

test("the sources of the release are named once", () => {
  expect(view.sources.map((source) => source.dataset)).toContain("GLOTIP");
  expect(view.release).toBe("r1");
});
