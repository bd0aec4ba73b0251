import { expect, test } from "vitest";

import { flowMatrix, flowsHeadline, flowWords } from "../../../web/charts/flow-matrix.ts";
import { flows } from "../../support/flows.ts";

test("members first, then other countries, then groups, each in alphabetical order; only states that reported", () => {
  const matrix = flowMatrix(flows);
  expect(matrix.states.map((state) => state.iso3)).toEqual(["ROU", "TUR"]);
  expect(matrix.blocks.map((block) => [block.title, block.rows.map((row) => row.label)])).toEqual([
    ["BSEC member states", ["Bulgaria", "Romania"]],
    ["Other countries", ["Uzbekistan"]],
    ["Groups, never added to the countries", ["Own citizens"]],
  ]);
});

test("an empty place is empty, a reported zero is 0, a range stays a range; four times as many is a step darker", () => {
  const cells = flowMatrix(flows).blocks.flatMap((block) => block.rows.map((row) => row.cells));
  expect(cells.map((row) => row.map((cell) => [cell.text.replaceAll("\u202f", ","), cell.step]))).toEqual([
    [
      ["", 0],
      ["1–4", 1],
    ],
    [
      ["1,200", 5],
      ["", 0],
    ],
    [
      ["", 0],
      ["73", 4],
    ],
    [
      ["", 0],
      ["0", 0],
    ],
  ]);
});

test("what is said of a place, and of the whole", () => {
  const [, others] = flowMatrix(flows).blocks;
  const row = others?.rows[0];
  const cell = row?.cells[1];
  expect(row !== undefined && cell !== undefined ? flowWords(flows, row, cell) : "").toBe(
    "Türkiye, Uzbekistan: 29 in 2018 and 44 in 2019",
  );
  expect(flowsHeadline(flows)).toBe("2 of 3 states reported victims by citizenship, 2018–2020");
});
