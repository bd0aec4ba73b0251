import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";

/** A name of the questionnaire in its words; empty words are left out. */
export interface PhraseName {
  readonly words: readonly string[];
}

/** A name of a code of a dimension, or of a unit. */
export interface CodeName extends PhraseName {
  /** Null for a unit. */
  readonly dimension: string | null;
  readonly code: string;
}

/** A name of an indicator; without words it is the indicator as such, which a text may mean by a code and a unit alone. */
export interface IndicatorName extends PhraseName {
  readonly indicator: Indicator;
}

/** The names of an edition, to be looked for in texts. */
export interface PhraseNames {
  readonly indicators: readonly Indicator[];
  /** Names that may share a word with these, in the order of the edition. */
  readonly indicatorsWith: (words: readonly string[]) => readonly IndicatorName[];
  readonly codesWith: (words: readonly string[]) => readonly CodeName[];
  /** Whether any name has this word, to the letter. */
  readonly hasWord: (word: string) => boolean;
  /** What words tell together: the fewer names have a word, the more. */
  readonly weightOf: (words: Iterable<string>) => number;
}

/** Words that name nothing by themselves, "number" among them, in the languages of the states. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    "of the by in and for on with to from per a an at all на за в и из по с у до от о об во та та з від про і й та " +
    "i u za sa od iz na po ne të e dhe në me nga për së de al ale a ai din si la cu pe in prin ve ile icin olarak üzrə " +
    "və και του της των τον την το τα σε από με για ως և ըստ და მიხედვით"
  )
    .split(" ")
    .map(fold),
);

/** A word and a form of it begin alike: at least so many letters, and this share of the longer of them. */
const STEM = 4;
const STEM_SHARE = 0.6;

/** `DRG.SZR.QKG` is one word, and no form of another. */
const CODE = /\b([A-Z]{3})\.([A-Z]{3})\.([A-Z]{3})\b/g;
const CODE_MARK = "=";

/** The words of a text as they are compared; empty words left out. */
export function phraseWords(text: string): readonly string[] {
  return fold(text.replaceAll(CODE, `${CODE_MARK}$1$2$3`))
    .split(/[\s/+_]+/u)
    .filter((word) => word !== "" && !EMPTY_WORDS.has(word));
}

/** Whether two words may be forms of one: `героина` of `героин`. Languages decline at the end. */
export function isFormOf(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.startsWith(CODE_MARK) || b.startsWith(CODE_MARK)) return false;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const least = Math.max(STEM, Math.ceil(longer.length * STEM_SHARE));
  return shorter.length >= least && longer.startsWith(shorter.slice(0, least));
}

const NAMES = new WeakMap<Edition, PhraseNames>();

/** The names of an edition; made once for each. */
export function phraseNames(edition: Edition): PhraseNames {
  let names = NAMES.get(edition);
  if (names === undefined) NAMES.set(edition, (names = makeNames(edition)));
  return names;
}

function makeNames(edition: Edition): PhraseNames {
  const indicators = edition.indicators.flatMap((indicator): IndicatorName[] =>
    [...namesOf(indicator), { words: phraseWords(indicator.code) }].map((name) => ({ ...name, indicator })),
  );
  const codes = edition.dimensions.flatMap(({ id, codes: ofDimension }) => ofDimension.flatMap(codeNames(id)));
  const units = edition.units.flatMap((unit) => [
    ...codeNames(null)(unit),
    { words: phraseWords(unit.code), dimension: null, code: unit.code },
  ]);
  const all = [...codes, ...units, ...indicators];
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    indicators: edition.indicators,
    indicatorsWith: byBeginnings(indicators),
    codesWith: byBeginnings([...codes, ...units]),
    hasWord: (word) => counts.has(word),
    weightOf(words) {
      let weight = 0;
      for (const word of words) weight += Math.log(1 + all.length / (counts.get(word) ?? 1));
      return weight;
    },
  };
}

/** Finds names by how their words begin, since forms of a word begin alike; in the order given. */
function byBeginnings<N extends PhraseName>(names: readonly N[]): (words: readonly string[]) => readonly N[] {
  const beginning = (word: string): string => word.slice(0, STEM);
  const known = new Map<string, number[]>();
  names.forEach(({ words }, at) => {
    for (const begin of new Set(words.map(beginning))) known.set(begin, [...(known.get(begin) ?? []), at]);
  });
  return (words) => {
    const found = new Set(words.flatMap((word) => known.get(beginning(word)) ?? []));
    return [...found].toSorted((a, b) => a - b).flatMap((at) => names[at] ?? []);
  };
}

interface Named {
  readonly label: string;
  readonly aliases: readonly string[];
}

function namesOf({ label, aliases }: Named): readonly PhraseName[] {
  return [label, ...aliases].map((name) => ({ words: phraseWords(name) })).filter(({ words }) => words.length > 0);
}

function codeNames(dimension: string | null): (named: Named & { readonly code: string }) => readonly CodeName[] {
  return (named) => namesOf(named).map(({ words }) => ({ words, dimension, code: named.code }));
}
