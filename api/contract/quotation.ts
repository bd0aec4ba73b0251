/** What states said in words, as far as a release prints it. */

import type { AttachedDocument } from "./prose.ts";

/** From what somebody sent: whose it is, and where it is kept. */
interface Said {
  /** `ROU-2018-2020-p1` */
  readonly contribution: string;
  readonly state: string;
  readonly round: string;
  /** ISO instant. */
  readonly receivedAt: string;
  /** The paper with which it came, where the coordinator entered it on behalf of the state. */
  readonly onBehalf: string | null;
}

/** A state's own words, as they stand in its answer. */
export interface Quotation extends Said {
  /** Code of the section that it answers, empty for the round as a whole. */
  readonly section: string;
  readonly question: string;
  /** ISO 639 code; empty where nobody said. */
  readonly language: string;
  readonly text: string;
  /** False where it is a passage of a longer answer. */
  readonly isWhole: boolean;
  /** Of the whole answer. */
  readonly sha256: string;
}

/** A document that a state attached, by its name: what is in it is not printed. */
export interface NamedDocument extends Said, AttachedDocument {}

/** What stays of words that a release had and that were erased. */
interface ErasedWords extends Said {
  readonly erased: { readonly at: string; readonly by: string; readonly reason: string };
}

/** All that a release prints of what states said in words, by state, then in the order in which it came. */
export interface NationalWords {
  readonly quotations: readonly Quotation[];
  readonly documents: readonly NamedDocument[];
  readonly erased: readonly ErasedWords[];
}
