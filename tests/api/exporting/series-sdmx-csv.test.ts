import Papa from "papaparse";
import { expect, test } from "vitest";

import type { Status } from "../../../api/contract/observation.ts";
import { sdmxStatus } from "../../../api/exporting/sdmx-status.ts";
import { seriesSdmxCsv } from "../../../api/exporting/series-sdmx-csv.ts";
import { edition } from "../../support/edition.ts";
import { splitSeries } from "../../support/series.ts";
import { seriesView } from "../../support/views.ts";

function read(text: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test("the message names its structure first, then the whole key of the dataflow, then value and attributes", () => {
  const [header = "", row = ""] = seriesSdmxCsv(seriesView(), edition(), { greece: "GR" }).split("\r\n");
  expect(header).toBe(
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,VICTIM_STATUS,SEX,AGE,EXPLOITATION,UNIT_MEASURE,TIME_PERIOD," +
      "OBS_VALUE,OBS_STATUS,CONF_STATUS,LOWER_BOUND,UPPER_BOUND,OBS_COMMENT,SOURCE_DETAIL,RELEASE",
  );
  expect(row).toBe(
    "dataflow,BSEC:DF_THB_VIC_DET(1.0),I,A,AL,THB_VIC_DET,VALUE,_T,_T,_T,_T,PERSONS,2018,95,A,F,,,," +
      '"compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry",r1',
  );
});

test("a key stands once, ids have only the letters that SDMX allows, and no row lacks a part of its key", () => {
  const rows = read(seriesSdmxCsv(splitSeries(), edition(), { greece: "GR" }));
  const parts = ["FREQ", "REF_AREA", "INDICATOR", "MEASURE", "SEX", "AGE", "EXPLOITATION", "UNIT_MEASURE"];
  const keys = rows.map((row) => [...parts, "TIME_PERIOD"].map((name) => row[name]).join("."));
  expect(new Set(keys).size).toBe(12);
  for (const row of rows) for (const part of parts) expect(row[part]).toMatch(/^[A-Za-z0-9_@$-]+$/);
});

test("Greece is GR, or EL for those who ask as Eurostat does; the others are ISO alpha-2", () => {
  const areas = (greece: "GR" | "EL") =>
    [...new Set(read(seriesSdmxCsv(seriesView(), edition(), { greece })).map((row) => row["REF_AREA"]))].join(" ");
  expect(areas("GR")).toBe("AL AM AZ BG GE GR MD MK RO RU RS TR UA");
  expect(areas("EL")).toBe("AL AM AZ BG GE EL MD MK RO RU RS TR UA");
});

test("a range is suppressed with its bounds, a missing figure is missing, a zero is a value", () => {
  const rows = read(seriesSdmxCsv(splitSeries(), edition(), { greece: "GR" }));
  expect(rows.slice(0, 4)).toMatchObject([
    { OBS_VALUE: "7", OBS_STATUS: "A", CONF_STATUS: "F", LOWER_BOUND: "", OBS_COMMENT: "" },
    { OBS_VALUE: "", OBS_STATUS: "Q", CONF_STATUS: "A", LOWER_BOUND: "1", UPPER_BOUND: "4" },
    { OBS_VALUE: "", OBS_STATUS: "O", CONF_STATUS: "F", LOWER_BOUND: "", OBS_COMMENT: "not reported." },
    { OBS_VALUE: "0", OBS_STATUS: "A", CONF_STATUS: "F", SEX: "M", AGE: "Y0T17" },
  ]);
});

// The mapping of domain.md 3.2, with its reasons 3.1: L data exist but were not collected, K included elsewhere.
test.each<[Status, readonly string[], string]>([
  ["reported", [], "A F"],
  ["zero", [], "A F"],
  ["reported", ["P"], "P F"],
  ["reported", ["P", "B"], "B F"],
  ["reported", ["W"], "W F"],
  ["censored", [], "Q A"],
  ["censored", ["B"], "B A"],
  ["not-reported", [], "O F"],
  ["not-available", [], "O F"],
  ["not-available", ["L"], "L F"],
  ["not-applicable", [], "M F"],
  ["confidential", [], "Q C"],
  ["included-elsewhere", [], "K F"],
  ["not-asked", [], "L F"],
  ["suppressed", [], "Q C"],
])("%s with the flags %j is written %s", (status, flags, written) => {
  const { observation, confidentiality } = sdmxStatus({ status, flags: [...flags] });
  expect(`${observation} ${confidentiality}`).toBe(written);
});
