import type { Edition, Indicator, State, Unit } from "../../questionnaire/edition.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import type { Observation, Step } from "../contract/observation.ts";
import type { Sink } from "../findings/sink.ts";
import type { Column, RawTable } from "../reading/table.ts";
import { createLookups, TOTAL, type Lookups } from "./columns.ts";
import { createFaults, type Faults } from "./faults.ts";
import { CANONICAL_MARKS, voteMarks, type Marks } from "./marks.ts";
import { createSeriesIndex, type Series, type SeriesIndex } from "./series.ts";
import { createUnderstood } from "./understood.ts";
import { createValueReader } from "./value-reader.ts";

/** An observation with the series it belongs to and the cell of the table it was read from. */
export interface Entry {
  readonly observation: Observation;
  readonly series: Series;
  readonly record: number;
  readonly column: Column;
}

/** What normalising made of a table. */
export interface Normalised {
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  readonly index: SeriesIndex;
  readonly marks: Marks;
  /** Records that hold figures or should: all but blank rows and footnotes. */
  readonly records: number;
  /** Records of which nothing, or not everything, was understood. */
  readonly withheld: Set<number>;
}

const NO_STEPS: readonly Step[] = Object.freeze([]);

/** Reads the rows of a table into observations; what is not understood is said and set aside, and the rest goes on. */
export function normaliseRows(
  table: RawTable,
  spoilt: ReadonlySet<number>,
  edition: Edition,
  sender: State,
  sink: Sink,
): Normalised {
  const index = createSeriesIndex(edition);
  const lookups = createLookups(table, edition, index);
  const understood = createUnderstood(table, edition, sink);
  const faults = createFaults({ table, edition, sender, sink, understood });
  const values = valueColumns(table);
  const marks = table.exact ? CANONICAL_MARKS : voteMarks(cellTexts(table, values), table.delimiter);
  const readValue = createValueReader(marks);
  const head = createHeadReader(table, edition, lookups, index, faults);
  const noteIndex = table.columns.find(({ role }) => role.kind === "note")?.index ?? -1;
  const flagIndex = table.columns.find(({ role }) => role.kind === "flag")?.index ?? -1;
  const { cells } = table.records;

  const entries: Entry[] = [];
  const withheld = new Set<number>();
  let records = 0;
  for (let record = table.header + 1; record < cells.length; record += 1) {
    const row = cells[record] ?? [];
    if (faults.isBlank(row, record)) continue;
    const read = head(row, record, values);
    if (read === "footnote") continue;
    records += 1;
    const note = noteIndex === -1 ? "" : (row[noteIndex] ?? "");
    if (read === null || spoilt.has(record) || !table.trusted || faults.isLong(note, record)) {
      withheld.add(record);
      continue;
    }
    const { series, year, steps } = read;
    const { flags, unknown } = lookups.flags(flagIndex === -1 ? "" : (row[flagIndex] ?? ""));
    if (unknown.length > 0) faults.sayFlags(unknown, record);
    const whole = series.unit.kind === "count";
    for (const column of values) {
      const text = row[column.index] ?? "";
      const value = readValue(text, whole);
      if (value.observed === null) {
        faults.sayValue(text, value, marks, record, column);
        withheld.add(record);
        continue;
      }
      if (value.number?.doubt != null || value.flag !== null) faults.sayDoubt(text, value, marks, record, column);
      entries.push({
        observation: {
          key: {
            indicator: series.indicator.code,
            state: sender.iso3,
            year: column.role.kind === "values" ? column.role.year : year,
            breakdown: series.breakdown,
            unit: series.unit.code,
          },
          observed: value.observed,
          flags: value.flag === null || flags.includes(value.flag) ? flags : [...flags, value.flag],
          note,
          cell: { line: table.records.lineOf(record), column: column.index + 1, text },
          steps: value.step === null ? steps : [...steps, value.step],
        },
        series,
        record,
        column,
      });
    }
  }
  faults.conclude();
  return { entries, index, marks, records, withheld };
}

/** What the cells before the value say: the series, the year (0 where years are columns) and how that was understood. */
interface Head {
  readonly series: Series;
  readonly year: number;
  readonly steps: readonly Step[];
}

type HeadReader = (row: readonly string[], record: number, values: readonly Column[]) => Head | "footnote" | null;

function createHeadReader(
  table: RawTable,
  edition: Edition,
  lookups: Lookups,
  index: SeriesIndex,
  faults: Faults,
): HeadReader {
  const column = (kind: string): Column | null => table.columns.find(({ role }) => role.kind === kind) ?? null;
  const indicatorColumn = column("indicator");
  const unitColumn = column("unit");
  const yearColumn = column("year");
  const stateColumn = column("state");
  const soleUnits = new Map<Indicator, Unit | null>(
    edition.indicators.map((one) => [one, one.units.length === 1 ? unitOf(edition, one.units[0] ?? "") : null]),
  );
  const codes: number[] = [];

  return (row, record, values) => {
    const indicatorText = indicatorColumn === null ? "" : (row[indicatorColumn.index] ?? "");
    const indicator = lookups.indicator(indicatorText);
    if (indicator === null && faults.isFootnote(row, record, values, yearColumn)) return "footnote";
    let steps: Step[] | null = null;
    let sound = faults.hasRightWidth(row, record);
    const take = (step: Step | null, of: Column | null): void => {
      if (step === null || of === null) return;
      faults.understood.label(step, record, of);
      (steps ??= []).push(step);
    };
    if (indicator === null) {
      faults.sayUnknown(indicatorText, record, indicatorColumn);
      sound = false;
    } else take(indicator.step, indicatorColumn);

    codes.length = 0;
    for (const one of lookups.dimensions) {
      const text = row[one.column.index] ?? "";
      if (text === "") continue;
      const code = one.lookup(text);
      if (code === null) {
        if (text.trim() === "") continue;
        faults.sayUnknown(text, record, one.column);
        sound = false;
        continue;
      }
      take(code.step, one.column);
      if (code.of === TOTAL) continue;
      codes.push(code.of);
      if (indicator !== null && !indicator.of.dimensions.includes(one.dimension)) {
        faults.sayNotAsked(text, record, one, indicator.of);
        sound = false;
      }
    }

    let year = 0;
    if (yearColumn !== null) {
      const text = row[yearColumn.index] ?? "";
      const found = lookups.year(text);
      if (found === null) {
        faults.sayYear(text, record, yearColumn);
        sound = false;
      } else {
        year = found.of;
        if (found.step !== null) (steps ??= []).push(found.step);
      }
    }
    if (stateColumn !== null && !faults.isSender(row[stateColumn.index] ?? "", lookups.state, record, stateColumn)) {
      sound = false;
    }
    if (indicator === null) return null;

    const unitText = unitColumn === null ? "" : (row[unitColumn.index] ?? "");
    let unit: Unit | null;
    if (unitText.trim() === "") {
      unit = soleUnits.get(indicator.of) ?? null;
      faults.sayNoUnit(indicator.of, unit, record, unitColumn ?? indicatorColumn);
      if (unit !== null) (steps ??= []).push({ what: "unit assumed", from: unitText, to: unit.code });
    } else {
      const found = lookups.unit(unitText);
      unit = found?.of ?? null;
      if (found !== null) take(found.step, unitColumn);
      if (!faults.isAllowed(unitText, unit, indicator.of, record, unitColumn)) unit = null;
    }
    if (unit === null || !sound) return null;
    return { series: index.at(indicator.of, unit, codes), year, steps: steps ?? NO_STEPS };
  };
}

function valueColumns(table: RawTable): readonly Column[] {
  const years = table.columns.filter(({ role }) => role.kind === "values");
  return years.length > 0 ? years : table.columns.filter(({ role }) => role.kind === "value");
}

function* cellTexts(table: RawTable, columns: readonly Column[]): Generator<string> {
  const { cells } = table.records;
  for (let record = table.header + 1; record < cells.length; record += 1) {
    for (const column of columns) yield cells[record]?.[column.index] ?? "";
  }
}
