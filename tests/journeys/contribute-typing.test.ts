import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchChromium } from "../support/chromium.ts";
import { paste, press, reach } from "../support/keyboard.ts";
import { type RunningServer, startServer } from "../support/server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

/** The texts of the first rows of the table that is typed into. */
async function typed(page: Page, rows: number): Promise<readonly string[]> {
  const cells = Array.from({ length: rows }, (_, row) => [0, 1, 2].map((column) => `[data-cell="${row}:${column}"]`));
  const texts = await Promise.all(cells.flat().map((cell) => page.locator(cell).innerText()));
  // What the check says of a cell stands before its text for those who don't see the mark.
  return texts.map((text) => text.replace(/^(?:Error|Question):\s*/, ""));
}

test("figures are typed, pasted, undone, kept over a reload, checked at their cell and sent as a canonical file", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}/contribute?state=MKD&round=2021-2023`);
  await press(page, page.getByRole("link", { name: "Type them here" }));
  await page.waitForURL(/type=trafficking/);
  await reach(page, page.locator('[data-cell="0:0"]'));
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("4x7");
  await page.keyboard.press("Enter");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "Error: 4x7" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.getByText('"4x7" is not a number.').waitFor();
  await page.keyboard.type("14");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Home");
  await paste(page, { "text/plain": "21\t22\t23\r\n1\t2\t3\r\n" });
  expect(await typed(page, 2)).toEqual(["21", "22", "23", "1", "2", "3"]);
  await page.keyboard.press("Control+z");
  expect(await typed(page, 2)).toEqual(["12", "14", "", "", "9", ""]);
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+ArrowDown");
  await reach(page, page.getByRole("button", { name: ": not available" }));
  await page.keyboard.press("Enter");
  expect(await typed(page, 2)).toEqual([":", "22", "23", ":", "2", "3"]);
  await page.getByText("Kept in this browser as you type.").waitFor();

  await page.reload();
  await page.getByRole("button", { name: "Check and send 6 figures" }).waitFor();
  expect(await typed(page, 2)).toEqual([":", "22", "23", ":", "2", "3"]);
  await press(page, page.getByRole("button", { name: "Check and send 6 figures" }));
  await page.getByText("MKD-2021-2023-typed.csv", { exact: true }).waitFor();
  await page.getByRole("heading", { name: /^All 6 rows can be taken/ }).waitFor();
  await press(page, page.getByRole("button", { name: "Send", exact: true }));
  await page.waitForURL("**/contributions/MKD-2021-2023-v2");
  expect(await (await fetch(`${server.url}/api/contributions/MKD-2021-2023-v2/file`)).text()).toBe(
    [
      "indicator,year,exploitation,unit,value,flag,note",
      "THB.OFF.REC,2021,,offences,:,,",
      "THB.OFF.REC,2022,,offences,22,,",
      "THB.OFF.REC,2023,,offences,23,,",
      "THB.OFF.REC,2021,SEX,offences,:,,",
      "THB.OFF.REC,2022,SEX,offences,2,,",
      "THB.OFF.REC,2023,SEX,offences,3,,",
      "",
    ].join("\r\n"),
  );

  // What was sent is put away; the table is for what is not sent yet.
  await press(page, page.getByRole("link", { name: /^Back to the contributions/ }));
  await press(page, page.getByRole("link", { name: "Type them here" }));
  await page.getByText("6 figures that you sent were put away").waitFor();
  expect(await typed(page, 2)).not.toContain(":");
  await press(page, page.getByRole("button", { name: "Start from what was sent" }));
  expect(await typed(page, 2)).toEqual([":", "22", "23", ":", "2", "3"]);
  await page.close();
});

test("a table pasted from Word is shown as it was understood, checked, and is what is sent", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}/contribute?state=MKD&round=2018-2020`);
  await press(page, page.getByRole("button", { name: "paste a table" }));
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td><p class=MsoNormal>${cell}<o:p></o:p></p></td>`).join("")}</tr>`;
  const table = [
    ["Indicator", "2018", "2019", "2020"],
    ["Detected victims of trafficking", "9", "6", "7"],
  ].map(row);
  await paste(page, { "text/html": `<table class=MsoTableGrid>${table.join("")}</table>`, "text/plain": "as text" });
  await page.getByText("2 rows, 4 columns. Divided as the table it was copied from.").waitFor();
  await press(page, page.getByRole("button", { name: "Check it" }));
  await page.getByText("MKD-2018-2020-pasted.tsv", { exact: true }).waitFor();
  await page.getByRole("heading", { name: /^The one row can be taken/ }).waitFor();
  await press(page, page.getByRole("button", { name: "Send", exact: true }));
  await page.waitForURL("**/contributions/MKD-2018-2020-v2");
  expect(await (await fetch(`${server.url}/api/contributions/MKD-2018-2020-v2/file`)).text()).toBe(
    "Indicator\t2018\t2019\t2020\r\nDetected victims of trafficking\t9\t6\t7\r\n",
  );
  await page.close();
});

test.each([
  [1440, "light"],
  [390, "dark"],
] as const)(
  "axe finds nothing wrong in the table to type into, and nothing is wider than the screen, %i px, %s",
  async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${server.url}/contribute?state=ROU&round=2018-2020&type=drugs`);
    await page.locator('[data-cell="0:0"]').click();
    await page.keyboard.type("4x7");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: "Error: 4x7" }).waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate(
      `axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id }) => id))`,
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await context.close();
  },
);
