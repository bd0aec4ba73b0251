/** The words around the coverage matrix: who answered what, as a count of states a subject. */

import type { CoverageView } from "../../api/contract/coverage.ts";
import { periodOf, releaseLine, sourceLine, type Caption } from "./caption.ts";
import { listWords, numberWord } from "./format.ts";

/** Caption of the matrix: in how many states each subject has a figure in any of the years. */
export function coverageCaption(view: CoverageView, sections?: readonly string[]): Caption {
  const shown = view.sections.filter((section) =>
    sections === undefined ? !section.optional : sections.includes(section.code),
  );
  const counts = shown.map((section) => {
    const states = new Set(view.cells.flatMap((cell) => (hasFigures(cell, section.code) ? [cell.state] : [])));
    return { section, states };
  });
  const period = periodOf(view.years);
  return {
    headline: counts.length === 0 ? `Who answered what, ${period}` : headlineOf(counts, view),
    finding: counts.length > 0,
    subtitle: `Indicators with at least one figure, by state, subject and year, ${period}`,
    notes: ["A square counts indicators, not quality: one figure of one breakdown is enough."],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: altOf(view, shown),
  };
}

interface Count {
  readonly section: CoverageView["sections"][number];
  readonly states: ReadonlySet<string>;
}

/** The subjects on which all states have figures together, then the others by themselves. */
function headlineOf(counts: readonly Count[], view: CoverageView): string {
  const full = counts.filter(({ states }) => states.size === view.states.length);
  if (full.length === counts.length) return `All ${view.states.length} states have figures on every subject shown`;
  const label = ({ section }: Count): string => section.label.charAt(0).toLowerCase() + section.label.slice(1);
  const rest = counts
    .filter((count) => !full.includes(count))
    .map((count) => `${stateCount(count.states.size)} on ${label(count)}`);
  const all = full.length === 0 ? [] : [`all ${view.states.length} states on ${listWords(full.map(label))}`];
  return `Figures given by ${listWords([...all, ...rest])}`;
}

function altOf(view: CoverageView, sections: CoverageView["sections"]): string {
  const lines = view.states.map((state) => {
    const parts = sections.map((section) => {
      const years = view.cells
        .filter((cell) => cell.state === state.iso3 && hasFigures(cell, section.code))
        .map((cell) => cell.year)
        .toSorted((a, b) => a - b);
      return `${section.label.toLowerCase()} ${years.length === 0 ? "no year" : runsOf(years)}`;
    });
    return `${state.name}: ${parts.join("; ")}.`;
  });
  return [`Matrix of years with figures by state and subject, ${periodOf(view.years)}.`, ...lines].join(" ");
}

/** Years as runs: "2010 to 2014 and 2016". */
function runsOf(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return listWords(runs.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)));
}

function stateCount(count: number): string {
  return `${numberWord(count)} ${count === 1 ? "state" : "states"}`;
}

function hasFigures(cell: CoverageView["cells"][number], section: string): boolean {
  return cell.section === section && cell.figures > 0;
}
