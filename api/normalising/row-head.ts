import type { Edition, Indicator, Unit } from "../../questionnaire/edition.ts";
import { isUnitOf } from "../../questionnaire/conversion.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import type { Step } from "../contract/observation.ts";
import { columnOf, type Column, type RawTable } from "../reading/table.ts";
import type { Lookups, Meaning } from "./columns.ts";
import type { Faults } from "./faults.ts";
import type { Frame } from "./frames.ts";
import { TOTAL, type Series, type SeriesIndex } from "./series.ts";

/** What the cells of a row beside its values say. */
export interface RowHead {
  /** Null where headings fix more than the year: see `seriesIn`. */
  readonly series: Series | null;
  /** 0 where years are columns. */
  readonly year: number;
  /** What was understood in other words than the questionnaire's. */
  readonly steps: readonly Step[];
  /** Whether something of it was defined otherwise in the edition that the file was made on. */
  readonly differs: boolean;
}

/** Reads the heads of rows. */
export interface RowHeadReader {
  /** Whether the row names a known indicator. */
  isKnown(row: readonly string[]): boolean;
  /** Null where the row cannot be kept; what is wrong with it was said then. */
  read(row: readonly string[], record: number): RowHead | null;
  /** Whether a column of percentages stands beside what the row, read last, is asked in. */
  isShareOf(frame: Frame): boolean;
  /** The series of one column of the row read last, with what its unit took; null with a finding where there is none. */
  seriesIn(
    frame: Frame,
    row: readonly string[],
    record: number,
  ): (Pick<RowHead, "steps"> & { readonly series: Series }) | null;
}

const NO_STEPS: readonly Step[] = Object.freeze([]);

/** A reader for the rows of one table. */
export function createRowHeadReader(
  table: RawTable,
  edition: Edition,
  lookups: Lookups,
  index: SeriesIndex,
  faults: Faults,
  frames: readonly Frame[],
): RowHeadReader {
  const indicatorColumn = columnOf(table, "indicator");
  const indicatorIndex = indicatorColumn?.index ?? -1;
  const unitColumn = columnOf(table, "unit");
  const yearColumn = columnOf(table, "year");
  const stateColumn = columnOf(table, "state");
  const { dimensions } = lookups;
  const soleUnits = new Map<Indicator, Unit | null>(
    edition.indicators.map((one) => [one, one.units.length === 1 ? unitOf(edition, one.units[0] ?? "") : null]),
  );
  // Of the row that is being read.
  const codes = dimensions.map(() => TOTAL);
  let asked: { readonly of: Indicator | null; readonly by: readonly boolean[] } = { of: null, by: [] };
  let steps: Step[] | null = null;
  let differs = false;
  let ofRow: Indicator | null = null;
  let unitOfRow: { readonly unit: Unit | null; readonly steps: readonly Step[] } | null = null;
  const isPlain = frames.every((frame) => frame.isPlain);
  // Where headings or a title name the indicator, no row does.
  const hasIndicators = indicatorColumn !== null || isPlain;

  return {
    isKnown: (row) => (hasIndicators ? lookups.indicator(row[indicatorIndex] ?? "") !== null : saysAnything(row)),
    read(row, record) {
      steps = null;
      differs = false;
      const indicator = hasIndicators ? readIndicator(row, record) : null;
      ofRow = indicator;
      unitOfRow = null;
      // Rows of one indicator follow each other.
      if (indicator !== null && indicator !== asked.of) {
        asked = { of: indicator, by: dimensions.map(({ dimension }) => indicator.dimensions.includes(dimension)) };
      }
      let isSound = readCodes(row, record, indicator) && (indicator !== null || !hasIndicators);
      const year = yearColumn === null ? 0 : readYear(row[yearColumn.index] ?? "", record, yearColumn);
      if (stateColumn !== null) {
        const text = row[stateColumn.index] ?? "";
        if (!faults.isSender(text, lookups.state, record, stateColumn)) isSound = false;
      }
      if (!isPlain) return isSound && year !== null ? { series: null, year, steps: steps ?? NO_STEPS, differs } : null;
      const unit = indicator === null ? null : readUnit(row, record, indicator);
      if (!isSound || indicator === null || year === null || unit === null) return null;
      return { series: index.at(indicator, unit, codes), year, steps: steps ?? NO_STEPS, differs };
    },
    isShareOf({ unit, indicator }) {
      const of = indicator ?? ofRow;
      return unit?.kind === "share" && of !== null && !isUnitOf(edition, unit.code, of.units);
    },
    seriesIn(frame, row, record) {
      const indicator = frame.indicator ?? ofRow;
      if (indicator === null) return null;
      const isAsked = isAskedBy(indicator, frame, row, record);
      const { unit, steps: ofUnit } =
        frame.unit === null
          ? readUnitOnce(row, record, indicator)
          : { unit: allowed(frame, frame.unit, indicator, record), steps: NO_STEPS };
      if (!isAsked || unit === null) return null;
      const all = [...codes, ...frame.codes.map(({ code }) => code)].toSorted((a, b) => a - b);
      return { series: index.at(indicator, unit, all), steps: [...ofUnit, ...frame.steps] };
    },
  };

  /** The unit of a row that names its indicator is the same for all its columns. */
  function readUnitOnce(row: readonly string[], record: number, indicator: Indicator): NonNullable<typeof unitOfRow> {
    if (unitOfRow !== null && indicator === ofRow) return unitOfRow;
    steps = null;
    const unit = readUnit(row, record, indicator);
    const read = { unit, steps: steps ?? NO_STEPS };
    if (indicator === ofRow) unitOfRow = read;
    return read;
  }

  /** A row of a table whose headings or title name the indicator: it has a year, or a code of a dimension. */
  function saysAnything(row: readonly string[]): boolean {
    if (yearColumn !== null && lookups.year(row[yearColumn.index] ?? "") !== null) return true;
    return dimensions.some(({ column, lookup }) => {
      const text = row[column.index] ?? "";
      return text.trim() !== "" && lookup(text) !== null;
    });
  }

  /** Whether an indicator is asked by all that its row and its headings say. */
  function isAskedBy(indicator: Indicator, frame: Frame, row: readonly string[], record: number): boolean {
    const isOf = (dimension: string): boolean => indicator.dimensions.includes(dimension);
    const split = frame.codes.find(({ dimension }) => !isOf(dimension));
    if (split !== undefined) {
      faults.sayNotAsked(frame.column.label, record, { ...split, column: frame.column }, indicator);
      return false;
    }
    // Rows that name their indicator were asked already.
    const at =
      frame.indicator === null
        ? -1
        : codes.findIndex((code, of) => code !== TOTAL && !isOf(dimensions[of]?.dimension ?? ""));
    const one = dimensions[at];
    if (one === undefined) return true;
    faults.sayNotAsked(row[one.column.index] ?? "", record, one, indicator);
    return false;
  }

  function allowed({ column }: Frame, unit: Unit, indicator: Indicator, record: number): Unit | null {
    return faults.isAllowed(column.label, unit, indicator, record, column) ? unit : null;
  }

  function take({ step, old }: Meaning<unknown>, record: number, column: Column | null): void {
    if (step === null || column === null) return;
    if (old === undefined) faults.understood.label(step, record, column);
    else faults.understood.old(old, step, record, column);
    (steps ??= []).push(step);
    if (old?.comparable === "with-break") differs = true;
  }

  function readIndicator(row: readonly string[], record: number): Indicator | null {
    const text = row[indicatorIndex] ?? "";
    const found = lookups.indicator(text);
    if (found === null) {
      faults.sayUnknown(text, record, indicatorColumn);
      return null;
    }
    take(found, record, indicatorColumn);
    return found.of;
  }

  /** Fills `codes`; false where one is unknown or not asked. A dimension that is empty or left out is its total. */
  function readCodes(row: readonly string[], record: number, indicator: Indicator | null): boolean {
    let isSound = true;
    for (let at = 0; at < dimensions.length; at += 1) {
      const one = dimensions[at];
      if (one === undefined) continue;
      codes[at] = TOTAL;
      const text = row[one.column.index] ?? "";
      if (text === "") continue;
      const found = one.lookup(text);
      if (found === null) {
        if (text.trim() === "") continue;
        faults.sayUnknown(text, record, one.column);
        isSound = false;
        continue;
      }
      take(found, record, one.column);
      if (found.of === TOTAL) continue;
      if (one.old !== null) {
        const what = `column of edition ${one.old.edition} read in edition ${edition.id} as`;
        (steps ??= []).push({ what, from: one.old.code, to: one.dimension });
        if (one.old.comparable === "with-break") differs = true;
      }
      codes[at] = found.of;
      if (indicator !== null && asked.by[at] !== true) {
        faults.sayNotAsked(text, record, one, indicator);
        isSound = false;
      }
    }
    return isSound;
  }

  function readYear(text: string, record: number, column: Column): number | null {
    const found = lookups.year(text);
    if (found === null) {
      faults.sayYear(text, record, column);
      return null;
    }
    if (found.step !== null) (steps ??= []).push(found.step);
    return found.of;
  }

  /** A unit that is left out is taken for the only one that the question is asked in. */
  function readUnit(row: readonly string[], record: number, indicator: Indicator): Unit | null {
    const text = unitColumn === null ? "" : (row[unitColumn.index] ?? "");
    const found = lookups.unit(text);
    if (found === null && text.trim() === "") {
      const sole = soleUnits.get(indicator) ?? null;
      faults.sayNoUnit(indicator, sole, record, unitColumn ?? indicatorColumn);
      if (sole !== null) (steps ??= []).push({ what: "unit assumed", from: text, to: sole.code });
      return sole;
    }
    const unit = found?.of ?? null;
    if (found !== null) take(found, record, unitColumn);
    return faults.isAllowed(text, unit, indicator, record, unitColumn) ? unit : null;
  }
}
