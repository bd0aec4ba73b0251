import { useSyncExternalStore } from "react";

import {
  type CoveringNote,
  type Explanation,
  NO_COVERING_NOTE,
  type Wording,
} from "../../../api/contract/covering-note.ts";
import { bindingOf } from "../../../api/validating/explaining.ts";
import { addCorrection, cellCorrectionsOf, type Correction } from "./corrections.ts";

/** A file that was chosen and not sent yet, and what its sender said of it. It lives in this page's memory alone. */
export interface Draft {
  /** Another number for each file that is chosen. */
  readonly id: number;
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** The encoding that the sender chose; null leaves it to the reading. */
  readonly encoding: string | null;
  /** The decimal mark that the sender chose; null leaves it to the vote. */
  readonly decimal: "," | "." | null;
  /** The sheet that the sender chose; null leaves it to the reading. */
  readonly sheet: string | null;
  readonly corrections: readonly Correction[];
  readonly wordings: readonly Wording[];
  readonly explanations: readonly Explanation[];
  /** The agency that sends its part; empty for the state as a whole. */
  readonly agency: string;
}

type Said = Omit<Draft, "id" | "filename" | "bytes">;

const NOTHING_SAID: Said = {
  encoding: null,
  decimal: null,
  sheet: null,
  corrections: [],
  wordings: [],
  explanations: [],
  agency: "",
};

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
  replace({ id: last, filename, bytes, ...NOTHING_SAID });
}

export function closeDraft(): void {
  replace(null);
}

/** Puts a text of the file right. */
export function correct(added: Omit<Correction, "id">): void {
  if (draft !== null) say({ corrections: addCorrection(draft.corrections, added) });
}

/** Takes a correction back. */
export function undo(id: number): void {
  if (draft !== null) say({ corrections: draft.corrections.filter((correction) => correction.id !== id) });
}

/** Says what a word of the file means, wherever it stands in its column. */
export function confirmWording(added: Wording): void {
  if (draft !== null) say({ wordings: [...withoutWording(draft.wordings, added), added] });
}

/** Takes back what was said of a word. */
export function undoWording(taken: Wording): void {
  if (draft !== null) say({ wordings: withoutWording(draft.wordings, taken) });
}

/** Says why a figure is right as it was sent. */
export function explain(added: Explanation): void {
  if (draft !== null)
    say({ explanations: [...draft.explanations.filter((one) => bindingOf(one) !== bindingOf(added)), added] });
}

/** Takes an explanation back; the question is asked again. */
export function undoExplanation(taken: Explanation): void {
  if (draft !== null) say({ explanations: draft.explanations.filter((one) => bindingOf(one) !== bindingOf(taken)) });
}

/** Reads the file in another encoding. Corrections stay: they are of cells, not of bytes. */
export function chooseEncoding(encoding: string | null): void {
  say({ encoding });
}

/** Reads another sheet of the workbook. */
export function chooseSheet(sheet: string | null): void {
  say({ sheet });
}

/** Names the agency that sends its part. */
export function nameAgency(agency: string): void {
  say({ agency });
}

/** All that was said of a file, as it is checked and sent. */
export function noteOf({ encoding, decimal, sheet, corrections, wordings, explanations, agency }: Draft): CoveringNote {
  const name = agency.trim();
  return {
    ...NO_COVERING_NOTE,
    encoding,
    decimal,
    sheet,
    corrections: cellCorrectionsOf(corrections),
    wordings: [...wordings],
    explanations: [...explanations],
    agency: name === "" ? null : name,
  };
}

function withoutWording(wordings: readonly Wording[], { field, text }: Wording): readonly Wording[] {
  return wordings.filter((one) => one.field !== field || one.text !== text);
}

function say(said: Partial<Said>): void {
  if (draft !== null) replace({ ...draft, ...said });
}

function replace(next: Draft | null): void {
  draft = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
