import type { CoverageView } from "../../../api/contract/coverage.ts";
import type { SeriesMark } from "../../../api/contract/jumps.ts";
import type { Point } from "../../../api/contract/point.ts";
import type { Selection } from "../../../api/contract/selection.ts";
import type { SeriesView } from "../../../api/contract/series.ts";
import { hasFigure, lineId, seriesLabel } from "../../charts/lines.ts";
import { marksOfLine } from "../../charts/series-marks.ts";
import { type CoveredIndicator, mustSplitBy } from "../../state/defaults.ts";

/** One line of a state's table: a total, or one code of an indicator that has none. */
export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly points: readonly Point[];
  /** Declared breaks and unexplained jumps between its years. */
  readonly marks: readonly SeriesMark[];
}

/** What a state said of one indicator over all years. */
export interface IndicatorFigures {
  readonly view: SeriesView;
  readonly covered: CoveredIndicator;
  /** The dimension whose codes the rows are; null where the one row is the total. */
  readonly by: string | null;
  /** Rows with a figure, those reported in most years first. None where the figures stand in another unit or in parts alone. */
  readonly rows: readonly FigureRow[];
}

/** The indicators of which a state has any figure, in the order of the catalogue. */
export function coveredBy(state: string, coverage: CoverageView): readonly CoveredIndicator[] {
  const codes = coverage.sections.flatMap((section) => section.indicators);
  return coverage.indicators
    .filter((indicator) => indicator.states.includes(state))
    .toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** The question that a state's table asks of one indicator: all years, its total or, where it has none, its codes. */
export function stateSelection(state: string, covered: CoveredIndicator, coverage: CoverageView): Selection {
  return {
    indicator: covered.code,
    states: [state],
    from: coverage.years[0] ?? null,
    to: coverage.years.at(-1) ?? null,
    by: mustSplitBy(covered),
    filter: {},
    measure: "count",
    unit: null,
    window: null,
    panel: "constant",
    release: coverage.release,
  };
}

/** The rows of an indicator, from the answer to that question. */
export function indicatorFigures(view: SeriesView, covered: CoveredIndicator): IndicatorFigures {
  const rows = view.series
    .map((series) => ({
      id: view.by === null ? view.indicator : (series.breakdown[view.by] ?? ""),
      label: view.by === null ? view.short : seriesLabel(series, view),
      points: series.points,
      marks: marksOfLine(view.marks, lineId(series)),
    }))
    .filter((row) => row.points.some(hasFigure));
  // The sort is stable: codes with as many years keep the order of the code list.
  return { view, covered, by: view.by, rows: rows.toSorted((a, b) => yearsOf(b) - yearsOf(a)) };
}

function yearsOf(row: FigureRow): number {
  return row.points.filter(hasFigure).length;
}
