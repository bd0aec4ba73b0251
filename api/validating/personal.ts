import type { Explanation } from "../contract/covering-note.ts";
import { personalData } from "../findings/disclosure-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import type { Sink } from "../findings/sink.ts";
import { partAt, partsOf, placeOf, type Column, type RawTable } from "../reading/table.ts";
import { isPersonalNumber } from "./personal-number.ts";

/** It begins at the sign, since a search for what stands before it would begin anew at each letter of a long text. */
const ADDRESS = /(?<=[^\s@<>])@[^\s@<>]+\.\p{L}{2,}/u;
/** `+ 168` in a sum and the zeros of `0.0042` begin no telephone number. */
const TELEPHONE = /(?<![\d.,])(?:\+|00)[1-9]\d{0,2}[ ()/-]{0,2}(?:\d[ ()/-]{0,2}){6,10}\d(?![.,]?\d)/;
const NUMBERS = /(?<![\d.,])\d{10,13}(?![\d.,])/g;
/** `Name: Maria Ionescu` in English and the languages of the 13. */
const NAMED =
  /(?:^|[\s(;,])(?:name|surname|имя|фамилия|фио|име|презиме|фамилно име|ім'я|прізвище|nume|prenume|emri|mbiemri|adı|soyadı|ime|prezime|ad|soyad|όνομα|επώνυμο|անուն|სახელი|გვარი)\s*:\s*\p{Lu}\p{L}+\s+\p{Lu}/iu;

/**
 * True, with a blocker, where data of persons stand in notes, in columns that were not understood, or in any cell of a row
 * that was not understood: a name that is called one, an identity number, a telephone number, an e-mail address. Titles
 * and footnotes may name whom to ask.
 */
export function sayPersonal(table: RawTable, withheld: ReadonlySet<number>, sink: Sink): boolean {
  let first: { readonly record: number; readonly column: Column | number; readonly what: string } | null = null;
  let found = 0;
  let last = "";
  const { cells } = table.records;
  for (const part of partsOf(table)) {
    const columns = textColumns(part);
    const others = part.columns.filter((column) => !columns.includes(column));
    for (let record = part.header + 1; record < part.end; record += 1) {
      const row = cells[record] ?? [];
      for (const column of withheld.has(record) ? [...columns, ...others] : columns) {
        const text = row[typeof column === "number" ? column : column.index] ?? "";
        if (text === "" || text === last) continue;
        last = text;
        const what = isAmount(text, column) ? null : personalIn(text);
        if (what === null) continue;
        found += 1;
        first ??= { record, column, what };
      }
    }
  }
  if (first === null) return false;
  const { record, column, what } = first;
  const place = placeOf(table, record, typeof column === "number" ? unread(column, partAt(table, record)) : column);
  sink.say(personalData, place, { holder: "The cell", what, cells: found });
  return true;
}

/** The same of explanations, which are printed as footnotes word for word. */
export function sayPersonalExplanations(explanations: readonly Pick<Explanation, "text">[], sink: Sink): boolean {
  const found = explanations.map(({ text }) => personalIn(text)).filter((what) => what !== null);
  const [what] = found;
  if (what === undefined) return false;
  sink.say(personalData, WHOLE_FILE, { holder: "An explanation beside the file", what, cells: 1 });
  return true;
}

/** What a text tells of a person, in words; null where nothing does. */
export function personalIn(text: string): string | null {
  if (!isSuspicious(text)) return null;
  if (ADDRESS.test(text)) return "an e-mail address";
  if (TELEPHONE.test(text)) return "a telephone number";
  if ((text.match(NUMBERS) ?? []).some(isPersonalNumber)) return "the identity number of a person";
  return NAMED.test(text) ? "the name of a person" : null;
}

/** Digits in a column of figures are a figure, however many they are. */
function isAmount(text: string, column: Column | number): boolean {
  if (typeof column === "number") return false;
  return (column.role.kind === "value" || column.role.kind === "values") && !/[\p{L}@+]/u.test(text);
}

/** The notes, and the columns that nobody understood. */
function textColumns(table: RawTable): readonly (Column | number)[] {
  const known = new Map(table.columns.map((column) => [column.index, column]));
  return Array.from({ length: table.width }, (_, index) => known.get(index) ?? index).filter(
    (column) => typeof column === "number" || column.role.kind === "note",
  );
}

function unread(index: number, table: RawTable): Column {
  return { index, label: (table.records.cells[table.header]?.[index] ?? "").trim(), role: { kind: "note" } };
}

/** Whether a text holds `@`, a colon or nine digits in a row: only then is it looked at any further. Notes are many. */
function isSuspicious(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === DIGIT) digits += 1;
    else if (kind === TELLING) return true;
    else if (kind !== BETWEEN_DIGITS) digits = 0;
    if (digits === 9) return true;
  }
  return false;
}

const [DIGIT, BETWEEN_DIGITS, TELLING] = [1, 2, 3];
/** What the letters are, by their numbers; all others are none of these. */
const KINDS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\d/.test(letter)) return DIGIT;
  if (/[ ()./-]/.test(letter)) return BETWEEN_DIGITS;
  return /[@:]/.test(letter) ? TELLING : 0;
});
