import type { CoverageView } from "../../../api/contract/coverage.ts";
import type { Selection } from "../../../api/contract/selection.ts";
import { reportersByYear } from "../../state/coverage.ts";

/** The six that open the overview, two a subject, each with enough figures to say something of the region. */
const WANTED: readonly { readonly indicator: string; readonly filter: Readonly<Record<string, string>> }[] = [
  { indicator: "THB.VIC.DET", filter: {} },
  { indicator: "THB.PER.CON", filter: {} },
  { indicator: "DRG.SZR.QKG", filter: { drug: "HER" } },
  { indicator: "DRG.SZR.QKG", filter: { drug: "COC" } },
  { indicator: "CYB.OFF.ACC", filter: {} },
  { indicator: "CYB.OFF.FRD", filter: {} },
];

/** A trend is not read from fewer years. */
const LEAST_YEARS = 3;

/** What each of the headline indicators shows: the indicator, and the years over which most states can be added up. */
export function headlineSelections(coverage: CoverageView, release: string | null): readonly Selection[] {
  return WANTED.flatMap(({ indicator, filter }): readonly Selection[] => {
    const period = widestPeriod(reportersByYear(coverage, indicator));
    if (period === null) return [];
    return [{ ...EVERYTHING, indicator, filter, release, from: period.from, to: period.to }];
  });
}

/** Of fewer states than this nothing is said; a period that has as many is preferred. */
const LEAST_STATES = 5;

/**
 * The period for which the most state-years can be added up by states that answered in every one of its years; of equal
 * ones the latest. Periods of five states and more come before all others. Null where no state answered three years running.
 */
export function widestPeriod(
  reporters: ReadonlyMap<number, ReadonlySet<string>>,
): { readonly from: number; readonly to: number } | null {
  const years = [...reporters.keys()].toSorted((a, b) => a - b);
  let best: (Period & { readonly from: number }) | null = null;
  for (const from of years) {
    let panel: ReadonlySet<string> = reporters.get(from) ?? new Set();
    for (let to = from; reporters.has(to); to += 1) {
      panel = new Set([...panel].filter((state) => reporters.get(to)?.has(state) === true));
      const length = to - from + 1;
      const size = panel.size * length;
      if (length < LEAST_YEARS || panel.size === 0) continue;
      const candidate = { from, to, enough: panel.size >= LEAST_STATES, size };
      if (best === null || isBetter(candidate, best)) best = candidate;
    }
  }
  return best === null ? null : { from: best.from, to: best.to };
}

interface Period {
  readonly to: number;
  readonly enough: boolean;
  readonly size: number;
}

function isBetter(one: Period, other: Period): boolean {
  if (one.enough !== other.enough) return one.enough;
  return one.size > other.size || (one.size === other.size && one.to > other.to);
}

const EVERYTHING: Selection = {
  indicator: "",
  states: [],
  from: null,
  to: null,
  by: null,
  filter: {},
  measure: "count",
  unit: null,
  panel: "constant",
  release: null,
};
