import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import { type CoveringNote, type MetadataAnswer, NO_COVERING_NOTE } from "../contract/covering-note.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import { answersUnread, otherAnswer, unknownQuestion } from "../findings/round-wording.ts";
import { createSink, type Sink } from "../findings/sink.ts";
import type { Sender } from "../reading/code-pages.ts";
import { divideText } from "../reading/divide-text.ts";
import type { Records } from "../reading/tokenizer.ts";
import { nearest, type Candidate } from "./suggestion.ts";

/** The file that travels beside a contribution, `ROU-2018-2020.meta.csv`: how its figures were made. */
export interface MetadataFile {
  readonly bytes: Uint8Array;
  readonly filename: string;
}

/** Longer answers belong into a document. */
const LONGEST_ANSWER = 4000;

/**
 * The covering note with the answers of a metadata file, each under the ids of the edition. What the note says itself goes
 * before it. Whatever is wrong with the file is said, with its line, and keeps no figure from being read.
 */
export function withMetadata(
  note: CoveringNote,
  file: MetadataFile | null,
  sender: Sender,
  edition: Edition,
  sink: Sink,
): CoveringNote {
  if (file === null) return note;
  const asked = new Set(note.answers.map(keyOf));
  const answers = readMetadata(file, sender, edition, sink).filter((answer) => !asked.has(keyOf(answer)));
  return answers.length === 0 ? note : { ...note, answers: [...note.answers, ...answers] };
}

function keyOf({ table, question }: MetadataAnswer): string {
  return `${table}|${question}`;
}

/** The answers of a metadata file, columns `table,question,answer` in any order; a row without an answer is none. */
export function readMetadata(
  { bytes, filename }: MetadataFile,
  sender: Sender,
  edition: Edition,
  sink: Sink,
): readonly MetadataAnswer[] {
  const unread = (why: string): readonly MetadataAnswer[] => {
    sink.say(answersUnread, WHOLE_FILE, { file: quote(filename), why });
    return [];
  };
  // What is said of its encoding and separators is about this file, not about the figures.
  const said = createSink();
  const { records } = divideText({ bytes, filename, sender, note: NO_COVERING_NOTE, workbook: null }, edition, said);
  const blocker = said.drafts.find(({ severity }) => severity === "blocker");
  if (records === null) return unread(blocker?.message ?? "It is no table.");
  const columns = columnsOf(records);
  if (columns === null) return unread("No row has the headings question and answer.");
  const { header, table, question, answer } = columns;
  return records.cells.slice(header + 1).flatMap((row, at): readonly MetadataAnswer[] => {
    const text = (row[answer] ?? "").trim();
    const asked = (row[question] ?? "").trim();
    if (text === "" || asked === "") return [];
    const where = `${quote(filename)}, line ${records.lineOf(header + 1 + at)}`;
    return understood({ table: (row[table] ?? "").trim(), question: asked, answer: text }, where, edition, sink);
  });
}

interface MetadataColumns {
  readonly header: number;
  /** -1 where the answers are for all tables. */
  readonly table: number;
  readonly question: number;
  readonly answer: number;
}

function columnsOf({ cells }: Records): MetadataColumns | null {
  for (const [header, row] of cells.entries()) {
    const names = row.map(fold);
    const [table, question, answer] = [names.indexOf("table"), names.indexOf("question"), names.indexOf("answer")];
    if (question !== -1 && answer !== -1) return { header, table, question, answer };
  }
  return null;
}

function understood(
  { table, question, answer }: MetadataAnswer,
  where: string,
  edition: Edition,
  sink: Sink,
): readonly MetadataAnswer[] {
  const asked = named(question, questionsOf(edition));
  const about = table === "" ? "" : named(table, tablesOf(edition));
  const unknown = (text: string, what: string, candidates: readonly Candidate[]): void => {
    const suggestion = nearest(text, candidates)?.code ?? "";
    sink.say(unknownQuestion, WHOLE_FILE, { where, text: quote(text), what, suggestion }, { found: quote(text) });
  };
  if (asked === null) unknown(question, "question on how figures are made", questionsOf(edition));
  if (about === null) unknown(table, "section or question of the questionnaire", tablesOf(edition));
  if (asked === null || about === null) return [];
  const known = edition.metadataQuestions.find(({ id }) => id === asked);
  const choices = known?.answers ?? null;
  const choice = choices?.find((one) => fold(one) === fold(answer));
  if (known !== undefined && choices !== null && choice === undefined) {
    const params = { where, question: known.question, text: quote(answer), choices: choices.join(", ") };
    sink.say(otherAnswer, WHOLE_FILE, params, { found: quote(answer) });
  }
  return [{ table: about, question: asked, answer: (choice ?? answer).slice(0, LONGEST_ANSWER) }];
}

function named(text: string, candidates: readonly Candidate[]): string | null {
  const words = (one: string): string => fold(one.replaceAll("_", " "));
  const wanted = words(text);
  return candidates.find(({ code, label }) => words(code) === wanted || words(label) === wanted)?.code ?? null;
}

function questionsOf({ metadataQuestions }: Edition): readonly Candidate[] {
  return metadataQuestions.map(({ id, question }) => ({ code: id, label: question, aliases: [] }));
}

function tablesOf({ sections, indicators }: Edition): readonly Candidate[] {
  return [...sections.map(({ code, label, id }) => ({ code, label, aliases: [id] })), ...indicators];
}
