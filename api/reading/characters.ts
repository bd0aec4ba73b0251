import * as wording from "../findings/file-wording.ts";
import { quote, spell } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { placeOf, type Column, type RawTable } from "./table.ts";

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const INVISIBLE = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffd]/;
/** A question mark between letters, or several in a row: what is left of letters that a code page lacks. */
const LOST = /\ufffd|\p{L}\?+\p{L}|\?{2,}/u;
/** In free text a question mark may be one; only long runs are surely lost words. */
const LOST_IN_NOTE = /\ufffd|\?{4,}/;

/**
 * Says which cells hold characters that cannot be seen or were lost, and gives the records in which that spoils a code
 * or a value. Notes keep what they hold. One look at the whole text spares the cells of a sound file.
 */
export function sayCharacters(text: string, table: RawTable, sink: Sink): ReadonlySet<number> {
  const spoilt = new Set<number>();
  if (!SUSPECT.test(text) && !text.includes("?")) return spoilt;
  const { cells } = table.records;
  for (let record = table.header + 1; record < cells.length; record += 1) {
    const row = cells[record] ?? [];
    for (const column of table.columns) {
      const cell = row[column.index] ?? "";
      if (cell !== "" && sayCell(cell, record, column, table, sink)) spoilt.add(record);
    }
  }
  return spoilt;
}

/** True where the cell cannot be trusted. */
function sayCell(cell: string, record: number, column: Column, table: RawTable, sink: Sink): boolean {
  const isNote = column.role.kind === "note";
  const text = quote(cell);
  const control = CONTROL.exec(cell);
  if (control !== null) {
    sink.say(wording.controlCharacter, placeOf(table, record, column), { character: spell(control[0]), text });
    return true;
  }
  const invisible = INVISIBLE.exec(cell);
  if (invisible !== null) {
    const kind = isNote ? wording.invisibleInNote : wording.invisibleCharacter;
    sink.say(kind, placeOf(table, record, column), { character: spell(invisible[0]), text });
    return !isNote;
  }
  if ((isNote ? LOST_IN_NOTE : LOST).test(cell)) {
    sink.say(wording.lostCharacters, placeOf(table, record, column), { text }, { found: text });
  }
  return false;
}
