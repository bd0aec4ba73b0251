import { readFileSync } from "node:fs";

import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchChromium } from "../support/chromium.ts";
import { type RunningServer, startServer } from "../support/server.ts";

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

async function post(path: string, body: string): Promise<number> {
  return (await fetch(server.url + path, { method: "POST", body })).status;
}

test("from the overview to what changed, to a figure before and after, to the place of the Review that rests on it", async () => {
  // Türkiye's victims of 2019: 217 as published, 368 in a correction; a figure of the region by 6.1 per cent.
  const file = readFileSync("datasets/contributions/TUR-2018-2020.csv", "utf8");
  const corrected = file.replace(/^(THB\.VIC\.DET,2019,,+persons,)217,/m, "$1368,");
  expect(await post("/api/contributions?state=TUR&round=2018-2020&filename=TUR-2018-2020.csv", corrected)).toBe(201);
  expect(await post("/api/releases?note=a%20correction", "")).toBe(201);
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.getByRole("link", { name: "What changed since r1" }).click();
  await page.waitForURL(/\/releases\/r1\/diff\/r2$/);
  await page.getByText("2\u202f473 persons, now 2\u202f624, +6.1 per cent.").waitFor();
  await page.getByText(/^Annual Review 2018–2020: this touches figures \d/).waitFor();
  const row = page.getByRole("row", { name: /Türkiye 2019 total 217 368/ });
  await row.getByRole("link", { name: "217" }).click();
  await page.waitForURL(/\/cells\/c_\d+_\d+\?release=r1$/);
  await page.getByText("Compiled from UNODC GLOTIP", { exact: false }).first().waitFor();
  await page.goBack();
  await row.getByRole("link", { name: "368" }).click();
  await page.waitForURL(/\/cells\/c_\d+_\d+\?release=r2$/);
  // The file is opened by its state and the coordinator, who this machine is until somebody else is chosen.
  await page.locator('a[download][href$="/file"]').waitFor();
  await page.getByRole("heading", { name: "Used in the Annual Review 2018–2020" }).waitFor();
  const place = page.getByRole("link", { name: /^Figure \d+$/ }).first();
  const number = (await place.textContent())?.replace("Figure ", "") ?? "";
  await place.click();
  await page.waitForURL(new RegExp(`/review/2018-2020\\?release=r2#figure-${number}$`));
  await page.locator(`#figure-${number}`).waitFor();
}, 120_000);
