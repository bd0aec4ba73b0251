import { readXlsx } from "hucre";
import Papa from "papaparse";
import { expect, test } from "vitest";

import { figureCsv, figureXlsx } from "../../../api/exporting/figure-table.ts";
import { FIGURES } from "./figures.ts";

function figureOf(kind: string) {
  const figure = FIGURES[kind];
  if (figure === undefined) throw new Error(`There is no figure ${kind}.`);
  return figure;
}

function read(csv: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

// The three years' sums of detected victims over 13 states (UNODC GLOTIP, edition 2025-04-14).
test("the table of a regional figure has the sums, and who is in them", () => {
  const rows = read(figureCsv(figureOf("region"))).filter((row) => row["column"] === "Sum");
  expect(rows.map((row) => `${row["row"]} ${row["value"]}`)).toEqual(["2018 3256", "2019 2473", "2020 2222"]);
  expect(rows[0]).toMatchObject({
    source: "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry",
    release: "r1",
  });
});

test("a range has its ends and no value, a figure leads back to its cell", () => {
  const georgia = read(figureCsv(figureOf("trends"))).filter((row) => row["state"] === "GEO");
  expect(
    georgia.map((row) => [row["column"], row["value"], row["low"], row["high"], row["status"], row["cell"]]),
  ).toEqual([
    ["2018", "7", "7", "7", "reported", "c_GEO_2018"],
    ["2019", "", "1", "4", "censored", "c_GEO_2019"],
    ["2020", "", "", "", "not-reported", ""],
  ]);
});

test.each(Object.keys(FIGURES))("the table of %s as a spreadsheet is read by a program of others", async (kind) => {
  const bytes = figureXlsx({ ...figureOf(kind), title: "=Seen here", note: "A note." }, "2026-11-20T09:30:00Z");
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["Table", "Notes"]);
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  const cells = read(figureCsv(figureOf(kind)));
  expect(rows.length * (header.length - 1)).toBe(cells.length);
  for (const [place, cell] of cells.entries()) {
    const row = rows[Math.floor(place / (header.length - 1))] ?? [];
    const shown = row[1 + (place % (header.length - 1))] ?? "";
    const wanted = cell["value"] === "" ? cell["shown"] || cell["status"] : Number(cell["value"]);
    expect([cell, shown]).toEqual([cell, wanted ?? ""]);
  }
  const notes = sheets[1]?.rows.map((row) => row.join(": ")) ?? [];
  expect(notes[0]).toBe("Title: =Seen here");
  expect(notes).toContain("Note: A note.");
  expect(notes.at(-1)).toBe("Release: Release r1, 20 November 2026");
});

test("equal figures give equal bytes", () => {
  const write = () => figureXlsx(figureOf("compare"), "2026-11-20T09:30:00Z");
  expect(write()).toEqual(write());
});
