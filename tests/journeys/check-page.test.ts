import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Report } from "../../api/contract/report.ts";
import { launchChromium } from "../support/chromium.ts";
import { type RunningServer, startServer } from "../support/server.ts";
import { workbook } from "../support/workbooks.ts";

const FILE = "dist/web/check.html";

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

/** The page from disk with no network to be had, and every request that it tries for. */
async function openFromDisk(): Promise<{ readonly page: Page; readonly requests: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.setOffline(true);
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(process.cwd(), FILE)).href);
  await page.getByLabel("State").selectOption({ label: "Romania" });
  await page.getByLabel("Round").selectOption("2018-2020");
  return { page, requests };
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

/** Rules about a figure and what was said of it before: withdrawn, jumps, copied forward. */
const EARLIER = /^TSR-/;

/** What both can know: the server also compares with what the state said before, which no file from disk has. */
function withoutEarlier({ file, counts, findings, verdict }: Report) {
  const known = findings.filter(({ code }) => !EARLIER.test(code));
  expect(known.length).toBeGreaterThan(0);
  return {
    verdict,
    file,
    rows: [counts.rowsAccepted, counts.rowsQuarantined, counts.error, counts.blocker],
    findings: known.map(({ code, severity, at, message, suggestion }) => ({
      code,
      severity,
      at,
      message,
      suggestion,
    })),
  };
}

const MESSY = [
  "Trafficking in human beings;;;",
  "indicator;year;unit;value",
  "THB.VIC.DET;2018;persons;4x7",
  "THB.VIC.DET;2019;persons;698",
  "THB.VIC.DTE;2020;persons;596",
  "THB.PER.PRO;2018;persons;-3",
  "THB.PER.PRO;2019;lei;12",
  "THB.PER.PRO;2031;persons;12",
  "",
].join("\r\n");

test("from disk, without a network: the report of a CSV file is the one that the server gives, and the mended file is kept", async () => {
  const { page, requests } = await openFromDisk();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "messy.csv", mimeType: "text/csv", buffer: Buffer.from(MESSY) });
  await page.getByText('"4x7" is not a number.').first().waitFor();
  const own: Report = JSON.parse(await downloaded(page, "Download the report"));
  const answer = await fetch(`${server.url}/api/check?state=ROU&round=2018-2020&filename=messy.csv`, {
    method: "POST",
    body: MESSY,
  });
  const theirs: Report = await answer.json();
  expect(own.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(withoutEarlier(own)).toEqual(withoutEarlier(theirs));

  await page
    .getByRole("button", { name: /^Line 3, D3/ })
    .first()
    .press("Enter");
  await page.keyboard.type("497");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What you put right" }).waitFor();
  expect(await downloaded(page, "Download the corrected file")).toContain("THB.VIC.DET;2018;persons;497\r\n");
  expect(requests.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
  await page.context().close();
});

test("from disk: a workbook is checked like on the server", async () => {
  const { page, requests } = await openFromDisk();
  const rows = MESSY.split("\r\n").map((line) => line.split(";"));
  const bytes = await workbook({ Return: rows });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("input[type=file]").setInputFiles({ name: "messy.xlsx", mimeType, buffer: Buffer.from(bytes) });
  await page.getByText('"4x7" is not a number.').first().waitFor();
  const own: Report = JSON.parse(await downloaded(page, "Download the report"));
  const answer = await fetch(`${server.url}/api/check?state=ROU&round=2018-2020&filename=messy.xlsx`, {
    method: "POST",
    body: Uint8Array.from(bytes),
  });
  expect(withoutEarlier(own)).toEqual(withoutEarlier(await answer.json()));
  expect(requests.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
  await page.context().close();
});

test("the server gives the page as a download only, and Contribute says where it is", async () => {
  const answer = await fetch(`${server.url}/check.html`);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="euxine-check.html"');
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(3_000_000);
  const page = await browser.newPage();
  await page.goto(`${server.url}/contribute?state=ROU&round=2018-2020`);
  const link = page.getByRole("link", { name: "Check without a connection" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("euxine-check.html");
  expect(readFileSync(await download.path(), "utf8")).toBe(readFileSync(FILE, "utf8"));
  await page.close();
});
