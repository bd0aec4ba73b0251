import type { CoverageView } from "../../api/contract/coverage.ts";
import { stepOf } from "../charts/coverage.ts";
import { formatNumber } from "../charts/format.ts";

export type CoverageCell = CoverageView["cells"][number];
type Section = CoverageView["sections"][number];

/** One subject of the matrix: a row a state, a cell a year, in the order of the view. */
export interface CoverageBlock {
  readonly section: Section;
  readonly rows: readonly (readonly CoverageCell[])[];
}

/** The cells of some subjects as rows and columns. A year that the view does not list was not asked. */
export function blocksOf(coverage: CoverageView, sections: readonly string[]): readonly CoverageBlock[] {
  const cells = new Map(coverage.cells.map((cell) => [`${cell.section} ${cell.state} ${cell.year}`, cell]));
  return coverage.sections
    .filter((section) => sections.includes(section.code))
    .map((section) => ({
      section,
      rows: coverage.states.map((state) =>
        coverage.years.map(
          (year) => cells.get(`${section.code} ${state.iso3} ${year}`) ?? unasked(state.iso3, section.code, year),
        ),
      ),
    }));
}

/** How a square is filled: a step of the ramp, `none` (hatched) or `unasked` (plain). */
export function fillOf(cell: CoverageCell): string {
  if (cell.answered.length > 0) return String(stepOf(cell.answered.length));
  return cell.asked === 0 ? "unasked" : "none";
}

/** A cell in words: "Romania, 2018, Drugs and precursors: 7 of 31 indicators, 143 figures". */
export function describeCell(cell: CoverageCell, coverage: CoverageView): string {
  const state = coverage.states.find((candidate) => candidate.iso3 === cell.state)?.name ?? cell.state;
  const section = coverage.sections.find((candidate) => candidate.code === cell.section)?.label ?? cell.section;
  const head = `${state}, ${cell.year}, ${section}`;
  if (cell.asked === 0 && cell.answered.length === 0) return `${head}: not asked`;
  if (cell.answered.length === 0) return `${head}: nothing reported, ${cell.asked} indicators asked`;
  const figures = `${formatNumber(cell.figures)} ${cell.figures === 1 ? "figure" : "figures"}`;
  return `${head}: ${cell.answered.length} of ${cell.asked} indicators, ${figures}`;
}

function unasked(state: string, section: string, year: number): CoverageCell {
  return { state, section, year, answered: [], asked: 0, figures: 0, contribution: null };
}
