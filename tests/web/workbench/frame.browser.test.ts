import { expect, test } from "vitest";

import { describeRows, groupRows } from "../../../web/pages/workbench/frame.ts";
import type { FrameRow } from "../../../web/pages/workbench/rows.ts";

function row(state: string, year: number, value: number | null, low = value, high = value): FrameRow {
  const status = value === null ? (low === null ? "not-reported" : "censored") : "reported";
  return { state, year, part: "Total", value, low, high, status };
}

// Ukraine's victims of 2017-2019 as published by UNODC GLOTIP, edition 2025-04-14, with an invented neighbour.
const ROWS = [
  row("Ukraine", 2017, 198),
  row("Ukraine", 2018, 1192),
  row("Ukraine", 2019, 262),
  row("Moldova", 2017, 10),
];

test("groups add up figures and say how many there were", () => {
  expect(groupRows(ROWS, "state", true)).toEqual([
    { group: "Ukraine", figures: 3, sum: { low: 1652, high: 1652 }, mean: 1652 / 3, smallest: 198, largest: 1192 },
    { group: "Moldova", figures: 1, sum: { low: 10, high: 10 }, mean: 10, smallest: 10, largest: 10 },
  ]);
});

test("a censored cell makes the sum an interval and stays out of the mean", () => {
  const [year] = groupRows([row("A", 2020, 7), row("B", 2020, null, 1, 4), row("C", 2020, null)], "year", true);
  expect(year).toEqual({ group: "2020", figures: 2, sum: { low: 8, high: 11 }, mean: 7, smallest: 7, largest: 7 });
});

test("prices are not added up", () => {
  expect(groupRows(ROWS, "state", false)[0]?.sum).toBeNull();
});

test("nothing to calculate with gives nothing", () => {
  expect(groupRows([row("A", 2020, null)], "state", true)).toEqual([]);
  expect(describeRows([row("A", 2020, null)])).toEqual([]);
});

test("a description counts the exact numbers", () => {
  const described = new Map(describeRows(ROWS).map(({ what, value }) => [what, value]));
  expect([described.get("count"), described.get("min"), described.get("median"), described.get("max")]).toEqual([
    4, 10, 230, 1192,
  ]);
});
