import type { CellCorrection } from "../contract/covering-note.ts";
import { correctionMissed } from "../findings/cell-wording.ts";
import { cellPlace, columnLetters, linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import type { Records } from "./tokenizer.ts";

/** What the step of a figure says whose cell, or row, the sender put right. */
export const CORRECTED = "corrected by the sender";

/**
 * The records with what their sender put right in them; what stood there before is kept beside. A correction of a text
 * that does not stand there was made for another file: it is not applied, and said.
 */
export function correctRecords(
  records: Records,
  corrections: readonly CellCorrection[],
  sheet: string | null,
  sink: Sink,
): Records {
  if (corrections.length === 0) return records;
  const recordAt = new Map(records.cells.map((_, record) => [records.lineOf(record), record]));
  const cells = [...records.cells];
  const corrected = new Map<number, Map<number, string>>();
  for (const { sheet: on, line, column, from, to } of corrections) {
    const record = on === sheet ? recordAt.get(line) : undefined;
    const row = record === undefined ? undefined : cells[record];
    const found = row?.[column - 1] ?? "";
    if (record === undefined || row === undefined || found !== from) {
      const a1 = record === undefined ? null : `${columnLetters(column)}${record + 1}`;
      const place = sheet === null ? { ...linePlace(line), column, a1 } : cellPlace(sheet, line - 1, column - 1);
      sink.say(correctionMissed, place, { from: quote(from), to: quote(to), found: quote(found) });
      continue;
    }
    const written = [...row];
    while (written.length < column) written.push("");
    written[column - 1] = to;
    cells[record] = written;
    const originals = corrected.get(record) ?? new Map<number, string>();
    corrected.set(record, originals.set(column - 1, from));
  }
  const { isNumber } = records;
  return {
    ...records,
    cells,
    corrected,
    // What the sender wrote is a text, whatever the workbook had there.
    ...(isNumber === undefined
      ? {}
      : { isNumber: (record, column) => corrected.get(record)?.has(column) !== true && isNumber(record, column) }),
  };
}
