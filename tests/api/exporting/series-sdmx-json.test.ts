import Papa from "papaparse";
import { expect, test } from "vitest";

import { seriesSdmxCsv } from "../../../api/exporting/series-sdmx-csv.ts";
import { seriesSdmxJson } from "../../../api/exporting/series-sdmx-json.ts";
import { edition } from "../../support/edition.ts";
import { readSdmxJson } from "../../support/sdmx-json.ts";
import { splitSeries } from "../../support/series.ts";
import { seriesView, VICTIMS } from "../../support/views.ts";

const GREECE = { greece: "GR" } as const;

test("the message names dataflow and structure, its sender and the instant of the release", () => {
  const { meta, links, order } = readSdmxJson(seriesSdmxJson(seriesView(), edition(), GREECE));
  expect(links).toEqual([
    { rel: "dataflow", urn: "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=BSEC:DF_THB_VIC_DET(1.0)" },
    { rel: "datastructure", urn: "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=BSEC:DSD_THB_VIC_DET(1.0)" },
  ]);
  expect(meta).toMatchObject({ prepared: "2026-11-20T09:30:00Z", sender: { id: "BSEC" }, test: false });
  expect(order.join()).toBe(
    "FREQ,REF_AREA,INDICATOR,MEASURE,VICTIM_STATUS,SEX,AGE,EXPLOITATION,UNIT_MEASURE,TIME_PERIOD",
  );
});

test("13 states' victims of three years come back as they are published (UNODC GLOTIP)", () => {
  const { observations } = readSdmxJson(seriesSdmxJson(seriesView(), edition(), GREECE));
  expect(observations).toHaveLength(39);
  const values = observations.map((each) => each["OBS_VALUE"]);
  expect(values).toEqual(Object.values(VICTIMS).flat());
  expect(observations.at(-3)).toEqual({
    FREQ: "A",
    REF_AREA: "UA",
    INDICATOR: "THB_VIC_DET",
    MEASURE: "VALUE",
    VICTIM_STATUS: "_T",
    SEX: "_T",
    AGE: "_T",
    EXPLOITATION: "_T",
    UNIT_MEASURE: "PERSONS",
    TIME_PERIOD: "2018",
    OBS_VALUE: 1192,
    OBS_STATUS: "A",
    CONF_STATUS: "F",
    SOURCE_DETAIL: "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry",
    RELEASE: "r1",
  });
});

test("a range has its ends, a missing figure its reason, a zero is a value; the split is in the key", () => {
  const { observations } = readSdmxJson(seriesSdmxJson(splitSeries(), edition(), GREECE));
  expect(observations.slice(0, 4)).toMatchObject([
    { SEX: "F", AGE: "Y0T17", OBS_VALUE: 7, OBS_STATUS: "A", CONF_STATUS: "F" },
    { OBS_VALUE: null, OBS_STATUS: "Q", CONF_STATUS: "A", LOWER_BOUND: 1, UPPER_BOUND: 4 },
    { OBS_VALUE: null, OBS_STATUS: "O", CONF_STATUS: "F", OBS_COMMENT: "not reported." },
    { SEX: "M", OBS_VALUE: 0, OBS_STATUS: "A", CONF_STATUS: "F" },
  ]);
});

test.each([
  ["totals", seriesView()],
  ["parts with gaps", splitSeries()],
])("JSON and CSV say the same of %s", (_, view) => {
  const csv = seriesSdmxCsv(view, edition(), { greece: "EL" });
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const { observations } = readSdmxJson(seriesSdmxJson(view, edition(), { greece: "EL" }));
  expect(observations).toHaveLength(data.length);
  for (const [place, row] of data.entries()) {
    const { STRUCTURE, STRUCTURE_ID, ACTION, OBS_COMMENT = "", ...rest } = row;
    expect([STRUCTURE, STRUCTURE_ID, ACTION]).toEqual(["dataflow", "BSEC:DF_THB_VIC_DET(1.0)", "I"]);
    const written = Object.entries(observations[place] ?? {}).map(([id, value]) => [id, String(value ?? "")]);
    // CSV guards a remark that a spreadsheet would run; JSON has no need to.
    const empty = { LOWER_BOUND: "", UPPER_BOUND: "", OBS_COMMENT: "" };
    expect({ ...empty, ...Object.fromEntries(written) }).toEqual({
      ...rest,
      OBS_COMMENT: OBS_COMMENT.replace(/^'/, ""),
    });
  }
});

test("Greece is GR, or EL for those who ask; equal views give equal bytes, other figures another id", () => {
  const write = (greece: "GR" | "EL", view = seriesView()) => seriesSdmxJson(view, edition(), { greece });
  const areas = readSdmxJson(write("EL")).observations.map((each) => each["REF_AREA"]);
  expect([...new Set(areas)].join(" ")).toBe("AL AM AZ BG GE EL MD MK RO RU RS TR UA");
  expect(write("GR")).toBe(write("GR"));
  const others = readSdmxJson(write("GR", seriesView({ ...VICTIMS, ALB: [95, 103, 87] })));
  expect(others.meta.id).not.toBe(readSdmxJson(write("GR")).meta.id);
});

test("a view without a series is a message without observations", () => {
  const { observations } = readSdmxJson(seriesSdmxJson(seriesView({}, 2018, { years: [2018] }), edition(), GREECE));
  expect(observations).toEqual([]);
});
