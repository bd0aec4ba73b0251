import { expect, test } from "vitest";

import { checkContribution } from "../../../../api/validating/check.ts";
import { NO_COVERING_NOTE } from "../../../../api/contract/covering-note.ts";
import { askedRows } from "../../../../web/pages/contribute/entry/asked-rows.ts";
import {
  copiedFrom,
  type Entries,
  type History,
  pastedInto,
  redone,
  undone,
  written,
} from "../../../../web/pages/contribute/entry/entries.ts";
import { entryFile, findingsByCell } from "../../../../web/pages/contribute/entry/entry-file.ts";
import { edition } from "../../../support/edition.ts";
import { tinyEdition } from "../../../support/tiny-edition.ts";

const YEARS = [2018, 2019, 2020];
const TINY = tinyEdition(YEARS);
const ROWS = askedRows(TINY, "A", false);
const START: History = { past: [], now: {}, future: [] };

function check(entries: Entries) {
  const file = entryFile(TINY, entries);
  const bytes = new TextEncoder().encode(file.text);
  const remembered = { wordings: [], explanations: [] };
  const sent = { bytes, filename: "typed.csv", state: "ROU", edition: TINY, previous: [], remembered };
  return { file, ...checkContribution({ ...sent, note: NO_COVERING_NOTE, sha256: "", dryRun: true }) };
}

test("a core question is asked whole and by one dimension at a time, never by its own total or by countries", () => {
  const victims = ROWS.filter(({ indicator }) => indicator === "THB.VIC.DET").map(({ id }) => id);
  expect(victims).toEqual([
    "THB.VIC.DET",
    "THB.VIC.DET|sex=F",
    "THB.VIC.DET|sex=M",
    "THB.VIC.DET|sex=_U",
    "THB.VIC.DET|age=Y0T17",
    "THB.VIC.DET|age=Y_GE18",
    "THB.VIC.DET|exploitation=SEX",
    "THB.VIC.DET|exploitation=LAB",
  ]);
  const all = edition().sections.flatMap(({ code }) => askedRows(edition(), code, true));
  expect(all.filter(({ part }) => part?.dimension === "citizenship" || part?.code === "_T")).toEqual([]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  // Kilograms of different drugs have no total to be typed.
  expect(all.filter(({ indicator, part }) => indicator === "DRG.SZR.QKG" && part === null)).toEqual([]);
  for (const { code } of edition().sections) expect(askedRows(edition(), code, false).length).toBeGreaterThan(0);
});

test("steps are undone and redone; a step that changes nothing is none; a new step ends what could be redone", () => {
  const one = written(START, [["a", "1"]]);
  const two = written(one, [
    ["a", " 2\n"],
    ["b", "3"],
  ]);
  expect(two.now).toEqual({ a: "2", b: "3" });
  expect(written(two, [["a", "2"]])).toBe(two);
  expect(undone(two).now).toEqual({ a: "1" });
  expect(redone(undone(two)).now).toEqual(two.now);
  expect(undone(undone(undone(two))).now).toEqual({});
  expect(redone(written(undone(two), [["a", ""]])).now).toEqual({});
});

test("a block goes into the cells from the chosen one on, what does not fit is left out, one value fills the selection", () => {
  const at = { top: 0, left: 1, bottom: 0, right: 1 };
  const block = [
    ["5", "6", "7"],
    ["8", "9", "1"],
  ];
  expect(pastedInto(block, at, ROWS, YEARS)).toEqual([
    ["THB.VIC.DET|2019", "5"],
    ["THB.VIC.DET|2020", "6"],
    ["THB.VIC.DET|sex=F|2019", "8"],
    ["THB.VIC.DET|sex=F|2020", "9"],
  ]);
  expect(pastedInto([[":"]], { top: 0, left: 0, bottom: 1, right: 0 }, ROWS, YEARS)).toEqual([
    ["THB.VIC.DET|2018", ":"],
    ["THB.VIC.DET|sex=F|2018", ":"],
  ]);
  const { now } = written(START, pastedInto(block, at, ROWS, YEARS));
  expect(copiedFrom(now, { top: 0, left: 0, bottom: 1, right: 2 }, ROWS, YEARS)).toBe("\t5\t6\n\t8\t9");
});

test("what was typed becomes a canonical file, read to the same figures", () => {
  const { file, observations, report } = check({
    "THB.VIC.DET|2018": "497",
    "THB.VIC.DET|sex=F|2018": "<5",
    "THB.VIC.DET|2019": ":",
    "DRG.SZR.QKG|drug=HER|2020": "12.5",
  });
  expect(file.text.split("\r\n").slice(0, 3)).toEqual([
    "indicator,year,sex,drug,unit,value,flag,note",
    "THB.VIC.DET,2018,,,persons,497,,",
    "THB.VIC.DET,2019,,,persons,:,,",
  ]);
  expect(report.file.read.layout).toBe("canonical");
  expect(observations.map(({ key, observed }) => [key.indicator, key.year, key.breakdown, observed])).toEqual([
    ["THB.VIC.DET", 2018, {}, { value: 497 }],
    ["THB.VIC.DET", 2019, {}, { missing: "not-available" }],
    ["THB.VIC.DET", 2018, { sex: "F" }, { low: 1, high: 4 }],
    ["DRG.SZR.QKG", 2020, { drug: "HER" }, { value: 12.5 }],
  ]);
});

test("a finding comes back to the cell that was typed", () => {
  const { file, report } = check({ "THB.VIC.DET|2018": "497", "THB.VIC.DET|sex=F|2020": "4x7" });
  const found = findingsByCell(report.findings, file);
  expect(found.get("THB.VIC.DET|sex=F|2020")?.map(({ code }) => code)).toContain("CEL-301");
  expect(found.get("THB.VIC.DET|2018") ?? []).toEqual([]);
});
