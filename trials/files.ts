import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { type CoveringNote, NO_COVERING_NOTE } from "../api/contract/covering-note.ts";
import { encode } from "../tests/support/code-page.ts";
import { dress } from "../tests/support/dress.ts";
import { HABITS } from "../tests/support/habits.ts";
import type { Random } from "./random.ts";
import type { Return } from "./returns.ts";
import { joined, LINE_ENDS, ODD_CELLS, spoiltBytes, spoiltRows } from "./spoiling.ts";

/** A file as somebody might send it, with what the sender says beside it. */
export interface GeneratedFile {
  /** What was done to it. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly state: string;
  readonly round: string;
  readonly note: CoveringNote;
}

type Making = (sent: Return, random: Random) => Uint8Array;

const ENCODINGS = (
  "utf-8|utf-16le|utf-16be|windows-1250|windows-1251|windows-1252|windows-1253|windows-1254|koi8-r|koi8-u|" +
  "ibm866|iso-8859-2|iso-8859-5|iso-8859-7|macintosh|x-mac-cyrillic"
).split("|");

/** Headings every one of which is known. */
const HEADINGS = "indicator,year,sex,age,exploitation,drug,unit,value,flag,note".split(",");

/** What is done to files, and how often: most of them are returns that something happened to. */
const KINDS: readonly (readonly [string, number, Making])[] = [
  ["a return with bytes changed", 20, (sent, random) => spoiltBytes(bytesOf(part(sent, random)), 6, random)],
  ["a return with rows and cells changed", 20, (sent, random) => bytesOf(spoiltRows(part(sent, random), random))],
  ["a return in local dress, bytes changed", 18, dressed],
  ["a return in another encoding", 8, encoded],
  ["bytes at random", 6, (_, random) => Uint8Array.from(random.many(random.below(400), () => random.below(256)))],
  ["odd cells under known headings", 8, oddCells],
  ["hostile quotation marks", 5, hostileQuotes],
  ["control characters", 4, controls],
  ["mixed line ends", 4, mixedEnds],
  ["huge cells, lines and columns", 1, huge],
  ["a workbook with bytes changed", 4, (sent, random) => spoiltBytes(workbookOf(sent, random), 4, random)],
  ["a workbook with its parts changed", 3, spoiltParts],
];

/** All kinds, each as often as it stands for. */
const DRAWN = KINDS.flatMap(([kind, often, make]) => Array.from({ length: often }, () => ({ kind, make })));

/** Makes a file out of one of the returns; workbooks only of returns that have some. */
export function generateFile(returns: readonly Return[], random: Random): GeneratedFile {
  const { kind, make } = random.one(DRAWN);
  const isWorkbook = kind.startsWith("a workbook");
  const sent = random.one(isWorkbook ? returns.filter(({ workbooks }) => workbooks.length > 0) : returns);
  const { state, round } = sent;
  const endings = isWorkbook ? [".xlsx", ".xlsx", ".ods", ".xlsm", ".csv"] : [".csv", ".csv", ".csv", ".txt", ".xlsx"];
  const filename = `${random.one([`${state}-${round}`, "return", "Книга1", "..", "%00"])}${random.one(endings)}`;
  const note = random.isLucky(0.1) ? randomNote(random) : NO_COVERING_NOTE;
  return { kind, bytes: make(sent, random), filename, state, round, note };
}

function part({ headings, rows }: Return, random: Random): readonly (readonly string[])[] {
  const from = random.below(rows.length);
  return [headings, ...rows.slice(from, from + someRows(random))];
}

/** Few rows, mostly: what goes wrong in many goes wrong in few. */
function someRows(random: Random): number {
  return 1 + random.below(random.isLucky(0.02) ? 200 : 12);
}

function bytesOf(rows: readonly (readonly string[])[], delimiter = ",", end = "\n"): Uint8Array {
  const isOdd = new RegExp(`["\\n\\r${delimiter}]`);
  const cell = (text: string | undefined): string =>
    isOdd.test(text ?? "") ? `"${(text ?? "").replaceAll('"', '""')}"` : (text ?? "");
  return new TextEncoder().encode(rows.map((row) => [...row].map(cell).join(delimiter) + end).join(""));
}

function dressed({ observations, state }: Return, random: Random): Uint8Array {
  const habit = HABITS.get(random.isLucky(0.8) ? state : random.one([...HABITS.keys()]));
  if (habit === undefined) throw new Error(`${state} has no habits.`);
  const from = random.below(observations.length);
  const some = observations.slice(from, from + someRows(random));
  const bytes = dress(some, random.one(["long", "wide"]), state, habit);
  return random.isLucky(0.2) ? bytes : spoiltBytes(bytes, 4, random);
}

function encoded(sent: Return, random: Random): Uint8Array {
  const habit = HABITS.get(sent.state);
  const rows = [[habit?.title ?? ""], ...part(sent, random), [habit?.footnote ?? ""]];
  const text = new TextDecoder().decode(bytesOf(rows, random.one([",", ";", "\t", "|"])));
  const mark = random.isLucky(0.4)
    ? [
        [0xef, 0xbb, 0xbf],
        [0xff, 0xfe],
        [0xfe, 0xff],
        [0x2b, 0x2f, 0x76],
      ]
    : [[]];
  const bytes = joined([Uint8Array.from(random.one(mark)), written(text, random.one(ENCODINGS))]);
  // A file cut off in the middle of a letter.
  return random.isLucky(0.3) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

function written(text: string, encoding: string): Uint8Array {
  if (!encoding.startsWith("utf-16")) return encode(text, encoding);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

function oddCells(_: Return, random: Random): Uint8Array {
  const headings = random.isLucky(0.7) ? HEADINGS : random.many(1 + random.below(12), () => random.one(HEADINGS));
  const cell = (heading: string): string => {
    if (heading === "indicator" && random.isLucky(0.7))
      return random.one(["THB.VIC.DET", "DRG.SZR.QKG", "THB.PER.CON"]);
    return heading === "year" && random.isLucky(0.7) ? random.one(["2018", "2019", "2020"]) : random.one(ODD_CELLS);
  };
  const rows = random.many(random.below(12), () => headings.map(cell));
  return bytesOf([headings, ...rows], random.one([",", ";", "\t", "|"]), random.one(["\n", "\r\n", "\r"]));
}

function hostileQuotes(sent: Return, random: Random): Uint8Array {
  const marks = ['"', '""', '"""', '"\n', ',"', '",', '";"', "“", "'", '"\u0000'];
  const text = new TextDecoder().decode(bytesOf(part(sent, random)));
  const pieces = random.many(1 + random.below(12), () => random.below(text.length)).toSorted((a, b) => a - b);
  const parts = [0, ...pieces].map((at, place) => text.slice(at, pieces[place] ?? text.length));
  return new TextEncoder().encode(parts.join(random.one(marks)));
}

function controls(sent: Return, random: Random): Uint8Array {
  const bytes = bytesOf(part(sent, random));
  const share = random.one([0.001, 0.01, 0.2, 0.9]);
  return bytes.map((byte) => (random.isLucky(share) ? random.one([0, 0, 0, 1, 7, 8, 26, 27, 127, 255]) : byte));
}

function mixedEnds(sent: Return, random: Random): Uint8Array {
  const lines = part(sent, random).map((row) => row.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","));
  return new TextEncoder().encode(lines.map((line) => line + random.one(LINE_ENDS)).join(""));
}

function huge(sent: Return, random: Random): Uint8Array {
  const rows = part(sent, random);
  const length = 10 ** (3 + random.below(3)) + random.below(1000);
  switch (random.below(5)) {
    case 0:
      return bytesOf([...rows, ["x".repeat(length)]]);
    case 1:
      return bytesOf([...rows, Array.from({ length: Math.min(length, 20_000) }, () => random.one(["", "1", "a"]))]);
    case 2:
      return bytesOf([...rows, ...Array.from({ length: Math.min(length, 5000) }, () => rows.at(-1) ?? [])]);
    case 3:
      return bytesOf([...rows, ["THB.VIC.DET", "2018", "9".repeat(length)]]);
    default:
      return new TextEncoder().encode(random.one(['"', ",", ";", "\n", "\r", " ", "\u00a0"]).repeat(length));
  }
}

function workbookOf({ workbooks }: Return, random: Random): Uint8Array {
  return random.one(workbooks);
}

/** A workbook that is a sound archive of unsound parts. */
function spoiltParts(sent: Return, random: Random): Uint8Array {
  const parts = unzipSync(workbookOf(sent, random));
  const name = random.one(Object.keys(parts));
  const bytes = Uint8Array.from(parts[name] ?? []);
  const choice = random.below(4);
  if (choice === 0) delete parts[name];
  else if (choice === 1) parts[name] = Uint8Array.from(spoiltBytes(bytes, 4, random));
  else if (choice === 2) parts[random.one(["../x", "xl/vbaProject.bin", "a".repeat(300), ""])] = bytes;
  else
    parts[name] = strToU8(
      strFromU8(bytes).replaceAll(/(\d+)/g, (digits) =>
        random.isLucky(0.1) ? random.one(["-1", "1048577", "99999999999", "A", ""]) : digits,
      ),
    );
  // Without the time of day: the same number gives the same file.
  return zipSync(parts, { mtime: "2026-01-01" });
}

function randomNote(random: Random): CoveringNote {
  const correction = () => ({
    sheet: random.one([null, "Figures", "Notes"]),
    line: 1 + random.below(20),
    column: 1 + random.below(12),
    from: random.one(ODD_CELLS),
    to: random.one(ODD_CELLS),
  });
  const wording = () => ({
    field: random.one([...HEADINGS, "column"]),
    text: random.one(ODD_CELLS),
    code: random.one(ODD_CELLS),
  });
  return {
    ...NO_COVERING_NOTE,
    encoding: random.one([null, null, ...ENCODINGS]),
    decimal: random.one([null, ",", "."]),
    sheet: random.one([null, null, "Figures", "Nowhere"]),
    corrections: random.many(random.below(4), correction),
    wordings: random.many(random.below(4), wording),
    sections: random.one([null, null, ["A"], ["A", "B"], ["?"]]),
  };
}
