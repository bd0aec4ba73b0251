import { expect, onTestFinished, test } from "vitest";

import { regionView } from "../../../api/aggregates/region.ts";
import { seriesView } from "../../../api/aggregates/series.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import { openReadModel, type ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";
import { temporaryFolder } from "../record/folder.ts";
import { keeping, observation } from "../record/keeping.ts";
import { selection } from "./victims.ts";

// World Bank, PA.NUS.FCRF: lei and euros (of Greece) for a US dollar.
const RATES = [
  { iso3: "ROU", year: 2018, lcuPerUsd: 3.9416 },
  { iso3: "GRC", year: 2018, lcuPerUsd: 0.846773 },
] as const;

/** A release with these figures of Romania and Bulgaria. */
async function open(romania: readonly Observation[], bulgaria: readonly Observation[] = []): Promise<ReadModel> {
  const record = openRecord(temporaryFolder());
  record.keep(keeping({ observations: [...romania] }));
  if (bulgaria.length > 0) record.keep(keeping({ state: "BGR", text: "bg", observations: [...bulgaria] }));
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const editions = [tinyEdition([2018, 2019, 2020])];
  const model = await openReadModel({ record, editions, population: [], exchangeRates: RATES });
  record.close();
  onTestFinished(model.close);
  return model;
}

const heroin = { indicator: "DRG.SZR.QKG", breakdown: { drug: "HER" }, year: 2018 };
const asked = { indicator: "DRG.SZR.QKG", filter: { drug: "HER" }, from: 2018, to: 2018 };

test("1,200 grams stand as 1.2 kg among kilograms, with the 1,200 grams beside them", async () => {
  const model = await open(
    [observation({ ...heroin, unit: "g", observed: { value: 1200 } })],
    [
      observation({ ...heroin, state: "BGR", unit: "kg", observed: { value: 3 } }),
      observation({ ...heroin, state: "BGR", unit: "kg", year: 2019, observed: { value: 3 } }),
    ],
  );
  const view = await seriesView(model, selection({ ...asked, states: ["BGR", "ROU"] }));
  expect(view.unit).toBe("kg");
  expect(view.series.map(({ points }) => points[0])).toMatchObject([
    { value: 3 },
    { value: 1.2, original: { unit: "g", value: 1200, low: 1200, high: 1200, factor: 0.001 } },
  ]);
  expect(view.series[0]?.points[0]).not.toHaveProperty("original");
  expect(view.notes).toContainEqual({ state: "ROU", year: 2018, text: "given in grams, converted into kilograms" });
  const region = await regionView(model, selection({ ...asked, panel: "available" }));
  expect(region.points[0]).toMatchObject({ value: 4.2, reporters: ["BGR", "ROU"] });
});

test("where a state gave a figure in both units, the one asked for holds", async () => {
  const model = await open([
    observation({ ...heroin, unit: "g", observed: { value: 999 } }),
    observation({ ...heroin, unit: "kg", observed: { value: 1 } }),
  ]);
  const view = await seriesView(model, selection({ ...asked, unit: "kg", states: ["ROU"] }));
  expect(view.series[0]?.points[0]?.value).toBe(1);
  const grams = await seriesView(model, selection({ ...asked, unit: "g", states: ["ROU"] }));
  expect(grams.series[0]?.points[0]?.value).toBe(999);
});

test("a range in grams is a range in kilograms", async () => {
  const model = await open([observation({ ...heroin, unit: "g", observed: { low: 1, high: 4 } })]);
  const view = await seriesView(model, selection({ ...asked, unit: "kg", states: ["ROU"] }));
  expect(view.series[0]?.points[0]).toMatchObject({ value: null, low: 0.001, high: 0.004, status: "censored" });
});

test("what has no defined conversion is refused with the units there are", async () => {
  const model = await open([observation({ ...heroin, unit: "kg", observed: { value: 1 } })]);
  await expect(seriesView(model, selection({ ...asked, unit: "litres" }))).rejects.toThrow(
    "DRG.SZR.QKG has no figures in litres, and none that are converted into it; its units: kg.",
  );
});

const losses = { indicator: "FIN.LOS", from: 2018, to: 2019, states: ["ROU"] };
const lei = (year: number) => observation({ indicator: "FIN.LOS", unit: "LCU", year, observed: { value: 394_160 } });

test("394,160 lei of 2018 are 100,000 dollars and 84,677.3 euros, at the rates of their year", async () => {
  const model = await open([lei(2018)]);
  const dollars = await seriesView(model, selection({ ...losses, unit: "USD" }));
  expect(dollars.series[0]?.points[0]?.value).toBeCloseTo(100_000, 6);
  const euros = await seriesView(model, selection({ ...losses, unit: "EUR" }));
  expect(euros.series[0]?.points[0]?.value).toBeCloseTo(84_677.3, 6);
  expect(euros.series[0]?.points[0]?.original).toMatchObject({ unit: "LCU", value: 394_160 });
  expect(euros.notes).toContainEqual({
    state: "ROU",
    year: 2018,
    text: "given in national currency, converted into euros at the average exchange rate of the year (World Bank, PA.NUS.FCRF)",
  });
});

test("without a rate for the year nothing is made up: the original stands alone", async () => {
  const model = await open([lei(2018), lei(2019)]);
  const euros = await seriesView(model, selection({ ...losses, unit: "EUR" }));
  expect(euros.series[0]?.points[1]).toMatchObject({
    value: null,
    low: null,
    status: "not-available",
    original: { unit: "LCU", value: 394_160, factor: null },
  });
});

test("a price for a gram changes its currency, never its amount", async () => {
  const price = { indicator: "DRG.PRC.RTL", breakdown: { drug: "HER" }, year: 2018 };
  const model = await open([observation({ ...price, unit: "USD/g", observed: { value: 40 } })]);
  const chosen = { indicator: "DRG.PRC.RTL", filter: { drug: "HER" }, from: 2018, to: 2018, states: ["ROU"] };
  const euros = await seriesView(model, selection({ ...chosen, unit: "EUR/g" }));
  expect(euros.series[0]?.points[0]?.value).toBeCloseTo(40 * 0.846773, 10);
  const kilograms = await seriesView(model, selection({ ...chosen, unit: "USD/kg" }));
  expect(kilograms.series[0]?.points[0]?.status).toBe("not-reported");
});
