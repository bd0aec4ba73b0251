import { expect, test } from "vitest";

import type { DecompositionView } from "../../../api/contract/decomposition.ts";
import { bridgeCaption } from "../../../web/charts/bridge-caption.ts";
import { bridgeRows } from "../../../web/charts/bridge.ts";
import { point, seriesView } from "../../support/views.ts";

const exactly = (value: number) => ({ value, low: value, high: value });
const nothing = { value: null, low: null, high: null };
const { by: _, years: __, series: ___, ...view } = seriesView({});

/** Romania and Ukraine as published for 2018 and 2020, and Georgia as if it had not reported 2020. */
const change: DecompositionView = {
  ...view,
  from: 2018,
  to: 2020,
  earlier: { ...exactly(1696), reporters: ["GEO", "ROU", "UKR"] },
  later: { ...exactly(748), reporters: ["ROU", "UKR"] },
  total: exactly(-948),
  relative: nothing,
  common: {
    states: ["ROU", "UKR"],
    earlier: exactly(1689),
    later: exactly(748),
    change: exactly(-941),
    relative: nothing,
  },
  broken: { states: [], change: exactly(0) },
  entries: { states: [], change: exactly(0) },
  exits: { states: ["GEO"], change: exactly(-7) },
  states: [
    { ...stateRow("GEO", 7, null), standing: "left", change: exactly(-7) },
    { ...stateRow("ROU", 497, 596), change: exactly(99) },
    { ...stateRow("UKR", 1192, 152), change: exactly(-1040) },
  ],
  driver: {
    state: "UKR",
    kind: "makes",
    change: exactly(-1040),
    share: exactly(1040 / 941),
    without: { states: ["ROU"], earlier: exactly(497), later: exactly(596), change: exactly(99), relative: nothing },
  },
  median: { ...nothing, states: [] },
  rising: ["ROU"],
  falling: ["UKR"],
  jumps: [],
  revisions: null,
  publishable: true,
  withheld: [],
  sentences: [],
};

function stateRow(state: string, before: number, now: number | null) {
  const points = { before: point(2018, before, state), now: point(2020, now, state) };
  return { state, standing: "common" as const, ...points, relative: nothing, share: nothing };
}

test("the steps lead from the earlier sum to the later one, each from where the one before it ended", () => {
  expect(bridgeRows(change).map(({ id, from, to }) => [id, from, to])).toEqual([
    ["earlier", 0, 1696],
    ["GEO", 1696, 1689],
    ["ROU", 1689, 1788],
    ["UKR", 1788, 748],
    ["later", 0, 748],
  ]);
});

test("who went out is told, and the state behind the difference stands out", () => {
  const rows = bridgeRows(change);
  expect(rows.map(({ text }) => text.replaceAll("\u202f", ","))).toEqual([
    "1,696",
    "−7 (no figure for 2020)",
    "+99",
    "−1,040",
    "748",
  ]);
  expect(rows.filter(({ kind }) => kind === "driver").map(({ id }) => id)).toEqual(["UKR"]);
  const caption = bridgeCaption(change);
  expect(caption.headline).toMatch(/^Ukraine accounts for more than the whole of the difference/);
  expect(caption.notes).toContain("In the earlier sum alone, without a figure for 2020: Georgia.");
});

test("below the floors the headline claims nothing, and the reason is told", () => {
  const caption = bridgeCaption({ ...change, publishable: false, withheld: ["Two of 13 states reported both years."] });
  expect(caption.headline).toMatch(/^What the difference in .* is made of$/);
  expect(caption.notes).toContain("Two of 13 states reported both years.");
});

test("where a sum is not known there are no steps", () => {
  expect(bridgeRows({ ...change, earlier: { ...nothing, reporters: ["ROU"] } })).toEqual([]);
});
