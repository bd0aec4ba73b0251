import { expect, test } from "vitest";

import { coveredBy, indicatorFigures, stateSelection } from "../../../../web/pages/state/state-figures.ts";
import { coveredIndicator, coverageView } from "../../../support/coverage.ts";
import { splitSeries } from "../../../support/series.ts";
import { point, seriesView } from "../../../support/views.ts";

const heroin = coveredIndicator({
  code: "DRG.SZR.QKG",
  section: "B",
  states: ["ROU"],
  breakdowns: { drug: ["HER"] },
  hasTotal: false,
  mustSplitBy: "drug",
});

test("a state's indicators stand in the order of the catalogue, without those it never answered", () => {
  const victims = coveredIndicator();
  const coverage = coverageView({ indicators: [heroin, victims] });
  expect(coveredBy("ROU", coverage).map((each) => each.code)).toEqual(["THB.VIC.DET", "DRG.SZR.QKG"]);
  expect(coveredBy("ALB", coverage).map((each) => each.code)).toEqual(["THB.VIC.DET"]);
});

test("an indicator without a total is asked for by its codes, over all years of the release", () => {
  expect(stateSelection("ROU", heroin, coverageView())).toMatchObject({
    indicator: "DRG.SZR.QKG",
    states: ["ROU"],
    from: 2018,
    to: 2020,
    by: "drug",
    release: "r1",
  });
  expect(stateSelection("ROU", coveredIndicator(), coverageView()).by).toBeNull();
});

test("a total is one row under the indicator's own name", () => {
  const view = seriesView({ ROU: [497, 698, 596] });
  const { rows, by } = indicatorFigures(view, coveredIndicator());
  expect(by).toBeNull();
  expect(rows.map((row) => [row.id, row.label, row.points.length])).toEqual([["THB.VIC.DET", view.short, 3]]);
});

test("codes reported in most years come first, and codes without a figure are left out", () => {
  const view = splitSeries();
  const georgia = {
    ...view,
    series: [
      ...view.series.filter((series) => series.state === "GEO"),
      { state: "GEO", breakdown: { sex: "_U" }, points: [2018, 2019, 2020].map((year) => point(year, null, "GEO")) },
    ],
  };
  // Georgia: female 7, 1–4, none; male 0, 2, 3.
  expect(indicatorFigures(georgia, coveredIndicator()).rows.map((row) => row.id)).toEqual(["M", "F"]);
});

test("figures in another unit leave an indicator without rows", () => {
  const view = { ...seriesView({ ROU: [null, null, null] }), by: "drug", series: [] };
  expect(indicatorFigures(view, heroin).rows).toEqual([]);
});
