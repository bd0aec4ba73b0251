import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { Checked } from "../../../api/validating/check.ts";
import { encode } from "../../support/code-page.ts";
import { cellsOf, check } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

const CONTRIBUTIONS = join(import.meta.dirname, "../../../datasets/contributions");
const NAMES = readdirSync(CONTRIBUTIONS).filter((name) => name.endsWith(".csv"));

function contribution(name: string): string {
  return readFileSync(join(CONTRIBUTIONS, name), "utf8");
}

function checkNamed(name: string, content: string | Uint8Array): Checked {
  return check(content, { state: name.slice(0, 3), round: name.slice(4, 13), filename: name });
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

test.each(edition().states)("the return of $name in its own habits reads to the same cells", ({ iso3, codePage }) => {
  const name = `${iso3}-2018-2020.csv`;
  const canonical = checkNamed(name, contribution(name));
  const dressed = checkNamed(name, encode(dress(canonical), codePage ?? "utf-8"));
  expect(cellsOf(dressed)).toEqual(cellsOf(canonical));
  expect(dressed.report.counts.error).toBe(0);
});

/** The same return with a title, semicolons, decimal commas, grouped thousands, CRLF and a footnote. */
function dress({ observations }: Checked): string {
  const dimensions = [...new Set(observations.flatMap(({ key }) => Object.keys(key.breakdown)))].toSorted();
  const rows = observations.map(({ key, cell, note }) => [
    key.indicator,
    String(key.year),
    ...dimensions.map((dimension) => key.breakdown[dimension] ?? ""),
    key.unit,
    dressNumber(cell.text),
    note,
  ]);
  const table = [["indicator", "year", ...dimensions, "unit", "value", "note"], ...rows];
  return [
    "Ministry of the Interior",
    "",
    ...table.map((row) =>
      row.map((text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(";"),
    ),
    `Source: register of the police${";".repeat(dimensions.length + 4)}`,
  ].join("\r\n");
}

function dressNumber(text: string): string {
  const [, whole = "", rest = ""] = /^(\d+)(\.\d+)?$/.exec(text) ?? [];
  return whole === "" ? text.replace(".", ",") : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ".") + rest.replace(".", ",");
}
