import type { Edition, Indicator, Retired, Unit } from "../../questionnaire/edition.ts";
import { isUnitOf } from "../../questionnaire/conversion.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import type { Step } from "../contract/observation.ts";
import { columnOf, type Column, type RawTable } from "../reading/table.ts";
import type { Lookups } from "./columns.ts";
import type { Faults } from "./faults.ts";
import type { Frame } from "./frames.ts";
import { NO_WORDS, type Meaning, type RowWords } from "./meaning.ts";
import { createRowCodes } from "./row-codes.ts";
import { createRowTexts } from "./row-texts.ts";
import type { Series, SeriesIndex } from "./series.ts";

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
  const texts = createRowTexts(lookups.indicator, edition);
  const soleUnits = new Map<Indicator, Unit | null>(
    edition.indicators.map((one) => [one, one.units.length === 1 ? unitOf(edition, one.units[0] ?? "") : null]),
  );
  // Of the row that is being read.
  const codes = createRowCodes({ dimensions, indicatorIndex, index, edition, faults, take, add });
  let steps: Step[] | null = null;
  let differs = false;
  let ofRow: Indicator | null = null;
  /** What its text says beside the indicator. */
  let words: RowWords = NO_WORDS;
  let unitOfRow: { readonly unit: Unit | null; readonly steps: readonly Step[] } | null = null;
  const isPlain = frames.every((frame) => frame.isPlain);
  // Where headings or a title name the indicator, no row does.
  const hasIndicators = indicatorColumn !== null || isPlain;

  return {
    isKnown: (row) => (hasIndicators ? texts.look(row[indicatorIndex] ?? "") !== null : saysAnything(row)),
    read(row, record) {
      steps = null;
      differs = false;
      const indicator = hasIndicators ? readIndicator(row, record) : null;
      ofRow = indicator;
      unitOfRow = null;
      let isSound = codes.read(row, record, indicator, words) && (indicator !== null || !hasIndicators);
      const year = yearColumn === null ? 0 : readYear(row[yearColumn.index] ?? "", record, yearColumn);
      if (stateColumn !== null) {
        const text = row[stateColumn.index] ?? "";
        if (!faults.isSender(text, lookups.state, record, stateColumn)) isSound = false;
      }
      if (!isPlain) return isSound && year !== null ? { series: null, year, steps: steps ?? NO_STEPS, differs } : null;
      const unit = indicator === null ? null : readUnit(row, record, indicator);
      if (!isSound || indicator === null || year === null || unit === null) return null;
      return { series: index.at(indicator, unit, codes.all()), year, steps: steps ?? NO_STEPS, differs };
    },
    isShareOf({ unit, indicator }) {
      const of = indicator ?? ofRow;
      return unit?.kind === "share" && of !== null && !isUnitOf(edition, unit.code, of.units);
    },
    seriesIn(frame, row, record) {
      const indicator = frame.indicator ?? ofRow;
      if (indicator === null) return null;
      const isAsked = codes.areAsked(indicator, frame, row, record);
      const { unit, steps: ofUnit } =
        frame.unit === null
          ? readUnitOnce(row, record, indicator)
          : { unit: allowed(frame, frame.unit, indicator, record), steps: NO_STEPS };
      if (!isAsked || unit === null) return null;
      return { series: index.at(indicator, unit, codes.all(frame)), steps: [...ofUnit, ...frame.steps] };
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

  function allowed({ column }: Frame, unit: Unit, indicator: Indicator, record: number): Unit | null {
    return faults.isAllowed(column.label, unit, indicator, record, column) ? unit : null;
  }

  function take({ step, old, words: beside }: Meaning<unknown>, record: number, column: Column | null): void {
    if (step === null || column === null) return;
    if (old === undefined) faults.understood.label(step, record, column, beside?.label);
    else faults.understood.old(old, step, record, column);
    add(step, old);
  }

  function add(step: Step, old: Retired | undefined): void {
    (steps ??= []).push(step);
    if (old?.comparable === "with-break") differs = true;
  }

  function readIndicator(row: readonly string[], record: number): Indicator | null {
    const text = row[indicatorIndex] ?? "";
    const found = texts.read(text);
    words = found?.words ?? NO_WORDS;
    if (found === null) {
      faults.sayUnknown(text, record, indicatorColumn);
      return null;
    }
    take(found, record, indicatorColumn);
    return found.of;
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
    const inColumn = unitColumn === null ? "" : (row[unitColumn.index] ?? "");
    const text = inColumn.trim() === "" ? (words.unit ?? inColumn) : inColumn;
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
