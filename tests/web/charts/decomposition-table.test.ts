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
  relative: { value: -948 / 1696, low: -948 / 1696, high: -948 / 1696 },
  common: {
    states: ["ROU", "UKR"],
    earlier: exactly(1689),
    later: exactly(748),
    change: exactly(-941),
    relative: { value: null, low: null, high: null },
  },
  broken: { states: [], change: exactly(0) },
  entries: { states: [], change: exactly(0) },
  exits: { states: ["GEO"], change: exactly(-7) },
  states: [
    {
      state: "GEO",
      standing: "left",
      before: point(2018, 7, "GEO"),
      now: point(2020, null, "GEO"),
      change: exactly(-7),
      relative: { value: null, low: null, high: null },
      share: nothing,
    },
    {
      state: "ROU",
      standing: "common",
      before: point(2018, 497, "ROU"),
      now: point(2020, 596, "ROU"),
      change: exactly(99),
      relative: { value: 99 / 497, low: 99 / 497, high: 99 / 497 },
      share: exactly(-99 / 941),
    },
    {
      state: "UKR",
      standing: "common",
      before: point(2018, 1192, "UKR"),
      now: point(2020, 152, "UKR"),
      change: exactly(-1040),
      relative: { value: -1040 / 1192, low: -1040 / 1192, high: -1040 / 1192 },
      share: exactly(1040 / 941),
    },
  ],
  driver: null,
  median: { value: null, low: null, high: null, states: [] },
  rising: ["ROU"],
  falling: ["UKR"],
  jumps: [],
  revisions: null,
  publishable: false,
  withheld: [],
  sentences: [],
};

/** Head and texts of a table, with commas for its thin spaces. */
function lines(view: DecompositionView): readonly (readonly string[])[] {
  return decompositionTable(view).rows.map((row) =>
    [row.head, ...row.cells.map((cell) => cell.text)].map((text) => text.replaceAll("\u202f", ",")),
  );
}

test("a change state by state, with its sign and its part, then who reported both years, who went out, and the whole", () => {
  expect(decompositionTable(change).columns).toEqual(["2018", "2020", "Change", "Change, %", "Part in the change"]);
  expect(lines(change)).toEqual([
    ["Georgia", "7", "", "−7", "", ""],
    ["Romania", "497", "596", "+99", "+20%", "−11%"],
    ["Ukraine", "1,192", "152", "−1,040", "−87%", "111%"],
    ["Reported both years (2)", "1,689", "748", "−941", "", ""],
    ["Went out: Georgia", "", "", "−7", "", ""],
    ["All that reported", "1,696", "748", "−948", "−56%", ""],
  ]);
});

test("who came in is named, and what the release before had stands last", () => {
  const revised = {
    ...change,
    entries: { states: ["GRC", "TUR"], change: { value: null, low: 21, high: 24 } },
    revisions: { against: "r1", earlier: exactly(1700), later: exactly(748), total: exactly(-952), states: [] },
  };
  const rows = lines(revised);
  expect(rows[4]).toEqual(["Came in: Greece and Türkiye", "", "", "+21–+24", "", ""]);
  expect(rows.at(-1)).toEqual(["The same in release r1", "1,700", "748", "−952", "", ""]);
});

test("a figure leads to its cell; a reason for none is explained", () => {
  const table = decompositionTable(change);
  expect(table.rows[1]?.cells[0]?.cell).not.toBeNull();
  expect(table.legend.map((entry) => entry.status)).toEqual(["not-reported"]);
});
