import type { Edition } from "../../questionnaire/edition.ts";
import * as wording from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { strayQuote } from "../findings/structure-wording.ts";
import { sayCharacters } from "./characters.ts";
import { correctRecords } from "./corrections.ts";
import { divideText } from "./divide-text.ts";
import { divideWorkbook } from "./divide-workbook.ts";
import { type How, NOTHING_KNOWN, type Readable } from "./divided.ts";
import { sayGarbled } from "./garbled.ts";
import { findTable } from "./header.ts";
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

/** Anything but the printed letters of ASCII. One look at a whole text spares two at each cell of a sound file. */
const BEYOND_PLAIN = /[^\t\n\u0020-\u007e]/;

/** Reads the bytes of a file into cells and columns; nothing in the cells is interpreted. */
export function readFile(readable: Readable, edition: Edition, sink: Sink): ReadFile {
  const { workbook, sender } = readable;
  if (refuseContent(readable, sink)) return { how: NOTHING_KNOWN, table: null, records: null, spoilt: NOTHING_SPOILT };
  const divided =
    workbook === null ? divideText(readable, edition, sink) : divideWorkbook(readable, workbook, edition, sink);
  const { text, how } = divided;
  const { corrections, wordings } = readable.note;
  const records = divided.records === null ? null : correctRecords(divided.records, corrections, how.sheet, sink);
  const table = records === null ? null : findTable({ ...divided, records, wordings }, edition, sink);
  if (records === null || table === null) return { how, table: null, records, spoilt: NOTHING_SPOILT };
  for (const record of records.strayQuotes) sink.say(strayQuote, placeOf(table, record, null), {});
  const isPlain = !BEYOND_PLAIN.test(text);
  if (!isPlain) sayGarbled(table, sender, sink);
  return {
    how: {
      ...how,
      layout: table.layout,
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
