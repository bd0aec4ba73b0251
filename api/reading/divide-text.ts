import type { Edition } from "../../questionnaire/edition.ts";
import * as wording from "../findings/file-wording.ts";
import { linePlace, WHOLE_FILE } from "../findings/place.ts";
import type { Sink } from "../findings/sink.ts";
import { mixedNewlines, noDelimiter, openQuote, separatorLine } from "../findings/structure-wording.ts";
import { chooseDelimiter } from "./dialect.ts";
import { type Divided, NOTHING_KNOWN, type Readable, undivided } from "./divided.ts";
import { decode } from "./encoding.ts";
import { isKnownName } from "./heading-words.ts";
import { LIMITS } from "./limits.ts";
import { measureLines, normaliseNewlines } from "./newlines.ts";
import { tokenize } from "./tokenizer.ts";

/** Decodes a text file and splits it into cells. */
export function divideText({ bytes, sender, note }: Readable, edition: Edition, sink: Sink): Divided {
  const isKnown = (text: string): boolean => isKnownName(edition, text);
  const decoded = decode(bytes, { sender, isKnown, chosen: note.encoding }, sink);
  const { encoding, by, alternatives, bom } = decoded;
  const { text, newline } = normaliseNewlines(decoded.text);
  const known = { ...NOTHING_KNOWN, encoding: { value: encoding, by, alternatives: [...alternatives] }, bom, newline };
  if (newline === "mixed") sink.say(mixedNewlines, WHOLE_FILE, {});
  if (text.trim() === "") {
    sink.say(wording.emptyFile, WHOLE_FILE, {});
    return undivided(known);
  }
  const { lines, longest } = measureLines(text);
  if (longest.length > LIMITS.line) {
    const what = "characters in the line";
    sink.say(wording.tooMany, linePlace(longest.line), { count: longest.length, what, most: LIMITS.line });
    return undivided(known);
  }
  const dialect = chooseDelimiter(text, edition);
  if (dialect === null) {
    sink.say(noDelimiter, WHOLE_FILE, {});
    return undivided(known);
  }
  const { delimiter } = dialect;
  if (dialect.by === "sep-line") sink.say(separatorLine, linePlace(1), { separator: delimiter });
  const records = tokenize(text, delimiter, lines);
  const how = { ...known, delimiter: { value: delimiter, by: dialect.by }, lines };
  if (records.openQuote !== null) {
    sink.say(openQuote, linePlace(records.openQuote), {});
    return undivided(how);
  }
  if (tooManyCells(records.cells, sink)) return undivided(how);
  return { how, records, delimiter, encoding, from: dialect.by === "sep-line" ? 1 : 0, text, sheet: null };
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
