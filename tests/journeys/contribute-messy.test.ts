import { readFileSync } from "node:fs";

import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

import { keyText, type Observation } from "../../api/contract/observation.ts";
import type { Report } from "../../api/contract/report.ts";
import { check } from "../support/check.ts";
import { launchChromium } from "../support/chromium.ts";
import { dress, type Layout } from "../support/dress.ts";
import { HABITS } from "../support/habits.ts";
import { chooseFile, press, reach } from "../support/keyboard.ts";
import { type RunningServer, startServer } from "../support/server.ts";
import { workbook } from "../support/workbooks.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const OOXML = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The return of a state for 2018–2020 as its offices write it, with one figure mistyped. */
async function messy(state: string, layout: Layout, kind: "csv" | "xlsx") {
  const habit = HABITS.get(state);
  if (habit === undefined) throw new Error(`${state} has no habits.`);
  const { observations } = check(readFileSync(`datasets/contributions/${state}-2018-2020.csv`), { state });
  const wrong = observations.find(({ cell }) => /^\d{3}$/.test(cell.text));
  if (wrong === undefined) throw new Error(`${state} has no figure of three digits.`);
  const right = wrong.cell.text;
  const typed = `${right.slice(0, 1)}x${right.slice(2)}`;
  const mistyped = observations.map((one) => (one === wrong ? { ...one, cell: { ...one.cell, text: typed } } : one));
  if (kind === "csv") return { observations, right, typed, bytes: dress(mistyped, layout, state, habit) };
  const text = new TextDecoder().decode(dress(mistyped, layout, state, { ...habit, page: "utf-8" }));
  const rows = text.split("\r\n").map((line) => line.split(";"));
  return { observations, right, typed, bytes: await workbook({ [habit.title.slice(0, 30)]: rows }) };
}

function figures(observations: readonly Observation[]): readonly string[] {
  return observations.map(({ key, observed }) => `${keyText(key)} ${JSON.stringify(observed)}`).toSorted();
}

const CASES = [
  ["GRC", "Greece", "long", "csv", "text/csv"],
  ["UKR", "Ukraine", "wide", "csv", "text/csv"],
  ["ROU", "Romania", "wide", "xlsx", OOXML],
] as const;

test.each(CASES)(
  "U1, by keyboard alone: the own file of %s (%s, %s, %s) is accepted after at most seven decisions and five minutes",
  async (iso3, name, layout, kind, mimeType) => {
    const file = await messy(iso3, layout, kind);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const taken: string[] = [];
    const decide = async (what: string, how: () => Promise<unknown>): Promise<void> => {
      taken.push(what);
      await how();
    };
    await page.addInitScript("window.print = () => document.body.setAttribute('data-printed', '')");
    await page.goto(server.url);
    const begin = performance.now();
    await decide("go to Collect", () => press(page, page.getByRole("link", { name: "Collect" })));
    await decide("choose the state", () => press(page, page.getByRole("link", { name, exact: true })));
    await decide("choose the round", async () => {
      await reach(page, page.getByLabel("Round"));
      await page.keyboard.type("2018");
    });
    await page.waitForURL(/round=2018-2020/);
    await decide("choose the file", () =>
      chooseFile(page, { name: `own file.${kind}`, mimeType, buffer: Buffer.from(file.bytes) }),
    );
    await page.getByText(`"${file.typed}" is not a number.`).first().waitFor();
    await decide("put the mistyped figure right", async () => {
      await page.keyboard.press("F8");
      await page.locator('[role="gridcell"]:focus, td[data-cell]:focus').waitFor();
      await page.keyboard.type(file.right);
      await page.keyboard.press("Enter");
    });
    await page.getByRole("heading", { name: /^All [\d,\s]+ rows can be taken/ }).waitFor();
    const why = page.getByRole("button", { name: "It is right: say why" });
    const isAsked = (await why.count()) > 0;
    if (isAsked) {
      await decide("say why a figure is right", async () => {
        await press(page, why);
        await page.keyboard.type("One large");
        await page.keyboard.press("Tab");
        await page.keyboard.type("One case of several hundred victims was closed in that year.");
        await press(page, page.getByRole("button", { name: "Keep the explanation" }));
        await page.getByText("One case of several hundred victims").first().waitFor();
      });
    }
    await decide("send", () => press(page, page.getByRole("button", { name: "Send", exact: true })));
    await page.waitForURL(`**/contributions/${iso3}-2018-2020-v2`);
    // A receipt names the state formally: the Hellenic Republic.
    await page.getByRole("heading", { name: /, round 2018–2020, vintage 2$/ }).waitFor();
    const seconds = (performance.now() - begin) / 1000;
    console.log(`U1 ${iso3} ${layout} ${kind}: ${taken.length} decisions, ${seconds.toFixed(1)} s of the machine`);
    expect(taken.length).toBeLessThanOrEqual(7);
    expect(seconds).toBeLessThan(300);
    await press(page, page.getByRole("button", { name: "Print" }));
    await page.locator("[data-printed]").waitFor({ state: "attached" });

    const address = `${server.url}/api/contributions/${iso3}-2018-2020-v2`;
    const kept = new Uint8Array(await (await fetch(`${address}/file`)).arrayBuffer());
    expect(Buffer.from(kept).equals(Buffer.from(file.bytes))).toBe(true);
    const report: Report = await (await fetch(`${address}/report`)).json();
    expect(report.counts).toMatchObject({ error: 0, rowsQuarantined: 0 });
    expect(report.findings.filter(({ disposition }) => disposition.state === "explained")).toHaveLength(
      isAsked ? 1 : 0,
    );
    const accepted: readonly Observation[] = await (
      await fetch(`${server.url}/api/contributions/accepted?state=${iso3}`)
    ).json();
    const ofRound = accepted.filter(({ key }) => key.year >= 2018 && key.year <= 2020);
    expect(figures(ofRound)).toEqual(figures(file.observations));
    await page.close();
  },
);
