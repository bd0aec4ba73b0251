import { NO_COVERING_NOTE } from "../../api/contract/covering-note.ts";
import type { Report } from "../../api/contract/report.ts";
import { createSink } from "../../api/findings/sink.ts";
import { readFile } from "../../api/reading/read.ts";
import { checkContribution } from "../../api/validating/check.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import type { CheckedFile, FileToCheck, Subject } from "./check-messages.ts";
import { correctedText, utf8 } from "./corrected-file.ts";
import { fileTable, readingsOf, textOf } from "./file-table.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Checks a file with what its sender has put right, by the very check that the server runs on what it receives.
 *
 * A file in which nothing was put right stays as it is, byte for byte; otherwise it is written as UTF-8 and the check is
 * of that file.
 */
export async function checkFile(subject: Subject, file: FileToCheck): Promise<CheckedFile> {
  const { filename, encoding, changes } = file;
  const own: Bytes = Uint8Array.from(file.bytes);
  const respelt = encoding === null ? own : utf8(new TextDecoder(encoding).decode(own), true);
  const bytes = changes.length === 0 ? respelt : corrected(subject, file, respelt);
  const sha256 = await sha256Of(bytes);
  const { report } = checkContribution({ ...subject, bytes, filename, sha256: sha256 ?? "", dryRun: true });
  const { read } = report.file;
  const text = textOf(bytes, read);
  return {
    report,
    table: text === null ? null : fileTable(text, read, subject.edition),
    bytes,
    sha256,
    readings: readingsOf(own, bytes === own ? read : howRead(subject, filename, own)),
  };
}

function corrected(subject: Subject, { filename, changes }: FileToCheck, bytes: Bytes): Bytes {
  const how = howRead(subject, filename, bytes);
  const text = textOf(bytes, how);
  if (text === null || how.delimiter === null) return bytes;
  const table = fileTable(text, how, subject.edition);
  if (!table.divided) return bytes;
  const isUnmarked = how.encoding?.value === "utf-8" && how.bom === false;
  return utf8(correctedText(text, table, how.delimiter.value, changes), !isUnmarked);
}

/** How a file is read, before anything in its cells is looked at. */
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
