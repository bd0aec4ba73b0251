import type { Cell, MergeRange, NamedRange, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";

import type { Edition, State } from "../../questionnaire/edition.ts";
import type { CoveringNote } from "../contract/covering-note.ts";
import { ownSheet } from "../contract/own-sheets.ts";
import type { Finding, Report } from "../contract/report.ts";
import { createSink } from "../findings/sink.ts";
import { correctRecords } from "../reading/corrections.ts";
import { divideText } from "../reading/divide-text.ts";
import { divideWorkbook } from "../reading/divide-workbook.ts";
import { findTable } from "../reading/header.ts";
import type { Records } from "../reading/tokenizer.ts";
import type { OpenedWorkbook } from "../reading/workbook.ts";
import { commentText, lookOf } from "./annotated-looks.ts";
import { findingsSheet } from "./annotated-sheet.ts";
import { ON_PAPER, printName } from "./workbook-cells.ts";

/** A file with what was found in it. */
export interface Annotating {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly state: State;
  readonly edition: Edition;
  readonly note: CoveringNote;
  /** The bytes as a workbook; null for a text file. */
  readonly workbook: OpenedWorkbook | null;
  readonly report: Report;
}

/**
 * The sender's own table as a workbook, each row where it stood, with a colour and a comment on every cell of which
 * something is said; before it a sheet that says what to do, with room for explanations. Sent back with corrections and
 * explanations typed in, it is read as the file with a covering note.
 *
 * Texts are typed as texts, so that none is run as a formula. A file that could not be divided into cells leaves the
 * first sheet alone.
 */
export function annotatedXlsx(annotating: Annotating): Promise<Uint8Array> {
  const tables = tablesOf(annotating);
  const { report } = annotating;
  const names = new Map(tables.map(({ of, name }) => [of, name]));
  const first = findingsSheet(report, tables[0]?.name ?? null, names);
  const sheets = tables.map((table) => tableSheet(table, findingsOn(table, tables, report.findings), report.questions));
  const all = [first, ...sheets];
  // The last column of the findings says nothing to a person: it is left off the paper.
  const area = printName("Print_Area", first.name, `$A$1:$H$${first.rows?.length ?? 1}`);
  return writeXlsx({ sheets: all, namedRanges: [area, ...all.flatMap(headingsOnPaper)] });
}

/** The heading row of a sheet, on each page that is printed of it: the last of the rows that stay in view. */
function headingsOnPaper({ name, freezePane }: WriteSheet): readonly NamedRange[] {
  const row = freezePane?.rows;
  return row === undefined ? [] : [printName("Print_Titles", name, `$${row}:$${row}`)];
}

/** The findings on the cells of a sheet; one that names no sheet is of the first. */
function findingsOn({ of }: Table, tables: readonly Table[], findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ at }) => (tables.length < 2 || at.sheet === null ? of === tables[0]?.of : at.sheet === of));
}

interface Table {
  /** Its name in the sender's workbook; null for a text file. */
  readonly of: string | null;
  readonly name: string;
  readonly records: Records;
  /** True where the file is in the questionnaire's own form, with plain decimal points. */
  readonly exact: boolean;
  readonly header: number | null;
  readonly merges: MergeRange[];
}

/** The cells of the file as they were read, with the corrections of the note made: the report is of the tables so corrected. */
function tablesOf({ bytes, filename, state, edition, note, workbook }: Annotating): readonly Table[] {
  const readable = { bytes, filename, sender: state, note, workbook };
  const sink = createSink();
  const all =
    workbook === null ? [divideText(readable, edition, sink)] : divideWorkbook(readable, workbook, edition, sink);
  return all.flatMap((divided): Table[] => {
    if (divided.records === null) return [];
    const { sheet } = divided;
    const records = correctRecords(divided.records, note.corrections, divided.how.sheet, sink);
    const table = findTable({ ...divided, records, wordings: note.wordings }, edition, sink);
    const name = sheet === null || ownSheet(sheet.name, "") !== null ? "Table" : sheet.name;
    const merges = (sheet?.merges ?? []).map((merge) => ({ ...merge }));
    const of = sheet?.name ?? null;
    return [{ of, name, records, exact: table?.exact === true, header: table?.header ?? null, merges }];
  });
}

function tableSheet(table: Table, findings: readonly Finding[], questions: readonly string[]): WriteSheet {
  const { name, records, header, merges } = table;
  const rows = records.cells.map((row, record) =>
    row.map((text, column) => (isNumberCell(table, record, column, text) ? Number(text) : text)),
  );
  const recordAt = new Map(records.cells.map((_, record) => [records.lineOf(record), record]));
  const marked = Map.groupBy(
    findings.filter(({ at }) => at.line !== null && recordAt.has(at.line)),
    ({ at }) => `${recordAt.get(at.line ?? 0) ?? 0},${(at.column ?? 1) - 1}`,
  );
  const cells = new Map<string, Partial<Cell>>();
  for (const [place, own] of marked) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const value = rows[row]?.[column] ?? "";
    const type = typeof value === "number" ? "number" : "string";
    cells.set(place, {
      value,
      type,
      style: lookOf(own),
      comment: { author: "Euxine", text: commentText(own, questions) },
    });
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({ width: widthOf(rows, at) }));
  return {
    name,
    rows,
    cells,
    columns,
    merges,
    ...(header === null ? {} : { freezePane: { rows: header + 1 } }),
    pageSetup: ON_PAPER,
  };
}

/** Rows whose texts say how wide a column is. */
const MEASURED = 300;

function widthOf(rows: readonly (readonly (string | number)[])[], column: number): number {
  const longest = rows.slice(0, MEASURED).reduce((most, row) => Math.max(most, String(row[column] ?? "").length), 0);
  return Math.min(40, Math.max(9, longest + 2));
}

/**
 * Whole numbers mean the same in every file, and so do decimals where the file is canonical; all else stays a text, so
 * that it is understood as it was in the file.
 */
function isNumberCell({ records, exact }: Table, record: number, column: number, text: string): boolean {
  if (String(Number(text)) !== text || !/^-?\d{1,15}(\.\d+)?$/.test(text)) return false;
  return exact || records.isNumber?.(record, column) === true || !text.includes(".");
}
