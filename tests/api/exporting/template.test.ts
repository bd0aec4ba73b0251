import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

import { keyText, type Observation } from "../../../api/contract/observation.ts";
import type { Finding } from "../../../api/contract/report.ts";
import { templateOf } from "../../../api/exporting/template.ts";
import { templateCsv } from "../../../api/exporting/template-csv.ts";
import { templateXlsx } from "../../../api/exporting/template-xlsx.ts";
import { check, checkAnyFile } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

const CONTRIBUTIONS = join(import.meta.dirname, "../../../datasets/contributions");
const STATES = edition().states.map(({ iso3 }) => iso3);
const LAYOUTS = ["long", "wide"] as const;
const FORMATS = ["csv", "xlsx"] as const;
const office = spawnSync("soffice", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "euxine-templates-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contributions = new Map(
  STATES.map((state) => [state, check(readFileSync(join(CONTRIBUTIONS, `${state}-2018-2020.csv`)), { state })]),
);

function sentBy(state: string): readonly Observation[] {
  return contributions.get(state)?.observations ?? [];
}

async function filled(state: string, layout: (typeof LAYOUTS)[number], format: (typeof FORMATS)[number], code = "") {
  const language = edition().languages.find((each) => each.code === code) ?? null;
  const template = templateOf(edition(), { layout, language, accepted: sentBy(state) }, true);
  if (format === "csv") return new TextEncoder().encode(templateCsv(template));
  return await templateXlsx(template, { state: { iso3: state, name: state }, answers: [] });
}

/** What is stated, by key; rows left empty state nothing. Spreadsheets keep 15 digits of a number, each rounding anew. */
function stated(observations: readonly Observation[]) {
  return observations
    .filter(({ observed }) => !("missing" in observed && observed.missing === "not-reported"))
    .map(({ key, observed, flags }) => {
      const value = "value" in observed ? Number(observed.value.toPrecision(12)) : observed;
      return { key: keyText(key), value, flags: flags.join(" ") };
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

const KINDS = LAYOUTS.flatMap((layout) => FORMATS.map((format) => ({ layout, format })));

/** What is said of how the file is written. What the rules ask of its figures, they ask whatever it looks like. */
function ofTheFile(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ code }) => /^(FIL|ENC|STR|HDR|CEL|COD)-/.test(code) && code !== "CEL-315")
    .map(({ code, message }) => `${code} ${message}`);
}

test.each(KINDS.flatMap((kind) => STATES.map((state) => ({ ...kind, state }))))(
  "the prefilled template of $state, $layout as $format, reads to the very figures that stand, and nothing is asked of the file",
  async ({ layout, format, state }) => {
    const previous = sentBy(state);
    const file = await filled(state, layout, format);
    const { observations, quarantined, report } = await checkAnyFile(file, {
      state,
      filename: `a.${format}`,
      previous,
    });
    expect(stated(observations)).toEqual(stated(previous));
    expect(quarantined).toEqual([]);
    expect(report.counts.cells).toMatchObject({ changed: 0, withdrawn: 0 });
    expect(ofTheFile(report.findings)).toEqual([]);
  },
);

test.each(KINDS.flatMap((kind) => STATES.map((state) => ({ ...kind, state }))).filter((_, at) => at % 3 === 0))(
  "a blank template of $state, $layout as $format, is read without any finding",
  async ({ layout, format, state }) => {
    const template = templateOf(edition(), { layout, language: null, accepted: null }, format === "xlsx");
    const named = { iso3: state, name: state };
    const file = format === "csv" ? templateCsv(template) : await templateXlsx(template, { state: named, answers: [] });
    const { report, observations } = await checkAnyFile(file, { state, filename: `a.${format}` });
    expect(report.findings).toEqual([]);
    expect(stated(observations)).toEqual([]);
  },
);

test.each(edition().languages.map((language, at) => ({ ...language, kind: KINDS[at % KINDS.length] })))(
  "a template with headings and labels in $english reads back as it was filled in, and nothing is asked of it",
  async ({ code, kind = { layout: "long", format: "csv" } }) => {
    const previous = sentBy("MKD");
    const file = await filled("MKD", kind.layout, kind.format, code);
    const filename = `a.${kind.format}`;
    const { observations, report } = await checkAnyFile(file, { state: "MKD", filename, previous });
    expect(stated(observations)).toEqual(stated(previous));
    expect(ofTheFile(report.findings)).toEqual([]);
  },
);

test("a template in a language has its headings, and its words beside the codes", () => {
  const language = edition().languages.find(({ code }) => code === "ro") ?? null;
  const template = templateOf(edition(), { layout: "wide", language, accepted: null }, true);
  const [headings, ...rows] = templateCsv(template).split("\r\n");
  expect(headings).toMatch(/^Indicatorul,Ce se numără,.*Sexul,.*,Unitatea,2018,2019,2020,Marcaj,Notă$/);
  expect(rows.find((row) => /^THB\.VIC\.DET,.*,F,/.test(row))).toContain(
    "Victime ale traficului de persoane detectate: Femei și fete",
  );
});

/** Half of the states in each layout, all opened in LibreOffice and saved again at once. */
beforeAll(async () => {
  if (!office) return;
  const names = await Promise.all(
    STATES.map(async (state, at) => {
      const path = join(folder, `${state}.xlsx`);
      writeFileSync(path, await filled(state, at % 2 === 0 ? "wide" : "long", "xlsx"));
      return path;
    }),
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "saved")];
  execFileSync("soffice", [profile, ...convert, ...names], { stdio: "pipe" });
}, 240_000);

test.skipIf(!office).each(STATES)(
  "the prefilled template of %s, saved again by LibreOffice, reads to the very figures that stand (skipped without it)",
  async (state) => {
    const previous = sentBy(state);
    const file = readFileSync(join(folder, "saved", `${state}.xlsx`));
    const { observations, report } = await checkAnyFile(file, { state, filename: "a.xlsx", previous });
    expect(stated(observations)).toEqual(stated(previous));
    expect(ofTheFile(report.findings)).toEqual([]);
  },
);
