import { isUnitOf } from "../../questionnaire/conversion.ts";
import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { codeOf, unitOf } from "../../questionnaire/lookup.ts";
import type { Breakdown } from "../contract/observation.ts";
import { isFormOf, phraseNames, phraseWords, type CodeName, type PhraseName } from "./phrase-names.ts";

/** What a text in an office's own words may mean: a question, by what it is split, and in which unit. */
export interface Phrase {
  readonly indicator: Indicator;
  readonly breakdown: Breakdown;
  /** Code of the unit that the text names; null where it names none. */
  readonly unit: string | null;
  /** Whether the text is nothing but names of the questionnaire, each to the letter, put beside each other. */
  readonly exact: boolean;
}

interface Ranked extends Phrase {
  readonly score: number;
}

/** Longer texts are no names. */
const LONGEST = 200;
const MOST_WORDS = 20;
/** Share of what a text says that a meaning must account for. */
const COVERED = 0.5;

/**
 * The likeliest meanings of a text, the best first: `Изъято героина, кг` is the weight of drugs seized, of heroin, in
 * kilograms. Proposals only, since words are matched by their stems: nothing is replaced by one unless it is `exact`.
 */
export function phrasesOf(edition: Edition, text: string, most: number): readonly Phrase[] {
  const words = text.length > LONGEST ? [] : phraseWords(text);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const { indicators, indicatorsWith, codesWith } = phraseNames(edition);
  const said = codesWith(words).filter((name) => name.words.every((word) => isSaid(name.dimension, word, words)));
  const best = new Map<Indicator, Ranked>();
  const take = (indicator: Indicator, name: PhraseName): void => {
    const read = readAs(indicator, name, said, words, edition);
    if (read !== null && read.score > (best.get(indicator)?.score ?? 0)) best.set(indicator, read);
  };
  for (const name of indicatorsWith(words)) take(name.indicator, name);
  // "Cocaine, kg" names no question, and yet there is only one about weights of drugs seized.
  if (said.length > 1) for (const indicator of indicators) if (!best.has(indicator)) take(indicator, NAMELESS);
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score || rankOf(a, indicators) - rankOf(b, indicators))
    .slice(0, most);
}

/** Among meanings that are as likely, a question that every state is asked. */
const CORE = 0.12;

const NAMELESS: PhraseName = { words: [] };

/** What a text means that is nothing but names to the letter, where it can mean one thing only; else null. */
export function exactPhrase(edition: Edition, text: string): Phrase | null {
  const { hasWord } = phraseNames(edition);
  if (text.length > LONGEST || !phraseWords(text).every(hasWord)) return null;
  const [first = null, second = null] = phrasesOf(edition, text, 2).filter(({ exact }) => exact);
  return second === null ? first : null;
}

function rankOf({ indicator }: Phrase, indicators: readonly Indicator[]): number {
  return indicators.indexOf(indicator);
}

/** Units are short, so that a stem of one would be anything: `т` begins many words. */
function isSaid(dimension: string | null, word: string, words: readonly string[]): boolean {
  return dimension === null ? words.includes(word) : words.some((one) => isFormOf(word, one));
}

/** A text read as this name of an indicator and, in the words that are left, codes and a unit; null where it is not. */
function readAs(
  indicator: Indicator,
  name: PhraseName,
  said: readonly CodeName[],
  words: readonly string[],
  edition: Edition,
): Ranked | null {
  const { weightOf } = phraseNames(edition);
  const left = new Set(words);
  const own = takeWords(left, name);
  const breakdown: Record<string, string> = {};
  let unit: string | null = null;
  let isExact = own.length > 0 && own.length === name.words.length && own.every((word) => name.words.includes(word));
  const fitting = said.filter(({ dimension, code }) =>
    dimension === null ? isUnitOf(edition, code, indicator.units) : indicator.dimensions.includes(dimension),
  );
  const isToTheLetter = (one: CodeName): boolean => one.words.every((word) => words.includes(word));
  const inOrder = fitting.toSorted((a, b) => tellingFirst(a, b) || Number(isToTheLetter(b)) - Number(isToTheLetter(a)));
  for (const one of inOrder) {
    if (one.dimension === null ? unit !== null : breakdown[one.dimension] !== undefined) continue;
    const taken = takeWords(left, one);
    if (taken.length === 0) continue;
    if (taken.length < one.words.length || !taken.every((word) => one.words.includes(word))) isExact = false;
    if (one.dimension === null) unit = one.code;
    else breakdown[one.dimension] = one.code;
  }
  const isNamed = own.length > 0 || (unit !== null && Object.keys(breakdown).length > 0);
  const covered = 1 - weightOf(left) / weightOf(words);
  if (!isNamed || covered < COVERED) return null;
  const recall = name.words.length === 0 ? 0 : weightOf(own) / weightOf(name.words);
  const parts = Object.entries(breakdown).filter(([, code]) => code !== "_T");
  const exact = isExact && left.size === 0;
  return {
    indicator,
    breakdown: Object.fromEntries(parts),
    unit,
    exact,
    score: covered * (1 + Math.min(1, recall)) + (indicator.core ? CORE : 0),
  };
}

/** Names of more words first, so that "new synthetic opioids" are not the opioids; totals last, "total women" are women. */
function tellingFirst(a: CodeName, b: CodeName): number {
  return Number(a.code === "_T") - Number(b.code === "_T") || b.words.length - a.words.length;
}

/** Takes the words that a name accounts for from those that are left. */
function takeWords(left: Set<string>, { words }: PhraseName): readonly string[] {
  const taken = [...left].filter((word) => words.some((one) => isFormOf(one, word)));
  for (const word of taken) left.delete(word);
  return taken;
}

/** What a phrase means, in the questionnaire's words: `Quantity of drugs seized, by weight: Heroin (kilograms)`. */
export function phraseLabel({ indicator, breakdown, unit }: Omit<Phrase, "exact">, edition: Edition): string {
  const codes = Object.entries(breakdown).map(([dimension, code]) => codeOf(edition, dimension, code)?.label ?? code);
  const parts = codes.length === 0 ? "" : `: ${codes.join(", ")}`;
  return `${indicator.label}${parts}${unit === null ? "" : ` (${unitOf(edition, unit)?.label ?? unit})`}`;
}
