import { expect, test } from "vitest";

import { csvText } from "../../../api/exporting/csv.ts";
import { seriesCsv } from "../../../api/exporting/series-csv.ts";
import { checkContribution } from "../../../api/validating/check.ts";
import { edition } from "../../support/edition.ts";
import { seriesView } from "../../support/views.ts";

test("a tidy file: one observation a row, canonical columns first, then state, range, status, release, provenance", () => {
  expect(seriesCsv(seriesView({ GEO: [7, [1, 4], null] })).split("\r\n")).toEqual([
    "indicator,year,unit,value,flag,note,state,state_name,low,high,status,cell,measure,release,released_at,provenance,source",
    'THB.VIC.DET,2018,persons,7,,,GEO,Georgia,7,7,reported,c_GEO_2018,count,r1,2026-11-20T09:30:00Z,compiled,"compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry"',
    'THB.VIC.DET,2019,persons,<5,,,GEO,Georgia,1,4,censored,c_GEO_2019,count,r1,2026-11-20T09:30:00Z,compiled,"compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry"',
    'THB.VIC.DET,2020,persons,,,,GEO,Georgia,,,not-reported,,count,r1,2026-11-20T09:30:00Z,compiled,"compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry"',
    "",
  ]);
});

test("the rows of a state can be read back by intake, to the same figures", () => {
  const bytes = new TextEncoder().encode(seriesCsv(seriesView({ GEO: [7, [1, 4], [36, 39]] })));
  const sent = { bytes, filename: "GEO-2018-2020.csv", sha256: "", state: "GEO", edition: edition(), previous: [] };
  const { observations, report } = checkContribution({ ...sent, dryRun: true });
  expect(report.findings.filter((finding) => ["blocker", "error"].includes(finding.severity))).toEqual([]);
  expect(observations.map(({ key, observed }) => [key.indicator, key.year, observed])).toEqual([
    ["THB.VIC.DET", 2018, { value: 7 }],
    ["THB.VIC.DET", 2019, { low: 1, high: 4 }],
    ["THB.VIC.DET", 2020, { low: 36, high: 39 }],
  ]);
});

test("a dimension that is fixed or split by has its column", () => {
  const view = seriesView({ GEO: [7] }, 2018, { filter: { sex: "F" } });
  const split = { ...view, by: "age", series: view.series.map((each) => ({ ...each, breakdown: { age: "Y0T17" } })) };
  const [header = "", row = ""] = seriesCsv(split).split("\r\n");
  expect(header).toContain("indicator,year,age,sex,unit,value");
  expect(row).toContain("THB.VIC.DET,2018,Y0T17,F,persons,7");
});

test("remarks of a state and year stand in its row", () => {
  const notes = [
    { state: "GEO", year: 2018, text: "Provisional." },
    { state: "ROU", year: 2018, text: "Not this one." },
  ];
  expect(seriesCsv(seriesView({ GEO: [7] }, 2018, { notes }))).toContain(",7,,Provisional.,GEO,");
});

test.each([
  ["=SUM(A1)", "'=SUM(A1)"],
  ["+49 30", "'+49 30"],
  ["-12 of them", "'-12 of them"],
  ["@all", "'@all"],
  ["\tx", `"'\tx"`],
  ["\nx", `"'\nx"`],
  ["\0x", "'\0x"],
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠all", "'＠all"],
  ["a;=1", '"a;=1"'],
  ["-12", "-12"],
  ["-0.5", "-0.5"],
  ['say "no"', '"say ""no"""'],
  ["a,b", '"a,b"'],
])("the text %j is written %j", (text, written) => {
  expect(csvText([[text]])).toBe(`${written}\r\n`);
});

test("numbers are written in full", () => {
  expect(csvText([[1e-7, 1e21, -3.25, null]])).toBe("0.0000001,1000000000000000000000,-3.25,\r\n");
});
