import type { CoverageView } from "../../api/contract/coverage.ts";

/** The states with any figure of an indicator, by year; years without any are left out. */
export function reportersByYear(coverage: CoverageView, indicator: string): ReadonlyMap<number, ReadonlySet<string>> {
  const reporters = new Map<number, Set<string>>();
  for (const cell of coverage.cells) {
    if (!cell.answered.includes(indicator)) continue;
    const states = reporters.get(cell.year) ?? new Set();
    reporters.set(cell.year, states.add(cell.state));
  }
  return reporters;
}

/** The latest year for which as many states answered as in the best year, or all but one; null without any. */
export function wellReportedYear(reporters: ReadonlyMap<number, ReadonlySet<string>>): number | null {
  const most = Math.max(0, ...[...reporters.values()].map((states) => states.size));
  const good = [...reporters].filter(([, states]) => states.size >= most - 1).map(([year]) => year);
  return good.length === 0 ? null : Math.max(...good);
}
