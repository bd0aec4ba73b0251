import type { CoveringNote } from "../contract/covering-note.ts";
import type { Report } from "../contract/report.ts";
import type { Sender } from "./code-pages.ts";
import type { Records } from "./tokenizer.ts";
import type { OpenedWorkbook, SheetCells } from "./workbook.ts";

/** How a file was read, as its report says. */
export type How = Report["file"]["read"];

/** A file of which nothing is known. */
export const NOTHING_KNOWN: How = {
  encoding: null,
  bom: null,
  delimiter: null,
  decimal: null,
  newline: null,
  layout: null,
  sheet: null,
  sheets: [],
  headerLine: null,
  lines: null,
  rows: null,
};

/** A file to be read: its bytes and name, who sends it, and what the sender said of it. */
export interface Readable {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly sender: Sender;
  readonly note: CoveringNote;
  /** The bytes as a workbook; null for a text file. */
  readonly workbook: OpenedWorkbook | null;
}

/** A file divided into cells, before any of them is understood. */
export interface Divided {
  readonly how: How;
  /** Null with a blocker. */
  readonly records: Records | null;
  /** What divides the cells; a tab for a sheet, whose cells are divided already. */
  readonly delimiter: string;
  /** WHATWG label; `utf-8` for a sheet. */
  readonly encoding: string;
  /** First record that may be the heading row. */
  readonly from: number;
  /** The whole text, for a look at its characters. */
  readonly text: string;
  /** The sheet that was read; null for a text file. */
  readonly sheet: SheetCells | null;
}

/** A file that could not be divided; its blocker has been said. */
export function undivided(how: How): Divided {
  return { how, records: null, delimiter: "", encoding: "", from: 0, text: "", sheet: null };
}
