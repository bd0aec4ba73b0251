import type { Language } from "./edition.ts";

const CYRILLIC = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш".split(" ");
const LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ");

const LETTERS: ReadonlyMap<string, string> = new Map(
  CYRILLIC.flatMap((letter, at): (readonly [string, string])[] => {
    const latin = LATIN[at] ?? "";
    return [
      [letter, latin],
      [letter.toUpperCase(), latin.charAt(0).toUpperCase() + latin.slice(1)],
    ];
  }),
);

/**
 * A Serbian text in Latin letters, which the offices of Serbia use as they use Cyrillic ones; letter by letter, as the law
 * has it.
 *
 * @example inLatin("Жртве") // "Žrtve"
 */
export function inLatin(text: string): string {
  return text.replaceAll(/\p{L}/gu, (letter) => LETTERS.get(letter) ?? letter);
}

/** The languages, and Serbian once more in Latin letters: more names under which files may give a thing. */
export function withLatinSerbian(languages: readonly Language[]): readonly Language[] {
  const all = (labels: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, inLatin(label)]));
  const serbian = languages.filter(({ code }) => code === "sr");
  return [
    ...languages,
    ...serbian.map((language) => ({
      ...language,
      dimensions: all(language.dimensions),
      units: all(language.units),
      codes: Object.fromEntries(Object.entries(language.codes).map(([dimension, codes]) => [dimension, all(codes)])),
      indicators: all(language.indicators),
    })),
  ];
}
