/** A language's letters beyond ASCII, lower case, the most frequent first; `scored` by how often text has them. */
export interface Alphabet {
  readonly language: string;
  readonly letters: string;
  /** True where all letters of a text are of it, so that seldom letters in a row speak against a reading. */
  readonly ranked: boolean;
  /** Code pages that have the alphabet, the usual one first, as WHATWG labels. */
  readonly pages: readonly string[];
}

// ISO-8859-9 is absent: the standard makes it another name of windows-1254.
const CYRILLIC_PAGES = ["windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic"];
const CENTRAL_PAGES = ["windows-1250", "iso-8859-2"];
const GREEK_PAGES = ["windows-1253", "iso-8859-7"];
const CYRILLIC = (language: string, letters: string): Alphabet => ({
  language,
  letters,
  ranked: true,
  pages: CYRILLIC_PAGES,
});
const LATIN = (language: string, letters: string, pages: readonly string[]): Alphabet => ({
  language,
  letters,
  ranked: false,
  pages,
});

// Orders of frequency: letter counts of the languages' written corpora as commonly tabulated. Only thirds of it matter.
const RUSSIAN = CYRILLIC("Russian", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё");
const UKRAINIAN = CYRILLIC("Ukrainian", "оанівиерстклудмпязьбгйчцхжюєшїщфґ");
const BULGARIAN = CYRILLIC("Bulgarian", "аоиетнрсвлкдпмзъгубчцяжйхщшфюьѝ");
const MACEDONIAN = CYRILLIC("Macedonian", "аоиентсрвлкдпмујзбгчшцјхфжњќѓљџѕѝѐ");
const SERBIAN = CYRILLIC("Serbian", "аоиенртсвкјупдмлзгбчшцжњљхћђфџ");
const GREEK: Alphabet = {
  language: "Greek",
  letters: "αοιετνσηρπκυμλςάίόέωδγήχθύφβώξζψϊϋΐΰ",
  ranked: true,
  pages: GREEK_PAGES,
};
const SERBIAN_LATIN = LATIN("Serbian", "čćžšđ", CENTRAL_PAGES);
const ROMANIAN = LATIN("Romanian", "ăâîșțşţ", CENTRAL_PAGES);
const ALBANIAN = LATIN("Albanian", "ëç", ["windows-1250", "windows-1252"]);
const TURKISH = LATIN("Turkish", "ıüşçöğâîûi̇", ["windows-1254"]);
const AZERBAIJANI = LATIN("Azerbaijani", "əıüşçöği̇", ["windows-1254"]);

/** Languages in which offices of a state write, and whether any code page has the alphabet of its own one. */
export const ALPHABETS: Readonly<Record<string, readonly Alphabet[]>> = {
  ALB: [ALBANIAN],
  ARM: [RUSSIAN],
  AZE: [AZERBAIJANI, RUSSIAN],
  BGR: [BULGARIAN],
  GEO: [RUSSIAN],
  GRC: [GREEK],
  MDA: [ROMANIAN, RUSSIAN],
  MKD: [MACEDONIAN, ALBANIAN],
  ROU: [ROMANIAN],
  RUS: [RUSSIAN],
  SRB: [SERBIAN_LATIN, SERBIAN],
  TUR: [TURKISH],
  UKR: [UKRAINIAN, RUSSIAN],
};

/**
 * How well a text is spelt in an alphabet, between −3 and 1, as the mean over its letters and signs beyond ASCII.
 *
 * Frequent letters count fully and seldom ones less, since a wrong code page of the right script turns `о` into `ю`. A
 * capital behind a small letter, two scripts in one word, letters of no alphabet and control characters speak against it.
 */
export function spellingOf(text: string, alphabet: Alphabet): number {
  const { letters, ranked } = alphabet;
  let score = 0;
  let seen = 0;
  let previous = "";
  for (const character of text) {
    const isBeyond = character > "\u007f";
    // Most of a table is ASCII, of which only what stands beside another letter counts.
    if (isBeyond || previous > "\u007f") {
      const small = character.toLowerCase();
      const isLetter = small !== character.toUpperCase();
      if (isBeyond) {
        seen += 1;
        score += scoreOf(small, letters, ranked, isLetter);
        if (isLetter && character !== small && previous !== previous.toUpperCase()) score -= 1;
      }
      // A word of Cyrillic or Greek has no Latin letter.
      const isMixed = isLetter && isBeyond !== previous > "\u007f" && /^\p{L}$/u.test(previous);
      if (ranked && isMixed) score -= 1;
    }
    previous = character;
  }
  return seen === 0 ? 0 : score / seen;
}

/** Typographic signs of office texts: quotation marks, dashes, №, §, °, no-break space, €, superscripts. */
const SIGNS = /[\u00a0§°«»²³±·×€№†‡•…–—‘’‚“”„‹›™©®]/;

function scoreOf(small: string, letters: string, ranked: boolean, isLetter: boolean): number {
  const rank = letters.indexOf(small);
  if (rank !== -1) return ranked ? 1 - Math.floor((rank * 3) / letters.length) * 0.4 : 1;
  if (/[\u0080-\u009f\ufffd]/.test(small)) return -3;
  if (SIGNS.test(small)) return 0;
  // Names of neighbours have other letters of the same script; what is no letter at all is a sign that nobody typed.
  if (!isLetter) return -2;
  return !ranked && /[\u00df-\u017f]/.test(small) ? -0.25 : -1;
}
