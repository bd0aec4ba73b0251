/**
 * Whether a choice answers to what was typed: every word is found at the start of a word of its label, group or hint,
 * whatever the case and the accents ("turk" finds Türkiye).
 */
export function matches(
  typed: string,
  choice: { readonly label: string; readonly group: string; readonly hint: string },
): boolean {
  const haystack = ` ${plain(`${choice.label} ${choice.group} ${choice.hint}`).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
  return plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => haystack.includes(` ${word}`));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
