import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningServer, startServer } from "../support/server.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server?.stop();
});

async function get(path: string) {
  const response = await fetch(`${server.url}/api${path}`);
  return { status: response.status, body: await response.json() };
}

// UNODC GLOTIP, edition 2025-04-14, summed over the 13 states.
test("the first start ends with the figures of 13 states", async () => {
  const { body } = await get("/region?indicator=THB.VIC.DET&from=2018&to=2020&panel=available");
  expect(body.points.map((point: { value: number }) => point.value)).toEqual([3256, 2473, 2222]);
  expect(body.points.map((point: { reporting: number }) => point.reporting)).toEqual([13, 13, 13]);
  expect(body.points.map((point: { members: number }) => point.members)).toEqual([12, 12, 13]);
});

test("the file of a contribution has at a cell's line and column what the cell says", async () => {
  const series = await get("/series?indicator=THB.VIC.DET&states=UKR&from=2018&to=2018");
  const cell = series.body.series[0].points[0].cell;
  const lineage = (await get(`/cells/${cell}`)).body;
  const bytes = await (await fetch(`${server.url}/api/contributions/${lineage.contribution.id}/file`)).text();
  const line = bytes.split("\n")[lineage.line - 1] ?? "";
  expect(line.split(",")[lineage.column - 1]).toBe("1192");
  expect(lineage).toMatchObject({ text: "1192", value: 1192, state: "UKR", year: 2018 });
});

test("the command line writes the Review beside the running server", () => {
  const out = mkdtempSync(join(tmpdir(), "euxine-review-"));
  execFileSync(process.execPath, ["api/cli.ts", "review", "2018-2020", "--out", out], {
    env: { ...process.env, EUXINE_DATA: server.folder, NODE_NO_WARNINGS: "1" },
  });
  const html = readFileSync(join(out, "review.html"), "utf8");
  for (const total of ["3,256", "2,473", "2,222", "2,064", "2,211", "2,070"]) expect(html).toContain(total);
  expect(readFileSync(join(out, "review.docx")).subarray(0, 2).toString("latin1")).toBe("PK");
  rmSync(out, { recursive: true });
});

test("a second server on the same data finds everything there", async () => {
  const before = (await get("/health")).body;
  server.child.kill("SIGKILL");
  const again = await startServer(server.folder);
  const after = await (await fetch(`${again.url}/api/health`)).json();
  expect(after).toEqual(before);
  const region = await fetch(`${again.url}/api/region?indicator=THB.VIC.DET&from=2018&to=2020&panel=available`);
  expect((await region.json()).points[0].value).toBe(3256);
  again.child.kill("SIGTERM");
});
