import type { Edition, State } from "../../questionnaire/edition.ts";
import type { CoveringNote } from "../contract/covering-note.ts";
import type { Step } from "../contract/observation.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { sharesUnread } from "../findings/structure-wording.ts";
import { CORRECTED } from "../reading/corrections.ts";
import { columnOf, partsOf, placeOf, type Column, type RawTable } from "../reading/table.ts";
import { createLookups } from "./columns.ts";
import type { Entry } from "./entry.ts";
import { sayOldColumns } from "./editions.ts";
import { createFaults } from "./faults.ts";
import { frameOf } from "./frames.ts";
import { CANONICAL_MARKS, chosenMarks, voteMarks, WORKBOOK_MARKS, type Marks } from "./marks.ts";
import { multipliersOf, multipliersOfRows } from "./multipliers.ts";
import { createRowHeadReader } from "./row-head.ts";
import { scaled } from "./scaled.ts";
import { createSeriesIndex, type SeriesIndex } from "./series.ts";
import { createUnclear } from "./unclear.ts";
import { createUnderstood } from "./understood.ts";
import { createValueReader, type ValueRead } from "./value-reader.ts";

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

/** Reads the rows of a table into entries; what is not understood is said and set aside, and the rest goes on. */
export function normaliseRows(
  table: RawTable,
  spoilt: ReadonlySet<number>,
  edition: Edition,
  { sender, note }: { readonly sender: State; readonly note: CoveringNote },
  sink: Sink,
): Normalised {
  const index = createSeriesIndex(edition, sender.iso3);
  const parts = partsOf(table);
  const marks = marksOf(parts, note);
  const made: Made = { entries: [], withheld: new Set(), records: 0 };
  for (const [at, part] of parts.entries())
    readRows({ table: part, from: parts[at - 1]?.end ?? 0, spoilt, edition, sender, note, index, marks, sink }, made);
  return { ...made, index, marks };
}

/** What the tables of several sheets add to. */
interface Made {
  readonly entries: Entry[];
  readonly withheld: Set<number>;
  records: number;
}

/** One table with what its rows are read by. */
interface Reading {
  readonly table: RawTable;
  /** Its first record, of the titles above it. */
  readonly from: number;
  readonly spoilt: ReadonlySet<number>;
  readonly edition: Edition;
  readonly sender: State;
  readonly note: CoveringNote;
  readonly index: SeriesIndex;
  readonly marks: Marks;
  readonly sink: Sink;
}

function readRows({ table, from, spoilt, edition, sender, note, index, marks, sink }: Reading, made: Made): void {
  const { entries, withheld } = made;
  const lookups = createLookups(table, edition, index, note.wordings);
  const understood = createUnderstood(table, edition, sink);
  const faults = createFaults({ table, edition, sender, sink, understood });
  const values = valueColumns(table);
  const readValue = createValueReader(marks);
  const readNumberCell = createValueReader(WORKBOOK_MARKS);
  const factors = multipliersOf(table, from, values, sink);
  const factorOfRow = multipliersOfRows(table, sink);
  const frames = values.map((column) => frameOf(column, edition, index));
  const heads = createRowHeadReader(table, edition, lookups, index, faults, frames);
  const isPlain = frames.every((frame) => frame.isPlain);
  const isClear = createUnclear(table, edition, sink);
  const shares = new Set<Column>();
  const noteIndex = columnOf(table, "note")?.index ?? -1;
  const flagIndex = columnOf(table, "flag")?.index ?? -1;
  const { records: tokens } = table;

  for (let record = table.header + 1; record < table.end; record += 1) {
    const row = tokens.cells[record] ?? [];
    if (faults.isBlank(row, record)) continue;
    if (!heads.isKnown(row) && faults.isAside(row, record, values)) continue;
    made.records += 1;
    const note = noteIndex === -1 ? "" : (row[noteIndex] ?? "");
    const isWhole = table.trusted && !spoilt.has(record) && faults.hasRightWidth(row, record) && isClear(row, record);
    const head = isWhole && !faults.isLong(note, record) ? heads.read(row, record) : null;
    if (head === null) {
      withheld.add(record);
      continue;
    }
    const { flags: given, unknown } = lookups.flags(flagIndex === -1 ? "" : (row[flagIndex] ?? ""));
    const flags = head.differs && !given.includes("D") ? [...given, "D"] : given;
    if (unknown.length > 0) faults.sayFlags(unknown, record);
    // An office's pivot has a column for every year: its holes say nothing, unless the whole row is blank.
    const corrected = tokens.corrected?.get(record);
    const isPivot = !table.exact && values.length > 1;
    // Under breakdowns most cells are holes, and the figure may stand in a column that is asked about.
    const hasHoles = isPivot && (!isPlain || values.some(({ index: at }) => (row[at] ?? "").trim() !== ""));
    for (const frame of frames) {
      const { column } = frame;
      const text = row[column.index] ?? "";
      if (hasHoles && text.trim() === "") continue;
      if (head.series === null && heads.isShareOf(frame)) {
        shares.add(column);
        continue;
      }
      const placed = head.series === null ? heads.seriesIn(frame, row, record) : null;
      const series = head.series ?? placed?.series ?? null;
      if (series === null) {
        withheld.add(record);
        continue;
      }
      const whole = series.unit.kind === "count";
      const steps = stepsAbove(head.steps, placed === null ? frame.steps : placed.steps);
      const factor = factors.get(column) ?? factorOfRow(row, record);
      const read = tokens.isNumber?.(record, column.index) === true ? readNumberCell : readValue;
      const asWritten = read(text, whole && factor === 1);
      const value = factor === 1 ? asWritten : scaled(asWritten, text, factor);
      const isOfRow = value.unit === null || lookups.unit(value.unit)?.of === series.unit;
      if (value.observed === null || !isOfRow) {
        faults.sayValue(text, value, marks, record, column);
        withheld.add(record);
        continue;
      }
      if (value.number?.doubt != null || value.flag !== null || value.unit !== null || value.mark !== null)
        faults.sayDoubt(text, value, marks, record, column);
      const fixed = corrected === undefined ? NO_STEPS : correctionsOf(corrected, row, column, values);
      entries.push({
        series,
        year: frame.year ?? head.year,
        observed: value.observed,
        flags: value.flag === null || flags.includes(value.flag) ? flags : [...flags, value.flag],
        steps: value.step === null && fixed.length === 0 ? steps : [...fixed, ...steps, ...stepsOf(value)],
        text: corrected?.get(column.index) ?? text,
        record,
        column,
      });
    }
  }
  for (const column of shares) {
    const heading = quote(column.label);
    sink.say(sharesUnread, placeOf(table, table.header, column), { heading }, { found: heading });
  }
  faults.conclude();
  sayOldColumns(table, lookups, edition, sink);
}

/** One vote is held over the figures of all sheets. */
function marksOf(parts: readonly RawTable[], { decimal }: CoveringNote): Marks {
  const [first] = parts;
  if (first === undefined || first.exact) return CANONICAL_MARKS;
  return decimal === null ? voteMarks(cellTexts(parts), first.delimiter) : chosenMarks(decimal);
}

const NO_STEPS: readonly Step[] = Object.freeze([]);

/** What the row and the headings took to be understood. */
function stepsAbove(ofRow: readonly Step[], ofHeadings: readonly Step[]): readonly Step[] {
  if (ofHeadings.length === 0) return ofRow;
  return ofRow.length === 0 ? ofHeadings : [...ofRow, ...ofHeadings];
}

function stepsOf({ step }: ValueRead): readonly Step[] {
  return step === null ? NO_STEPS : [step];
}

/** What the sender put right of a value: in its own cell, and in those that say what the row is about. */
function correctionsOf(
  corrected: ReadonlyMap<number, string>,
  row: readonly string[],
  column: Column,
  values: readonly Column[],
): readonly Step[] {
  return [...corrected]
    .filter(([at]) => at === column.index || !values.some((other) => other.index === at))
    .map(([at, from]) => ({ what: CORRECTED, from, to: row[at] ?? "" }));
}

function valueColumns(table: RawTable): readonly Column[] {
  return table.columns.filter(({ role }) => role.kind === "values" || role.kind === "value");
}

function* cellTexts(parts: readonly RawTable[]): Generator<string> {
  for (const part of parts) {
    const { cells, isNumber } = part.records;
    const columns = valueColumns(part);
    for (let record = part.header + 1; record < part.end; record += 1) {
      for (const column of columns) {
        if (isNumber?.(record, column.index) !== true) yield cells[record]?.[column.index] ?? "";
      }
    }
  }
}
