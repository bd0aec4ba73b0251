import type { Point } from "../../api/contract/point.ts";
import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { CompositionView } from "../../api/contract/composition.ts";
import type { RegionView } from "../../api/contract/region.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import { sumOfIntervals } from "../../api/statistics/interval.ts";
import { STATE_ORDER } from "../../web/charts/states.ts";

// Views as the API gives them, for tests of charts, captions and files. Not the code under test: small and by hand.

export const STATE_NAMES = {
  ALB: "Albania",
  ARM: "Armenia",
  AZE: "Azerbaijan",
  BGR: "Bulgaria",
  GEO: "Georgia",
  GRC: "Greece",
  MDA: "Moldova",
  MKD: "North Macedonia",
  ROU: "Romania",
  RUS: "Russian Federation",
  SRB: "Serbia",
  TUR: "Türkiye",
  UKR: "Ukraine",
} as const;

/** Detected victims 2018, 2019, 2020 as published: UNODC GLOTIP, edition 2025-04-14, national totals. */
export const VICTIMS: Readonly<Record<string, readonly number[]>> = {
  ALB: [95, 103, 86],
  ARM: [28, 8, 11],
  AZE: [98, 91, 94],
  BGR: [442, 404, 457],
  GEO: [7, 29, 6],
  GRC: [31, 154, 167],
  MDA: [365, 126, 37],
  MKD: [9, 6, 7],
  ROU: [497, 698, 596],
  RUS: [327, 342, 290],
  SRB: [32, 33, 38],
  TUR: [133, 217, 281],
  UKR: [1192, 262, 152],
};

const HEAD = {
  indicator: "THB.VIC.DET",
  label: "Victims detected",
  short: "detected victims",
  definition: "Persons detected as victims of trafficking in human beings.",
  unit: "persons",
  unitLabel: "persons",
  measure: "count",
  release: "r1",
  releasedAt: "2026-11-20T09:30:00Z",
  filter: {},
  stateNames: STATE_NAMES,
  codeLabels: {},
  sources: [
    {
      publisher: "UNODC",
      dataset: "GLOTIP",
      edition: "2025-04-14",
      provenance: "compiled",
      statement: "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry",
    },
  ],
  notes: [],
} as const;

/** A point from what a cell holds: a number, `[1, 4]` for a range, null where nothing was reported. */
export function point(year: number, cell: number | readonly [number, number] | null, state = "ROU"): Point {
  const base = { year, flags: [], cell: cell === null ? null : `c_${state}_${year}` };
  if (cell === null) return { ...base, value: null, low: null, high: null, status: "not-reported" };
  if (typeof cell !== "number") return { ...base, value: null, low: cell[0], high: cell[1], status: "censored" };
  return { ...base, value: cell, low: cell, high: cell, status: cell === 0 ? "zero" : "reported" };
}

type Cells = Readonly<Record<string, readonly (number | readonly [number, number] | null)[]>>;

/** A view of totals by state, from the first year on. */
export function seriesView(cells: Cells = VICTIMS, from = 2018, rest: Partial<SeriesView> = {}): SeriesView {
  const length = Math.max(...Object.values(cells).map((values) => values.length));
  const years = Array.from({ length }, (_, index) => from + index);
  const series = Object.entries(cells).map(([state, values]) => ({
    state,
    breakdown: {},
    points: years.map((year, index) => point(year, values[index] ?? null, state)),
  }));
  return { ...HEAD, sources: [...HEAD.sources], notes: [], by: null, years, series, ...rest };
}

/** The sum over the states of a series view that have a figure every year (or, `available`, in any). */
export function regionView(series: SeriesView, panelKind: "constant" | "available" = "constant"): RegionView {
  const { by: _, years, series: lines, ...view } = series;
  const isIn = (points: readonly Point[]): boolean =>
    panelKind === "constant" ? points.every((each) => each.low !== null) : points.some((each) => each.low !== null);
  const panel = lines.filter((line) => isIn(line.points));
  const states = panel.map((line) => line.state);
  const points = years.map((year, index) => {
    const known = panel.flatMap(({ state, points: of }) => {
      const { low = null, high = null } = of[index] ?? {};
      return low === null || high === null ? [] : [{ state, low, high }];
    });
    const sum = known.length === 0 ? null : sumOfIntervals(known);
    return {
      year,
      value: sum !== null && sum.low === sum.high ? sum.low : null,
      low: sum?.low ?? null,
      high: sum?.high ?? null,
      reporters: known.map((each) => each.state),
      reporting: known.length,
      members: year < 2020 ? 12 : 13,
      populationShare: null,
    };
  });
  const left = STATE_ORDER.filter((state) => !states.includes(state));
  const publishable = states.length >= 8;
  return { ...view, panelKind, panel: states, left, publishable, points, withoutLargest: null, shorterPeriods: [] };
}

/** The states of a series view beside each other in one year, or between two. */
export function comparisonView(series: SeriesView, year: number, earlier: number | null = null): ComparisonView {
  const { by: _, years: __, series: lines, ...view } = series;
  const rows = lines.map(({ state, points }) => {
    const now = points.find((each) => each.year === year) ?? point(year, null);
    const before = earlier === null ? null : (points.find((each) => each.year === earlier) ?? point(earlier, null));
    const change = before === null || before.value === null || now.value === null ? null : now.value - before.value;
    const none = { value: null, low: null, high: null };
    return { state, now, before, change: { value: change, low: change, high: change }, relativeChange: none };
  });
  const values = rows.flatMap((row) => (row.now.value === null ? [] : [row.now.value])).toSorted((a, b) => a - b);
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]];
  return { ...view, year, earlier, rows, median: low === undefined || high === undefined ? null : (low + high) / 2 };
}

/** A composition of one year, `parts` by state and code; the states together are summed. */
export function compositionView(
  parts: Readonly<Record<string, Readonly<Record<string, number | readonly [number, number] | null>>>>,
  totals: Readonly<Record<string, number>>,
  codeLabels: Readonly<Record<string, string>>,
): CompositionView {
  const { by: _, years: __, series: ___, ...view } = seriesView({});
  const codes = Object.keys(codeLabels);
  const share = { value: null, low: null, high: null };
  const rows = Object.entries(parts).map(([state, cells]) => ({
    state,
    year: 2020,
    total: point(2020, totals[state] ?? null, state),
    parts: codes.map((code) => ({ code, point: point(2020, cells[code] ?? null, state), share })),
    gap: null,
  }));
  const gave = rows.filter((row) => row.parts.some((part) => part.point.low !== null));
  const together = {
    state: null,
    year: 2020,
    total: point(
      2020,
      gave.reduce((sum, row) => sum + (row.total.value ?? 0), 0),
    ),
    parts: codes.map((code, index) => {
      const low = gave.reduce((sum, row) => sum + (row.parts[index]?.point.low ?? 0), 0);
      const high = gave.reduce((sum, row) => sum + (row.parts[index]?.point.high ?? 0), 0);
      return { code, point: point(2020, low === high ? low : [low, high]), share };
    }),
    gap: null,
  };
  return {
    ...view,
    by: "sex",
    byLabel: "Sex",
    from: 2020,
    to: 2020,
    codes,
    codeLabels: { ...codeLabels },
    rows: rows.length > 1 ? [...rows, together] : rows,
    panel: [{ year: 2020, states: gave.map((row) => row.state) }],
  };
}
