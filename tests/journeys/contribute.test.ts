import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchChromium } from "../support/chromium.ts";
import { type RunningServer, startServer } from "../support/server.ts";

/** What Romania's contribution says of detected victims in 2019 and 2020. */
const VICTIMS_2019 = "THB.VIC.DET,2019,,,,,,,,,,,,,,,,,,persons,698,";
const VICTIMS_2020 = "THB.VIC.DET,2020,,,,,,,,,,,,,,,,,,persons,596,";
const shipped = readFileSync("datasets/contributions/ROU-2018-2020.csv", "utf8");

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

/** A page and the requests that it made, as `GET /api/rounds`. */
async function openPage(): Promise<{ readonly page: Page; readonly requests: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const requests: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const address = url.origin === server.url ? url.pathname : request.url();
    requests.push(`${request.method()} ${address}${request.postData() === null ? "" : " with content"}`);
  });
  return { page, requests };
}

async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

async function received(): Promise<readonly { readonly id: string }[]> {
  return (await fetch(`${server.url}/api/contributions`)).json();
}

test("the file used here has one mistake and one new figure", () => {
  expect(shipped).toContain(VICTIMS_2019);
  expect(shipped).toContain(VICTIMS_2020);
});

test("from a file with one mistake to an accepted contribution with it mended, in seven actions", async () => {
  const { page, requests } = await openPage();
  const taken: string[] = [];
  const act = async (what: string, how: () => Promise<unknown>): Promise<void> => {
    taken.push(what);
    await how();
  };
  await page.goto(server.url);
  await act("go to Collect", () => page.getByRole("link", { name: "Collect" }).click());
  await act("choose the state", () => page.getByRole("link", { name: "Romania" }).click());
  await act("choose the round", () => page.getByLabel("Round").selectOption("2018-2020"));
  const content = shipped
    .replace(VICTIMS_2019, VICTIMS_2019.replace("698", "6x8"))
    .replace(VICTIMS_2020, VICTIMS_2020.replace("596", "598"));
  await act("choose the file", () => chooseFile(page, "romania.csv", content));

  await page.getByRole("heading", { name: /^592 of 593 rows can be taken, 1 is held back$/ }).waitFor();
  await page.getByText('"6x8" is not a number.').first().waitFor();
  await act("go from the finding to its cell", () =>
    page
      .getByRole("button", { name: /^Line \d+, U\d+/ })
      .first()
      .click(),
  );
  await act("type the right figure", async () => {
    await page.keyboard.type("698");
    await page.keyboard.press("Enter");
  });
  await page.getByRole("heading", { name: /^All 593 rows can be taken/ }).waitFor();

  // Checked, corrected and checked again: and nothing has left the machine.
  expect(requests.filter((request) => !request.startsWith("GET /"))).toEqual([]);
  expect(requests.filter((request) => request.endsWith("with content"))).toEqual([]);
  expect(await received()).toHaveLength(52);

  await act("send", () => page.getByRole("button", { name: "Send", exact: true }).click());
  await page.waitForURL("**/contributions/ROU-2018-2020-v2");
  await page.getByRole("heading", { name: "Romania, round 2018–2020, vintage 2" }).waitFor();
  expect(taken).toHaveLength(7);
  // A form with a file in it is not shown as content.
  expect(requests.filter((request) => !request.startsWith("GET /"))).toEqual(["POST /api/contributions"]);

  const file = await (await fetch(`${server.url}/api/contributions/ROU-2018-2020-v2/file`)).text();
  // The file goes as it is; what was put right stands beside it.
  expect(file).toBe(content);
  const sha256 = createHash("sha256").update(file).digest("hex");
  await page.getByText(sha256).waitFor();
  const totals = page.getByRole("row", { name: /^Detected victims of trafficking, persons/ });
  expect(await totals.getByRole("cell").allInnerTexts()).toEqual(["497", "698", "598", "129"]);
  await page.getByText("its figures appear with the next release").waitFor();
  expect(await (await fetch(`${server.url}/api/contributions/ROU-2018-2020-v2`)).json()).toMatchObject({
    provenance: "sent",
    sha256,
    filename: "romania.csv",
  });
  await page.close();
});

test("what was sent is public with the release that the coordinator makes of it", async () => {
  const { page } = await openPage();
  const address = `${server.url}/api/series?indicator=THB.VIC.DET&states=ROU&from=2020&to=2020`;
  expect(await (await fetch(address)).json()).toMatchObject({ release: "r1", series: [{ points: [{ value: 596 }] }] });
  await page.goto(`${server.url}/contributions/ROU-2018-2020-v2`);
  await page.getByRole("button", { name: "Make a release …" }).click();
  await page.getByLabel("What is new in it").fill("Romania corrected 2020");
  await page.getByRole("button", { name: "Make release r2" }).click();
  await page.getByText(/Its figures are in release r2/).waitFor();
  expect(await (await fetch(address)).json()).toMatchObject({ release: "r2", series: [{ points: [{ value: 598 }] }] });
  await page.close();
});

test("a PDF named .csv is refused with advice before it is sent, and by the server; nothing is stored", async () => {
  const before = await received();
  const { page, requests } = await openPage();
  await page.goto(`${server.url}/contribute?state=BGR&round=2018-2020`);
  const pdf = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n";
  await chooseFile(page, "report.csv", pdf);
  await page.getByRole("heading", { name: "This file can’t be taken" }).waitFor();
  await page.getByText('"report.csv" holds a PDF document, not a table of text.').waitFor();
  await page.getByText("Send the table itself as CSV.").waitFor();
  expect(await page.getByRole("button", { name: /^Send/ }).count()).toBe(0);
  expect(requests.filter((request) => !request.startsWith("GET /"))).toEqual([]);

  const sent = await fetch(`${server.url}/api/contributions?state=BGR&round=2018-2020&filename=report.csv`, {
    method: "POST",
    body: pdf,
  });
  expect(sent.status).toBe(422);
  expect(await received()).toEqual(before);
  await page.close();
});

test("a file that did not arrive stays in the page, is sent again, and the same file twice is one contribution", async () => {
  const { page } = await openPage();
  const content = "indicator,year,unit,value,flag,note\nTHB.VIC.DET,2022,persons,3,,\n";
  const send = page.getByRole("button", { name: "Send", exact: true });
  await page.goto(`${server.url}/contribute?state=MKD&round=2021-2023`);
  await page.route("**/api/contributions?*", (route) => route.abort());
  await chooseFile(page, "mkd.csv", content);
  await send.click();
  await page.getByRole("heading", { name: "No answer came" }).waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("the same file is never kept twice");
  await page.unroute("**/api/contributions?*");
  await page.getByRole("button", { name: "Send again" }).click();
  await page.waitForURL("**/contributions/MKD-2021-2023-v2");

  await page.goto(`${server.url}/contribute?state=MKD&round=2021-2023`);
  await chooseFile(page, "the same.csv", content);
  await send.click();
  await page.waitForURL("**/contributions/MKD-2021-2023-v2?answer=already");
  await page.getByText("This very file had arrived before. Nothing was stored again").waitFor();
  await page.close();
});

test("a refusal is said with its reason and a reference to quote, and the file stays", async () => {
  const { page } = await openPage();
  await page.goto(`${server.url}/contribute?state=MKD&round=2021-2023`);
  const problem = {
    type: "about:blank",
    title: "Not allowed",
    status: 403,
    detail: "From here only.",
    reference: "ab12",
  };
  await page.route("**/api/contributions?*", (route) =>
    route.fulfill({ status: 403, contentType: "application/problem+json", body: JSON.stringify(problem) }),
  );
  await chooseFile(page, "mkd.csv", "indicator,year,unit,value\nTHB.VIC.DET,2022,persons,4\n");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  const said = await alert.innerText();
  expect(said).toContain("Sending is not possible from this machine");
  expect(said).toContain("From here only.");
  expect(said).toContain("Your file and what you put right are still here. Nothing was stored.");
  expect(await alert.getByRole("button").allInnerTexts()).toEqual(["Copy reference ab12"]);
  expect(await page.getByRole("strong").first().innerText()).toBe("mkd.csv");
  await page.close();
});

test.each([
  [1440, "light"],
  [390, "dark"],
] as const)("axe finds nothing wrong in a checked file and on a receipt, %i px, %s", async (width, colorScheme) => {
  // The page's own policy keeps scripts of others out; the checker is one.
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  const violations = async (): Promise<readonly string[]> => {
    await page.evaluate(axe);
    return page.evaluate(
      `axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map((violation) =>
        violation.id + ": " + violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")))`,
    );
  };
  await page.goto(`${server.url}/contribute?state=ROU&round=2018-2020`);
  await page.getByRole("button", { name: "paste a table" }).click();
  await page.getByLabel("The table with its headings").fill("Indicator\t2018\t2019\nDetected victims\t3\t4\n");
  await page.getByText("Divided at its tabs").waitFor();
  expect(await violations()).toEqual([]);
  const unknown = shipped.replace(VICTIMS_2020, VICTIMS_2020.replace("THB.VIC.DET", "Bicycles sold"));
  await chooseFile(page, "romania.csv", unknown.replace(VICTIMS_2019, VICTIMS_2019.replace("698", "6x8")));
  await page.getByText("Sent by an agency, or with a note verbale?").click();
  await page.getByText("It speaks for").click();
  await page.getByRole("button", { name: /^Meaning of Bicycles sold/ }).click();
  expect(await violations()).toEqual([]);
  await page.getByRole("combobox", { name: "What “Bicycles sold” means" }).fill("THB.VIC.DET");
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: /^Line \d+, U\d+/ })
    .first()
    .click();
  await page.keyboard.type("699");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What you put right" }).waitFor();
  await page.getByRole("heading", { name: /^All 593 rows can be taken/ }).waitFor();
  // While a new check runs, the old result is dimmed.
  await page.waitForTimeout(600);
  expect(await violations()).toEqual([]);
  await page.goto(`${server.url}/contributions/ROU-2018-2020-v1`);
  await page.getByRole("heading", { name: "Findings left" }).waitFor();
  expect(await violations()).toEqual([]);
  await context.close();
});
