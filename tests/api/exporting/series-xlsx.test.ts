import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import Papa from "papaparse";
import { expect, test } from "vitest";

import { seriesXlsx } from "../../../api/exporting/series-xlsx.ts";
import { cellXml, columnName, xmlText } from "../../../api/exporting/xlsx-parts.ts";
import { edition } from "../../support/edition.ts";
import { splitSeries } from "../../support/series.ts";
import { point, seriesView, VICTIMS } from "../../support/views.ts";

const { settings } = edition();

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

test("every part that is named is there, and every part that is there is declared", () => {
  const parts = partsOf(seriesXlsx(seriesView(), settings));
  const types = parts["[Content_Types].xml"] ?? "";
  const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
  const linked = Object.entries(parts)
    .filter(([path]) => path.endsWith(".rels"))
    .flatMap(([, xml]) => [...xml.matchAll(/Target="\/([^"]+)"/g)].map(([, path]) => path));
  const own = Object.keys(parts).filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
  expect(new Set(declared)).toEqual(new Set(own));
  expect(new Set(linked)).toEqual(new Set(own));
});

test("the same view gives the same bytes", () => {
  expect(seriesXlsx(seriesView(), settings)).toEqual(seriesXlsx(seriesView(), settings));
});

test("the chart is the spreadsheet's own: a line for each of 13 states, drawn from the rows of Data", () => {
  const parts = partsOf(seriesXlsx(seriesView(), settings));
  const chart = parts["xl/charts/chart1.xml"] ?? "";
  expect(chart.match(/<c:ser>/g)).toHaveLength(13);
  expect(chart).toContain("<c:f>'Data'!$A$2</c:f>");
  expect(chart).toContain("<c:f>'Data'!$E$2:$E$4</c:f>");
  expect(chart).toContain("<c:f>'Data'!$G$38:$G$40</c:f>");
  const data = parts["xl/worksheets/sheet1.xml"] ?? "";
  // What the ranges of the last line point at: Ukraine's 1,192 victims of 2018 (UNODC GLOTIP).
  expect(data).toContain('<c r="A38" t="inlineStr"><is><t xml:space="preserve">Ukraine</t></is></c>');
  expect(data).toContain('<c r="E38"><v>2018</v></c>');
  expect(data).toContain('<c r="G38"><v>1192</v></c>');
});

test("a year without a number is a gap in the line, a zero is not", () => {
  const chart = partsOf(seriesXlsx(splitSeries(), settings))["xl/charts/chart1.xml"] ?? "";
  const [first = "", second = ""] = [...chart.matchAll(/<c:val>.*?<\/c:val>/g)].map(([values]) => values);
  expect(first).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>7</c:v></c:pt></c:numCache>');
  expect(second).toContain('<c:pt idx="0"><c:v>0</c:v></c:pt>');
  expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
});

test("of more than 13 series the chart draws the largest, and says that there are more", () => {
  const codes = ["F", "M"];
  const series = Object.entries(VICTIMS).flatMap(([state, values]) =>
    codes.map((sex) => ({
      state,
      breakdown: { sex },
      points: values.map((value, index) => point(2018 + index, sex === "F" ? value : 1, state)),
    })),
  );
  const parts = partsOf(seriesXlsx(seriesView({}, 2018, { by: "sex", years: [2018, 2019, 2020], series }), settings));
  expect(parts["xl/charts/chart1.xml"]?.match(/<c:ser>/g)).toHaveLength(13);
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("The chart shows the 13 largest series; 13 more stand in");
});

test("a view without a number has its rows and notes, and no chart", () => {
  const parts = partsOf(seriesXlsx(seriesView({ ALB: [null, null, null] }), settings));
  expect(Object.keys(parts).filter((path) => path.includes("chart") || path.includes("drawing"))).toEqual([]);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("not-reported");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.org")'])(
  "%s is text, never a formula",
  (text) => {
    expect(cellXml(1, 1, text)).toMatch(/^<c r="A1" t="inlineStr"><is><t xml:space="preserve">/);
    expect(cellXml(1, 1, text)).not.toContain("<f>");
  },
);

test("what XML cannot hold is left out, what a spreadsheet would decode is kept", () => {
  expect(xmlText("a\u0000b\u000bc\ud800d<&>")).toBe("abcd&lt;&amp;&gt;");
  expect(xmlText("_x0041_ a_x")).toBe("_x005F_x0041_ a_x");
  expect([1, 26, 27, 52, 53, 703].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "AAA"]);
});

test("a library of others reads figures, chart and notes: 13 lines drawn from the cells of Data", async () => {
  const { sheets } = await readXlsx(seriesXlsx(seriesView(), settings));
  expect(sheets.map(({ name }) => name)).toEqual(["Data", "Chart", "Notes"]);
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
  expect(column("value")).toEqual(Object.values(VICTIMS).flat());
  expect(new Set(column("year"))).toEqual(new Set([2018, 2019, 2020]));
  const [chart, ...others] = sheets[1]?.charts ?? [];
  expect([others.length, chart?.seriesCount]).toEqual([0, 13]);
  const notes = sheets[2]?.rows.map((row) => row.join(": ")) ?? [];
  expect(notes).toContain("Status reported: reported");
  expect(notes).toContain("Source: compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry");
});

test("flags that occur are explained in the notes, in the words of their code list", async () => {
  const flagged = { ...point(2018, 40), flags: ["B", "P"] };
  const view = seriesView({ ROU: [40] }, 2018, { series: [{ state: "ROU", breakdown: {}, points: [flagged] }] });
  const { sheets } = await readXlsx(seriesXlsx(view, settings));
  const notes = sheets[2]?.rows.map((row) => row.join(": ")) ?? [];
  expect(notes).toEqual(expect.arrayContaining(["Flag B: Time series break", "Flag P: Provisional value"]));
});

const office = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!office)(
  "LibreOffice reads the same figures and notes (skipped without LibreOffice)",
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "euxine-xlsx-"));
    try {
      writeFileSync(join(folder, "s.xlsx"), seriesXlsx(splitSeries(), settings));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      // The last token, -1, asks for a file for each sheet.
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      const to = ["--headless", "--convert-to", filter, "--outdir", folder, join(folder, "s.xlsx")];
      execFileSync("soffice", [profile, ...to], { stdio: "pipe" });
      const read = (sheet: string) =>
        Papa.parse<Record<string, string>>(readFileSync(join(folder, `s-${sheet}.csv`), "utf8"), {
          header: true,
          skipEmptyLines: true,
        }).data;
      const rows = read("Data");
      expect(rows.map((row) => [row["series"], row["year"], row["sex"], row["value"]].join(" "))).toEqual([
        "Georgia, female 2018 F 7",
        "Georgia, female 2019 F ",
        "Georgia, female 2020 F ",
        "Georgia, male 2018 M 0",
        "Georgia, male 2019 M 2",
        "Georgia, male 2020 M 3",
        "Greece, female 2018 F 31",
        "Greece, female 2019 F 154",
        "Greece, female 2020 F 167",
        "Greece, male 2018 M 1",
        "Greece, male 2019 M 5",
        "Greece, male 2020 M 8",
      ]);
      expect(rows[1]).toMatchObject({ low: "1", high: "4", status: "censored" });
      expect(rows[6]).toMatchObject({ note: "=Provisional", release: "r1", provenance: "compiled" });
      const notes = readFileSync(join(folder, "s-Notes.csv"), "utf8");
      expect(notes).toContain("compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry");
      expect(notes).toContain('Status censored,"a small number, given as a range"');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
