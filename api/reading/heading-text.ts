import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findUnit, unitOf } from "../../questionnaire/lookup.ts";
import type { Wording } from "../contract/covering-note.ts";
import type { Heading } from "./heading-words.ts";
import { namesOfAll, restore } from "./lost-letters.ts";
import { readMultiplier } from "./multiplier.ts";
import { isTotalWord } from "./total-words.ts";
import { readYear, YEAR_ALONE, yearsIn } from "./year.ts";

/** Something that a text may mean: a code of a dimension, an `indicator` or a `unit`; `value` where it says only that. */
export interface Candidate {
  readonly field: string;
  readonly code: string;
}

/** One text of a heading, with all that it may mean; which of it does the headings beside it say. */
export interface HeadingText {
  /** As it stands, without blanks around it. */
  readonly text: string;
  /** The years that it names; a heading of figures has one or none. */
  readonly years: readonly number[];
  /** What it names without saying which: `sex` of "Sex" above "Women" and "Men"; null for anything else. */
  readonly names: string | null;
  readonly candidates: readonly Candidate[];
  /** The unit behind a name, `kg` of "Heroin (kg)"; null where there is none. */
  readonly unit: string | null;
  readonly isTotal: boolean;
  /** Shares and changes in per cent: what the sender calculated, and no figure of the questionnaire. */
  readonly isShare: boolean;
}

/** The words that headings are understood by. */
export interface Speech {
  readonly edition: Edition;
  /** What the sender said that names mean. */
  readonly wordings: readonly Wording[];
  /** The role of a column that a heading names. */
  readonly meant: (text: string) => Heading | null;
}

/** True where a heading says something of the figures below it. */
export function saysSomething({ years, candidates, isTotal, isShare }: HeadingText): boolean {
  return years.length + candidates.length > 0 || isTotal || isShare;
}

/** Footnote marks behind a heading: `Women*`, `2018¹`, `Men (2)`, `2019 1)`. */
const MARKS = /(?:\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+|\[\d{1,2}\]|\(\d{1,2}\)))+$|\s\d\)$/u;

/** A heading without the footnote marks behind it. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, "").trim();
}

/** "Of which", in the languages of the 13: what follows it is a part of the figure beside it, with a name of its own. */
const OF_WHICH = new RegExp(
  `^(?:${"of which|of whom|of them|thereof|including|incl|из них|в том числе|в т ч|от тях|от които|в това число|в т число|од нив|од кои|од тога|од којих|od toga|od kojih|od njih|nga te cilat|nga te cilet|prej te cilave|prej tyre|din care|dintre care|dintre acestia|εκ των οποιων|απο τους οποιους|απο τις οποιες|εξ αυτων|з них|у тому числі|в тому числі|bunlardan|bunlarin|onlardan|o cumleden|որից|որոնցից|այդ թվում|მათ შორის|აქედან"
    .split("|")
    .map(fold)
    .join("|")}) `,
  "u",
);

const SHARES = new Set(
  "share|percentage|proportion|доля|удельный вес|дял|относителен дял|удел|удео|udeo|pondere|ponderea|përqindja|perqindja|ποσοστό|oran|yüzde|faiz|частка|питома вага|տեսակարար կշիռ|წილი"
    .split("|")
    .map(fold),
);

/** What a text above a column of figures may mean. */
export function readHeadingText(speech: Speech, cell: string): HeadingText {
  const text = cell.trim();
  const bare = withoutMarks(text);
  // "2018, mii": of which year, and in thousands.
  const year = readYear(bare) ?? readYear(readMultiplier(bare).heading);
  if (year !== null) return { ...nothingOf(text), years: [year] };
  const meant = meaningOf(speech, bare);
  if (meant !== null) return { ...nothingOf(text), ...meant };
  const years = yearsIn(bare);
  if (years.length === 0) return { ...nothingOf(text), isShare: isShare(bare) };
  // "Women, 2018" says both at once.
  const rest = bare.replaceAll(YEAR_ALONE, " ").replaceAll(/^[\s,;:/–—-]+|[\s,;:/–—-]+$/g, "");
  const other = rest === "" ? null : meaningOf(speech, rest);
  return { ...nothingOf(text), ...other, years: other === null && rest !== "" ? [] : years, isShare: isShare(bare) };
}

function nothingOf(text: string): HeadingText {
  return { text, years: [], names: null, candidates: [], unit: null, isTotal: false, isShare: false };
}

type Meaning = Pick<HeadingText, "names" | "candidates" | "unit" | "isTotal">;

const NOTHING: Meaning = { names: null, candidates: [], unit: null, isTotal: false };

/** A unit in brackets or behind a comma: "Heroin (kg)", "Количество, г". */
const UNIT_BEHIND = /^(.*\S)\s*[,(]\s*([^,()]+?)\s*\)?$/u;

function meaningOf(speech: Speech, text: string): Meaning | null {
  const { edition, wordings, meant } = speech;
  const said = wordings.find(({ field, text: own }) => field !== "column" && fold(own) === fold(text));
  if (said !== undefined) return { ...NOTHING, candidates: [{ field: said.field, code: said.code }] };
  const heading = meant(text);
  if (heading?.exact === true && heading.role.kind === "value") {
    return { ...NOTHING, candidates: [{ field: "value", code: "" }] };
  }
  if (isTotalWord(edition, text)) return { ...NOTHING, isTotal: true };
  const role = heading?.role ?? null;
  const isValue = role?.kind === "value";
  const names =
    role === null || isValue || role.kind === "values" ? null : role.kind === "dimension" ? role.dimension : role.kind;
  const candidates = [...(isValue ? [{ field: "value", code: "" }] : []), ...candidatesOf(edition, text)];
  if (names !== null || candidates.length > 0) return { ...NOTHING, names, candidates };
  const part = fold(text).replace(OF_WHICH, "");
  if (part !== fold(text)) return meaningOf(speech, part);
  const multiplied = readMultiplier(text);
  return multiplied.factor === 1 ? withUnit(speech, text) : meaningOf(speech, multiplied.heading);
}

/** What stands before a unit has to be the name of figures; shares are none of the questionnaire. */
function withUnit(speech: Speech, text: string): Meaning | null {
  const [, name = "", behind = ""] = UNIT_BEHIND.exec(text) ?? [];
  const unit = unitOf(speech.edition, findUnit(speech.edition, behind) ?? "");
  const read = unit === null || unit.kind === "share" ? null : meaningOf(speech, name);
  if (read === null || unit === null || read.names !== null || read.unit !== null) return null;
  return { ...read, unit: unit.code };
}

function isShare(text: string): boolean {
  return text.includes("%") || SHARES.has(fold(text));
}

interface Names {
  readonly codes: ReadonlyMap<string, readonly Candidate[]>;
  /** By folded name. */
  readonly names: ReadonlyMap<string, readonly Candidate[]>;
}

/** Codes as they are written, else names. A code in another case is none here: `kg` above figures is not Kyrgyzstan. */
function candidatesOf(edition: Edition, text: string): readonly Candidate[] {
  if (/^\d*$/.test(text)) return [];
  const { codes, names } = namesOf(edition);
  const found = [...(codes.get(text) ?? []), ...(names.get(fold(text)) ?? [])];
  const known = found.length > 0 ? found : restored(edition, text);
  return [...new Map(known.map((one) => [`${one.field} ${one.code}`, one])).values()].filter(
    ({ code }) => code !== "_T",
  );
}

function restored(edition: Edition, text: string): readonly Candidate[] {
  return edition.dimensions.flatMap(({ id, codes }) => {
    const code = restore(text, namesOfAll(codes));
    return code === null ? [] : [{ field: id, code }];
  });
}

const NAMES = new WeakMap<Edition, Names>();

function namesOf(edition: Edition): Names {
  const known = NAMES.get(edition);
  if (known !== undefined) return known;
  const codes = new Map<string, Candidate[]>();
  const names = new Map<string, Candidate[]>();
  const add = (to: Map<string, Candidate[]>, name: string, candidate: Candidate): void => {
    const all = to.get(name) ?? [];
    to.set(name, all);
    all.push(candidate);
  };
  const lists = [
    { field: "indicator", entries: edition.indicators },
    { field: "unit", entries: edition.units },
    ...edition.dimensions.map(({ id, codes: entries }) => ({ field: id, entries })),
  ];
  for (const { field, entries } of lists) {
    for (const { code, label, aliases } of entries) {
      add(codes, code, { field, code });
      // Of two codes of one list with the same name the first counts, as in cells.
      for (const name of new Set([label, ...aliases].map(fold))) {
        const isTaken = names.get(name)?.some((one) => one.field === field) === true;
        if (name !== "" && !isTaken) add(names, name, { field, code });
      }
    }
  }
  const made = { codes, names };
  NAMES.set(edition, made);
  return made;
}
