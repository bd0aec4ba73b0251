import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { decompositionView } from "../../../api/aggregates/decomposition.ts";
import { regionView } from "../../../api/aggregates/region.ts";
import { tendencyView } from "../../../api/aggregates/tendency.ts";
import { decompositionViewSchema } from "../../../api/contract/decomposition.ts";
import { tendencyViewSchema } from "../../../api/contract/tendency.ts";
import { figureCsv } from "../../../api/exporting/figure-table.ts";
import { figureSvg } from "../../../api/exporting/figure.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";
import { keepVictims, openModel, selection } from "./victims.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-"));
const WHEN = { at: "2026-02-01T10:00:00.000Z", actor: "coordinator" };
let model: ReadModel;

// Nobody declared anything in r1; in r2 Romania's victims break before 2015, in r3 before 2019 as well.
beforeAll(async () => {
  const record = openRecord(folder);
  const declare = (year: number) =>
    record.declareBreak({
      state: "ROU",
      indicator: "THB.VIC.DET",
      breakdown: {},
      year,
      kind: "legal-definition",
      text: "Begging counts.",
      source: `note verbale ${year}`,
      ...WHEN,
    });
  keepVictims(record);
  freezeRelease(record, { id: "r1", note: "", ...WHEN });
  declare(2015);
  freezeRelease(record, { id: "r2", note: "", ...WHEN });
  declare(2019);
  freezeRelease(record, { id: "r3", note: "", ...WHEN });
  model = await openModel(record);
  record.close();
});

afterAll(() => {
  model.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what a state reported before and after its break is no change: it is a part of its own", async () => {
  const view = await decompositionView(model, selection({ from: 2018, to: 2020, release: "r3" }));
  // 13 states: 3,256 and 2,222; Romania 497 and 596; so the twelve others 2,759 and 1,626.
  expect(view.total.value).toBe(-1034);
  expect(view.broken).toEqual({ states: ["ROU"], change: { value: 99, low: 99, high: 99 } });
  expect(view.common).toMatchObject({ earlier: { value: 2759 }, later: { value: 1626 }, change: { value: -1133 } });
  expect(view.common.states).not.toContain("ROU");
  expect(view.relative.value).toBeNull();
  const romania = view.states.find((row) => row.state === "ROU");
  expect(romania).toMatchObject({ standing: "broken", relative: { value: null }, share: { value: null } });
  expect(view.rising).not.toContain("ROU");
  expect(view.median.states).not.toContain("ROU");
  expect(decompositionViewSchema.parse(view)).toEqual(view);
});

test("it is said so, and no percentage of the whole is given", async () => {
  const { sentences } = await decompositionView(model, selection({ from: 2018, to: 2020, release: "r3" }));
  const [whole, parts] = sentences.map((text) => text.replaceAll("\u202f", ","));
  expect(whole).toBe("Detected victims (persons): 3,256 in 2018 (13 states), 2,222 in 2020 (13 states): −1,034.");
  expect(parts).toBe(
    "Of this, −1,133 is the change of the 12 comparable states that reported both years and +99 of Romania is not comparable (declared break).",
  );
});

test("a break before the first of the two years takes nothing apart", async () => {
  const view = await decompositionView(model, selection({ from: 2019, to: 2020, release: "r3" }));
  expect([view.broken.states, view.common.states.length]).toEqual([[], 13]);
  expect(view.relative.value).not.toBeNull();
});

const long = { from: 2010, to: 2022, states: ["ROU"] } as const;

// Romania's victims of 2015 to 2022 are 880 756 662 497 698 596 505 500.
test("a tendency is that of the years from the last break on, and says so", async () => {
  const view = await tendencyView(model, selection({ ...long, states: ["ROU"], release: "r2" }));
  const romania = view.series.find((series) => series.state === "ROU");
  expect(romania?.points).toHaveLength(13);
  expect([romania?.years, romania?.broken?.year]).toEqual([8, 2015]);
  // Of the 28 pairs five rise, 662 to 698 and 497 to 698, 596, 505 and 500: S = 5 - 23.
  expect(romania?.test?.s).toBe(-18);
  expect(romania?.expectation).toMatchObject({ from: 2015, to: 2019, years: 5 });
  expect(romania?.sentences[0]).toBe(
    "Measured from 2015 on. Romania: the series breaks before 2015, as the state declared (legal definition).",
  );
  expect(romania?.sentences[1]).toContain("Romania, 8 years of 2015–2022:");
  expect(romania?.marks.filter((mark) => mark.kind === "break").map((mark) => mark.year)).toEqual([2015]);
  expect(tendencyViewSchema.parse(view)).toEqual(view);
});

test("with too few years since the last break none is possible, and no line is drawn on", async () => {
  const view = await tendencyView(model, selection({ ...long, states: ["ROU"], release: "r3" }));
  const romania = view.series.find((series) => series.state === "ROU");
  expect([romania?.broken?.year, romania?.years, romania?.expectation, romania?.says]).toEqual([2019, 4, null, null]);
  expect(romania?.withheld[0]).toContain("Four years with a figure from 2019 on, where the series broke last: no test");
  const before = await tendencyView(model, selection({ ...long, states: ["ROU"], release: "r1" }));
  expect(before.series[0]).toMatchObject({ broken: null, years: 13, says: "falling" });
});

test("the sum of the panel breaks where a state of it does, and not without that state", async () => {
  const view = await tendencyView(model, selection({ ...long, release: "r2" }));
  const together = view.series.find((series) => series.state === null);
  expect([together?.broken?.year, together?.years]).toEqual([2015, 8]);
  // The eight others of 2010 to 2022, as in r1: S = 32.
  expect(view.withoutLargest).toMatchObject({ state: "ROU", test: { s: 32 } });
});

test("a sum is not measured across the break of a state in it, and its line is marked", async () => {
  const asked = { from: 2018, to: 2020, release: "r3" } as const;
  const valuesOf = async (measure: "count" | "change" | "index") =>
    (await regionView(model, selection({ ...asked, measure }))).points.map((point) => point.value);
  expect(await valuesOf("count")).toEqual([3256, 2473, 2222]);
  expect((await valuesOf("change")).slice(1)).toEqual([null, 2222 - 2473]);
  expect(await valuesOf("index")).toEqual([100, 100, (2222 / 2473) * 100]);
  const { marks } = await regionView(model, selection(asked));
  expect(marks?.find((mark) => mark.kind === "break")).toMatchObject({ state: "ROU", year: 2019 });
});

test("the tendency of a state is a figure to take away: cut and marked, with what was measured, every year in its table", async () => {
  const tendency = await tendencyView(model, selection({ ...long, states: [], release: "r2" }));
  const { settings } = tinyEdition([2018, 2019, 2020]);
  const input = { kind: "tendency", settings, tendency, of: "ROU" } as const;
  const svg = figureSvg(input);
  expect(svg).toContain("break: Romania");
  expect(svg).toContain("Measured from 2015 on.");
  const rows = figureCsv(input).trim().split(/\r?\n/);
  // A heading, and of 13 years five cells each.
  expect(rows).toHaveLength(1 + 13 * 5);
  expect(rows.filter((row) => row.startsWith("2018,ROU,Reported,497,"))).toHaveLength(1);
  const ukraine = figureSvg({ ...input, of: "UKR" });
  expect(ukraine).toContain(">?<");
  expect(ukraine).toContain("Marked ?, an unexplained jump and a question to the state: 2014–2015");
  expect(ukraine).not.toContain("the sum moves");
});
