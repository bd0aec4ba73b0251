import { isUnitOf } from "../../questionnaire/conversion.ts";
import type { Edition, Indicator, State, Unit } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import * as cellWording from "../findings/cell-wording.ts";
import * as codeWording from "../findings/code-wording.ts";
import { otherSender } from "../findings/file-wording.ts";
import { linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import * as structureWording from "../findings/structure-wording.ts";
import { roleName } from "../reading/heading-words.ts";
import { LIMITS } from "../reading/limits.ts";
import { placeOf, type Column, type RawTable } from "../reading/table.ts";
import { sayAside } from "./asides.ts";
import type { DimensionColumn } from "./columns.ts";
import type { Lookup } from "./meaning.ts";
import { sayRetired } from "./editions.ts";
import type { Understood } from "./understood.ts";
import { sayDoubt, sayFault } from "./value-faults.ts";
import type { Marks } from "./marks.ts";
import type { ValueRead } from "./value-reader.ts";

/** What the faults of a table are said with. */
export interface FaultSetting {
  readonly table: RawTable;
  readonly edition: Edition;
  readonly sender: State;
  readonly sink: Sink;
  readonly understood: Understood;
}

/** The slow path of normalising: everything that is said about rows that are not plain. Predicates say it when false. */
export interface Faults {
  readonly understood: Understood;
  isBlank(row: readonly string[], record: number): boolean;
  /** Whether a row without a known indicator is none of figures: a footnote, repeated headings, a total. */
  isAside(row: readonly string[], record: number, values: readonly Column[]): boolean;
  hasRightWidth(row: readonly string[], record: number): boolean;
  isLong(note: string, record: number): boolean;
  isSender(text: string, states: Lookup<string>, record: number, column: Column): boolean;
  isAllowed(text: string, unit: Unit | null, indicator: Indicator, record: number, column: Column | null): boolean;
  sayUnknown(text: string, record: number, column: Column | null): void;
  sayNotAsked(
    text: string,
    record: number,
    dimension: Pick<DimensionColumn, "column" | "dimension">,
    indicator: Indicator,
  ): void;
  /** Of a row whose text names one code and whose column, or heading, another of the same dimension. */
  saySaidTwice(text: string, other: string, record: number, column: Column): void;
  sayYear(text: string, record: number, column: Column): void;
  sayNoUnit(indicator: Indicator, unit: Unit | null, record: number, column: Column | null): void;
  sayFlags(unknown: readonly string[], record: number): void;
  sayValue(text: string, value: ValueRead, marks: Marks, record: number, column: Column): void;
  sayDoubt(text: string, value: ValueRead, marks: Marks, record: number, column: Column): void;
  conclude(): void;
}

/** The faults of one table. */
export function createFaults(setting: FaultSetting): Faults {
  const { table, edition, sender, sink, understood } = setting;
  const at = (record: number, column: Column | null) => placeOf(table, record, column);
  const column = (kind: string): Column | null => table.columns.find(({ role }) => role.kind === kind) ?? null;
  /** Cells that a row may end before: some programs leave out empty cells at the end of a row. */
  const needed = 1 + Math.max(...table.columns.filter(isNeeded).map(({ index }) => index));
  const unitsOf = (indicator: Indicator): string => indicator.units.join(", ");
  let blank: { readonly first: number; rows: number } | null = null;

  return {
    understood,
    isBlank(row, record) {
      if ((row[0]?.charCodeAt(0) ?? 0) > 0x20) return false;
      if (row.length > 1 ? row.some((cell) => cell.trim() !== "") : (row[0] ?? "").trim() !== "") return false;
      blank ??= { first: record, rows: 0 };
      blank.rows += 1;
      return true;
    },
    isAside(row, record, values) {
      return !table.exact && sayAside(row, record, values, table, edition, sink);
    },
    hasRightWidth(row, record) {
      if (row.length === table.width) return true;
      const params = { cells: row.length, columns: table.width };
      if (row.length < needed) sink.say(structureWording.fewerCells, at(record, null), params);
      else if (row.slice(table.width).some((cell) => cell.trim() !== "")) {
        sink.say(structureWording.moreCells, at(record, null), params);
      } else return true;
      return false;
    },
    isLong(note, record) {
      if (note.length <= LIMITS.cell) return false;
      const params = { length: note.length, most: LIMITS.cell, text: quote(note) };
      sink.say(cellWording.textTooLong, at(record, column("note")), params);
      return true;
    },
    isSender(text, states, record, of) {
      if (text.trim() === "") return true;
      const found = states(text)?.of ?? null;
      if (found === sender.iso3) return true;
      const means = (found === null ? null : stateOf(edition, found)?.name) ?? "no member state that is known here";
      sink.say(
        otherSender,
        at(record, of),
        { found: quote(text), means, expected: sender.name },
        { found: quote(text) },
      );
      return false;
    },
    isAllowed(text, unit, indicator, record, of) {
      if (unit !== null && isUnitOf(edition, unit.code, indicator.units)) return true;
      const params = { text: quote(text), allowed: unitsOf(indicator), indicator: indicator.label };
      sink.say(unit === null ? codeWording.unknownUnit : codeWording.unitNotAllowed, at(record, of), params, {
        found: quote(text),
      });
      if (unit === null && of !== null) understood.unknown(text.trim(), record, of);
      return false;
    },
    sayUnknown(text, record, of) {
      const name = of === null ? "indicator" : roleName(of.role).replaceAll("_", " ");
      if (of !== null && sayRetired(text, record, of, table, edition, sink)) return;
      if (text.trim() === "") {
        sink.say(cellWording.requiredBlank, at(record, of), { column: of?.label ?? name });
        return;
      }
      sink.say(codeWording.unknownCode, at(record, of), { text: quote(text), column: name }, { found: quote(text) });
      if (of !== null) understood.unknown(text.trim(), record, of);
    },
    sayNotAsked(text, record, dimension, indicator) {
      const params = { text: quote(text), column: dimension.column.label, indicator: indicator.label };
      sink.say(codeWording.codeNotAsked, at(record, dimension.column), params, { found: quote(text) });
    },
    saySaidTwice(text, other, record, of) {
      const params = { text: quote(text), other: quote(other) };
      sink.say(codeWording.saidTwice, at(record, of), params, { found: quote(other) });
    },
    sayYear(text, record, of) {
      if (text.trim() === "") sink.say(cellWording.requiredBlank, at(record, of), { column: of.label });
      else sink.say(cellWording.notAYear, at(record, of), { text: quote(text) }, { found: quote(text) });
    },
    sayNoUnit(indicator, unit, record, named) {
      // Where a title names the indicator, it is said at what the rows begin with.
      const of = named ?? table.columns[0] ?? null;
      if (of === null) return;
      if (unit !== null) understood.unitless(indicator.label, unit, record, of);
      else {
        const params = { indicator: indicator.label, allowed: unitsOf(indicator) };
        sink.say(codeWording.unitMissing, at(record, of), params);
      }
    },
    sayFlags(unknown, record) {
      const text = quote(unknown.join(" "));
      sink.say(cellWording.unknownFlag, at(record, column("flag")), { text }, { found: text });
    },
    sayValue(text, value, marks, record, of) {
      sayFault(text, value, marks, at(record, of), sink);
    },
    sayDoubt(text, value, marks, record, of) {
      if (value.number?.doubt === "grouped" && marks.by === "convention") {
        understood.grouped(text, value.number.value, record, of);
      } else sayDoubt(text, value, marks, at(record, of), sink);
    },
    conclude() {
      understood.conclude();
      if (blank === null || (table.exact && blank.first + blank.rows === table.records.cells.length)) return;
      const place = linePlace(table.records.lineOf(blank.first));
      sink.say(structureWording.blankRows, place, { rows: blank.rows });
    },
  };
}

function isNeeded(column: Column): boolean {
  return column.role.kind !== "flag" && column.role.kind !== "note";
}
