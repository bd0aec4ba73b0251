import type { Entries } from "./entries.ts";

/** What was typed for a state and round on this machine; null where nothing is kept, or the browser keeps nothing. */
export function readEntries(state: string, round: string): Entries | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(state, round)) ?? "null");
    if (typeof found !== "object" || found === null) return null;
    return Object.fromEntries(Object.entries(found).filter(([, text]) => typeof text === "string"));
  } catch {
    return null;
  }
}

/** Keeps what was typed, or forgets it where that is nothing; false where the browser refuses to. */
export function keepEntries(state: string, round: string, entries: Entries): boolean {
  try {
    if (Object.keys(entries).length === 0) localStorage.removeItem(keyOf(state, round));
    else localStorage.setItem(keyOf(state, round), JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}

function keyOf(state: string, round: string): string {
  return `euxine-typed ${state} ${round}`;
}
