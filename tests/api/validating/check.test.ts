import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { reportSchema } from "../../../api/contract/report.ts";
import { cellsOf, check, codesOf, findingOf, fixture } from "../../support/check.ts";

const READING = join(import.meta.dirname, "../../fixtures/reading");

function reading(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(READING, name)));
}

test("a canonical contribution is read to its observations, each with its address and text", () => {
  const { observations, report } = check(fixture("clean.csv"));
  expect(cellsOf({ observations })).toEqual([
    "2018 THB.VIC.DET persons 41",
    "2018 THB.VIC.DET sex=F persons 24",
    "2018 THB.VIC.DET sex=M persons 17",
    "2019 THB.VIC.DET persons 39",
    "2020 THB.VIC.DET persons 1-4",
  ]);
  expect(observations[3]).toEqual({
    key: { indicator: "THB.VIC.DET", state: "ROU", year: 2019, breakdown: {}, unit: "persons" },
    observed: { value: 39 },
    flags: ["P"],
    note: "counted in May, may change",
    cell: { line: 5, column: 5, text: "39" },
    steps: [],
  });
  expect(observations[4]?.steps).toEqual([{ what: "read as an interval", from: "<5", to: "1–4" }]);
  expect(report.file.read).toEqual({
    encoding: { value: "utf-8", by: "valid-utf-8", alternatives: [] },
    bom: false,
    delimiter: { value: ",", by: "known-headings" },
    decimal: { value: ".", by: "canonical" },
    newline: "lf",
    layout: "canonical",
    sheet: null,
    sheets: [],
    headerLine: 1,
    lines: 6,
    rows: 5,
  });
  expect(report.counts).toMatchObject({ rowsAccepted: 5, rowsQuarantined: 0 });
  expect(report.counts.cells).toEqual({ new: 5, changed: 0, unchanged: 0, withdrawn: 0 });
});

/**
 * Written by LibreOffice 7.4 under a Turkish locale from the canonical file beside it:
 *
 *     soffice --headless --infilter="CSV:44,34,76,1,,1033,false,false" \
 *       --convert-to 'csv:Text - txt - csv (StarCalc):59,34,36,1,,0,false,false,false' turkiye-canonical.csv
 *
 * Rows with more than the 15 digits that LibreOffice keeps are in neither.
 */
test("a Windows-1254 file with semicolons and decimal commas, saved by LibreOffice, is read to the same cells", () => {
  const canonical = check(reading("turkiye-canonical.csv"), { state: "TUR" });
  const saved = check(reading("turkiye-windows-1254.csv"), { state: "TUR" });
  expect(cellsOf(saved)).toEqual(cellsOf(canonical));
  expect(cellsOf(saved)).toHaveLength(156);
  expect(cellsOf(saved)).toContain("2020 DRG.SZR.QKG drug=CAN_O kg 8.32");
  expect(saved.observations.map(({ note }) => note)).toEqual(canonical.observations.map(({ note }) => note));
  expect(saved.report.file.read).toMatchObject({
    encoding: { value: "windows-1254", by: "state-code-page" },
    delimiter: { value: ";", by: "known-headings" },
    decimal: { value: ",", by: "column-vote" },
    layout: "long",
  });
  expect(codesOf(saved)).toContain("ENC-101");
});

test("years as columns are read to the same cells as rows", () => {
  const wide = check("indicator,sex,unit,2018,2019,2020\nTHB.VIC.DET,,persons,41,<5,\nTHB.VIC.DET,F,persons,12,3,:\n");
  expect(cellsOf(wide)).toEqual([
    "2018 THB.VIC.DET persons 41",
    "2019 THB.VIC.DET persons 1-4",
    "2020 THB.VIC.DET persons not-reported",
    "2018 THB.VIC.DET sex=F persons 12",
    "2019 THB.VIC.DET sex=F persons 3",
    "2020 THB.VIC.DET sex=F persons not-available",
  ]);
  expect(wide.report.file.read).toMatchObject({ layout: "wide", decimal: { value: ".", by: "canonical" } });
  expect(wide.report.findings).toEqual([]);
  expect(wide.observations[4]?.cell).toEqual({ line: 3, column: 5, text: "3" });
});

test("an error in one year of a wide row sets that cell aside and keeps the others", () => {
  const wide = check("indicator,unit,2018,2019,2021\nTHB.VIC.DET,persons,41,many,12\n");
  expect(cellsOf(wide)).toEqual(["2018 THB.VIC.DET persons 41"]);
  expect(codesOf(wide)).toEqual(["CEL-301", "CEL-306"]);
  expect(findingOf(wide, "CEL-301").at).toMatchObject({ line: 2, column: 4, a1: "D2", field: "2019", label: "2019" });
  expect(wide.report.counts).toMatchObject({ rowsAccepted: 0, rowsQuarantined: 1 });
});

test("names in the sender's words are understood, said once, and kept as steps", () => {
  const text = "Показатель;Год;Пол;Единица;Значение\nDetected victims of trafficking;2019 г.;Women;лица;1 192\n";
  const { observations, report } = check(text, { state: "BGR" });
  expect(cellsOf({ observations })).toEqual(["2019 THB.VIC.DET sex=F persons 1192"]);
  expect(observations[0]?.steps).toEqual([
    { what: "indicator read as", from: "Detected victims of trafficking", to: "THB.VIC.DET" },
    { what: "sex read as", from: "Women", to: "F" },
    { what: "year read as", from: "2019 г.", to: "2019" },
    { what: "unit read as", from: "лица", to: "persons" },
    { what: "read as a number", from: "1 192", to: "1192" },
  ]);
  expect(report.verdict).toBe("clean");
});

test("titles above, footnotes below, blank rows and trailing separators are passed over, and line numbers stay", () => {
  const text = [
    "Ministry of the Interior;;;;",
    "Detected victims, 2018-2020;;;;",
    "",
    "indicator;year;unit;value;",
    "THB.VIC.DET;2018;persons;41;",
    ";;;;",
    "THB.VIC.DET;2019;persons;39;",
    "Source: register of the police;;;;",
  ].join("\r\n");
  const checked = check(text);
  expect(checked.observations.map(({ cell }) => cell.line)).toEqual([5, 7]);
  expect(codesOf(checked)).toEqual(["STR-207", "STR-209", "STR-208"]);
  expect(findingOf(checked, "STR-207").message).toBe(
    "Lines 1 to 2: What stands above the heading row in line 4 was not read as figures.",
  );
  expect(checked.report.counts).toMatchObject({ rowsAccepted: 2, rowsQuarantined: 0 });
});

test("a total of the period, which has no year, is no figure; a question that begins with the same word is one", () => {
  const text = [
    "indicator;year;unit;value",
    "THB.VIC.DET;2018;persons;41",
    "Общо за периода;;;41",
    "Общо взето жертви;2019;persons;39",
  ].join("\r\n");
  const checked = check(text);
  expect([findingOf(checked, "STR-218").at.line, findingOf(checked, "COD-351").at.line]).toEqual([3, 4]);
});

test("a row names its line behind a quoted cell of several lines, and a spreadsheet's row in its A1 address", () => {
  const text =
    'indicator,year,unit,value,flag,note\nTHB.VIC.DET,2018,persons,41,,"first\nsecond"\nTHB.VIC.DET,2019,persons,many,,\n';
  const finding = findingOf(check(text), "CEL-301");
  expect(finding.at).toMatchObject({ line: 4, lineEnd: 4, row: 2, column: 4, a1: "D3" });
  expect(finding.message).toBe('Line 4, column D "value": "many" is not a number.');
});

test("a canonical number with local marks is refused, and what it looks like is suggested", () => {
  const text = 'indicator,year,unit,value,flag,note\nTHB.VIC.DET,2018,persons,"1,192",,\n';
  const checked = check(text);
  expect(findingOf(checked, "CEL-301")).toMatchObject({
    found: "1,192",
    suggestion: { kind: "replace", value: "1192", confidence: "low" },
  });
  expect(checked.observations).toEqual([]);
});

test("an unknown indicator is an error with the nearest name as a question; the other rows are kept", () => {
  const checked = check(
    "indicator,year,unit,value,flag,note\nTHB.VIC.DETT,2018,persons,12,,\nTHB.VIC.DET,2019,persons,13,,\n",
  );
  expect(codesOf(checked)).toEqual(["COD-351", "COD-353"]);
  expect(findingOf(checked, "COD-353").suggestion).toEqual({
    kind: "replace",
    value: "THB.VIC.DET",
    confidence: "low",
  });
  expect(cellsOf(checked)).toEqual(["2019 THB.VIC.DET persons 13"]);
  expect(checked.report.verdict).toBe("has-errors");
  expect(checked.report.counts).toMatchObject({ rowsAccepted: 1, rowsQuarantined: 1 });
});

test("two figures for one cell: neither is kept, both are set aside", () => {
  const checked = check(fixture("two-figures-for-one-cell.csv"));
  expect(findingOf(checked, "DUP-452")).toMatchObject({
    at: { line: 3, column: 5 },
    cellKey: "ROU|2018|THB.VIC.DET||persons",
    message:
      'Line 3, column E "value": Detected victims of trafficking, 2018: "13" here, "12" in line 2. Neither was taken.',
  });
  expect(cellsOf(checked)).toEqual(["2019 THB.VIC.DET persons 12"]);
  expect(cellsOf({ observations: checked.quarantined })).toEqual([
    "2018 THB.VIC.DET persons 12",
    "2018 THB.VIC.DET persons 13",
  ]);
  expect(checked.report.counts).toMatchObject({ rowsAccepted: 1, rowsQuarantined: 2 });
});

test("the same figure twice is taken once", () => {
  const checked = check(fixture("same-row-twice.csv"));
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12"]);
  expect(checked.report.verdict).toBe("clean");
});

test("rows of another state are set aside, the sender's own are kept", () => {
  const checked = check(fixture("another-state.csv"));
  expect(findingOf(checked, "FIL-010").message).toBe(
    'Line 2, column B "state": "Bulgaria" means Bulgaria, but the file is sent for Romania.',
  );
  expect(cellsOf(checked)).toEqual(["2019 THB.VIC.DET persons 12"]);
});

test.each(["BGR-2018-2020.csv", "BGR-2015-2017.csv", "ROU-2021-2023.csv"])(
  "a file named %s is not taken for Romania 2018-2020",
  (filename) => {
    const checked = check(fixture("clean.csv"), { filename });
    expect(codesOf(checked)).toContain("FIL-010");
    expect(checked.report.verdict).toBe("has-errors");
    expect(checked.observations).toEqual([]);
    expect(checked.quarantined).toHaveLength(5);
    expect(checked.report.counts).toMatchObject({ rowsAccepted: 0, rowsQuarantined: 5 });
  },
);

test("a file named for its state and round is taken", () => {
  expect(check(fixture("clean.csv"), { filename: "ROU-2018-2020.csv" }).report.findings).toEqual([]);
});

test.each([
  ["empty.csv", "FIL-001"],
  ["portable-document.csv", "FIL-004"],
])("%s is refused whole, with nothing known of how it reads", (name, code) => {
  const { report, observations, quarantined } = check(fixture(name));
  expect(report.verdict).toBe("rejected");
  expect(report.findings.map((finding) => finding.code)).toEqual([code]);
  expect(
    Object.values(report.file.read)
      .flat()
      .filter((known) => known !== null),
  ).toEqual([]);
  expect([...observations, ...quarantined]).toEqual([]);
});

test("equal input gives an equal report, and every report keeps the contract", () => {
  for (const name of ["clean.csv", "jump.csv", "unknown-indicator.csv", "empty.csv", "code-page.csv"]) {
    const { report } = check(fixture(name));
    expect(check(fixture(name)).report).toEqual(report);
    expect(reportSchema.parse(structuredClone(report))).toEqual(report);
  }
});

test("findings stand in the order of line, column and code", () => {
  const text = [
    "indicator,year,sex,unit,value,flag,note",
    "THB.VIC.DET,2018,Q,persons,many,,",
    "THB.VIC.XYZ,2018,,persons,12,,",
    "THB.VIC.DET,2019,,bushels,-,,",
  ].join("\n");
  const places = check(text).report.findings.map(({ at, code }) => `${at.line} ${at.column} ${code}`);
  expect(places).toEqual(["2 3 COD-351", "3 1 COD-351", "4 4 UNI-401"]);
});

test("a state that is no member is no finding but a failed request", () => {
  expect(() => check(fixture("clean.csv"), { state: "FRA" })).toThrow("not the code of a member state");
});
