import type { Paper } from "../../components/PaperFields.tsx";
import { useSyncExternalStore } from "react";

import {
  type CoveringNote,
  type Explanation,
  NO_COVERING_NOTE,
  type Wording,
} from "../../../api/contract/covering-note.ts";
import type { MetadataFile } from "../../../api/normalising/metadata.ts";
import { bindingOf } from "../../../api/validating/explaining.ts";
import { addCorrection, cellCorrectionsOf, type Correction } from "./corrections.ts";

/** A file that was chosen and not sent yet, and what its sender said of it. It lives in this page's memory alone. */
export interface Draft {
  /** Another number for each file that is chosen. */
  readonly id: number;
  /** State and round for which it was chosen. */
  readonly of: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** The answers on how its figures were made, where they came as a file beside it. */
  readonly meta: MetadataFile | null;
  /** The encoding that the sender chose; null leaves it to the reading. */
  readonly encoding: string | null;
  /** The decimal mark that the sender chose; null leaves it to the vote. */
  readonly decimal: "," | "." | null;
  /** The sheet that the sender chose; null leaves it to the reading. */
  readonly sheet: string | null;
  readonly corrections: readonly Correction[];
  readonly wordings: readonly Wording[];
  readonly explanations: readonly Explanation[];
  /** Codes of the sections that it speaks for; null for those of which it has a row. */
  readonly sections: readonly string[] | null;
  /** The agency that sends its part; empty for the state as a whole. */
  readonly agency: string;
  /** The paper with which it came, where the coordinator sends it for a state. */
  readonly paper: Paper;
  /** The cells that were typed here and made into this file; null for a file that was chosen. */
  readonly typed: Readonly<Record<string, string>> | null;
}

type Said = Omit<Draft, "id" | "of" | "filename" | "bytes" | "meta" | "typed">;

const NOTHING_SAID: Said = {
  encoding: null,
  decimal: null,
  sheet: null,
  corrections: [],
  wordings: [],
  explanations: [],
  sections: null,
  agency: "",
  paper: { number: "", day: "" },
};

/** What holds for the next file of a state as well: it is about its words and figures, not about the cells of one file. */
type Lasting = Pick<Draft, "of" | "wordings" | "explanations">;

let draft: Draft | null = null;
let left: Lasting | null = null;
let last = 0;
const listeners = new Set<() => void>();

/** The file being worked on; it stays while the reader looks at other places of the dashboard. */
export function useDraft(): Draft | null {
  return useSyncExternalStore(subscribe, () => draft);
}

/** A file as it comes in. */
export interface Taken {
  readonly of: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly meta?: MetadataFile | null;
  /** The cells that it was made of, where it was typed here. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** Takes a file in place of the one before. What was said of words and figures of the same state and round stays. */
export function openDraft({ typed, meta = null, ...taken }: Taken): void {
  last += 1;
  const lasting = left?.of === taken.of ? left : NOTHING_SAID;
  const { wordings, explanations } = lasting;
  replace({ id: last, ...NOTHING_SAID, wordings, explanations, ...taken, meta, typed: typed ?? null });
}

/** Lays the file aside, unsent. */
export function closeDraft(): void {
  left = draft ?? left;
  replace(null);
}

/** Closes what was sent; what was changed of it meanwhile is not sent yet, and stays. */
export function closeSent(sent: Draft): void {
  if (draft !== sent) return;
  left = null;
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

/** Reads numbers with this decimal mark; null leaves it to the vote of the figures. */
export function chooseDecimal(decimal: Draft["decimal"]): void {
  say({ decimal });
}

/** Speaks for these sections; null for those of which the file has a row. */
export function chooseSections(sections: Draft["sections"]): void {
  say({ sections });
}

/** Names the paper that it came with. */
export function namePaper(paper: Paper): void {
  say({ paper });
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
export function noteOf(draft: Draft): CoveringNote {
  const { encoding, decimal, sheet, corrections, wordings, explanations, sections } = draft;
  const agency = draft.agency.trim();
  return {
    ...NO_COVERING_NOTE,
    encoding,
    decimal,
    sheet,
    corrections: cellCorrectionsOf(corrections),
    wordings: [...wordings],
    explanations: [...explanations],
    sections: sections === null ? null : [...sections],
    agency: agency === "" ? null : agency,
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
