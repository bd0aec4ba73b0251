import { useSyncExternalStore } from "react";

import { addCorrection, type Correction } from "./corrections.ts";

/** A file that was chosen and not sent yet. It lives in this page's memory alone. */
export interface Draft {
  /** Another number for each file that is chosen. */
  readonly id: number;
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** The encoding that the sender chose; null leaves it to the reading. */
  readonly encoding: string | null;
  readonly corrections: readonly Correction[];
}

let draft: Draft | null = null;
let last = 0;
const listeners = new Set<() => void>();

/** The file being worked on; it stays while the reader looks at other places of the dashboard. */
export function useDraft(): Draft | null {
  return useSyncExternalStore(subscribe, () => draft);
}

/** Takes a file in place of the one before. */
export function openDraft(filename: string, bytes: Uint8Array): void {
  last += 1;
  replace({ id: last, filename, bytes, encoding: null, corrections: [] });
}

export function closeDraft(): void {
  replace(null);
}

/** Puts a text of the file right. */
export function correct(added: Omit<Correction, "id">): void {
  if (draft !== null) replace({ ...draft, corrections: addCorrection(draft.corrections, added) });
}

/** Takes a correction back. */
export function undo(id: number): void {
  if (draft === null) return;
  replace({ ...draft, corrections: draft.corrections.filter((correction) => correction.id !== id) });
}

/** Reads the file in another encoding. Corrections stay: they are of cells, not of bytes. */
export function chooseEncoding(encoding: string | null): void {
  if (draft !== null) replace({ ...draft, encoding });
}

function replace(next: Draft | null): void {
  draft = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
