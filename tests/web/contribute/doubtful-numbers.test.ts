import { expect, test } from "vitest";

import { doubtfulNumbers } from "../../../web/pages/contribute/doubtful-numbers.ts";
import { edition } from "../../support/edition.ts";

const TABLE = {
  sheet: null,
  lines: [1, 2, 3, 4, 5, 6],
  header: 0,
  fields: ["indicator", "unit", "2018", "2019"],
  divided: true,
  rows: [
    ["Indicator", "Unit", "2018", "2019"],
    ["DRG.SZR.QKG", "kg", "1.234", "12,5"],
    ["DRG.SZR.QKG", "kg", "7,001", "1.234"],
    ["DRG.SZR.QKG", "kg", "1.234,5", "13"],
    ["THB.VIC.DET", "persons", "2.345", "9"],
  ],
};

test("figures that either decimal mark reads otherwise are shown once each; those of things that are counted never", () => {
  expect(doubtfulNumbers(TABLE, edition())).toEqual([
    { text: "1.234", comma: 1234, point: 1.234 },
    { text: "7,001", comma: 7.001, point: 7001 },
  ]);
});

test("the cells of a workbook are numbers by themselves", () => {
  expect(doubtfulNumbers({ ...TABLE, sheet: "Return" }, edition())).toEqual([]);
});
