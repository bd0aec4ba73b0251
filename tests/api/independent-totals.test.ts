import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";

import { regionViewSchema } from "../../api/contract/region.ts";
import { editions } from "../support/edition.ts";
import { filledApp } from "./filled-app.ts";

// The totals of 2018 to 2020 a second time, from the publishers' figures in one long table and with nothing of the product:
// not its reading, its normalising, its rounds nor its sums. The table lies beside the repository and is not part of it.
const TABLE = join(import.meta.dirname, "../../../shared/data/bsec_long.csv");
const isThere = existsSync(TABLE);
if (!isThere) process.stdout.write(`Skipped: ${TABLE} is not there, so the totals are not computed a second time.\n`);

interface Row {
  readonly iso3: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly year: string;
  readonly value_as_published: string;
}

/** Where each core indicator's total stands in the table: the publisher's indicator and breakdown. */
const TOTALS = [
  ["THB.OFF.REC", "Offences of trafficking in persons", "Total|Total|Total|Total"],
  ["THB.VIC.DET", "Detected trafficking victims", "Total|Total|Total|Total"],
  ["THB.PER.SUS", "Persons brought into formal contact", "Total|Total|Total|Total"],
  ["THB.PER.PRS", "Persons prosecuted", "Total|Total|Total|Total"],
  ["THB.PER.CON", "Persons convicted", "Total|Total|Total|Total"],
  ["SMU.OFF.REC", "Offences: Smuggling of migrants", "Total"],
  ["DRG.OFF.REC", "Eurostat Offences: unlawful acts involving controlled drugs", "ICCS0601"],
  ["CYB.OFF.REC", "Eurostat Offences: acts against computer systems", "ICCS0903"],
  ["CYB.OFF.FRD", "Offences: Fraud: Cyber-related (Cy)", "Total"],
  ["CYB.OFF.CSM", "Eurostat Offences: child pornography", "ICCS030221"],
] as const;

/** Weights of drugs, which have no total: those that a publisher gives in one category. */
const DRUGS = [
  ["HER", "Seizures: Opioids and Opiates", "Heroin"],
  ["OPI", "Seizures: Opioids and Opiates", "Opium"],
  ["CAN_H", "Seizures: Cannabis and Synthetic Cannabinoids", "Cannabis herb (marijuana)"],
  ["CAN_R", "Seizures: Cannabis and Synthetic Cannabinoids", "Cannabis resin (hashish)"],
  ["AMP", "Seizures: Amphetamines and Stimulants", "Amphetamine"],
  ["MET", "Seizures: Amphetamines and Stimulants", "Methamphetamine"],
] as const;

const YEARS = [2018, 2019, 2020] as const;
/** Core, with figures of these years, and not compared here: citizenship has no total, and no other is left out. */
const WITHOUT_TOTAL = ["THB.VIC.CIT"];

let app: Awaited<ReturnType<typeof filledApp>>;
let rows: readonly Row[] = [];

beforeAll(async () => {
  app = await filledApp();
  if (isThere) rows = Papa.parse<Row>(readFileSync(TABLE, "utf8"), { header: true, skipEmptyLines: true }).data;
}, 60_000);

afterAll(() => app.close());

/** The sum of what was published for a year, as low and high, with the states that it is made of. */
function published(indicator: string, breakdown: string, year: number) {
  let [low, high] = [0, 0];
  const states = new Set<string>();
  for (const row of rows) {
    if (row.indicator !== indicator || row.breakdown !== breakdown || row.year !== `${year}`) continue;
    const text = row.value_as_published.replaceAll(",", "").trim();
    low += text.startsWith("<") ? 1 : Number(text);
    high += text.startsWith("<") ? Number(text.slice(1)) - 1 : Number(text);
    states.add(row.iso3);
  }
  return { year, low, high, reporters: [...states].toSorted() };
}

async function served(query: string) {
  const answer = await app.get(`/api/region?${query}&from=2018&to=2020&panel=available`);
  const { points } = regionViewSchema.parse(await answer.json());
  return points.map(({ year, low, high, reporters }) => ({ year, low: low ?? 0, high: high ?? 0, reporters }));
}

test.skipIf(!isThere).each(TOTALS)(
  "the 2018-2020 totals of %s are those of the publisher",
  async (code, name, whole) => {
    const expected = YEARS.map((year) => published(name, whole, year));
    expect(expected.some((one) => one.reporters.length > 0)).toBe(true);
    expect(await served(`indicator=${code}`)).toEqual(expected);
  },
);

test.skipIf(!isThere).each(DRUGS)(
  "the 2018-2020 kilograms of %s are those of the publisher",
  async (code, name, drug) => {
    const found = await served(`indicator=DRG.SZR.QKG&drug=${code}`);
    for (const [place, year] of YEARS.entries()) {
      const expected = published(name, drug, year);
      expect(found[place]?.reporters).toEqual(expected.reporters);
      // Weights are added in another order: they agree to a tenth of a gram.
      expect(found[place]?.low).toBeCloseTo(expected.low, 4);
      expect(found[place]?.high).toBeCloseTo(expected.high, 4);
    }
  },
);

test("no core indicator with a figure of these years is left out of the comparison", async () => {
  const compared: readonly string[] = [...TOTALS.map(([code]) => code), "DRG.SZR.QKG", ...WITHOUT_TOTAL];
  const core =
    editions()
      .find((edition) => edition.id === "2018-2020")
      ?.indicators.filter((one) => one.core) ?? [];
  const missed: string[] = [];
  for (const { code } of core.filter((one) => !compared.includes(one.code))) {
    const found = await served(`indicator=${code}`);
    if (found.some((point) => point.reporters.length > 0)) missed.push(code);
  }
  expect(core.length).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});
