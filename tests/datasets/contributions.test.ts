import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { parseNote } from "../../datasets/build/note.ts";
import { edition } from "../support/edition.ts";
import type { Row } from "./committed.ts";
import { breakdown, cell, contributedRows, contributionFiles, DATASETS, keyOf, rowsByPlace } from "./committed.ts";

const rows = contributedRows();
const places = rowsByPlace(rows);

/** The value of a total that must be a plain number. */
function total(indicator: string, state: string, year: number, code = ""): number {
  return Number(places.get(`${state}|${year}|${indicator}|${code}`)?.cells["value"]);
}

function sumOver(states: readonly string[], year: number): number {
  return states.reduce((sum, state) => sum + total("THB.VIC.DET", state, year), 0);
}

const ALL = ["ALB", "ARM", "AZE", "BGR", "GEO", "GRC", "MDA", "MKD", "ROU", "RUS", "SRB", "TUR", "UKR"];
const WITHOUT_UKRAINE = ALL.filter((state) => state !== "UKR");

test("there is one contribution for each of 13 states and four rounds", () => {
  const rounds = ["2010-2014", "2015-2017", "2018-2020", "2021-2023"];
  expect(contributionFiles()).toEqual(ALL.flatMap((state) => rounds.map((round) => `${state}-${round}.csv`)));
});

test("no other CSV file has a state and a round in its path", () => {
  const others = readdirSync(DATASETS, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".csv") && !path.startsWith("contributions"),
  );
  expect(others.filter((path) => /[A-Z]{3}.*\d{4}-\d{4}/.test(path))).toEqual([]);
});

test("files are UTF-8 without a byte order mark, with LF, in the canonical header", () => {
  const wrong = contributionFiles().filter((file) => {
    const text = readFileSync(join(DATASETS, "contributions", file), "utf8");
    return !/^indicator,year,[a-z_,]*unit,value,flag,note\n/.test(text) || text.includes("\r") || !text.endsWith("\n");
  });
  expect(wrong).toEqual([]);
});

test("no contribution has a key twice", () => {
  const keys = rows.map((row) => `${row.file} ${keyOf(row)}`);
  expect(keys.length - new Set(keys).size).toBe(0);
});

test("every year lies in the round of its file", () => {
  const outside = rows.filter((row) => {
    const [from = "", to = ""] = row.round.split("-");
    return cell(row, "year") < from || cell(row, "year") > to;
  });
  expect(outside).toEqual([]);
});

test("every indicator, unit, dimension and code is known to the edition of its round", () => {
  expect([...new Set(rows.flatMap(unknownParts))]).toEqual([]);
});

function unknownParts(row: Row): readonly string[] {
  const asked = edition(row.round);
  const indicator = asked.indicators.find((one) => one.code === row.cells["indicator"]);
  if (indicator === undefined) return [`indicator ${row.cells["indicator"]}`];
  const unit = cell(row, "unit");
  const problems = indicator.units.includes(unit) ? [] : [`${indicator.code} in ${unit}`];
  for (const pair of breakdown(row)
    .split(";")
    .filter((part) => part !== "")) {
    const [id = "", code = ""] = pair.split("=");
    const dimension = asked.dimensions.find((one) => one.id === id);
    if (!indicator.dimensions.includes(id)) problems.push(`${indicator.code} by ${id}`);
    if (dimension?.codes.every((one) => one.code !== code) ?? true) problems.push(`${id} ${code}`);
  }
  return problems;
}

test("values are plain numbers, <n or closed intervals that ascend", () => {
  const wrong = rows.filter((row) => {
    const value = cell(row, "value");
    const [, low, high] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(value) ?? [];
    if (low !== undefined && high !== undefined) return Number(low) >= Number(high);
    return !/^(<\d+|\d+(\.\d+)?(e-\d+)?)$/i.test(value);
  });
  expect(wrong).toEqual([]);
});

test("flags are letters of the SDMX list of observation status", () => {
  const letters = new Set(rows.flatMap((row) => cell(row, "flag").split(" ")));
  expect([...letters].toSorted()).toEqual(["", "B", "N"]);
});

test("every note names publisher, dataset, edition and place, and gives as many addends as places", () => {
  const wrong = rows.filter((row) => {
    const note = parseNote(cell(row, "note"));
    if (note === null || !["UNODC", "Eurostat"].includes(note.publisher)) return true;
    if (!/^\d{4}-(\d{4}|\d\d-\d\d)$/.test(note.edition)) return true;
    if (!note.places.every((place) => /^(sheet \S+ row|line|record) \d+( column \d{4})?$/.test(place))) return true;
    return note.addends.length !== (note.places.length > 1 ? note.places.length : 0);
  });
  expect(wrong).toEqual([]);
});

test("detected victims of the 13 states are 3,256, 2,473 and 2,222 in 2018 to 2020", () => {
  expect([2018, 2019, 2020].map((year) => sumOver(ALL, year))).toEqual([3256, 2473, 2222]);
});

test("without Ukraine they are 2,064, 2,211 and 2,070", () => {
  expect([2018, 2019, 2020].map((year) => sumOver(WITHOUT_UKRAINE, year))).toEqual([2064, 2211, 2070]);
});

test("Türkiye seized 18,531, 20,165 and 13,783 kg of heroin", () => {
  const heroin = [2018, 2019, 2020].map((year) => total("DRG.SZR.QKG", "TUR", year, "drug=HER"));
  expect(heroin).toEqual([18531, 20165, 13783]);
});

test("rows that lost their age add up: Bulgaria's women of 2017 are 407 and 36, its men 59 and <5", () => {
  const bulgaria = rows.filter((row) => keyOf(row).startsWith("BGR|2017|THB.VIC.DET|sex="));
  expect(bulgaria.map((row) => [breakdown(row), cell(row, "value")])).toEqual([
    ["sex=F", "443"],
    ["sex=M", "60-63"],
  ]);
});

test("Albania's other forms of 2020 are <5, 24, <5, 7 and <5, together 34 to 43: its 38 by age lie within", () => {
  const other = rows.filter(
    (row) => keyOf(row).startsWith("ALB|2020|THB.VIC.DET|") && cell(row, "exploitation") === "OTH",
  );
  const found = new Map(other.map((row) => [breakdown(row), cell(row, "value")]));
  expect(found.get("exploitation=OTH")).toBe("34-43");
  expect(Number(found.get("age=Y0T17;exploitation=OTH")) + Number(found.get("age=Y_GE18;exploitation=OTH"))).toBe(38);
});

test("a figure printed twice counts once: Albania's benzodiazepines of 2016", () => {
  const row = places.get("ALB|2016|DRG.SZR.QKG|drug=BZD");
  expect(row?.cells["value"]).toBe("0.002");
  expect(parseNote(row?.cells["note"] ?? "")?.countedOnce).toHaveLength(1);
});

test("grouping is taken out of 1,192, and the note keeps what was printed", () => {
  const ukraine = rows.find((row) => keyOf(row) === "UKR|2018|THB.VIC.DET||persons");
  expect(ukraine?.cells["value"]).toBe("1192");
  expect(parseNote(ukraine?.cells["note"] ?? "")?.publishedAs).toBe("1,192");
});

test("amphetamine of Türkiye breaks in 2018, when Captagon got a category of its own", () => {
  const flagged = rows.filter(
    (row) => row.state === "TUR" && cell(row, "drug") === "AMP" && cell(row, "flag").includes("B"),
  );
  expect(flagged.map((row) => [cell(row, "indicator"), cell(row, "year")])).toEqual([["DRG.SZR.QKG", "2018"]]);
});
