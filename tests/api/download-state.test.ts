import { readFileSync } from "node:fs";

import Papa from "papaparse";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";

import { filledApp } from "./filled-app.ts";

const { get, close } = await filledApp();
afterAll(close);

interface Row {
  readonly [column: string]: string;
}

const rowsOf = (text: string) =>
  Papa.parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;

test("the figures of a state are those of its contribution, number for number", async () => {
  const answer = await get("/api/download/state.csv?state=MDA");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="MDA-r1.csv"');
  const rows = rowsOf(await answer.text());
  const sent = rowsOf(readFileSync("datasets/contributions/MDA-2018-2020.csv", "utf8"));
  // Of "<5" a state's table has the ends, 1 and 4.
  const said = ({ value = "", high = "" }: Row) => (value === "" && high !== "" ? `<${Number(high) + 1}` : value);
  const numbers = (all: readonly Row[]) =>
    all.map((row) => `${row["indicator"]} ${row["year"]} ${said(row)}`).toSorted();
  expect(numbers(rows)).toEqual(numbers(sent));
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["MDA"]));
  expect(rows.find(({ indicator }) => indicator === "THB.VIC.DET")?.["label"]).toBe("Detected victims of trafficking");
});

test("the workbook has the same rows and says where they come from", async () => {
  const bytes = new Uint8Array(await (await get("/api/download/state.xlsx?state=MDA&release=r1")).arrayBuffer());
  const parts = unzipSync(bytes);
  const sheet = (number: number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  const rows = rowsOf(await (await get("/api/download/state.csv?state=MDA")).text());
  expect(sheet(1).match(/<row /g)?.length).toBe(rows.length + 1);
  expect(sheet(2)).toContain("not received from the ministry");
});

test.each(["", "?state=XXX", "?state=MDA&indicator=THB.VIC.DET"])(
  "asked for %j it says what is wrong",
  async (query) => {
    expect((await get(`/api/download/state.csv${query}`)).status).toBe(400);
  },
);
