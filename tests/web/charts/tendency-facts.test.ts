import { expect, test } from "vitest";

import type { TendencySeries, TendencyView } from "../../../api/contract/tendency.ts";
import { tendencyFacts, tendencyTable } from "../../../web/charts/tendency-facts.ts";
import { tendencyOption } from "../../../web/charts/tendency.ts";
import { point, seriesView } from "../../support/views.ts";

const { by: _, years: __, series: ___, ...head } = seriesView();
const view: TendencyView = {
  ...head,
  from: 2016,
  to: 2020,
  since: 2020,
  panel: [],
  tests: 14,
  series: [],
  withoutLargest: null,
};

const SERIES: TendencySeries = {
  state: "ROU",
  points: [756, 662, 497, 698, 596].map((value, index) => point(2016 + index, value)),
  broken: null,
  marks: [],
  years: 5,
  slope: { perYear: -37.5, low: -201, high: 165 },
  test: { s: -4, p: 0.483, adjusted: 1, smallestP: 1 / 60 },
  turns: [{ year: 2018, kind: "trough", value: 497 }],
  outliers: [{ year: 2018, value: 497, z: -4.631 }],
  expectation: {
    from: 2016,
    to: 2019,
    years: 4,
    compared: [{ year: 2020, expected: 569.5, low: 63.4, high: 1075.6, point: point(2020, 596), stands: "within" }],
  },
  says: "nothing shown",
  withheld: [],
  sentences: [],
};

test("each fact says what was asked, how it was found and what came out", () => {
  expect(tendencyFacts(SERIES, view).map(({ term, text }) => `${term}: ${text}`)).toEqual([
    "Typical yearly step: \u221237.5 persons a year; 95 per cent interval \u2212201 to +165",
    "Rise or fall: p 0.48, corrected for 14 tests 1: neither a rise nor a fall is shown",
    "Turns: trough in 2018 (497)",
    "Far from its own past: 497 in 2018 (\u22124.63)",
    "Compared with 2016\u20132019: 2020: 596, expected 63\u20131\u202f076, within",
  ]);
  expect(tendencyFacts(SERIES, view)[1]?.method).toBe("Mann\u2013Kendall, exact; Holm");
});

test("three years have a step and a p, and no interval, no correction and no verdict", () => {
  const three: TendencySeries = {
    ...SERIES,
    slope: { perYear: -517, low: null, high: null },
    test: { s: -3, p: 1 / 3, adjusted: null, smallestP: 1 / 3 },
    turns: [],
    outliers: [],
    expectation: null,
    says: null,
  };
  expect(tendencyFacts(three, view).map(({ text }) => text)).toEqual([
    "\u2212517 persons a year; too few years for an interval",
    "p 0.33",
  ]);
});

test("a sum is told with what it is without the state with the largest figures", () => {
  const withoutLargest = {
    state: "ROU",
    slope: { perYear: 12.04, low: -9, high: 33 },
    test: { s: 10, p: 0.583, adjusted: null, smallestP: 0.1 },
  };
  const facts = tendencyFacts({ ...SERIES, state: null }, { ...view, withoutLargest });
  expect(facts[2]).toEqual({
    term: "Without Romania",
    method: "the state with the largest figures",
    text: "+12 persons a year; p 0.58, not corrected",
  });
  expect(tendencyFacts(SERIES, { ...view, withoutLargest })[2]?.term).toBe("Turns");
});

test("a single test is corrected for nothing", () => {
  expect(tendencyFacts(SERIES, { ...view, tests: 1 })[1]?.text).toBe("p 0.48: neither a rise nor a fall is shown");
});

test("a series without figures has nothing to say", () => {
  const none = { ...SERIES, slope: null, test: null, turns: [], outliers: [], expectation: null };
  expect(tendencyFacts(none, view)).toEqual([]);
  expect(
    tendencyTable(none, view)
      .rows[4]?.cells.slice(1)
      .map((cell) => cell.text),
  ).toEqual(["", "", "", ""]);
});

test("the table holds what was reported beside what was expected", () => {
  const row = tendencyTable(SERIES, view).rows.at(-1);
  expect([row?.head, ...(row?.cells.map((cell) => cell.text) ?? [])]).toEqual([
    "2020",
    "596",
    "570",
    "63",
    "1\u202f076",
    "within",
  ]);
});

test("the picture has the reported figures, the expected ones, and the whole interval on its scale", () => {
  const option = tendencyOption(SERIES, view, { theme: "light", width: 700, height: 240 });
  expect(option.yAxis).toMatchObject({ min: 0, max: 1200 });
  const lines = Array.isArray(option.series) ? option.series : [];
  expect(lines.find((line) => line.id === "expected")?.data).toEqual([[2020, 569.5]]);
  expect(lines.find((line) => line.id === "reported")?.data).toHaveLength(5);
});
