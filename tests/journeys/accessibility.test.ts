import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchChromium } from "../support/chromium.ts";
import { type RunningServer, startServer } from "../support/server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PAGES = [
  "/",
  "/trends",
  "/compare",
  "/breakdown",
  "/flows",
  "/mirror",
  "/coverage",
  "/states/MDA",
  "/indicators",
  "/indicators/THB.VIC.DET",
  "/contribute",
  "/contribute/prose?state=ALB&round=2018-2020&question=overview",
  "/review/2018-2020",
  "/workbench",
  "/data",
  "/methods",
  "/releases",
  "/releases/r1",
  "/cells/c_1_1",
];

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

test.each(["light", "dark"] as const)("axe finds nothing wrong on any page, %s", async (colorScheme) => {
  // The page's own policy keeps scripts of others out; the checker is one.
  const context = await browser.newContext({ colorScheme, bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const path of PAGES) {
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.evaluate(axe);
    const found: readonly string[] = await page.evaluate(
      `axe.run({ resultTypes: ["violations"] }).then((result) => result.violations.map((violation) =>
        violation.id + ": " + violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")))`,
    );
    wrong.push(...found.map((violation) => `${path} ${violation}`));
  }
  expect(wrong).toEqual([]);
  await context.close();
});

test.each(PAGES)("nothing hangs over the side of a narrow screen: %s", async (path) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const overhang = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(overhang).toBeLessThanOrEqual(0);
  await page.close();
});
