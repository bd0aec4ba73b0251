import type { StoredDisposition } from "../record/dispositions.ts";

/** Where the footnotes of a cell stand: its contribution's number and the key text of its observation. */
export function footnoteKey(contribution: number, cellKey: string): string {
  return `${contribution} ${cellKey}`;
}

/**
 * The explanations that are printed under figures, by `footnoteKey`, each text once: of every finding the last one,
 * unless it was rejected afterwards. What the coordinator accepts without an explanation has no words for readers,
 * nor has what was erased.
 */
export function footnotesOf(said: readonly StoredDisposition[]): ReadonlyMap<string, readonly string[]> {
  const standing = new Map<string, StoredDisposition>();
  for (const each of said) {
    if (each.state !== "accepted") standing.set(`${each.contribution} ${each.finding}`, each);
  }
  const footnotes = new Map<string, readonly string[]>();
  for (const { contribution, cellKey, state, text } of standing.values()) {
    if (state !== "explained" || text === "") continue;
    const key = footnoteKey(contribution, cellKey);
    footnotes.set(key, [...new Set([...(footnotes.get(key) ?? []), text])]);
  }
  return footnotes;
}
