import type { CoverageView } from "../../../api/contract/coverage.ts";
import type { Selection } from "../../../api/contract/selection.ts";
import { reportersByYear, wellReportedYear } from "../../state/coverage.ts";

/** The six that open the overview and the page of a state: two a subject, each with enough figures for the region. */
export const HEADLINES: readonly { readonly indicator: string; readonly filter: Readonly<Record<string, string>> }[] = [
  { indicator: "THB.VIC.DET", filter: {} },
  { indicator: "SMU.OFF.REC", filter: {} },
  { indicator: "DRG.SZR.QKG", filter: { drug: "HER" } },
  { indicator: "DRG.SZR.QKG", filter: { drug: "COC" } },
  { indicator: "CYB.OFF.ACC", filter: {} },
  { indicator: "CYB.OFF.FRD", filter: {} },
];

/** How many years a headline looks back over: long enough for a line, short enough for most states to be in it. */
const YEARS = [5, 4, 3];

/** Of fewer states nothing is said of the region; then fewer years are looked at. */
const ENOUGH_STATES = 5;

/**
 * What each of the headline indicators shows: the indicator, and the five years up to the latest for which nearly all of
 * its usual reporters answered. Later years, still coming in, would leave most states out of the sum.
 */
export function headlineSelections(coverage: CoverageView, release: string | null): readonly Selection[] {
  return HEADLINES.flatMap(({ indicator, filter }): readonly Selection[] => {
    const reporters = reportersByYear(coverage, indicator);
    const to = wellReportedYear(reporters);
    if (to === null) return [];
    const from = to - lookBack(reporters, to) + 1;
    return [
      {
        indicator,
        filter,
        release,
        from,
        to,
        states: [],
        by: null,
        measure: "count",
        window: null,
        unit: null,
        panel: "constant",
      },
    ];
  });
}

/** Five years where enough states answered in each of them; fewer where that brings enough in, or at least more. */
function lookBack(reporters: ReadonlyMap<number, ReadonlySet<string>>, to: number): number {
  const [most = 5] = YEARS;
  const panels = YEARS.map((years) => ({ years, states: panelSize(reporters, to - years + 1, to) }));
  const enough = panels.find((panel) => panel.states >= ENOUGH_STATES);
  const best = panels.toSorted((a, b) => b.states - a.states)[0];
  return (enough ?? best)?.years ?? most;
}

/** How many states answered in every year of a period. */
function panelSize(reporters: ReadonlyMap<number, ReadonlySet<string>>, from: number, to: number): number {
  const others = Array.from({ length: to - from }, (_, index) => reporters.get(from + index));
  const states = [...(reporters.get(to) ?? [])];
  return states.filter((state) => others.every((year) => year?.has(state) === true)).length;
}
