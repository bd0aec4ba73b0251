const THOUSAND =
  "тыс|тис|хил|хиляди|хиљ|хиљада|илј|илјади|hiljada|hilj|mii|bin|min|χιλ|χιλιάδες|mijë|հազ|հազար|ათასი|ათ|thousand|thousands|000";
const MILLION = "млн|милион|милиони|mln|mil|milioane|milion|milyon|εκατ|մլն|მლნ|million|millions";

const FACTORS: ReadonlyMap<string, number> = new Map([
  ...THOUSAND.split("|").map((word): [string, number] => [word, 1000]),
  ...MILLION.split("|").map((word): [string, number] => [word, 1_000_000]),
]);

/** `Стойност, хил.`, `Valoare (mii)`: what stands behind a comma, in brackets or behind "in". */
const BEHIND =
  /^(.*\S)\s*(?:[,;:]\s*|\s[(['‘’]?\s*|[([]\s*|['‘’])(?:в |в\s|în |in )?['‘’]?([\p{L}]+|000)\.?s?\s*[)\]]?$/u;

/** A heading without the multiplier that it names, and that multiplier; 1 where it names none. */
export interface Multiplied {
  readonly heading: string;
  readonly factor: number;
}

/**
 * Reads the multiplier of a heading, since `4,1` under "Стойност, хил." is 4100.
 *
 * @example readMultiplier("Valoare (mii)") // { heading: "Valoare", factor: 1000 }
 */
export function readMultiplier(label: string): Multiplied {
  const [, heading = "", word = ""] = BEHIND.exec(label.trim()) ?? [];
  const factor = FACTORS.get(word.toLowerCase()) ?? 1;
  return factor === 1 ? { heading: label, factor } : { heading: heading.replace(/[,;:(]\s*$/, "").trim(), factor };
}

/** In brackets, behind a comma or "in": `Drugs seized (in thousand tablets)`; "per 100 thousand" is no multiplier. */
const WITHIN =
  /(?:[([,;:]\s*(?:(?:в|у|во|in|în|σε)\s+)?|\s(?:в|у|во|in|în|σε)\s+|[([]['‘’])(\p{L}+|(?<=['‘’])000)(?!\p{L})/gu;

/** The multiplier that a title names among its words for all figures below it; 1 where it names none. */
export function multiplierWithin(title: string): number {
  const factors = [...title.matchAll(WITHIN)].map(([, word = ""]) => FACTORS.get(word.toLowerCase()) ?? 1);
  return Math.max(1, ...factors);
}
