import { expect, test } from "vitest";

import { parseSelection } from "../../../api/contract/selection.ts";
import { reportersByYear, wellReportedYear } from "../../../web/state/coverage.ts";
import { completeSelection, yearsOf } from "../../../web/state/defaults.ts";
import { coverageCell, coveredIndicator, coverageView } from "../../support/coverage.ts";

const select = (params: Record<string, string>) => parseSelection(params, (text) => text).selection;

const SEIZURES = coveredIndicator({
  code: "DRG.SZR.QKG",
  section: "B",
  units: ["kg"],
  breakdowns: { drug: ["HER", "COC"] },
  hasTotal: false,
  mustSplitBy: "drug",
});

test("an address without an indicator opens with detected victims", () => {
  const coverage = coverageView({ indicators: [SEIZURES, coveredIndicator()] });
  expect(completeSelection(select({}), coverage).indicator).toBe("THB.VIC.DET");
});

test("where nobody reported victims, the first indicator with figures opens", () => {
  const coverage = coverageView({ indicators: [coveredIndicator({ stateYears: 0 }), SEIZURES] });
  expect(completeSelection(select({}), coverage).indicator).toBe("DRG.SZR.QKG");
});

test("kilograms of different drugs are never shown as one sum", () => {
  const coverage = coverageView({ indicators: [SEIZURES] });
  expect(completeSelection(select({ indicator: "DRG.SZR.QKG" }), coverage).filter).toEqual({ drug: "HER" });
  expect(completeSelection(select({ indicator: "DRG.SZR.QKG", drug: "COC" }), coverage).filter).toEqual({
    drug: "COC",
  });
  expect(completeSelection(select({ indicator: "DRG.SZR.QKG", by: "drug" }), coverage).filter).toEqual({});
});

test("years to choose from are those with figures", () => {
  const coverage = coverageView();
  expect(yearsOf(coveredIndicator({ firstYear: 2019, lastYear: 2020 }), coverage)).toEqual([2019, 2020]);
  expect(yearsOf(coveredIndicator({ firstYear: null, lastYear: null }), coverage)).toEqual([2018, 2019, 2020]);
});

test("a year that is still coming in is passed over for one that nearly all answered", () => {
  const states = ["ALB", "ARM", "AZE", "BGR"];
  const cells = [
    ...states.map((state) => coverageCell(state, 2018)),
    ...states.slice(1).map((state) => coverageCell(state, 2019)),
    coverageCell("ALB", 2020),
    coverageCell("ARM", 2020, { answered: [] }),
  ];
  const reporters = reportersByYear(coverageView({ cells }), "THB.VIC.DET");
  expect([...reporters].map(([year, reporting]) => [year, reporting.size])).toEqual([
    [2018, 4],
    [2019, 3],
    [2020, 1],
  ]);
  expect(wellReportedYear(reporters)).toBe(2019);
  expect(wellReportedYear(new Map())).toBeNull();
});
