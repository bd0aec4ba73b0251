import { readXlsx } from "hucre";
import { afterAll, expect, test } from "vitest";

import { filledApp } from "./filled-app.ts";

const { get, close } = await filledApp();
afterAll(close);

const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

test.each([
  `trends.pdf?${VICTIMS}`,
  `multiples.pdf?${VICTIMS}`,
  `region.pdf?${VICTIMS}`,
  `compare.pdf?${VICTIMS}&year=2020`,
  `slope.pdf?${VICTIMS}&year=2020&earlier=2018`,
  `tiles.pdf?${VICTIMS}&year=2020`,
  `breakdown.pdf?${VICTIMS}&by=sex`,
  `bridge.pdf?${VICTIMS}`,
  "flows.pdf?indicator=THB.VIC.CIT&by=citizenship&from=2018&to=2020",
  "matrix.pdf?indicator=THB.VIC.CIT&by=citizenship&from=2018&to=2020",
  "coverage.pdf",
])("the figure %s is a PDF with the reader's own title, made at the instant of the release", async (figure) => {
  const mark = figure.includes("?") ? "&" : "?";
  const answer = await get(`/api/figures/${figure}${mark}title=Seen%20%E2%80%9Chere%E2%80%9D`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename\*=UTF-8''[\w.]+-\w+\.pdf$/);
  const pdf = Buffer.from(await answer.arrayBuffer());
  expect(pdf.subarray(0, 8).toString()).toBe("%PDF-1.7");
  expect(pdf.toString("utf8")).toContain("Seen “here”");
  const { frozenAt } = JSON.parse(await (await get("/api/releases/r1")).text());
  // PDF writes 2026-11-20T09:30:00Z as 20261120093000.
  expect(pdf.toString("latin1")).toContain(frozenAt.slice(0, 19).replaceAll(/[-T:]/g, ""));
  const again = Buffer.from(
    await (await get(`/api/figures/${figure}${mark}title=Seen%20%E2%80%9Chere%E2%80%9D`)).arrayBuffer(),
  );
  expect(Buffer.compare(again, pdf)).toBe(0);
});

test.each(["trends", "multiples", "region", "compare", "slope", "tiles", "breakdown", "coverage"])(
  "the table of %s is there as CSV and as a spreadsheet",
  async (kind) => {
    const query = kind === "coverage" ? "" : `?${VICTIMS}&by=sex`;
    const csv = await get(`/api/figures/${kind}.csv${query}`);
    expect([csv.status, csv.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const [header = "", ...rows] = (await csv.text()).trimEnd().split("\r\n");
    expect(header).toBe("row,state,column,value,low,high,status,shown,cell,source,release");
    expect(rows.length).toBeGreaterThan(2);
    const xlsx = await get(`/api/figures/${kind}.xlsx${query}`);
    const { sheets } = await readXlsx(new Uint8Array(await xlsx.arrayBuffer()));
    const [top = [], ...lines] = sheets[0]?.rows ?? [];
    expect([sheets.length, lines.length * (top.length - 1)]).toEqual([2, rows.length]);
  },
);

test.each([
  ["bridge", VICTIMS],
  ["flows", "indicator=THB.VIC.CIT&by=citizenship&from=2018&to=2020"],
  ["matrix", "indicator=THB.VIC.CIT&by=citizenship&from=2018&to=2020"],
])("the table of %s, which has an address of its own, is there as well", async (kind, query) => {
  const csv = await (await get(`/api/figures/${kind}.csv?${query}`)).text();
  expect(csv.trimEnd().split("\r\n").length).toBeGreaterThan(13);
  expect((await get(`/api/figures/${kind}.xlsx?${query}`)).status).toBe(200);
});

test("a letter that no font has is a question mark in the PDF, not a failure", async () => {
  const answer = await get(`/api/figures/trends.pdf?${VICTIMS}&title=%E6%BC%A2%E5%AD%97&note=%F0%9F%98%80`);
  expect(answer.status).toBe(200);
});

test.each(["%D5%B0%D5%A1%D5%BF", "a%22b", "x%0D%0Ay"])(
  "an indicator that there is not is refused in whatever letters it is asked for: %s",
  async (name) => {
    expect((await get(`/api/figures/trends.svg?indicator=${name}`)).status).toBe(400);
  },
);
