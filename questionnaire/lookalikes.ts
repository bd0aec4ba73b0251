/** Letters that look the same in print: Latin, Cyrillic, Greek; a dot where an alphabet has none. */
const SAME = (
  "AАΑ BВΒ CС. EЕΕ HНΗ IІΙ JЈ. KКΚ MМΜ N.Ν OОΟ PРΡ SЅ. TТΤ XХΧ YУΥ Z.Ζ " +
  "aаα cс. eе. iіι jј. kкκ oоο pрρ sѕ. v.ν xхχ yу."
).split(" ");

const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * The text spelt in one alphabet throughout, once for each alphabet in which that is possible and changes it: `COC` for
 * what was typed with Cyrillic letters, `кокаин` for a word that begins with a Latin k.
 *
 * @example inOneAlphabet("НЕR") // ["HER"], of which two letters were Cyrillic
 */
export function inOneAlphabet(text: string): readonly string[] {
  return ALPHABETS.flatMap((_, at): string[] => {
    let spelt = "";
    for (const letter of text) {
      const own = (SPELLINGS.get(letter) ?? spellingsOf(letter))[at] ?? null;
      // Most words have a letter that looks like none of the other alphabet.
      if (own === null) return [];
      spelt += own;
    }
    return spelt === text ? [] : [spelt];
  });
}

const SPELLINGS = new Map<string, readonly (string | null)[]>();

/** A letter as each of the alphabets has it, null where one has none; all of them have what is no letter. */
function spellingsOf(letter: string): readonly (string | null)[] {
  const isLetter = /\p{L}/u.test(letter);
  const same = isLetter ? SAME.find((letters) => letters.includes(letter)) : undefined;
  const made = ALPHABETS.map((alphabet, at) => {
    const own = same?.charAt(at) ?? ".";
    if (own !== ".") return own;
    return !isLetter || alphabet.test(letter) ? letter : null;
  });
  SPELLINGS.set(letter, made);
  return made;
}

/** Whether letters of two alphabets stand in one word, or a code is spelt throughout in letters that only look like it. */
export function isSpeltInAnother(text: string, code: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const isMixed = words.some((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1);
  // A single letter is a word of its own language: М for men.
  return isMixed || (text.length > 1 && inOneAlphabet(text).some((spelt) => spelt.toUpperCase() === code));
}
