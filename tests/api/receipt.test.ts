import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { filledApp, LOCAL } from "./filled-app.ts";

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
});
afterAll(() => made.close());

async function local(path: string): Promise<Response> {
  return made.app.request(`http://127.0.0.1:8787${path}`, { headers: { host: "127.0.0.1:8787" } }, LOCAL);
}

test("the totals of a receipt are the rows of the file, as they were sent", async () => {
  const answer = await made.get("/api/contributions/ROU-2018-2020-v1/totals");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toContainEqual({
    indicator: "THB.VIC.DET",
    label: "Detected victims of trafficking",
    unit: "persons",
    unitLabel: "persons",
    figures: 129,
    rows: 129,
    totals: [
      { year: 2018, value: 497, low: 497, high: 497, status: "reported" },
      { year: 2019, value: 698, low: 698, high: 698, status: "reported" },
      { year: 2020, value: 596, low: 596, high: 596, status: "reported" },
    ],
  });
});

test("what has no total, as kilograms of different drugs, has none on the receipt", async () => {
  const totals: unknown = await (await made.get("/api/contributions/ROU-2018-2020-v1/totals")).json();
  expect(totals).toContainEqual(expect.objectContaining({ indicator: "DRG.SZR.QKG", unit: "kg", totals: [] }));
});

test("the rows of all lines of a receipt are the rows that were taken", async () => {
  const lines: readonly { readonly rows: number }[] = await (
    await made.get("/api/contributions/ROU-2018-2020-v1/totals")
  ).json();
  const inFile = readFileSync("datasets/contributions/ROU-2018-2020.csv", "utf8").trimEnd().split("\n").length - 1;
  expect(lines.reduce((sum, line) => sum + line.rows, 0)).toBe(inFile);
});

test("totals of a file that a state sent are for the coordinator until a release protects persons in them", async () => {
  const sent = "indicator,year,unit,value,flag,note\nTHB.VIC.DET,2018,persons,<5,,\n";
  expect((await made.post("/api/contributions?state=ALB&round=2018-2020", sent)).status).toBe(201);
  expect((await made.post("/api/releases", "")).status).toBe(201);
  expect((await made.get("/api/contributions/ALB-2018-2020-v2/totals")).status).toBe(403);
  expect(await (await local("/api/contributions/ALB-2018-2020-v2/totals")).json()).toMatchObject([
    {
      indicator: "THB.VIC.DET",
      rows: 1,
      totals: [
        { year: 2018, value: null, low: 1, high: 4, status: "censored" },
        { year: 2019, value: null, low: null, high: null, status: "not-reported" },
        { year: 2020, value: null, low: null, high: null, status: "not-reported" },
      ],
    },
  ]);
});

test("the accepted figures of a state, for a check in a browser, are given on the machine itself only", async () => {
  const answer = await local("/api/contributions/accepted?state=Romania");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toContainEqual(
    expect.objectContaining({
      key: { indicator: "THB.VIC.DET", state: "ROU", year: 2018, breakdown: {}, unit: "persons" },
      observed: { value: 497 },
    }),
  );
  expect((await made.get("/api/contributions/accepted?state=ROU")).status).toBe(403);
  expect((await local("/api/contributions/accepted?state=Narnia")).status).toBe(400);
});
