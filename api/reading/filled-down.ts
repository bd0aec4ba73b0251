import { mergedCells, mergedDown } from "../findings/sheet-wording.ts";
import { cellPlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { isOfRows } from "./heading-words.ts";
import type { RawTable } from "./table.ts";
import type { SheetCells } from "./workbook.ts";

/**
 * A table of a sheet whose cells that are merged downwards, and say what rows are about, are read in each row that they
 * cover: the file itself says how far they go. A merged figure may be of any of its rows or of all, so that is asked.
 * Titles and headings are merged everywhere and are not looked at.
 */
export function fillDown(table: RawTable, { name, merges, rows }: SheetCells, sink: Sink): RawTable {
  const cells = [...table.records.cells];
  let isFilled = false;
  for (const { startRow, startCol, endRow } of merges) {
    const text = (rows[startRow]?.[startCol] ?? "").trim();
    if (startRow <= table.header || endRow <= startRow || text === "") continue;
    const role = table.columns.find(({ index }) => index === startCol)?.role ?? null;
    const isHead = role !== null && isOfRows(role) && role.kind !== "note" && role.kind !== "flag";
    const params = { text: quote(text), rows: endRow - startRow + 1 };
    sink.say(isHead ? mergedDown : mergedCells, cellPlace(name, startRow, startCol), params);
    if (!isHead) continue;
    const held = cells[startRow]?.[startCol] ?? "";
    for (let record = startRow + 1; record <= Math.min(endRow, cells.length - 1); record += 1) {
      // A corrected cell has its own text by now.
      if ((cells[record]?.[startCol] ?? "").trim() === "")
        cells[record] = withCell(cells[record] ?? [], startCol, held);
    }
    isFilled = true;
  }
  return isFilled ? { ...table, records: { ...table.records, cells } } : table;
}

function withCell(row: readonly string[], column: number, text: string): readonly string[] {
  const whole = Array.from({ length: Math.max(row.length, column + 1) }, (_, at) => row[at] ?? "");
  whole[column] = text;
  return whole;
}
