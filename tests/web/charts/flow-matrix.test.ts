import { expect, test } from "vitest";

import type { FlowsView } from "../../../api/contract/flows.ts";
import { flowMatrix, flowsHeadline, flowWords, silentWords } from "../../../web/charts/flow-matrix.ts";
import { point, seriesView } from "../../support/views.ts";

const { by: _, years: __, series: ___, ...view } = seriesView({});
const none = { value: null, low: null, high: null };
const exactly = (value: number) => ({ value, low: value, high: value });
const column = (code: string, label: string, isGroup = false) => ({ ...none, code, label, isGroup, states: [] });

// As published for 2018 to 2020: Türkiye of Uzbeks and Bulgarians, Romania of its own citizens; Russia of nobody.
const flows: FlowsView = {
  ...view,
  short: "victims by citizenship",
  unitLabel: "persons",
  stateNames: { BGR: "Bulgaria", ROU: "Romania", RUS: "Russian Federation", TUR: "Türkiye" },
  from: 2018,
  to: 2020,
  by: "citizenship",
  byLabel: "Citizenship",
  columns: [
    column("NAT", "Own citizens", true),
    column("UZ", "Uzbekistan"),
    column("RO", "Romania"),
    column("BG", "Bulgaria"),
  ],
  rows: [
    {
      state: "ROU",
      years: [2018],
      cells: [{ ...exactly(1200), code: "RO", own: true, points: [point(2018, 1200)] }],
    },
    { state: "RUS", years: [], cells: [] },
    {
      state: "TUR",
      years: [2018, 2019],
      cells: [
        { ...exactly(0), code: "NAT", own: true, points: [point(2019, 0)] },
        { ...exactly(73), code: "UZ", own: false, points: [point(2018, 29), point(2019, 44)] },
        { value: null, low: 1, high: 4, code: "BG", own: false, points: [point(2019, [1, 4])] },
      ],
    },
  ],
  silent: ["RUS"],
};

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

test("what is said of a place, of the whole and of those who are silent", () => {
  const [, others] = flowMatrix(flows).blocks;
  const row = others?.rows[0];
  const cell = row?.cells[1];
  expect(row !== undefined && cell !== undefined ? flowWords(flows, row, cell) : "").toBe(
    "Türkiye, Uzbekistan: 29 in 2018 and 44 in 2019",
  );
  expect(flowsHeadline(flows)).toBe("2 of 3 states reported victims by citizenship, 2018–2020");
  expect(silentWords(flows)).toBe("Without a figure: Russian Federation.");
});
