import type { Edition } from "../../questionnaire/edition.ts";
import type { Report } from "../contract/report.ts";
import * as wording from "../findings/file-wording.ts";
import { linePlace, WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { mixedNewlines, noDelimiter, openQuote, separatorLine, strayQuote } from "../findings/structure-wording.ts";
import { sayCharacters } from "./characters.ts";
import { chooseDelimiter } from "./dialect.ts";
import { decode } from "./encoding.ts";
import type { Sender } from "./code-pages.ts";
import { sayGarbled } from "./garbled.ts";
import { findTable } from "./header.ts";
import { isKnownName } from "./heading-words.ts";
import { LIMITS } from "./limits.ts";
import { measureLines, normaliseNewlines } from "./newlines.ts";
import { signatureOf } from "./signature.ts";
import { placeOf, type RawTable } from "./table.ts";
import { tokenize } from "./tokenizer.ts";

type How = Report["file"]["read"];

/** What reading made of a file: the table, or null with a blocker; and how it was read as far as that was found out. */
export interface ReadFile {
  readonly how: How;
  readonly table: RawTable | null;
  /** Records in which a character stands that makes a code or value unreadable. */
  readonly spoilt: ReadonlySet<number>;
}

/** How a file was read of which nothing was found out. */
export const NOTHING_KNOWN: How = {
  encoding: null,
  bom: null,
  delimiter: null,
  decimal: null,
  newline: null,
  layout: null,
  headerLine: null,
  lines: null,
  rows: null,
};

const NOTHING_SPOILT: ReadonlySet<number> = new Set();

/** A file to be read: its bytes and name, who sends it, and the encoding that the sender chose, null where none was. */
export interface Readable {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly sender: Sender;
  readonly encoding: string | null;
}

/** Reads the bytes of a file into cells and columns; nothing in the cells is interpreted. */
export function readFile(
  { bytes, filename: name, sender, encoding: chosen }: Readable,
  edition: Edition,
  sink: Sink,
): ReadFile {
  if (refuseContent(bytes, name, sink)) return { how: NOTHING_KNOWN, table: null, spoilt: NOTHING_SPOILT };
  const isKnown = (text: string): boolean => isKnownName(edition, text);
  const { text: decoded, encoding, by, alternatives, bom } = decode(bytes, { sender, isKnown, chosen }, sink);
  const { text, newline } = normaliseNewlines(decoded);
  const known: How = {
    ...NOTHING_KNOWN,
    encoding: { value: encoding, by, alternatives: [...alternatives] },
    bom,
    newline,
  };
  if (newline === "mixed") sink.say(mixedNewlines, WHOLE_FILE, {});
  const refused = (how: How): ReadFile => ({ how, table: null, spoilt: NOTHING_SPOILT });
  if (text.trim() === "") {
    sink.say(wording.emptyFile, WHOLE_FILE, {});
    return refused(known);
  }
  const { lines, longest } = measureLines(text);
  if (longest.length > LIMITS.line) {
    const what = "characters in the line";
    sink.say(wording.tooMany, linePlace(longest.line), { count: longest.length, what, most: LIMITS.line });
    return refused(known);
  }
  const dialect = chooseDelimiter(text, edition);
  if (dialect === null) {
    sink.say(noDelimiter, WHOLE_FILE, {});
    return refused(known);
  }
  if (dialect.by === "sep-line") sink.say(separatorLine, linePlace(1), { separator: dialect.delimiter });
  const records = tokenize(text, dialect.delimiter, lines);
  const divided: How = {
    ...known,
    delimiter: { value: dialect.delimiter, by: dialect.by },
    lines,
  };
  if (records.openQuote !== null) {
    sink.say(openQuote, linePlace(records.openQuote), {});
    return refused(divided);
  }
  if (tooManyCells(records.cells, sink)) return refused(divided);
  const from = dialect.by === "sep-line" ? 1 : 0;
  const table = findTable({ records, delimiter: dialect.delimiter, encoding, from }, edition, sink);
  if (table === null) return refused(divided);
  for (const record of records.strayQuotes) sink.say(strayQuote, placeOf(table, record, null), {});
  const how: How = {
    ...divided,
    layout: table.layout,
    headerLine: records.lineOf(table.header),
    rows: records.cells.length - table.header - 1,
  };
  sayGarbled(text, table, sender, sink);
  return { how, table, spoilt: sayCharacters(text, table, sink) };
}

/** True, with a blocker, where the file is empty, too large or no text at all. */
function refuseContent(bytes: Uint8Array, filename: string, sink: Sink): boolean {
  const name = quote(filename);
  if (bytes.length === 0) {
    sink.say(wording.emptyFile, WHOLE_FILE, {});
    return true;
  }
  const signature = signatureOf(bytes, filename);
  if (signature !== null) {
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

function tooManyCells(cells: readonly (readonly string[])[], sink: Sink): boolean {
  if (cells.length > LIMITS.rows) {
    sink.say(wording.tooMany, WHOLE_FILE, { count: cells.length, what: "rows", most: LIMITS.rows });
    return true;
  }
  const wide = cells.findIndex((row) => row.length > LIMITS.columns);
  if (wide === -1) return false;
  const count = (cells[wide] ?? []).length;
  sink.say(wording.tooMany, linePlace(wide + 1), { count, what: "columns", most: LIMITS.columns });
  return true;
}
