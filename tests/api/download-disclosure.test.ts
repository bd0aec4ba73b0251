import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";

import { filledApp } from "./filled-app.ts";

const { get, post, close } = await filledApp();
afterAll(close);

const SENT = `indicator,year,sex,unit,value,flag,note
THB.VIC.DET,2021,,persons,40,,
THB.VIC.DET,2021,F,persons,2,,
THB.VIC.DET,2021,M,persons,38,,
`;

const answer = await post("/api/contributions?state=ROU&round=2021-2023&filename=ROU.csv", SENT);
await post("/api/releases", "");

test("two women among the victims that a state itself sent are in no file that the public can take away", async () => {
  expect(answer.status).toBe(201);
  const zip = unzipSync(new Uint8Array(await (await get("/api/download/release.zip?release=r2")).arrayBuffer()));
  const csv = strFromU8(zip["observations.csv"] ?? new Uint8Array());
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const rows = data.filter((row) => row["contribution"] === "ROU-2021-2023-v1");
  expect(rows.map((row) => [row["sex"], row["value"], row["low"], row["status"], row["provenance"]])).toEqual([
    ["_T", "40", "40", "reported", "sent"],
    ["F", "", "", "suppressed", "sent"],
    ["M", "", "", "suppressed", "sent"],
  ]);
  const series = "indicator=THB.VIC.DET&states=ROU&from=2021&to=2021&by=sex&release=r2";
  for (const format of ["csv", "json", "sdmx.csv", "sdmx.json", "json-stat"]) {
    const file = await (await get(`/api/download/series.${format}?${series}`)).text();
    // The instants of releases may have a minute 38.
    const text = file.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g, "");
    expect([format, /\b38\b/.test(text)]).toEqual([format, false]);
  }
  const sdmx = await (await get(`/api/download/series.sdmx.csv?${series}`)).text();
  expect(sdmx).toContain(",PERSONS,2021,,Q,C,,,withheld to protect persons.");
});
