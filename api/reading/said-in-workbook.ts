import { z } from "zod";

import {
  type CoveringNote,
  type Explanation,
  type MetadataAnswer,
  REASONS,
  SHORTEST_EXPLANATION,
} from "../contract/covering-note.ts";
import { EDITION_LINE, FINDING_COLUMNS, METADATA_COLUMNS, type OWN_SHEETS, ownSheet } from "../contract/own-sheets.ts";
import { REASON_WORDS } from "../contract/reason-words.ts";
import type { OpenedWorkbook, SheetCells } from "./workbook.ts";

/** An explanation in a workbook that explains nothing: the row and column of its text, from 0. */
export interface Unexplained {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The covering note with what the sender wrote into the sheets that the product added to the workbook. */
export interface SaidInWorkbook {
  readonly note: CoveringNote;
  /** The edition that the workbook is a template of; null where it is none. */
  readonly edition: string | null;
  readonly unexplained: readonly Unexplained[];
}

/**
 * What a sender typed into an annotated workbook or a template counts as if it stood in the covering note: explanations
 * of findings, and answers to the metadata questions. What the covering note itself says goes before it.
 */
export function noteWith(note: CoveringNote, workbook: OpenedWorkbook | null): SaidInWorkbook {
  const sheets = workbook === null || "fault" in workbook ? [] : workbook.sheets;
  const of = (which: keyof typeof OWN_SHEETS): SheetCells | undefined =>
    sheets.find(({ name, rows }) => ownSheet(name, rows[0]?.[0] ?? "") === which);
  const { explanations, unexplained } = explanationsOn(of("findings"));
  const said = new Set(note.explanations.map(bindingText));
  const asked = new Set(note.answers.map(({ table, question }) => `${table}|${question}`));
  const answers = answersOn(of("metadata")).filter(({ table, question }) => !asked.has(`${table}|${question}`));
  const further = explanations.filter((explanation) => !said.has(bindingText(explanation)));
  const edition = editionOn(of("help"));
  if (further.length === 0 && answers.length === 0) return { note, edition, unexplained };
  return {
    edition,
    note: { ...note, explanations: [...note.explanations, ...further], answers: [...note.answers, ...answers] },
    unexplained,
  };
}

function editionOn(sheet: SheetCells | undefined): string | null {
  const line = sheet?.rows.map(([first = ""]) => first).find((text) => text.startsWith(EDITION_LINE));
  return line?.slice(EDITION_LINE.length).trim() ?? null;
}

type Bound = Pick<Explanation, "code" | "ruleId" | "cellKey" | "found">;

/** What binds an explanation to a finding, as the sheet keeps it. */
export function bindingText({ code, ruleId, cellKey, found }: Bound): string {
  return JSON.stringify([code, ruleId, cellKey, found]);
}

const bindingSchema = z.tuple([z.string(), z.string().nullable(), z.string(), z.string().nullable()]);

function explanationsOn(sheet: SheetCells | undefined): {
  readonly explanations: readonly Explanation[];
  readonly unexplained: readonly Unexplained[];
} {
  const explanations: Explanation[] = [];
  const unexplained: Unexplained[] = [];
  const { reason, explanation, binding } = FINDING_COLUMNS;
  const [header, [reasonAt = 0, textAt = 0, bindingAt = 0]] = headingsOn(sheet, [reason, explanation, binding]);
  sheet?.rows.forEach((row, at) => {
    const text = (row[textAt] ?? "").trim();
    const word = (row[reasonAt] ?? "").trim();
    if (header === null || at <= header || (text === "" && word === "")) return;
    const bound = boundBy(row[bindingAt] ?? "");
    if (bound === null || text.length < SHORTEST_EXPLANATION) {
      unexplained.push({ sheet: sheet.name, row: at, column: textAt, text });
      return;
    }
    const meant = REASONS.find((one) => one === word || REASON_WORDS[one] === word) ?? "other";
    explanations.push({ ...bound, reason: meant, text: text.slice(0, 2000) });
  });
  return { explanations, unexplained };
}

function boundBy(text: string): Bound | null {
  try {
    const [code, ruleId, cellKey, found] = bindingSchema.parse(JSON.parse(text));
    return { code, ruleId, cellKey, found };
  } catch {
    // Whoever sorted or edited the sheet may have lost it; then the explanation is for nothing that is known.
    return null;
  }
}

function answersOn(sheet: SheetCells | undefined): readonly MetadataAnswer[] {
  const [header, [idAt = 0, answerAt = 0]] = headingsOn(sheet, [METADATA_COLUMNS.id, METADATA_COLUMNS.answer]);
  if (sheet === undefined || header === null) return [];
  return sheet.rows.slice(header + 1).flatMap((row) => {
    const [question, answer] = [(row[idAt] ?? "").trim(), (row[answerAt] ?? "").trim()];
    return question === "" || answer === "" ? [] : [{ table: "", question, answer }];
  });
}

/** The row that has all these headings, and the column of each; null where there is none. */
function headingsOn(
  sheet: SheetCells | undefined,
  headings: readonly string[],
): readonly [number | null, readonly number[]] {
  const rows = sheet?.rows ?? [];
  const header = rows.findIndex((row) => headings.every((heading) => row.includes(heading)));
  return header === -1 ? [null, []] : [header, headings.map((heading) => rows[header]?.indexOf(heading) ?? 0)];
}
