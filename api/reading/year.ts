const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** What stands beside a year in a heading or cell of the 13 states; anything else makes it a sentence. */
const YEAR_WORDS = new Set(
  "year|yr|reference year|г|год|года|рік|року|р|години|година|годината|godina|god|g|έτος|ετος|yılı|yili|yıl|yil|viti|vit|an|anul|il|ili|ci il|cı il|cu il|cü il|წელი|წ|թ|թվական|տարի".split(
    "|",
  ),
);

/**
 * The year that a heading or cell means: `2020`, `2020 г.`, `viti 2020`, `2020 yılı`; null where it says anything more
 * ("before 2010", "2019/2020") or is no year from 1900 to 2099.
 */
export function readYear(text: string): number | null {
  if (text.length > 24) return null;
  const trimmed = text.trim();
  const match = YEAR.exec(trimmed);
  if (match === null) return null;
  const rest = (trimmed.slice(0, match.index) + trimmed.slice(match.index + 4))
    .toLowerCase()
    .replaceAll(/[\s.:()-]+/g, " ")
    .trim();
  return rest === "" || YEAR_WORDS.has(rest) ? Number(match[0]) : null;
}

/** A year among other words, with the word for it behind: `2019 г.`, `2019 yılı`. */
export const YEAR_ALONE =
  /(?<!\d)(?:19|20)\d\d(?!\d)(?:\s*(?:года|год|годину|година|рік|року|г|р|yılı|yili|viti|წ|թ)(?!\p{L})\.?)?/gu;

/** All years from 1900 to 2099 in a text, each once, in their order: titles and headings name them among other words. */
export function yearsIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(new RegExp(YEAR, "g"))].map(([year]) => Number(year)))];
}
