import type { CoverageView } from "../../api/contract/coverage.ts";

type Indicator = CoverageView["indicators"][number];
type Cell = CoverageView["cells"][number];

/** A coverage view of two states, two subjects and 2018–2020; `change` replaces parts of it. */
export function coverageView(change: Partial<CoverageView> = {}): CoverageView {
  return {
    release: "r1",
    releasedAt: "2026-11-20T09:00:00.000Z",
    years: [2018, 2019, 2020],
    states: [
      { iso3: "ALB", name: "Albania", memberSince: 1992 },
      { iso3: "ROU", name: "Romania", memberSince: 1992 },
    ],
    sections: [
      { code: "A", id: "trafficking", label: "Trafficking", optional: false, indicators: ["THB.VIC.DET"] },
      { code: "B", id: "drugs", label: "Drugs", optional: false, indicators: ["DRG.SZR.QKG"] },
    ],
    cells: [],
    indicators: [],
    sources: [],
    ...change,
  };
}

/** An indicator with figures of both states for 2018–2020; `change` replaces parts of it. */
export function coveredIndicator(change: Partial<Indicator> = {}): Indicator {
  return {
    code: "THB.VIC.DET",
    label: "Detected victims of trafficking",
    short: "detected victims",
    section: "A",
    stateYears: 6,
    states: ["ALB", "ROU"],
    firstYear: 2018,
    lastYear: 2020,
    units: ["persons"],
    breakdowns: {},
    hasTotal: true,
    mustSplitBy: null,
    kind: "flow",
    ...change,
  };
}

/** A square of the coverage matrix. */
export function coverageCell(state: string, year: number, change: Partial<Cell> = {}): Cell {
  return {
    state,
    section: "A",
    year,
    answered: ["THB.VIC.DET"],
    asked: 12,
    figures: 40,
    contribution: `${state}-2018-2020-v1`,
    ...change,
  };
}
