import { formulaText } from "../findings/cell-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { columnOf, placeOf, type RawTable } from "../reading/table.ts";

/** What a spreadsheet takes for the beginning of a formula; a dash with a blank behind it begins a remark. */
const FORMULA = /^(?:[=＝@＠]|[+\-＋－](?=\S))[^]*\p{L}/u;

/** Says of notes that a spreadsheet would take for formulas; once a file. What is written by us is made harmless. */
export function sayFormulaTexts(table: RawTable, sink: Sink): void {
  const note = columnOf(table, "note");
  if (note === null) return;
  const { cells } = table.records;
  let first: { readonly record: number; readonly text: string } | null = null;
  let found = 0;
  for (let record = table.header + 1; record < cells.length; record += 1) {
    const text = cells[record]?.[note.index] ?? "";
    if (text === "" || !FORMULA.test(text)) continue;
    found += 1;
    first ??= { record, text };
  }
  if (first === null) return;
  const text = quote(first.text);
  sink.say(formulaText, placeOf(table, first.record, note), { text, cells: found }, { found: text });
}
