import type { Edition } from "../../questionnaire/edition.ts";
import { ownSheet } from "../contract/own-sheets.ts";
import type { CoveringNote } from "../contract/covering-note.ts";
import * as wording from "../findings/file-wording.ts";
import { cellPlace, WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { formulaUnsaved, severalSheets, sheetLeftOut, sheetRead, sheetsJoined } from "../findings/sheet-wording.ts";
import { type Divided, NOTHING_KNOWN, type Readable, undivided } from "./divided.ts";
import { headingRow } from "./header.ts";
import { joinable, recordsOf } from "./joinable.ts";
import type { OpenedWorkbook, SheetCells } from "./workbook.ts";

/**
 * Takes the sheets of a workbook that hold the figures: the one that the sender chose, else the visible ones with headings
 * that are known, where they belong together, else the first of them. The other sheets are named, since what stands
 * there is not read. At least one is given back, with no cells where nothing can be read.
 */
export function divideWorkbook(
  { filename, note }: Readable,
  workbook: OpenedWorkbook,
  edition: Edition,
  sink: Sink,
): readonly Divided[] {
  if ("fault" in workbook) {
    sayFault(workbook.fault, quote(filename), sink);
    return [undivided(NOTHING_KNOWN)];
  }
  if (workbook.linked) sink.say(wording.linkedWorkbook, WHOLE_FILE, { name: quote(filename) });
  const filled = workbook.sheets.filter(
    (sheet) =>
      ownSheet(sheet.name, sheet.rows[0]?.[0] ?? "") === null &&
      sheet.rows.some((row) => row.some((cell) => cell.trim() !== "")),
  );
  const sheets = choose(filled, note, edition, sink);
  if (sheets.length === 0) {
    sink.say(wording.emptyFile, WHOLE_FILE, {});
    return [undivided(NOTHING_KNOWN)];
  }
  return sheets.map((sheet) => divideSheet(sheet, sink));
}

function divideSheet(sheet: SheetCells, sink: Sink): Divided {
  for (const [row, column] of sheet.unsaved) sink.say(formulaUnsaved, cellPlace(sheet.name, row, column), {});
  const records = recordsOf(sheet);
  const how = {
    ...NOTHING_KNOWN,
    encoding: { value: "utf-8", by: "workbook", alternatives: [] },
    bom: false,
    delimiter: { value: "\t", by: "workbook" },
    sheet: sheet.name,
    lines: sheet.rows.length,
  };
  const text = sheet.rows.map((row) => row.join("\t")).join("\n");
  return { how, records, delimiter: "\t", encoding: "utf-8", from: 0, text, sheet };
}

function choose(
  filled: readonly SheetCells[],
  { sheet: chosen, wordings }: CoveringNote,
  edition: Edition,
  sink: Sink,
): readonly SheetCells[] {
  const named = filled.find(({ name }) => name === chosen);
  const visible = filled.filter(({ hidden }) => !hidden);
  const tables = visible.filter(
    (sheet) => headingRow({ records: recordsOf(sheet), from: 0, wordings }, edition) !== null,
  );
  const joined = named === undefined && tables.length > 1 ? joinable(tables, wordings, edition) : null;
  const sheet = named ?? joined?.sound[0] ?? tables[0] ?? visible[0] ?? filled[0] ?? null;
  if (sheet === null) return [];
  if (filled.length < 2) return [sheet];
  const names = (sheets: readonly SheetCells[]): string => sheets.map(({ name }) => `"${quote(name)}"`).join(", ");
  const others = filled.filter((other) => other !== sheet);
  for (const { name, why } of joined?.unreadable ?? []) {
    sink.say(sheetLeftOut, { ...WHOLE_FILE, sheet: name }, { sheet: quote(name), why });
  }
  const sound = joined?.sound ?? tables;
  if (joined !== null && joined.isOnce && sound.length > 1) {
    const left = filled.filter((other) => !sound.includes(other));
    sink.say(sheetsJoined, WHOLE_FILE, { sheets: names(sound), others: names(left) });
    return sound;
  }
  const params = { sheet: quote(sheet.name), others: names(others) };
  if (named === undefined && sound.length > 1) {
    sink.say(severalSheets, { ...WHOLE_FILE, sheet: sheet.name }, { ...params, tables: names(sound) });
  } else {
    sink.say(sheetRead, { ...WHOLE_FILE, sheet: sheet.name }, params);
  }
  return [sheet];
}

function sayFault(
  { kind, words, ...rest }: Extract<OpenedWorkbook, { fault: unknown }>["fault"],
  name: string,
  sink: Sink,
): void {
  const part = quote(words);
  if (kind === "expands") sink.say(wording.expandsTooFar, WHOLE_FILE, { name, part });
  else if (kind === "unknown") sink.say(wording.spreadsheetFile, WHOLE_FILE, { name });
  else if (kind === "active") sink.say(wording.activeContent, WHOLE_FILE, { name, part });
  else if (kind === "corrupt") sink.say(wording.corruptContainer, WHOLE_FILE, { name, reason: part });
  else {
    const { count, most } = "count" in rest ? rest : { count: 0, most: 0 };
    sink.say(wording.tooMany, WHOLE_FILE, { count, what: words, most });
  }
}
