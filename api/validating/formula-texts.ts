import { formulaText } from "../findings/cell-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { columnOf, partsOf, placeOf, type Column, type RawTable } from "../reading/table.ts";

/** What a spreadsheet takes for the beginning of a formula; a dash with a blank behind it begins a remark. */
const FORMULA = /^(?:[=＝@＠]|[+\-＋－](?=\S))[^]*\p{L}/u;

/** Says of notes that a spreadsheet would take for formulas; once a file. What is written by us is made harmless. */
export function sayFormulaTexts(table: RawTable, sink: Sink): void {
  const { cells } = table.records;
  let first: { readonly record: number; readonly note: Column; readonly text: string } | null = null;
  let found = 0;
  for (const part of partsOf(table)) {
    const note = columnOf(part, "note");
    if (note === null) continue;
    for (let record = part.header + 1; record < part.end; record += 1) {
      const text = cells[record]?.[note.index] ?? "";
      if (text === "" || !FORMULA.test(text)) continue;
      found += 1;
      first ??= { record, note, text };
    }
  }
  if (first === null) return;
  const text = quote(first.text);
  sink.say(formulaText, placeOf(table, first.record, first.note), { text, cells: found }, { found: text });
}
