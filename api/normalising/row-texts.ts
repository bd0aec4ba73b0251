import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findCode } from "../../questionnaire/lookup.ts";
import { phraseLabel } from "./phrase.ts";
import { NO_WORDS, wordsText, type Lookup, type Meaning } from "./meaning.ts";

/** The texts that name indicators, row by row: one that says "of which" is a part of the row above it. */
export interface RowTexts {
  /** What the text of the next row would mean. */
  look(text: string): Meaning<Indicator> | null;
  /** The same, and goes on to the row below. */
  read(text: string): Meaning<Indicator> | null;
}

/** Reads the texts of one table. */
export function createRowTexts(lookup: Lookup<Indicator>, edition: Edition): RowTexts {
  let above: Meaning<Indicator> | null = null;
  let before: Part | null = null;
  const partOfAbove = (text: string): PartOfAbove | null => {
    const part = above === null ? null : partOfWhich(text, above.of, edition);
    if (above === null || part === null) return null;
    // "Including women", "of them minors": minors among the women, or among all? The same words go on with the same list.
    if (before !== null && before.begin !== part.begin && before.dimension !== part.dimension) return null;
    const { of, words: whole = NO_WORDS } = above;
    const split = { indicator: of, breakdown: { ...whole.breakdown, [part.dimension]: part.code }, unit: whole.unit };
    const words = { ...split, label: phraseLabel(split, edition) };
    const step = { what: "read as a part of the row above", from: text, to: wordsText(of, words) };
    return { part, meaning: { of, step, words } };
  };
  return {
    look: (text) => lookup(text) ?? partOfAbove(text)?.meaning ?? null,
    read(text) {
      const found = lookup(text);
      const ofAbove = found === null ? partOfAbove(text) : null;
      // Several parts may follow their whole; what follows a row that was not understood is a part of nothing known.
      if (ofAbove === null) above = found;
      before = ofAbove?.part ?? null;
      return found ?? ofAbove?.meaning ?? null;
    },
  };
}

/** Words by which a row says that it is a part of the one above it, in the languages of the states. */
const OF_WHICH = (
  "of which|of them|including|thereof|among them|в том числе|в т ч|из них|у тому числі|у т ч|з них|в това число|от тях|от които|" +
  "од тоа|од нив|од кои|од тога|од којих|у томе|od toga|od kojih|din care|dintre care|inclusiv|από τα οποία|από τους οποίους|" +
  "εκ των οποίων|εξ αυτών|bunlardan|bunun içinde|onlardan|o cümlədən|nga të cilat|nga të cilët|prej të cilave|prej tyre|" +
  "որից|այդ թվում|მათ შორის|აქედან"
)
  .split("|")
  .map(fold);

/** A code by which a row splits the one above it, and the words with which it says so. */
interface Part {
  readonly begin: string;
  readonly dimension: string;
  readonly code: string;
}

/** What a row is as a part of the one above it. */
interface PartOfAbove {
  readonly part: Part;
  readonly meaning: Meaning<Indicator>;
}

/** Whether a text says that its row is a part of the one above it. */
export function saysOfWhich(text: string): boolean {
  return beginningOf(fold(text)) !== null;
}

/** The words for "of which" with which a folded text begins. */
function beginningOf(folded: string): string | null {
  return OF_WHICH.find((words) => folded.startsWith(`${words} `)) ?? null;
}

/**
 * By what a row splits the one above it: "of which women" is `F` of sex. Null where the text does not begin with such
 * words, or names no code by which the indicator above is split, or more than one.
 */
function partOfWhich(text: string, above: Indicator, edition: Edition): Part | null {
  const folded = fold(text);
  const begin = beginningOf(folded);
  if (begin === null) return null;
  const rest = folded.slice(begin.length + 1);
  const found = above.dimensions.flatMap((dimension): Part[] => {
    const code = findCode(edition, dimension, rest);
    return code === null || code === "_T" ? [] : [{ begin, dimension, code }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
