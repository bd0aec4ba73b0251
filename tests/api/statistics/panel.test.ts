import { expect, test } from "vitest";

import { availablePanel, constantPanel, shorterPeriods } from "../../../api/statistics/panel.ts";

const presence = new Map([
  ["A", new Set([2010, 2011, 2012, 2013])],
  ["B", new Set([2012, 2013])],
  ["C", new Set([2011, 2012, 2013])],
  ["D", new Set<number>()],
]);
const years = [2010, 2011, 2012, 2013];

test("a constant panel is present in every period, an available one in any", () => {
  expect(constantPanel(presence, years)).toEqual(["A"]);
  expect(availablePanel(presence, years)).toEqual(["A", "B", "C"]);
});

test("no periods have no panel", () => {
  expect(constantPanel(presence, [])).toEqual([]);
});

test("shorter periods bring in those whom the whole leaves out", () => {
  expect(shorterPeriods(presence, years)).toEqual([
    { from: 2011, to: 2013, panel: ["A", "C"], gained: ["C"] },
    { from: 2012, to: 2013, panel: ["A", "B", "C"], gained: ["B", "C"] },
  ]);
});

test("where everybody is always present there is nothing to gain", () => {
  const all = new Map([["A", new Set(years)]]);
  expect(shorterPeriods(all, years)).toEqual([]);
});

test("of equally long periods with equally many the latest is offered", () => {
  const both = new Map([["A", new Set([2010, 2011, 2013, 2014])]]);
  expect(shorterPeriods(both, [2010, 2011, 2012, 2013, 2014])).toEqual([
    { from: 2013, to: 2014, panel: ["A"], gained: ["A"] },
  ]);
});
