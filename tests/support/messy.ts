import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import Papa from "papaparse";

import { createSink } from "../../api/findings/sink.ts";
import { chooseDelimiter } from "../../api/reading/dialect.ts";
import { decode } from "../../api/reading/encoding.ts";
import { measureLines, normaliseNewlines } from "../../api/reading/newlines.ts";
import { outline, type Outlined } from "../../api/reading/outline.ts";
import { tokenize } from "../../api/reading/tokenizer.ts";
import { edition } from "./edition.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/data/messy");

/** False where the files of other publishers are not on this machine; none of them may be shipped. */
export const HAS_MESSY_FILES = existsSync(FOLDER);

/** A file as reading takes it apart before it asks what the table is about; no delimiter where it is refused for that. */
export interface Apart {
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly cells: readonly (readonly string[])[];
  readonly tables: readonly Outlined[];
  /** Codes of what was said on the way. */
  readonly said: readonly string[];
}

/** Takes a file of other publishers apart, as if it was sent by a state. */
export function takeApart(path: string, iso3 = "ROU"): Apart {
  const sink = createSink();
  const sender = edition().states.find((state) => state.iso3 === iso3);
  if (sender === undefined) throw new Error(`${iso3} is no member.`);
  const bytes = messyFile(path);
  const decoded = decode(bytes, { sender, isKnown: () => false, chosen: null }, sink);
  const { text } = normaliseNewlines(decoded.text);
  const dialect = chooseDelimiter(text, edition());
  const records = dialect === null ? null : tokenize(text, dialect.delimiter, measureLines(text).lines);
  const cells = records?.cells ?? [];
  return {
    encoding: decoded.encoding,
    delimiter: dialect?.delimiter ?? null,
    cells,
    tables: outline(cells),
    said: sink.drafts.map(({ code }) => code),
  };
}

/** The bytes of one of the files. */
export function messyFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}

/** Names of the files in a folder of theirs. */
export function messyNames(folder: string): readonly string[] {
  return HAS_MESSY_FILES ? readdirSync(join(FOLDER, folder)).toSorted() : [];
}

/** The cells of a clean twin, blanks around them left out. */
export function cleanTwin(path: string): readonly (readonly string[])[] {
  const text = new TextDecoder().decode(messyFile(path)).replaceAll("\r\n", "\n");
  return trimmed(Papa.parse<string[]>(text.trimEnd(), { delimiter: ",", newline: "\n" }).data);
}

/** Cells without the blanks around them. */
export function trimmed(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return cells.map((row) => row.map((cell) => cell.trim()));
}
