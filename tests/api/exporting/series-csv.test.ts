import { expect, test } from "vitest";

import { csvText } from "../../../api/exporting/csv.ts";
import { seriesCsv } from "../../../api/exporting/series-csv.ts";
import { seriesSdmxCsv } from "../../../api/exporting/series-sdmx-csv.ts";
import { checkContribution } from "../../../api/validating/check.ts";
import { edition } from "../../support/edition.ts";
import { check } from "../../support/check.ts";
import { point, seriesView } from "../../support/views.ts";

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

test("rates are no answers: their unit says what they are, and sent back as a contribution none is kept", () => {
  const csv = seriesCsv(seriesView({ GEO: [7, 29, 6] }, 2018, { measure: "per100k" }));
  expect(csv).toContain('THB.VIC.DET,2018,"persons, per100k",7,');
  const { observations, report } = check(csv, { state: "GEO", filename: "GEO-2018-2020.csv" });
  expect([observations, report.findings.some(({ severity }) => severity === "error")]).toEqual([[], true]);
});

test("the interval of a rate of few, the figure as given and the absolute change stand last, where any figure has them", () => {
  const poisson = { low: 0.08, high: 0.39 };
  const original = { unit: "g", value: 1500, low: 1500, high: 1500, factor: 0.001 };
  const absolute = { value: -3, low: -3, high: -3 };
  const points = [{ ...point(2018, 7), poisson, original, absolute }, point(2019, 29)];
  const [header = "", ...rows] = seriesCsv(
    seriesView({}, 2018, { series: [{ state: "GEO", breakdown: {}, points }] }),
  ).split("\r\n");
  expect(header).toMatch(
    /,source,given_unit,given_low,given_high,interval_low,interval_high,absolute_low,absolute_high$/,
  );
  expect(rows[0]).toMatch(/,g,1500,1500,0\.08,0\.39,-3,-3$/);
  expect(rows[1]).toMatch(/",,,,,,,$/);
});

test("a declared break and an unexplained jump are told apart in their row; SDMX knows the first as B", () => {
  const mark = (year: number, kind: "break" | "jump") => ({ state: "UKR", breakdown: {}, year, kind, text: "" });
  const marks = [mark(2019, "jump"), mark(2020, "jump"), mark(2020, "break")];
  const view = seriesView({ ROU: [497, 698, 596], UKR: [1192, 262, 152] }, 2018, { marks });
  const [header = "", ...rows] = seriesCsv(view).trimEnd().split("\r\n");
  expect(header.endsWith(",source,mark")).toBe(true);
  expect(rows.map((row) => row.split(",").at(-1))).toEqual(["", "", "", "", "jump", "break"]);
  const sdmx = seriesSdmxCsv(view, edition(), { greece: "GR" });
  expect(sdmx).toContain(",PERSONS,2019,262,A,F,");
  expect(sdmx).toContain(",PERSONS,2020,152,B,F,");
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
