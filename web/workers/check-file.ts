import { type CellCorrection, NO_COVERING_NOTE, type Wording } from "../../api/contract/covering-note.ts";
import type { Report } from "../../api/contract/report.ts";
import { createSink } from "../../api/findings/sink.ts";
import { readFile } from "../../api/reading/read.ts";
import { type OpenedWorkbook, openWorkbook } from "../../api/reading/workbook.ts";
import { checkContribution } from "../../api/validating/check.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import type { CheckedFile, FileTable, FileToCheck, Subject } from "./check-messages.ts";
import { correctedText, utf8 } from "./corrected-file.ts";
import { correctedTable, readingsOf, sheetTables, textOf, textTable } from "./file-table.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Checks a file with what its sender says of it, by the very check that the server runs on what it receives. The bytes
 * stay as they are: what was put right travels beside them.
 */
export async function checkFile(subject: Subject, file: FileToCheck): Promise<CheckedFile> {
  const { filename, note, meta = null } = file;
  const bytes: Bytes = Uint8Array.from(file.bytes);
  const workbook = await openWorkbook(bytes, filename);
  const sha256 = await sha256Of(bytes);
  const sent = { ...subject, bytes, filename, sha256: sha256 ?? "", note, meta, workbook, dryRun: true };
  const { report } = checkContribution(sent);
  const { read } = report.file;
  const said = [...note.wordings, ...subject.remembered.wordings];
  const tables = tablesOf({ bytes, workbook, report, edition: subject.edition, said });
  const [table] = tables;
  return {
    report,
    tables: tables.map((each) => correctedTable(each, note.corrections)),
    corrected: table === undefined || workbook !== null ? null : corrected(bytes, table, read, note.corrections),
    sha256,
    sheets: sheetsOf(workbook),
    readings:
      workbook === null ? readingsOf(bytes, note.encoding === null ? read : howRead(subject, filename, bytes)) : [],
  };
}

function sheetsOf(workbook: OpenedWorkbook | null): readonly string[] {
  if (workbook === null || !("sheets" in workbook)) return [];
  return workbook.sheets.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
}

interface Shown {
  readonly bytes: Bytes;
  readonly workbook: OpenedWorkbook | null;
  readonly report: Report;
  readonly edition: Edition;
  /** What the sender said that headings mean. */
  readonly said: readonly Wording[];
}

function tablesOf({ bytes, workbook, report, edition, said }: Shown): readonly FileTable[] {
  const { read } = report.file;
  if (workbook !== null) return sheetTables(workbook, read, edition, said);
  const text = textOf(bytes, read);
  return text === null ? [] : [textTable(text, read, edition, said)];
}

function corrected(
  bytes: Bytes,
  table: FileTable,
  how: Report["file"]["read"],
  corrections: readonly CellCorrection[],
): Bytes | null {
  const text = textOf(bytes, how);
  if (corrections.length === 0 || text === null || how.delimiter === null || !table.divided) return null;
  const isUnmarked = how.encoding?.value === "utf-8" && how.bom === false;
  return utf8(correctedText(text, table, how.delimiter.value, corrections), !isUnmarked);
}

/** How a file is read where its sender says nothing, before anything in its cells is looked at. */
function howRead({ state, edition }: Subject, filename: string, bytes: Bytes): Report["file"]["read"] {
  const sender = stateOf(edition, state) ?? { iso3: state, name: state, codePage: null };
  return readFile({ bytes, filename, sender, note: NO_COVERING_NOTE, workbook: null }, edition, createSink()).how;
}

/** Browsers give hashes to pages with TLS and to those of the machine itself only. */
async function sha256Of(bytes: Bytes): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
