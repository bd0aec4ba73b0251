import type { MissingReason, ObservedValue } from "../contract/observation.ts";
import { isDate } from "./dates.ts";
import type { Marks } from "./marks.ts";
import { readNumber, type NumberRead } from "./number.ts";

/** Why a cell holds nothing that can be kept. */
export type CellFault = "not-a-number" | "spreadsheet-error" | "date" | "dash" | "open-interval";

/** What a value cell says: an observed value, or the fault that withholds it. */
export interface CellRead {
  readonly observed: ObservedValue | null;
  readonly fault: CellFault | null;
  /** Present where the text had to be interpreted. */
  readonly number: NumberRead | null;
  /** Flag letter of a mark beside the number: P for `12 (p)`. */
  readonly flag: string | null;
  /** The unit as written behind the number: `kg` for `12 kg`. Whether it is the unit of the row is not known here. */
  readonly unit: string | null;
  /** The mark of a footnote behind the number: `*` of `12*`. */
  readonly mark: string | null;
}

const MISSING: Readonly<Record<string, MissingReason>> = {
  "": "not-reported",
  ":": "not-available",
  "..": "not-available",
  x: "not-applicable",
  c: "confidential",
  ie: "included-elsewhere",
};

/** Other ways to say the same in the files of the 13, understood only where a file is not canonical. */
const MISSING_WORDS: ReadonlyMap<string, MissingReason> = new Map(
  (
    [
      [
        "not-available",
        "...|…|n/a|na|n.a.|not available|н/д|нет данных|няма данни|немає даних|nema podataka|нема податоци",
      ],
      [
        "not-available",
        "нема података|nu există date|n/d|nuk ka të dhëna|veri yok|məlumat yoxdur|δ.υ.|δεν υπάρχουν στοιχεία",
      ],
      ["not-available", "տվյալներ չկան|მონაცემები არ არის"],
      ["not-applicable", "х|not applicable|не применимо|s'aplikohet|не се прилага|nu se aplică|uygulanamaz"],
      [
        "confidential",
        "(c)|с|(с)|confidential|конфиденциально|конф.|poverljivo|поверително|конфіденційно|gizli|εμπιστευτικό|confidențial",
      ],
      ["included-elsewhere", "included elsewhere"],
    ] satisfies [MissingReason, string][]
  ).flatMap(([reason, words]) => words.split("|").map((word): [string, MissingReason] => [word, reason])),
);

const MISSING_READ: ReadonlyMap<MissingReason, CellRead> = new Map(
  [...new Set(Object.values(MISSING))].map((missing) => [
    missing,
    Object.freeze({
      observed: Object.freeze({ missing }),
      fault: null,
      number: null,
      flag: null,
      unit: null,
      mark: null,
    }),
  ]),
);

const FLAG_MARKS: Readonly<Record<string, string>> = { p: "P", e: "E", b: "B", d: "D", u: "U", s: "I" };
const MARKED = /^(\S.*?)\s*(?:\(([a-z])\)|([bdepsu]))$/;
const RANGE = /^(\d[^-–—]*?)\s*[-–—]\s*(\d[^-–—]*)$/;
const BELOW = /^(<|<=|≤)\s*(\d.*)$/;
const ZERO_OR_NOTHING = /^(?:[-–—―−]{1,3}|нет|yok|yoxdur|нема|няма|немає|none|nil)$/i;

/** Reads a value cell under the marks of its file. `whole` says that the unit is counted in whole numbers. */
export function readCell(text: string, marks: Marks, whole: boolean): CellRead {
  // An apostrophe keeps a spreadsheet from taking digits for a number, and comes along where its cells are copied as text.
  const trimmed = marks.by === "canonical" ? text.trim() : text.trim().replace(/^['’](?=\d)/, "");
  const missing = missingReason(trimmed, marks);
  if (missing !== null) return MISSING_READ.get(missing) ?? fault("not-a-number");
  const number = readNumber(trimmed, marks, whole);
  if (number !== null) return read(number, null);
  if (trimmed.length > 64) return fault("not-a-number");
  const between = readInterval(trimmed, marks, whole);
  if (between !== null) return between;
  if (/^(?:>|>=|≥)\s*\d|\d\s*\+$/.test(trimmed)) return fault("open-interval");
  if (ZERO_OR_NOTHING.test(trimmed)) return fault("dash");
  if (trimmed.startsWith("#")) return fault("spreadsheet-error");
  if (isDate(trimmed)) return fault("date");
  const beside = marked(trimmed, marks, whole);
  return beside.fault === null || marks.by === "canonical" ? beside : withUnit(trimmed, marks, whole);
}

const WITH_UNIT = /^([+-]?\d[\d.,\s'’]*?)\s*(\p{L}[\p{L}\s.]{0,24}|[%€$£])$/u;

/** `12 kg`: the number, and the unit for the row to be held against. */
function withUnit(text: string, marks: Marks, whole: boolean): CellRead {
  const [, body = "", unit = ""] = WITH_UNIT.exec(text) ?? [];
  const number = body === "" ? null : readNumber(body, marks, whole);
  return number === null ? fault("not-a-number") : { ...read(number, null), unit };
}

/** `12 p`, `12(p)`, `~12`: the number and the flag that its mark means; `12*`, whose mark means nothing by itself. */
function marked(text: string, marks: Marks, whole: boolean): CellRead {
  const match = MARKED.exec(text);
  const around = /^[~≈]\s*(\S.*)$/.exec(text);
  const body = around?.[1] ?? match?.[1];
  if (body === undefined) return withFootnote(text, marks, whole);
  const flag = around === null ? FLAG_MARKS[match?.[2] ?? match?.[3] ?? ""] : "E";
  const number = readNumber(body, marks, whole);
  return number === null || flag === undefined ? fault("not-a-number") : read(number, flag);
}

const FOOTNOTE = /^(\S.*?)\s*([*†‡]+|[¹²³⁰⁴-⁹]+⁾?)$/;

/** `12*`, `76²`: the number, and the mark of a footnote that stands elsewhere. */
function withFootnote(text: string, marks: Marks, whole: boolean): CellRead {
  const [, body = "", mark = ""] = marks.by === "canonical" ? [] : (FOOTNOTE.exec(text) ?? []);
  const number = body === "" ? null : readNumber(body, marks, whole);
  return number === null ? fault("not-a-number") : { ...read(number, null), mark };
}

function missingReason(text: string, marks: Marks): MissingReason | null {
  const exact = text.length <= 2 && Object.hasOwn(MISSING, text) ? MISSING[text] : undefined;
  if (exact !== undefined) return exact;
  if (marks.by === "canonical" || text.length > 40) return null;
  const lower = text.toLowerCase();
  return (
    MISSING_WORDS.get(lower) ?? (lower.length <= 2 && Object.hasOwn(MISSING, lower) ? (MISSING[lower] ?? null) : null)
  );
}

/** `<5` and `36-39`. A count below 5 is 1 to 4, since a zero would have been given; a quantity may be anything below. */
function readInterval(text: string, marks: Marks, whole: boolean): CellRead | null {
  const below = BELOW.exec(text);
  if (below !== null) {
    const limit = readNumber(below[2] ?? "", marks, whole);
    if (limit === null) return null;
    return whole ? interval(1, limit.value - (below[1] === "<" ? 1 : 0)) : interval(0, limit.value);
  }
  const range = RANGE.exec(text);
  const low = range === null ? null : readNumber(range[1] ?? "", marks, whole);
  const high = range === null ? null : readNumber(range[2] ?? "", marks, whole);
  return low === null || high === null ? null : interval(low.value, high.value);
}

/** `<1` and `9-5` have nothing in them. */
function interval(low: number, high: number): CellRead {
  if (high < low || !Number.isFinite(high)) return fault("not-a-number");
  const observed = low === high ? { value: low } : { low, high };
  return { observed, fault: null, number: null, flag: null, unit: null, mark: null };
}

function read(number: NumberRead, flag: string | null): CellRead {
  // Beyond 2^53 neighbouring whole numbers are one number to the machine.
  if (!Number.isFinite(number.value) || Math.abs(number.value) > Number.MAX_SAFE_INTEGER) return fault("not-a-number");
  return {
    observed: { value: number.value === 0 ? 0 : number.value },
    fault: null,
    number,
    flag,
    unit: null,
    mark: null,
  };
}

function fault(what: CellFault): CellRead {
  return { observed: null, fault: what, number: null, flag: null, unit: null, mark: null };
}
