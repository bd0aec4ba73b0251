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
  if (text !== last.text) last = { text, folded: foldAnew(text) };
  return last.folded;
}

/** A text is looked up in one list after the other, so it is folded many times in a row. */
let last = { text: "", folded: "" };

function foldAnew(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ς/g, "σ")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[\p{Z}\s.,;:()[\]{}'"`´‘’ʼʻ“”„«»*\-\u200b\ufeff]+/gu, " ")
    .trim();
}
