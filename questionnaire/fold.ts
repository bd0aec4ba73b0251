/**
 * A text as names are compared: without case, accents, punctuation and double spaces, in no language's own way.
 *
 * `toLowerCase` alone turns the Turkish İ into i and a combining dot, and leaves ı apart from i, so the same word written in
 * capitals would not be found: both are one letter here. ş and ș, ţ and ț fold to the same letter, as do ё and е.
 * Signs that tell units apart (% / < > + _ €) stay.
 *
 * @example fold("  TÜRKİYE ") // "turkiye"
 */
export function fold(text: string): string {
  if (text.length > LONGEST) return foldAnew(text);
  let known = folded.get(text);
  if (known === undefined) {
    known = foldAnew(text);
    if (folded.size === MOST) folded.clear();
    folded.set(text, known);
  }
  return known;
}

/** A text is looked up in one list after the other, and stands in one file after the other: lately folded ones are kept. */
const folded = new Map<string, string>();
const MOST = 20_000;
const LONGEST = 100;

function foldAnew(text: string): string {
  return lowerCase(text)
    .replace(/[\p{Z}\s.,;:()[\]{}'"`´‘’ʼʻ“”„«»՝։*\-‐‑‒–—―−\u200b\ufeff]+/gu, " ")
    .trim();
}

/** Without accents. */
function lowerCase(text: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text.toLowerCase();
  // A soft hyphen is only a place where a line may end, as word processors leave them within words.
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad]/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ς/g, "σ");
}
