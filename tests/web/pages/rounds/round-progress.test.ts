import { expect, test } from "vitest";

import { roundProgress } from "../../../../web/pages/rounds/round-progress.ts";
import { coverageCell, coverageView } from "../../../support/coverage.ts";

const coverage = coverageView({
  cells: [
    coverageCell("ROU", 2018, { answered: ["THB.VIC.DET", "THB.OFF.REC"], figures: 30 }),
    coverageCell("ROU", 2019, { answered: ["THB.VIC.DET"], figures: 12 }),
    coverageCell("ROU", 2015, { answered: ["THB.PER.CON"], figures: 99 }),
    coverageCell("ALB", 2018, { answered: ["SMU.OFF.REC"], figures: 7 }),
    coverageCell("ROU", 2018, { section: "B", answered: [], asked: 34, figures: 0 }),
  ],
});

test("an indicator answered in two years of a round counts once; other years and states don't count", () => {
  expect(roundProgress(coverage, "ROU", [2018, 2019, 2020])).toEqual([
    { section: "A", answered: 2, asked: 12, figures: 42 },
    { section: "B", answered: 0, asked: 34, figures: 0 },
  ]);
});

test("a module without squares was not asked", () => {
  expect(roundProgress(coverage, "ALB", [2018])).toMatchObject([
    { answered: 1, figures: 7 },
    { asked: 0, answered: 0, figures: 0 },
  ]);
});
