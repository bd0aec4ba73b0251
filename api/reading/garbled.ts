import { garbled, lostCharacters } from "../findings/file-wording.ts";
import { linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { ALPHABETS, spellingOf } from "./alphabets.ts";
import type { Sender } from "./code-pages.ts";
import { placeOf, type Column, type RawTable } from "./table.ts";
import type { Records } from "./tokenizer.ts";

/** The first cell in which a garbled text stands, and how many there are. */
interface Met {
  readonly text: string;
  readonly repaired: string;
  readonly record: number;
  readonly column: Column;
  cells: number;
}

/** Lead bytes of UTF-8 as the code pages show them, each followed by a byte from 0x80 to 0xBF: a look before the proof. */
const DOUBLE =
  /[ÂÃÄÅÎÏÐÑĂĐŃĹĎРСГДЕОПΓΔΕΞΟΠΡ][\u0080-\u00bf\u0401-\u040f\u0451-\u045f\u0490\u0491\u0152-\u0178\u02c6\u02dc\u0384-\u0390\u2010-\u2122]/;
/** Letters of windows-1252 that stand where windows-1254 and 1250 have İ Ş ş ı ğ Ğ, ș and ț. */
const MISPLACED = /[ÝÞþðÐý]/;
/** Words of accented Western letters throughout: Cyrillic or Greek read as windows-1252. */
const WESTERN_WORD = /[À-ÿ]{4,}/;

/** Says which texts of a table are letters of a wrong code page, each cause once, with the spelling that was meant. */
export function sayGarbled(table: RawTable, sender: Sender, sink: Sink): void {
  const known = new Map<string, string | null>();
  let met: Met | null = null;
  const { cells } = table.records;
  for (let record = table.header + 1; record < cells.length; record += 1) {
    for (const column of table.columns) {
      const cell = cells[record]?.[column.index] ?? "";
      if (!/[^\u0000-\u007f]/.test(cell)) continue;
      let repaired = known.get(cell);
      if (repaired === undefined) known.set(cell, (repaired = repair(cell, sender)));
      if (repaired === null) continue;
      met ??= { text: cell, repaired, record, column, cells: 0 };
      met.cells += 1;
    }
  }
  if (met === null) return;
  const params = { text: quote(met.text.trim()), repaired: quote(met.repaired.trim()), cells: met.cells };
  sink.say(garbled, placeOf(table, met.record, met.column), params, {
    found: params.text,
    suggestion: { kind: "replace", value: params.repaired, confidence: "high" },
  });
}

/** Where no table was found because its very headings are spoilt: says the first text that is, and how many are. */
export function sayGarbledTexts(records: Records, sender: Sender, sink: Sink): void {
  const texts = records.cells
    .slice(0, LOOKED_AT)
    .flatMap((row, record) => row.map((text) => ({ text: text.trim(), record })));
  const meant = texts.flatMap(({ text, record }) => {
    const repaired = /[^\u0000-\u007f]/.test(text) ? repair(text, sender) : null;
    return repaired === null ? [] : [{ text, record, repaired }];
  });
  const [first] = meant;
  if (first !== undefined) {
    const params = { text: quote(first.text), repaired: quote(first.repaired), cells: meant.length };
    sink.say(garbled, linePlace(records.lineOf(first.record)), params, { found: params.text });
    return;
  }
  const lost = texts.find(({ text }) => /\ufffd|\?{3,}/.test(text));
  if (lost !== undefined) sink.say(lostCharacters, linePlace(records.lineOf(lost.record)), { text: quote(lost.text) });
}

/** Rows that are looked at for spoilt texts; more say nothing new. */
const LOOKED_AT = 40;

/** The text that was meant, null where this one is as good. */
export function repair(text: string, sender: Sender): string | null {
  if (DOUBLE.test(text)) {
    for (const page of ["windows-1252", "windows-1251", "windows-1254", "windows-1253", "windows-1250"]) {
      const meant = decodeUtf8(encodeAs(page, text));
      if (meant !== null && meant !== text) return meant;
    }
  }
  const page = sender.codePage;
  if (page === null || !(MISPLACED.test(text) || WESTERN_WORD.test(text))) return null;
  const bytes = encodeAs("windows-1252", text);
  if (bytes === null) return null;
  const meant = new TextDecoder(page).decode(bytes);
  const alphabets = ALPHABETS[sender.iso3] ?? [];
  const best = (candidate: string): number => Math.max(-3, ...alphabets.map((one) => spellingOf(candidate, one)));
  return best(meant) > 0.3 && best(text) < best(meant) - 0.3 ? meant : null;
}

const TABLES = new Map<string, ReadonlyMap<string, number>>();

/** The bytes of a text in a code page; null where it lacks a letter. Bytes that the page leaves open stand for themselves. */
function encodeAs(page: string, text: string): Uint8Array | null {
  let table = TABLES.get(page);
  if (table === undefined) {
    // The browsers' windows-1252 is meant; some versions of Node decode it as ISO-8859-1.
    const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(page).decode(Uint8Array.of(byte)));
    const made = new Map(letters.map((letter, byte): [string, number] => [letter, byte]));
    for (let byte = 0x80; byte < 0xa0; byte += 1) made.set(String.fromCharCode(byte), byte);
    TABLES.set(page, (table = made));
  }
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = table.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function decodeUtf8(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (failure) {
    if (failure instanceof TypeError) return null;
    throw failure;
  }
}
