import type { Edition } from "../../questionnaire/edition.ts";
import type { CellCorrection } from "../contract/covering-note.ts";
import * as wording from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { strayQuote } from "../findings/structure-wording.ts";
import { sayCharacters } from "./characters.ts";
import { correctRecords } from "./corrections.ts";
import { divideText } from "./divide-text.ts";
import { divideWorkbook } from "./divide-workbook.ts";
import { type Divided, type How, NOTHING_KNOWN, type Readable } from "./divided.ts";
import { sayGarbled, sayGarbledTexts } from "./garbled.ts";
import { fillDown } from "./filled-down.ts";
import { findTable } from "./header.ts";
import { joinTables } from "./joined.ts";
import { LIMITS } from "./limits.ts";
import { signatureOf } from "./signature.ts";
import { placeOf, type RawTable } from "./table.ts";
import type { Records } from "./tokenizer.ts";

/** What reading made of a file: the table, or null with a blocker; and how it was read as far as that was found out. */
export interface ReadFile {
  readonly how: How;
  readonly table: RawTable | null;
  /** Its cells, also where no table was found in them; null where they could not be told apart. */
  readonly records: Records | null;
  /** Records in which a character stands that makes a code or value unreadable. */
  readonly spoilt: ReadonlySet<number>;
}

const NOTHING_SPOILT: ReadonlySet<number> = new Set();
const NOTHING_READ: ReadFile = { how: NOTHING_KNOWN, table: null, records: null, spoilt: NOTHING_SPOILT };

/** Anything but the printed letters of ASCII. One look at a whole text spares two at each cell of a sound file. */
const BEYOND_PLAIN = /[^\t\n\u0020-\u007e]/;

/** Reads the bytes of a file into cells and columns; nothing in the cells is interpreted. */
export function readFile(readable: Readable, edition: Edition, sink: Sink): ReadFile {
  const { workbook } = readable;
  if (refuseContent(readable, sink)) return NOTHING_READ;
  const divided =
    workbook === null ? [divideText(readable, edition, sink)] : divideWorkbook(readable, workbook, edition, sink);
  const read = divided.map((part) => readPart(part, correctionsFor(part, divided, readable), readable, edition, sink));
  const [first] = read;
  const tables = read.map(({ table }) => table).filter((table) => table !== null);
  const [table] = tables;
  if (first === undefined || read.length === 1) return first ?? NOTHING_READ;
  // Of sheets that belong together none is read without the others.
  if (table === undefined || tables.length < read.length) return { ...first, table: null };
  const whole = joinTables([table, ...tables.slice(1)]);
  const sum = (count: (how: How) => number | null): number => read.reduce((all, { how }) => all + (count(how) ?? 0), 0);
  return {
    how: {
      ...first.how,
      layout: whole.layout,
      sheets: tables.map(({ sheet }) => sheet?.name ?? ""),
      lines: sum(({ lines }) => lines),
      rows: sum(({ rows }) => rows),
    },
    table: whole,
    records: whole.records,
    spoilt: new Set(read.flatMap(({ spoilt }, at) => [...spoilt].map((record) => record + startOf(tables, at)))),
  };
}

function startOf(tables: readonly RawTable[], part: number): number {
  return tables.slice(0, part).reduce((all, { records }) => all + records.cells.length, 0);
}

/** Corrections name their sheet; those of a sheet that is not read are said once, with the first. */
function correctionsFor(part: Divided, all: readonly Divided[], { note }: Readable): readonly CellCorrection[] {
  const names = new Set(all.map(({ how }) => how.sheet));
  return note.corrections.filter(({ sheet }) => (names.has(sheet) ? sheet === part.how.sheet : part === all[0]));
}

/** Reads the one table of a text file or of a sheet. */
function readPart(
  divided: Divided,
  corrections: readonly CellCorrection[],
  { note: { wordings }, sender }: Readable,
  edition: Edition,
  sink: Sink,
): ReadFile {
  const { text, how } = divided;
  const records = divided.records === null ? null : correctRecords(divided.records, corrections, how.sheet, sink);
  const found = records === null ? null : findTable({ ...divided, records, wordings }, edition, sink);
  if (records !== null && found === null) sayGarbledTexts(records, sender, sink);
  if (records === null || found === null) return { how, table: null, records, spoilt: NOTHING_SPOILT };
  const table = divided.sheet === null ? found : fillDown(found, divided.sheet, sink);
  for (const record of records.strayQuotes) sink.say(strayQuote, placeOf(table, record, null), {});
  const isPlain = !BEYOND_PLAIN.test(text);
  if (!isPlain) sayGarbled(table, sender, sink);
  return {
    how: {
      ...how,
      layout: table.layout,
      sheets: how.sheet === null ? [] : [how.sheet],
      headerLine: records.lineOf(table.header),
      rows: records.cells.length - table.header - 1,
    },
    table,
    records,
    spoilt: isPlain && !text.includes("?") ? NOTHING_SPOILT : sayCharacters(text, table, sink),
  };
}

/** True, with a blocker, where the file is empty, too large or nothing that can be read. */
function refuseContent({ bytes, filename, workbook }: Readable, sink: Sink): boolean {
  const name = quote(filename);
  if (bytes.length === 0) {
    sink.say(wording.emptyFile, WHOLE_FILE, {});
    return true;
  }
  const signature = signatureOf(bytes, filename);
  if (signature !== null && !(signature.kind === "workbook" && workbook !== null)) {
    if (signature.kind === "workbook") sink.say(wording.spreadsheetFile, WHOLE_FILE, { name });
    else if (signature.kind === "locked") sink.say(wording.lockedFile, WHOLE_FILE, { name });
    else sink.say(wording.otherContent, WHOLE_FILE, { name, content: signature.words });
    return true;
  }
  if (bytes.length > LIMITS.bytes) {
    sink.say(wording.tooLarge, WHOLE_FILE, { bytes: bytes.length, most: LIMITS.bytes });
    return true;
  }
  return false;
}
