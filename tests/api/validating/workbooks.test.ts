import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { cellsOf, check, checkAnyFile, codesOf, findingOf } from "../../support/check.ts";
import { dress, type Layout } from "../../support/dress.ts";
import { edition } from "../../support/edition.ts";
import { asFlatOds, sheetsOfYears, yearsOverSexes } from "../../support/dress-grouped.ts";
import { type Habit, HABITS } from "../../support/habits.ts";
import { ONE_FIGURE, workbook } from "../../support/workbooks.ts";

const CONTRIBUTIONS = join(import.meta.dirname, "../../../datasets/contributions");
const STATES = edition().states.map(({ iso3 }) => iso3);
const office = spawnSync("soffice", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "euxine-workbooks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function canonicalOf(state: string) {
  return check(readFileSync(join(CONTRIBUTIONS, `${state}-2018-2020.csv`)), { state });
}

function habitOf(state: string): Habit {
  const habit = HABITS.get(state);
  if (habit === undefined) throw new Error(`${state} has no habits.`);
  return { ...habit, page: "utf-8" };
}

function dressed(state: string, layout: Layout): Uint8Array {
  return dress(canonicalOf(state).observations, layout, state, habitOf(state));
}

/** Cells by key, in the order of the keys; spreadsheets keep 15 digits of a number, which is near enough. */
function keyed(cells: readonly string[]) {
  return cells.toSorted().map((cell) => {
    const at = cell.lastIndexOf(" ");
    const value = Number(cell.slice(at + 1));
    return [cell.slice(0, at), Number.isNaN(value) ? cell.slice(at + 1) : value] as const;
  });
}

function isNear(a: string | number, b: string | number | undefined): boolean {
  return a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= b * 1e-14);
}

/** What every state opens in LibreOffice under a locale with decimal comma, German's, and saves as a workbook. */
beforeAll(() => {
  if (!office) return;
  const names = STATES.map((state, at) => {
    const path = join(folder, `${state}.csv`);
    writeFileSync(path, dressed(state, at % 2 === 0 ? "wide" : "long"));
    return path;
  });
  const grouped = STATES.flatMap((state) => {
    const { observations } = canonicalOf(state);
    const habit = habitOf(state);
    const sheets = { grouped: [yearsOverSexes(observations, state, habit)], years: sheetsOfYears(observations, habit) };
    return Object.entries(sheets).map(([kind, laid]) => {
      const path = join(folder, `${state}-${kind}.fods`);
      writeFileSync(path, asFlatOds(laid, habit));
      return path;
    });
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  for (const format of ["xlsx", "ods"]) {
    const filter = "--infilter=CSV:59,34,76,1,,1031";
    execFileSync("soffice", [profile, "--headless", filter, "--convert-to", format, "--outdir", folder, ...names], {
      stdio: "pipe",
    });
  }
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, ...grouped], {
    stdio: "pipe",
  });
}, 180_000);

test.skipIf(!office).each(STATES.flatMap((state) => [`${state}-grouped.xlsx`, `${state}-years.xlsx`]))(
  "%s, as LibreOffice saved it with merged headings or with a sheet for each year, reads to the same cells (skipped without it)",
  async (filename) => {
    const state = filename.slice(0, 3);
    const read = await checkAnyFile(readFileSync(join(folder, filename)), { state, filename: "return.xlsx" });
    expect(read.report.findings.filter(({ severity }) => severity === "blocker" || severity === "error")).toEqual([]);
    const [found, sent] = [keyed(cellsOf(read)), keyed(cellsOf(canonicalOf(state)))];
    expect(found.map(([key]) => key)).toEqual(sent.map(([key]) => key));
    expect(found.filter(([, value], at) => !isNear(value, sent[at]?.[1]))).toEqual([]);
    const sheets = filename.endsWith("-years.xlsx") ? ["2018", "2019", "2020"] : [state];
    expect(read.report.file.read.sheets).toEqual(sheets);
  },
);

test.skipIf(!office).each(STATES.flatMap((state) => [`${state}.xlsx`, `${state}.ods`]))(
  "%s, as LibreOffice saved it from the state's own words and numbers, reads to the same cells (skipped without it)",
  async (filename) => {
    const state = filename.slice(0, 3);
    const read = await checkAnyFile(readFileSync(join(folder, filename)), { state, filename });
    expect(read.report.findings.filter(({ severity }) => severity === "blocker" || severity === "error")).toEqual([]);
    const [found, sent] = [keyed(cellsOf(read)), keyed(cellsOf(canonicalOf(state)))];
    expect(found.map(([key]) => key)).toEqual(sent.map(([key]) => key));
    expect(found.filter(([, value], at) => !isNear(value, sent[at]?.[1]))).toEqual([]);
    expect(read.report.file).toMatchObject({ format: "workbook", read: { sheet: state } });
  },
);

test("a cell of a workbook is found by its sheet and its name there", async () => {
  const rows = [...ONE_FIGURE, ["THB.VIC.DET", 2019, "persons", "twelve"]];
  const { at, message } = findingOf(await checkAnyFile(await workbook({ Police: rows })), "CEL-301");
  expect(at).toMatchObject({ sheet: "Police", a1: "D3", line: 3, column: 4, row: 2 });
  expect(message).toContain('Sheet "Police", cell D3 "value"');
});

test("a number of a workbook is read as it stands, whatever marks its texts have", async () => {
  const rows = [
    ["indicator", "year", "drug", "unit", "value"],
    ["DRG.SZR.QKG", 2018, "HER", "kg", 1.234],
    ["DRG.SZR.QKG", 2019, "HER", "kg", "1.234,5"],
    ["DRG.SZR.QKG", 2020, "HER", "kg", "0,75"],
  ];
  expect(cellsOf(await checkAnyFile(await workbook({ A: rows })))).toEqual([
    "2018 DRG.SZR.QKG drug=HER kg 1.234",
    "2019 DRG.SZR.QKG drug=HER kg 1234.5",
    "2020 DRG.SZR.QKG drug=HER kg 0.75",
  ]);
});

test("the sheet that the sender chose is read, whichever comes first", async () => {
  const sheets = { A: ONE_FIGURE, B: [...ONE_FIGURE, ["THB.VIC.DET", 2019, "persons", 13]] };
  const checked = await checkAnyFile(await workbook(sheets), { note: { ...NO_COVERING_NOTE, sheet: "B" } });
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12", "2019 THB.VIC.DET persons 13"]);
  expect(codesOf(checked)).toEqual(["STR-220"]);
});

test("a sheet of notes before the figures is passed over", async () => {
  const checked = await checkAnyFile(await workbook({ Notes: [["As registered."]], Figures: ONE_FIGURE }));
  expect(checked.report.file.read.sheet).toBe("Figures");
});

test("an empty workbook is an empty file", async () => {
  expect(codesOf(await checkAnyFile(await workbook({ A: [] })))).toEqual(["FIL-001"]);
});
