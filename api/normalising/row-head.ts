import type { Edition, Indicator, Unit } from "../../questionnaire/edition.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import type { Step } from "../contract/observation.ts";
import { columnOf, type Column, type RawTable } from "../reading/table.ts";
import { TOTAL, type Lookups } from "./columns.ts";
import type { Faults } from "./faults.ts";
import type { Series, SeriesIndex } from "./series.ts";

/** What the cells of a row beside its values say. One head is used for all rows: it is read anew for each. */
export interface RowHead {
  /** Whether the row names a known indicator. */
  isKnown(row: readonly string[]): boolean;
  /** False where the row cannot be kept; what is wrong with it was said then. */
  read(row: readonly string[], record: number): boolean;
  /** The series of the row read last; null where it could not be kept. */
  readonly series: Series | null;
  /** Its year; 0 where years are columns. */
  readonly year: number;
  /** What was understood in other words than the questionnaire's. */
  readonly steps: readonly Step[];
}

const NO_STEPS: readonly Step[] = Object.freeze([]);

/** A head for the rows of one table. */
export function createRowHead(
  table: RawTable,
  edition: Edition,
  lookups: Lookups,
  index: SeriesIndex,
  faults: Faults,
): RowHead {
  const indicatorColumn = columnOf(table, "indicator");
  const indicatorIndex = indicatorColumn?.index ?? -1;
  const unitColumn = columnOf(table, "unit");
  const yearColumn = columnOf(table, "year");
  const stateColumn = columnOf(table, "state");
  const { dimensions } = lookups;
  const soleUnits = new Map<Indicator, Unit | null>(
    edition.indicators.map((one) => [one, one.units.length === 1 ? unitOf(edition, one.units[0] ?? "") : null]),
  );
  const codes: number[] = [];
  let steps: Step[] | null = null;

  const head: { -readonly [K in keyof RowHead]: RowHead[K] } = {
    series: null,
    year: 0,
    steps: NO_STEPS,
    isKnown: (row) => lookups.indicator(row[indicatorIndex] ?? "") !== null,
    read(row, record) {
      steps = null;
      const indicator = readIndicator(row, record);
      let isSound = indicator !== null;
      if (!readCodes(row, record, indicator)) isSound = false;
      if (yearColumn !== null && !readYear(row[yearColumn.index] ?? "", record, yearColumn)) isSound = false;
      if (stateColumn !== null) {
        const text = row[stateColumn.index] ?? "";
        if (!faults.isSender(text, lookups.state, record, stateColumn)) isSound = false;
      }
      const unit = indicator === null ? null : readUnit(row, record, indicator);
      head.steps = steps ?? NO_STEPS;
      head.series = isSound && indicator !== null && unit !== null ? index.at(indicator, unit, codes) : null;
      return head.series !== null;
    },
  };
  return head;

  function take(step: Step | null, record: number, column: Column | null): void {
    if (step === null || column === null) return;
    faults.understood.label(step, record, column);
    (steps ??= []).push(step);
  }

  function readIndicator(row: readonly string[], record: number): Indicator | null {
    const text = row[indicatorIndex] ?? "";
    const found = lookups.indicator(text);
    if (found === null) {
      faults.sayUnknown(text, record, indicatorColumn);
      return null;
    }
    take(found.step, record, indicatorColumn);
    return found.of;
  }

  /** Fills `codes`; false where one is unknown or not asked. A dimension that is empty or left out is its total. */
  function readCodes(row: readonly string[], record: number, indicator: Indicator | null): boolean {
    codes.length = 0;
    let isSound = true;
    for (const one of dimensions) {
      const text = row[one.column.index] ?? "";
      if (text === "") continue;
      const found = one.lookup(text);
      if (found === null) {
        if (text.trim() === "") continue;
        faults.sayUnknown(text, record, one.column);
        isSound = false;
        continue;
      }
      take(found.step, record, one.column);
      if (found.of === TOTAL) continue;
      codes.push(found.of);
      if (indicator !== null && !indicator.dimensions.includes(one.dimension)) {
        faults.sayNotAsked(text, record, one, indicator);
        isSound = false;
      }
    }
    return isSound;
  }

  function readYear(text: string, record: number, column: Column): boolean {
    const found = lookups.year(text);
    if (found === null) {
      faults.sayYear(text, record, column);
      return false;
    }
    head.year = found.of;
    if (found.step !== null) (steps ??= []).push(found.step);
    return true;
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
    if (found !== null) take(found.step, record, unitColumn);
    return faults.isAllowed(text, unit, indicator, record, unitColumn) ? unit : null;
  }
}
