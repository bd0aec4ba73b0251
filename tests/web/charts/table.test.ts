import { expect, test } from "vitest";

import { regionTable } from "../../../web/charts/region-table.ts";
import { sumsWithout, withoutState } from "../../../web/charts/region-without.ts";
import { comparisonTable, compositionTable, seriesTable } from "../../../web/charts/table.ts";
import { edition } from "../../support/edition.ts";
import { comparisonView, compositionView, regionView, seriesView, VICTIMS } from "../../support/views.ts";

test("the table of a trend has a row a state and a column a year, with the cell behind each number", () => {
  const table = seriesTable(seriesView({ ROU: [497, 698], UKR: [1192, 262] }));
  expect(table).toMatchObject({ corner: "State", columns: ["2018", "2019"] });
  expect(table.rows.map((row) => [row.head, ...row.cells.map((cell) => cell.text)])).toEqual([
    ["Romania", "497", "698"],
    ["Ukraine", "1\u202f192", "262"],
  ]);
  expect(table.rows[0]?.cells[0]).toMatchObject({ value: 497, status: "reported", cell: "c_ROU_2018" });
});

test("a cell without a number says why, and the legend explains it", () => {
  const table = seriesTable(seriesView({ ROU: [null, [1, 4]] }));
  expect(table.rows[0]?.cells).toMatchObject([
    { text: "", title: "not reported", status: "not-reported", value: null },
    { text: "1–4", status: "censored", low: 1, high: 4 },
  ]);
  expect(table.legend.map((entry) => entry.status)).toEqual(["not-reported", "censored"]);
});

test("the table of a region says how many reported, with how many people, and how many were members", () => {
  const region = regionView(seriesView());
  const table = regionTable({ ...region, points: region.points.map((point) => ({ ...point, populationShare: 1 })) });
  expect(table.columns).toEqual(["Sum", "States in it", "Share of the population", "Members of BSEC"]);
  expect(table.rows.map((row) => [row.head, ...row.cells.map((cell) => cell.text)])).toEqual([
    ["2018", "3\u202f256", "13", "100%", "12"],
    ["2019", "2\u202f473", "13", "100%", "12"],
    ["2020", "2\u202f222", "13", "100%", "13"],
  ]);
});

test("beside the sum of the states that reported every year stands that of all that reported, with its own count", () => {
  const series = seriesView({ ...VICTIMS, GEO: [7, 29, null] });
  const table = regionTable(regionView(series, "constant"), regionView(series, "available"));
  expect(table.columns.slice(0, 4)).toEqual(["Sum", "States in it", "All that reported", "States in that"]);
  expect(table.rows.map((row) => row.cells.slice(0, 4).map((cell) => cell.text))).toEqual([
    ["3\u202f249", "12", "3\u202f256", "13"],
    ["2\u202f444", "12", "2\u202f473", "13"],
    ["2\u202f216", "12", "2\u202f216", "12"],
  ]);
});

test("the sum without the state that made the change and the sum without the largest cannot be taken for each other", () => {
  const series = seriesView();
  const view = regionView(series);
  const region = { ...view, withoutLargest: withoutState(view, series, "ROU") };
  const table = regionTable(region, null, sumsWithout(region, series, edition().settings));
  expect(table.columns.slice(2, 4)).toEqual(["Without Ukraine, which made the change", "Without the largest, Romania"]);
  // 3,256, 2,473 and 2,222 less Ukraine's 1,192, 262 and 152, and less Romania's 497, 698 and 596.
  expect(table.rows.map((row) => row.cells.slice(2, 4).map((cell) => cell.value))).toEqual([
    [2064, 2759],
    [2211, 1775],
    [2070, 1626],
  ]);
  expect(regionTable(region).columns[2]).toBe("Without the largest, Romania");
});

test("the table of two years has the change between them", () => {
  const table = comparisonTable(comparisonView(seriesView({ TUR: [133, 217, 281] }), 2020, 2018));
  expect(table.columns).toEqual(["2018", "2020", "Change", "Change, %"]);
  expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual(["133", "281", "+148", ""]);
});

test("the table of a composition has a column a part and the total", () => {
  const view = compositionView({ ALB: { F: 62, M: 24 } }, { ALB: 86 }, { F: "Female", M: "Male" });
  const table = compositionTable(view);
  expect(table.columns).toEqual(["Female", "Male", "Not broken down", "Total"]);
  expect(table.rows[0]?.cells.map((cell) => cell.text)).toEqual(["62", "24", "", "86"]);
});
