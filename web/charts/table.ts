/** The table that says the same as the chart: in the page, in HTML files, in Word. Reasons stand where numbers are missing. */

import type { Amount } from "../../api/contract/amount.ts";
import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { CompositionView } from "../../api/contract/composition.ts";
import type { CoverageView } from "../../api/contract/coverage.ts";
import type { Status } from "../../api/contract/observation.ts";
import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { Measure } from "../../api/contract/view.ts";
import { measureWords } from "./caption.ts";
import {
  formatInFull,
  formatNumber,
  formatRange,
  formatValue,
  isWeak,
  signed,
  speakPoint,
  STATUS_GLYPHS,
  STATUS_WORDS,
} from "./format.ts";
import { lineId, seriesLabel } from "./lines.ts";
import { markRemark, markSign } from "./mark-words.ts";
import { medianSeries } from "./median-line.ts";
import { marksOfLine } from "./series-marks.ts";

/** One cell of a table. */
export interface TableCell {
  /** As printed: a number, a range, a glyph; empty for "not reported", which the page hatches. */
  readonly text: string;
  /** For a tooltip and for those who hear it: the reason in words, or the number again. */
  readonly title: string;
  /** Null where the cell is not an observation (a count of states, a share). */
  readonly status: Status | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The id that opens the lineage; null for sums and for what nobody sent. */
  readonly cell: string | null;
  /** Printed in grey: a rate of a very small count. */
  readonly weak?: boolean;
}

/** A row of a table: its head, and a cell a column. */
export interface TableRow {
  readonly head: string;
  /** The state of the row; null for years and sums. */
  readonly state: string | null;
  readonly cells: readonly TableCell[];
}

/** A table with row heads. `legend` explains the glyphs that occur in it. */
export interface ChartTable {
  readonly caption: string;
  /** Heading of the column of row heads. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly legend: readonly { readonly glyph: string; readonly words: string; readonly status: Status }[];
}

/** The table of a trend chart: a row a series, a column a year; the median below, where one is drawn. */
export function seriesTable(view: SeriesView): ChartTable {
  const rows = view.series.map((series) => ({
    head: seriesLabel(series, view),
    state: series.state,
    cells: series.points.map((point) => {
      const marks = marksOfLine(view.marks, lineId(series));
      return markedCell(pointCell(point, view.measure), markSign(marks, point.year), markRemark(marks, point.year));
    }),
  }));
  const median = medianSeries(view);
  const together = {
    head: median?.label ?? "",
    state: null,
    cells: (median?.points ?? []).map((point) => pointCell(point, view.measure)),
  };
  return chartTable(
    measureWords(view, view.years),
    view.by === null ? "State" : "Series",
    view.years.map(String),
    median === null ? rows : [...rows, together],
  );
}

/** The table of a comparison: a row a state; one year, or two and the change between them. */
export function comparisonTable(view: ComparisonView): ChartTable {
  const { earlier, year } = view;
  const rows = view.rows.map((row) => ({
    head: view.stateNames[row.state] ?? row.state,
    state: row.state,
    cells: [
      ...(row.before === null ? [] : [pointCell(row.before, view.measure)]),
      pointCell(row.now, view.measure),
      ...(earlier === null ? [] : [changeCell(row.change, view.measure), changeCell(row.relativeChange, "relative")]),
    ],
  }));
  const columns = earlier === null ? [String(year)] : [String(earlier), String(year), "Change", "Change, %"];
  return chartTable(measureWords(view, earlier === null ? [year] : [earlier, year]), "State", columns, rows);
}

/** The table of a composition: a row a state and year; each part, what no part explains, and the total. */
export function compositionTable(view: CompositionView): ChartTable {
  const oneYear = view.from === view.to;
  const rows = view.rows.map((row) => {
    const name = row.state === null ? "States together" : (view.stateNames[row.state] ?? row.state);
    return {
      head: oneYear ? name : `${name}, ${row.year}`,
      state: row.state,
      cells: [
        ...view.codes.map((code) => {
          const part = row.parts.find((each) => each.code === code);
          return part === undefined ? emptyCell("not-reported") : pointCell(part.point, view.measure);
        }),
        numberCell(row.gap),
        pointCell(row.total, view.measure),
      ],
    };
  });
  const columns = [...view.codes.map((code) => view.codeLabels[code] ?? code), "Not broken down", "Total"];
  const years = oneYear ? [view.from] : [view.from, view.to];
  return chartTable(`${measureWords(view, years)}, by ${view.byLabel.toLowerCase()}`, "State", columns, rows);
}

/** The table of the coverage matrix: a row a state, a column a subject: years with a figure out of all years. */
export function coverageTable(view: CoverageView): ChartTable {
  const rows = view.states.map((state) => ({
    head: state.name,
    state: state.iso3,
    cells: view.sections.map((section) => {
      const answered = view.cells.filter(
        (cell) => cell.state === state.iso3 && cell.section === section.code && cell.figures > 0,
      );
      const years = answered.map((cell) => String(cell.year));
      return {
        ...numberCell(answered.length),
        text: `${answered.length} of ${view.years.length}`,
        title: years.length === 0 ? "no figure in any year" : `figures for ${years.join(", ")}`,
      };
    }),
  }));
  const [first, last] = [view.years[0], view.years.at(-1)];
  const caption = `Years with at least one figure, ${first}–${last}, by state and subject`;
  return chartTable(
    caption,
    "State",
    view.sections.map((section) => section.label),
    rows,
  );
}

/** A cell with the sign of a jump or a break before its year, and with its words where they are heard. */
export function markedCell(cell: TableCell, sign: string, remark: string): TableCell {
  return sign === "" ? cell : { ...cell, text: `${cell.text} ${sign}`.trim(), title: `${cell.title}; ${remark}` };
}

/** A point as a cell of a table. */
export function pointCell(point: Point, measure: Measure): TableCell {
  const { value, low, high, status, cell } = point;
  // An absolute change where the relative one is withheld is no missing number.
  const shown = low === null && point.absolute !== undefined ? null : status;
  const weak = isWeak(point) ? { weak: true } : {};
  return {
    text: formatInFull(point, measure),
    title: speakPoint(point, measure),
    status: shown,
    value,
    low,
    high,
    cell,
    ...weak,
  };
}

/** A table with the legend of the glyphs that occur in it. */
export function chartTable(
  caption: string,
  corner: string,
  columns: readonly string[],
  rows: readonly TableRow[],
): ChartTable {
  const met = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.status)));
  const explained: readonly Status[] = [
    "not-reported",
    "not-asked",
    "not-available",
    "not-applicable",
    "confidential",
    "suppressed",
    "included-elsewhere",
    "censored",
  ];
  const legend = explained
    .filter((status) => met.has(status))
    .map((status) => ({ glyph: STATUS_GLYPHS[status], words: STATUS_WORDS[status], status }));
  return { caption, corner, columns, rows, legend };
}

/** A number that is no observation: a count of states, a gap. */
export function numberCell(value: number | null): TableCell {
  const text = value === null ? "" : formatNumber(value);
  return { text, title: text, status: null, value, low: value, high: value, cell: null };
}

/** A change, or a relative one, as a number, as a range, or as nothing. */
function changeCell({ value, low, high }: Amount, measure: Measure): TableCell {
  const text = low === null || high === null ? "" : formatRange(changeText(low, measure), changeText(high, measure));
  return { text, title: text, status: null, value, low, high, cell: null };
}

function changeText(value: number, measure: Measure): string {
  return measure === "count" ? formatValue(value, "change") : signed(value, formatValue(value, measure));
}

/** A place without a figure. */
export function emptyCell(status: Status): TableCell {
  return { text: "", title: STATUS_WORDS[status], status, value: null, low: null, high: null, cell: null };
}
