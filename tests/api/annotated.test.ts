import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";

import { workbook } from "../support/workbooks.ts";
import { filledApp } from "./filled-app.ts";

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
});
afterAll(() => made.close());

const SENDER = "state=ALB&round=2018-2020";
const FILE =
  "indicator,year,sex,unit,value\nTHB.VIC.DET,2018,F,persons,24\nTHB.VIC.DET,2018,M,persons,19\nTHB.VIC.DET,2018,,persons,41\n";

test("what is typed into an annotated workbook is kept as said beside the file, and the same workbook is known again", async () => {
  const answer = await made.post(`/api/check/annotated?${SENDER}&filename=a.csv`, FILE);
  expect([answer.status, answer.headers.get("content-disposition")]).toEqual([
    200,
    "attachment; filename*=UTF-8''a-annotated.xlsx",
  ]);
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  const rows = sheets.map(({ name, rows: own }) => {
    const cells = own.map((row) => row.map((cell) => (typeof cell === "number" ? cell : String(cell ?? ""))));
    const question = cells.find((row) => String(row[8]).startsWith('["SUM-501"'));
    if (question !== undefined) question[7] = "Two agencies count by different dates.";
    return [name, cells] as const;
  });
  const filled = await workbook(Object.fromEntries(rows));
  const send = () => made.post(`/api/contributions?${SENDER}&filename=a.xlsx`, filled);
  const kept = await send();
  expect(kept.status).toBe(201);
  expect(made.record.remembered("ALB").explanations.map(({ text }) => text)).toContain(
    "Two agencies count by different dates.",
  );
  expect((await send()).status).toBe(200);
});

test("a contribution that was kept comes back annotated, for those who may open it", async () => {
  const answer = await made.get("/api/contributions/ROU-2018-2020-v1/annotated.xlsx");
  expect(answer.status).toBe(200);
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  expect(sheets.map(({ name }) => name)).toEqual(["What to do", "Table"]);
  // The file has 593 figures below its headings.
  expect(sheets[1]?.rows.length).toBe(594);
});
