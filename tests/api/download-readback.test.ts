import { afterAll, expect, test } from "vitest";

import type { Observation } from "../../api/contract/observation.ts";
import { breakdownText } from "../../api/contract/observation.ts";
import { check } from "../support/check.ts";
import { edition } from "../support/edition.ts";
import { filledApp } from "./filled-app.ts";

const { get, record, close } = await filledApp();
afterAll(close);

const STATES = edition().states.map(({ iso3 }) => iso3);

/** What a figure is and says, in a line; notes are our remarks in a download and the sender's in a contribution. */
function said({ key, observed, flags }: Observation): string {
  const parts = [key.state, key.indicator, key.year, breakdownText(key.breakdown), key.unit];
  return `${parts.join("|")} = ${JSON.stringify(observed)} ${flags.join(" ")}`;
}

/** A state's own figures by what a download can hold: an indicator in a unit, in total or split, other codes fixed. */
function tables(state: string): ReadonlyMap<string, readonly Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const observation of record.accepted(state)) {
    const { indicator, unit, breakdown } = observation.key;
    const [split, ...fixed] = Object.entries(breakdown);
    const by = split === undefined ? "" : `&by=${split[0]}`;
    const at = fixed.map(([dimension, code]) => `&${dimension}=${code}`).join("");
    const query = `indicator=${indicator}&unit=${encodeURIComponent(unit)}&states=${state}&from=2018&to=2020${by}${at}`;
    found.set(query, [...(found.get(query) ?? []), observation]);
  }
  return found;
}

test.each(STATES)("every figure of %s comes back as it was when its download is sent to us again", async (state) => {
  const all = tables(state);
  expect(all.size).toBeGreaterThan(10);
  for (const [query, observations] of all) {
    const csv = await (await get(`/api/download/series.csv?${query}`)).text();
    const { report, observations: again } = check(csv, { state, filename: `${state}-2018-2020.csv` });
    const bad = report.findings.filter(({ severity }) => severity === "blocker" || severity === "error");
    expect([query, bad.map(({ code, message }) => `${code} ${message}`)]).toEqual([query, []]);
    // Years and codes without a figure have a row too: read back, they are what they were, not reported.
    const figures = again.filter(({ observed }) => !("missing" in observed) || observed.missing !== "not-reported");
    expect([query, figures.map(said).toSorted()]).toEqual([query, observations.map(said).toSorted()]);
  }
});
