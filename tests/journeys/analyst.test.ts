import { readFileSync } from "node:fs";

import type { Browser, Page } from "playwright";
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

/** Clicks, counted: what a person has to do. */
function counted(page: Page) {
  let actions = 0;
  return {
    count: () => actions,
    click: async (role: "link" | "button", name: string | RegExp) => {
      actions += 1;
      await page.getByRole(role, { name, exact: true }).first().click();
    },
  };
}

test("an analyst gets from the overview to a PNG of victims in three states, with its source, in six actions", async () => {
  const page = await browser.newPage();
  const act = counted(page);
  await page.goto(server.url);
  await act.click("link", /detected victims/i);
  await page.waitForURL(/\/trends/);
  for (const state of ["Bulgaria", "Romania", "Ukraine"]) await act.click("button", state);
  await act.click("button", "Show only these 3");
  await page.waitForURL(/states=BGR,ROU,UKR/);
  const download = page.waitForEvent("download");
  await act.click("link", "PNG");
  const file = await (await download).path();
  expect(act.count()).toBeLessThanOrEqual(6);
  expect(readFileSync(file).subarray(1, 4).toString("latin1")).toBe("PNG");
  // The picture is drawn by the server from this address; its text form carries the source.
  const address = await page.getByRole("link", { name: "PNG" }).first().getAttribute("href");
  const svg = await (await fetch(new URL((address ?? "").replace(".png", ".svg"), server.url))).text();
  expect(svg).toContain("UNODC GLOTIP, edition 2025-04-14");
  expect(svg).toContain("Ukraine");
  expect(svg).not.toContain("Serbia");
  await page.close();
});

test("a point of the chart leads to the line of the contribution and to the publisher's row", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/trends?indicator=THB.VIC.DET&states=UKR&from=2018&to=2020`);
  await page.getByRole("tab", { name: "Table" }).first().click();
  await page.getByRole("button", { name: "1 192" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("UKR-2018-2020.csv").first().waitFor();
  const text = await panel.innerText();
  expect(text).toContain("UNODC GLOTIP, edition 2025-04-14");
  expect(text).toContain("not received from the ministry");
  expect(text).toMatch(/sheet data_glotip_1 row \d+/);
  await page.close();
});

test("no page asks anything of another host", async () => {
  const page = await browser.newPage();
  const strangers: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
  for (const path of [
    "/",
    "/trends",
    "/compare",
    "/breakdown",
    "/flows",
    "/coverage",
    "/workbench",
    "/review/2018-2020",
  ]) {
    await page.goto(server.url + path, { waitUntil: "networkidle" });
  }
  expect(strangers).toEqual([]);
  await page.close();
});

test("the address of a finding's code opens Methods at what is said of it", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/methods#CEL-301`);
  await expect.poll(() => page.evaluate(() => globalThis.scrollY), { timeout: 10_000 }).toBeGreaterThan(1000);
  const top = await page.locator("#CEL-301").evaluate((entry) => entry.getBoundingClientRect().top);
  expect(top).toBeLessThan(200);
  await page.close();
});
