import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { Finding } from "../../../api/contract/report.ts";
import { CATALOGUE } from "../../../api/findings/catalogue.ts";
import type { Checked } from "../../../api/validating/check.ts";
import { check, checkAnyFile } from "../../support/check.ts";
import { FIFTY_FAULTS, SURPLUS, type SeededFault } from "../../support/seeded-faults.ts";
import { workbook } from "../../support/workbooks.ts";

const NAME = "MKD-2018-2020.csv";
const GIVEN = { state: "MKD", filename: NAME };
/** Of these something is rightly asked before anything is seeded. */
const LEFT_OUT = ["DRG.PRC.", "THB.PER.CON,2018,,,SEX,", "THB.PER.SUS,2019,M,Y_GE18,", "THB.PER.SUS,2020,M,,"];

const SOUND = readFileSync(join(import.meta.dirname, "../../../datasets/contributions", NAME), "utf8")
  .trimEnd()
  .split("\n")
  .filter((line) => !LEFT_OUT.some((start) => line.startsWith(start)))
  .map(cellsOf);
const HEADINGS = SOUND[0] ?? [];

/** The cells of a line; only the note, the last of them, is ever quoted. */
function cellsOf(line: string): readonly string[] {
  const [, before = "", quoted] = /^([^"]*?)(?:"(.*)")?$/.exec(line) ?? [];
  return quoted === undefined ? before.split(",") : [...before.slice(0, -1).split(","), quoted];
}

function lineOf(start: string): number {
  const at = SOUND.findIndex((cells) => cells.join(",").startsWith(start));
  if (at === -1) throw new Error(`No row begins with ${start}`);
  return at + 1;
}

function seed(faults: readonly SeededFault[]): readonly (readonly string[])[] {
  const rows = [...SOUND];
  for (const { row, column, text } of faults) {
    const at = lineOf(row) - 1;
    const cells = rows[at] ?? [];
    rows[at] = text === SURPLUS ? [...cells, "surplus"] : cells.with(HEADINGS.indexOf(column), text);
  }
  return rows;
}

function asCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(",")).join("\n");
}

/** `CEL-301 line 12, value, O12`: what and where. */
function expectedOf({ code, row, column, saidAt, saidOn }: SeededFault): string {
  const line = lineOf(saidOn ?? row);
  const said = saidAt === undefined ? column : saidAt;
  // The table has fewer columns than the alphabet has letters.
  const a1 = said === null ? null : `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[HEADINGS.indexOf(said)] ?? "?"}${line}`;
  return `${code} line ${line}, ${said}, ${a1}`;
}

/** All findings but that figures of partners are not known here, which is no fault of the file. */
function faultsOf({ report }: Checked): readonly Finding[] {
  return report.findings.filter(({ severity }) => severity !== "na");
}

function saidOf({ code, at }: Finding): string {
  const heading = at.column === null ? null : HEADINGS[at.column - 1];
  return `${code} line ${at.line}, ${heading}, ${at.a1}`;
}

test("fifty seeded faults give fifty findings in one report, each where it was seeded", () => {
  const checked = check(asCsv(seed(FIFTY_FAULTS)), GIVEN);
  expect(SOUND.length).toBeGreaterThan(200);
  expect(FIFTY_FAULTS).toHaveLength(50);
  expect(faultsOf(checked).map(saidOf).toSorted()).toEqual(FIFTY_FAULTS.map(expectedOf).toSorted());
  expect(checked.report.truncated).toBeNull();
  for (const { code, severity, message } of faultsOf(checked)) {
    expect([code, severity]).toEqual([code, CATALOGUE.get(code)?.severity]);
    expect(message).toMatch(/^Line \d+/);
  }
});

test("of the mended file nothing is said", () => {
  const checked = check(asCsv(SOUND), GIVEN);
  expect(faultsOf(checked)).toEqual([]);
  expect(checked.report.verdict).toBe("clean");
});

test("each fault alone gives its one finding", () => {
  for (const fault of FIFTY_FAULTS) {
    const checked = check(asCsv(seed([fault])), GIVEN);
    expect(faultsOf(checked).map(saidOf)).toEqual([expectedOf(fault)]);
  }
});

test("the same faults in a workbook are found in the same cells", async () => {
  // A surplus cell is no fault of a sheet, which has no separators.
  const faults = FIFTY_FAULTS.filter(({ text }) => text !== SURPLUS);
  const checked = await checkAnyFile(await workbook({ Figures: seed(faults) }), {
    ...GIVEN,
    filename: "figures.xlsx",
  });
  expect(faultsOf(checked).map(saidOf).toSorted()).toEqual(faults.map(expectedOf).toSorted());
  expect(new Set(faultsOf(checked).map(({ at }) => at.sheet))).toEqual(new Set(["Figures"]));
});

test("of the mended workbook nothing is said", async () => {
  const checked = await checkAnyFile(await workbook({ Figures: SOUND }), { ...GIVEN, filename: "figures.xlsx" });
  expect(faultsOf(checked)).toEqual([]);
});
