import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { seriesView } from "../../../api/aggregates/series.ts";
import type { SeriesView } from "../../../api/contract/series.ts";
import { seriesViewSchema } from "../../../api/contract/series.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { observation } from "../record/keeping.ts";
import { selection, victimsModel } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
let model: ReadModel;

beforeAll(async () => {
  const women = { breakdown: { sex: "F" }, year: 2018 };
  const seizure = { indicator: "DRG.SZR.QKG", unit: "kg", year: 2018 };
  model = await victimsModel(folder, [
    observation({ ...women, observed: { value: 400 } }),
    observation({ ...women, breakdown: { sex: "M" }, observed: { value: 97 }, flags: ["B", "P"] }),
    observation({ ...women, state: "BGR", observed: { missing: "confidential" } }),
    observation({ ...seizure, breakdown: { drug: "HER" }, observed: { value: 18.5 } }),
    observation({ ...seizure, breakdown: { drug: "COC" }, observed: { value: 0 } }),
  ]);
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

/** State, breakdown and what the points say, on one line. */
function lines(view: SeriesView): readonly string[] {
  return view.series.map(({ state, breakdown, points }) => {
    const said = points.map(({ value, low, high, status }) => `${value ?? (low === null ? status : `${low}-${high}`)}`);
    return [state, ...Object.values(breakdown), ...said].join(" ");
  });
}

test("the published victims of three states come back as published, with ranges and gaps", async () => {
  const view = await seriesView(model, selection({ states: ["RUS", "MKD", "ROU"], from: 2015, to: 2020 }));
  expect(lines(view)).toEqual([
    "MKD 1-4 6 1-4 9 6 7",
    "ROU 880 756 662 497 698 596",
    "RUS not-reported not-reported 209 327 342 290",
  ]);
  expect(seriesViewSchema.parse(view)).toEqual(view);
});

test("a censored point is a range without a value, and a state without a row has no cell", async () => {
  const view = await seriesView(model, selection({ states: ["MKD"], from: 2015, to: 2015 }));
  expect(view.series[0]?.points).toEqual([
    {
      year: 2015,
      value: null,
      low: 1,
      high: 4,
      status: "censored",
      flags: [],
      cell: expect.stringMatching(/^c_\d+_1$/),
    },
  ]);
  const gap = await seriesView(model, selection({ states: ["RUS"], from: 2015, to: 2015 }));
  expect(gap.series[0]?.points).toEqual([
    { year: 2015, value: null, low: null, high: null, status: "not-reported", flags: [], cell: null },
  ]);
});

test("all 13 states are there without being asked for, from the first to the last year with a figure", async () => {
  const view = await seriesView(model, selection());
  expect(view.series.map((series) => series.state).join(" ")).toBe(
    "ALB ARM AZE BGR GEO GRC MDA MKD ROU RUS SRB TUR UKR",
  );
  expect([view.years[0], view.years.at(-1)]).toEqual([2010, 2022]);
  expect(view.series.every((series) => series.points.length === 13)).toBe(true);
});

test("a year that no edition asked about is not-asked, one that was asked and not answered not-reported", async () => {
  const view = await seriesView(model, selection({ states: ["ROU"], from: 2008, to: 2023 }));
  expect(view.series[0]?.points.map((point) => point.status)).toEqual([
    "not-asked",
    "not-asked",
    ...Array.from({ length: 13 }, () => "reported"),
    "not-reported",
  ]);
});

test("a view says what it shows, where it comes from, and that no ministry sent it", async () => {
  const view = await seriesView(model, selection({ states: ["ROU"], from: 2018, to: 2020 }));
  expect(view).toMatchObject({
    label: "Victims detected",
    unit: "persons",
    unitLabel: "persons",
    release: "r1",
    releasedAt: "2026-01-06T10:00:00.000Z",
    stateNames: { ROU: "Romania" },
    sources: [
      {
        publisher: "UNODC",
        dataset: "GLOTIP",
        edition: "2025-04-14",
        provenance: "compiled",
        statement: "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry",
      },
    ],
  });
});

test("a split has a series for every code with cells, and says why a figure is missing", async () => {
  const view = await seriesView(model, selection({ states: ["ROU", "BGR"], by: "sex", from: 2018, to: 2018 }));
  expect(lines(view)).toEqual(["BGR F confidential", "BGR M not-reported", "ROU F 400", "ROU M 97"]);
  expect(view.codeLabels).toEqual({ F: "Female", M: "Male" });
});

test("a filter fixes a code; flags come as remarks, with state and year", async () => {
  const view = await seriesView(model, selection({ states: ["ROU"], filter: { sex: "M" }, from: 2018, to: 2018 }));
  expect(lines(view)).toEqual(["ROU M 97"]);
  expect(view.series[0]?.points[0]?.flags).toEqual(["B", "P"]);
  expect(view.notes).toEqual([
    { state: "ROU", year: 2018, text: "break in the series, marked when the published figures were compiled" },
    { state: "ROU", year: 2018, text: "provisional" },
  ]);
});

test("kilograms of different drugs have no total: it was not asked, and the note says what to ask", async () => {
  const seizures = selection({ indicator: "DRG.SZR.QKG", states: ["ROU"], from: 2018, to: 2018 });
  const view = await seriesView(model, seizures);
  expect(lines(view)).toEqual(["ROU not-asked"]);
  expect(view.notes[0]?.text).toContain("Codes with figures: HER, COC.");
  expect(lines(await seriesView(model, { ...seizures, by: "drug" }))).toEqual(["ROU HER 18.5", "ROU COC 0"]);
  expect(lines(await seriesView(model, { ...seizures, filter: { drug: "HER" } }))).toEqual(["ROU HER 18.5"]);
});

test("a rate is of the population of that year; a small count's rate is marked, and without a population there is none", async () => {
  const view = await seriesView(model, selection({ states: ["MKD", "ROU"], measure: "per100k", from: 2018, to: 2019 }));
  const [macedonia, romania] = view.series.map((series) => series.points);
  expect(romania?.[0]?.value).toBeCloseTo((497 / 19473970) * 100_000, 10);
  expect(romania?.[0]?.flags).toEqual([]);
  expect(macedonia?.[0]?.flags).toEqual(["U"]);
  expect(romania?.[1]).toMatchObject({ value: null, status: "not-available" });
  expect(view.unitLabel).toBe("persons per 100,000 people");
});

test("an index starts at 100 in the first year with a number", async () => {
  const view = await seriesView(model, selection({ states: ["MKD"], measure: "index", from: 2015, to: 2017 }));
  const points = view.series[0]?.points.map(({ value, low, high }) => [value, low, high]);
  expect(points).toEqual([
    [null, 100 / 6, 400 / 6],
    [100, 100, 100],
    [null, 100 / 6, 400 / 6],
  ]);
});

test("a change is on the year before, also for the first year, and none where one of the two is missing", async () => {
  const view = await seriesView(model, selection({ states: ["ROU", "RUS"], measure: "change", from: 2017, to: 2019 }));
  expect(lines(view)).toEqual(["ROU -94 -165 201", "RUS not-available 118 15"]);
});

test("a change from a range to a number is a range", async () => {
  const view = await seriesView(model, selection({ states: ["MKD"], measure: "change", from: 2018, to: 2018 }));
  expect(lines(view)).toEqual(["MKD 5-8"]);
});

test.each([
  [{ indicator: "THB.VIC.XXX" }, "not an indicator"],
  [{ by: "drug" }, "not asked by drug"],
  [{ filter: { sex: "X" } }, "the codes of sex are _T, F, M, _U"],
  [{ unit: "kg" }, "no figures in kg"],
  [{ states: ["FRA"] }, "not one of the 13 states"],
  [{ release: "r9" }, "The releases are r1"],
  [{ from: 1900, to: 2099 }, "at most 100 years"],
])("%j is refused with what would be understood", async (chosen, advice) => {
  await expect(seriesView(model, selection(chosen))).rejects.toThrow(advice);
});

test("the same question to the same release is answered with the same object", async () => {
  const [first, second] = [await seriesView(model, selection()), await seriesView(model, selection())];
  expect(second).toBe(first);
});

test("a rate of fewer than 20 carries its exact Poisson interval: Georgia's 7 victims of 2018 lie between 2.81 and 14.42", async () => {
  const chosen = { states: ["GEO", "ROU"], from: 2018, to: 2018, measure: "per100k" } as const;
  const view = await seriesView(model, selection(chosen));
  const [georgia, romania] = view.series.map((series) => series.points[0]);
  // Garwood (1936): 2.814 and 14.423 for a count of 7. World Bank: 3,726,549 inhabitants.
  expect(georgia?.flags).toEqual(["U"]);
  expect(georgia?.poisson?.low).toBeCloseTo((2.814 / 3_726_549) * 100_000, 4);
  expect(georgia?.poisson?.high).toBeCloseTo((14.423 / 3_726_549) * 100_000, 4);
  expect(romania).not.toHaveProperty("poisson");
});
