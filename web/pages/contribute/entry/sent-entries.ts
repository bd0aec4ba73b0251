import type { Entries } from "./entries.ts";
import { keepEntries, readEntries } from "./stored-entries.ts";

/**
 * What was typed, once it was sent: it leaves the table and is put away, to be started from again. What was typed or
 * changed since it was made into a file was not sent, and stays.
 */
export function putAway(state: string, round: string, sent: Entries): void {
  if (!keepEntries(state, awayName(round), sent)) return;
  const now = Object.entries(readEntries(state, round) ?? {});
  keepEntries(state, round, Object.fromEntries(now.filter(([cell, text]) => sent[cell] !== text)));
}

/** What was put away last of a state and round; null where nothing was. */
export function readAway(state: string, round: string): Entries | null {
  return readEntries(state, awayName(round));
}

function awayName(round: string): string {
  return `${round} sent`;
}
