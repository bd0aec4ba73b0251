import { expect, test } from "vitest";

import type { DecompositionView } from "../../../api/contract/decomposition.ts";
import { decompositionTable } from "../../../web/charts/decomposition-table.ts";
import { point, seriesView } from "../../support/views.ts";

const exactly = (value: number) => ({ value, low: value, high: value });
const nothing = { value: null, low: null, high: null };
const { by: _, years: __, series: ___, ...view } = seriesView({});

// Ukraine and Romania of 2018 and 2020, and Georgia as if it had not reported 2020.
const change: DecompositionView = {
  ...view,
  from: 2018,
  to: 2020,
  earlier: { ...exactly(1696), reporters: ["GEO", "ROU", "UKR"] },
  later: { ...exactly(748), reporters: ["ROU", "UKR"] },
  total: exactly(-948),
  relative: -948 / 1696,
  common: {
    states: ["ROU", "UKR"],
    earlier: exactly(1689),
    later: exactly(748),
    change: exactly(-941),
    relative: null,
  },
  entries: { states: [], change: exactly(0) },
  exits: { states: ["GEO"], change: exactly(-7) },
  states: [
    {
      state: "GEO",
      standing: "left",
      before: point(2018, 7, "GEO"),
      now: point(2020, null, "GEO"),
      change: exactly(-7),
      relative: null,
      share: nothing,
    },
    {
      state: "ROU",
      standing: "common",
      before: point(2018, 497, "ROU"),
      now: point(2020, 596, "ROU"),
      change: exactly(99),
      relative: 99 / 497,
      share: exactly(-99 / 941),
    },
    {
      state: "UKR",
      standing: "common",
      before: point(2018, 1192, "UKR"),
      now: point(2020, 152, "UKR"),
      change: exactly(-1040),
      relative: -1040 / 1192,
      share: exactly(1040 / 941),
    },
  ],
  driver: null,
  median: { value: null, states: [] },
  rising: ["ROU"],
  falling: ["UKR"],
  jumps: [],
  revisions: null,
  publishable: false,
  withheld: [],
  sentences: [],
};

test("a change state by state, with its sign and its part, and those that reported both years together", () => {
  const table = decompositionTable(change);
  expect(table.columns).toEqual(["2018", "2020", "Change", "Part in the change"]);
  expect(table.rows.map((row) => row.cells.map((cell) => cell.text.replaceAll("\u202f", ",")))).toEqual([
    ["7", "", "−7", ""],
    ["497", "596", "+99", "−11%"],
    ["1,192", "152", "−1,040", "111%"],
    ["1,689", "748", "−941", ""],
  ]);
});

test("a figure leads to its cell; a reason for none is explained", () => {
  const table = decompositionTable(change);
  expect(table.rows[1]?.cells[0]?.cell).not.toBeNull();
  expect(table.legend.map((entry) => entry.status)).toEqual(["not-reported"]);
});
