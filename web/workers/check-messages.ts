import type { CoveringNote } from "../../api/contract/covering-note.ts";
import type { Observation } from "../../api/contract/observation.ts";
import type { Others } from "../../api/contract/others.ts";
import type { Report } from "../../api/contract/report.ts";
import type { MetadataFile } from "../../api/normalising/metadata.ts";
import type { Remembered } from "../../api/contract/covering-note.ts";
import type { Edition } from "../../questionnaire/edition.ts";

/** What a file is held against: whose it is, what was asked, and what the state said before. */
export interface Subject {
  /** iso3 of the sending state. */
  readonly state: string;
  readonly edition: Edition;
  /** The state's accepted figures of all rounds; empty where they may not be seen. */
  readonly previous: readonly Observation[];
  /** What the state said with earlier contributions and need not say again. */
  readonly remembered: Remembered;
  /** What others say of the same; null or left out where it is not known or may not be seen. */
  readonly others?: Others | null;
}

/** A file with what its sender says of it. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly note: CoveringNote;
  /** Answers on how the figures were made, as a file of their own; null or left out where there are none. */
  readonly meta?: MetadataFile | null;
}

/** The rows of a file as they stand, for a table on the screen. */
export interface FileTable {
  /** The sheet of a workbook; null for a text file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
  /** Physical line on which each row begins, 1-based. */
  readonly lines: readonly number[];
  /** Which of the rows holds the headings; null where none was found. */
  readonly header: number | null;
  /** What each column was understood as (`value`, `sex`, `2019`); null for one that was not. */
  readonly fields: readonly (string | null)[];
  /** False where the file could not be divided into cells: then each row is one whole line. */
  readonly divided: boolean;
}

/** How the first words that are not plain ASCII look in another encoding. */
export interface Reading {
  readonly encoding: string;
  readonly sample: string;
}

/** What the check of a file gives. */
export interface CheckedFile {
  readonly report: Report;
  /** One of a text file, one of each sheet that was read of a workbook; empty where there is nothing to be shown. */
  readonly tables: readonly FileTable[];
  /** The file with the corrections written into it, for the sender to keep; null where nothing was corrected. */
  readonly corrected: Uint8Array<ArrayBuffer> | null;
  /** Null where the browser computes none (pages without TLS on another machine). */
  readonly sha256: string | null;
  /** Sheets of a workbook that hold something; empty for a text file. */
  readonly sheets: readonly string[];
  /** Other encodings that the file may be in; empty where there is no doubt. */
  readonly readings: readonly Reading[];
}

/** What the page asks of the worker. */
export type Order =
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "check"; readonly id: number; readonly file: FileToCheck };

/** What the worker answers. */
export type Answer =
  | { readonly kind: "checked"; readonly id: number; readonly checked: CheckedFile }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
