/**
 * Words that a generated sentence never uses. They judge, dramatise, rank, forecast or claim a cause, none of which three
 * years of recorded figures support. An author's own text is warned about, never blocked.
 */
const BANNED: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /\b(because|due to|owing to(?! rounding)|led to|as a result of|thanks to|caused by|driven by)\b/gi,
    reason: "cause",
  },
  { pattern: /\b(sharp(ly)?|alarming(ly)?|dramatic(ally)?|massive(ly)?|shocking|worrying)\b/gi, reason: "drama" },
  { pattern: /\b(surged?|exploded?|soar(ed|s)?|plummet(ed|s)?|skyrocket(ed|s)?|spiked?)\b/gi, reason: "drama" },
  { pattern: /\b(worst|best|leaders?|leading|top \d+|hotspots?|ranks?|ranked|ranking)\b/gi, reason: "ranking" },
  {
    pattern: /\b(will (rise|fall|increase|decrease)|is expected to|forecasts? (show|suggest)s?)\b/gi,
    reason: "forecast",
  },
  { pattern: /\bcrime (rose|fell|grew|increased|decreased)\b/gi, reason: "detection is not incidence" },
  { pattern: /\b(significant(ly)?)\b/gi, reason: "no significance from a few years" },
  { pattern: /\bonly\b/gi, reason: "judgement" },
];

/** A banned word found, and why it is banned. */
export interface Banned {
  readonly word: string;
  readonly reason: string;
}

/** Every banned word in a text, in order of the list. Empty for text that may be printed. */
export function findBanned(text: string): readonly Banned[] {
  return BANNED.flatMap(({ pattern, reason }) =>
    [...text.matchAll(pattern)].map((match) => ({ word: match[0].toLowerCase(), reason })),
  );
}

const FELL = /\b(fell|fall|falls|fallen|dropped|drop|declined?|decreased?|decrease of|lower than)\b/i;

/**
 * Sentences that tell a movement of the regional total downwards, for the check that none stands without what it hides.
 */
export function sentencesThatFall(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => FELL.test(sentence));
}
