import type { CoverageView } from "../../../api/contract/coverage.ts";

/** How far one state has come with one module of a round. */
export interface ModuleProgress {
  readonly section: string;
  /** Indicators with at least one figure for a year of the round. */
  readonly answered: number;
  /** Indicators that the round asks; 0 where the module was not asked. */
  readonly asked: number;
  readonly figures: number;
}

/** One state's answers to a round, module by module, in the order of the view. */
export function roundProgress(
  coverage: Pick<CoverageView, "sections" | "cells">,
  state: string,
  years: readonly number[],
): readonly ModuleProgress[] {
  return coverage.sections.map((section) => {
    const cells = coverage.cells.filter(
      (cell) => cell.state === state && cell.section === section.code && years.includes(cell.year),
    );
    return {
      section: section.code,
      answered: new Set(cells.flatMap((cell) => cell.answered)).size,
      asked: Math.max(0, ...cells.map((cell) => cell.asked)),
      figures: cells.reduce((sum, cell) => sum + cell.figures, 0),
    };
  });
}
