import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { Checked } from "../../../api/validating/check.ts";
import { cellsOf, check } from "../../support/check.ts";
import { asCsv, yearsOverSexes } from "../../support/dress-grouped.ts";
import { dress } from "../../support/dress.ts";
import { edition } from "../../support/edition.ts";
import { HABITS } from "../../support/habits.ts";

const CONTRIBUTIONS = join(import.meta.dirname, "../../../datasets/contributions");
const NAMES = readdirSync(CONTRIBUTIONS).filter((name) => name.endsWith(".csv"));

function contribution(name: string): string {
  return readFileSync(join(CONTRIBUTIONS, name), "utf8");
}

function checkNamed(filename: string, content: string | Uint8Array, name = filename): Checked {
  return check(content, { state: name.slice(0, 3), round: name.slice(4, 13), filename });
}

test("there is a contribution of each state for each round", () => {
  expect(NAMES).toHaveLength(13 * 4);
});

test.each(NAMES)("%s is kept whole, and at most 15 questions are put", (name) => {
  const text = contribution(name);
  const { report, observations, quarantined } = checkNamed(name, text);
  const rows = text.trimEnd().split("\n").length - 1;
  expect(report.counts).toMatchObject({ blocker: 0, error: 0, rowsAccepted: rows, rowsQuarantined: 0 });
  expect([observations.length, quarantined.length]).toEqual([rows, 0]);
  expect(report.file.read).toMatchObject({ layout: "canonical", rows, lines: rows + 1 });
  expect(report.questions.length).toBeLessThanOrEqual(15);
});

test.each(NAMES)("each cell of %s stands in its line and column as it was sent", (name) => {
  const lines = contribution(name).split("\n");
  for (const { cell, key } of checkNamed(name, contribution(name)).observations) {
    const line = lines[cell.line - 1] ?? "";
    expect(line.startsWith(`${key.indicator},${key.year},`)).toBe(true);
    // No cell before the note is quoted in a canonical file.
    expect(line.split(",")[cell.column - 1]).toBe(cell.text);
  }
});

const DRESSED = edition().states.flatMap(({ iso3 }) => [[iso3, "long"] as const, [iso3, "wide"] as const]);

test.each(DRESSED)(
  "the return of %s in its own words, numbers and code page, %s, reads to the same cells",
  (iso3, layout) => {
    const habit = HABITS.get(iso3);
    if (habit === undefined) throw new Error(`${iso3} has no habits.`);
    const name = `${iso3}-2018-2020.csv`;
    const canonical = checkNamed(name, contribution(name));
    const dressed = checkNamed("return.csv", dress(canonical.observations, layout, iso3, habit), name);
    expect(cellsOf(dressed).toSorted()).toEqual(cellsOf(canonical).toSorted());
    const { counts, file } = dressed.report;
    expect([counts.blocker, counts.error, counts.rowsQuarantined]).toEqual([0, 0, 0]);
    expect(file.read).toMatchObject({ layout, encoding: { value: habit.page }, decimal: { value: "," } });
  },
);

test.each(edition().states.map(({ iso3 }) => iso3))(
  "the return of %s with its years above its sexes reads to the same cells, each found where it stands",
  (iso3) => {
    const habit = HABITS.get(iso3);
    if (habit === undefined) throw new Error(`${iso3} has no habits.`);
    const name = `${iso3}-2018-2020.csv`;
    const canonical = checkNamed(name, contribution(name));
    const sheet = yearsOverSexes(canonical.observations, iso3, habit);
    const dressed = checkNamed("return.csv", asCsv(sheet, habit), name);
    expect(cellsOf(dressed).toSorted()).toEqual(cellsOf(canonical).toSorted());
    const { counts, file } = dressed.report;
    expect([counts.blocker, counts.error, counts.rowsQuarantined]).toEqual([0, 0, 0]);
    expect(file.read).toMatchObject({ layout: "wide", headerLine: 4, encoding: { value: habit.page } });
    for (const { cell } of dressed.observations) expect(sheet.rows[cell.line - 1]?.[cell.column - 1]).toBe(cell.text);
  },
);
