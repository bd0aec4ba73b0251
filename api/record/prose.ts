import { z } from "zod";

import { fold } from "../../questionnaire/fold.ts";
import {
  attachedDocumentSchema,
  type AttachedDocument,
  type KeptAnswer,
  type Prose,
  type ProseAnswer,
  proseAnswerSchema,
} from "../contract/prose.ts";
import { type Connection, sql } from "./connection.ts";
import { addEvent } from "./events.ts";
import { sha256Of } from "./files.ts";
import { quotesOf, standingQuotes, type StoredQuote } from "./quotes.ts";

/** What is to be kept of what a state said in words; the documents' bytes must be kept before. */
export interface KeepingProse {
  readonly state: string;
  readonly round: string;
  readonly onBehalf: string | null;
  readonly quotable: boolean;
  readonly answers: readonly ProseAnswer[];
  readonly documents: readonly AttachedDocument[];
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

/** Prose with its place in the order of all. */
export interface StoredProse extends Prose {
  readonly number: number;
}

const rowSchema = z.object({
  number: z.number(),
  id: z.string(),
  state: z.string(),
  round: z.string(),
  onBehalf: z.string().nullable(),
  answers: z.string().transform((text) => z.array(proseAnswerSchema).parse(JSON.parse(text))),
  receivedAt: z.string(),
  by: z.string(),
  quotable: z.number(),
});
type ProseRow = z.infer<typeof rowSchema>;

const tombstoneSchema = z.object({
  prose: z.number(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  sha256: z.string().transform((hashes) => hashes.split(" ").filter((hash) => hash !== "")),
});

/**
 * Keeps answers in words and their documents, within the caller's transaction. What says the very same as the last that
 * the state sent for the round is kept once: whoever got no answer may send it again.
 */
export function addProse(connection: Connection, keeping: KeepingProse): StoredProse {
  const { state, round, onBehalf, quotable, answers, documents, at, actor } = keeping;
  const known = proseOf(connection);
  const own = known.filter((each) => each.state === state && each.round === round);
  const last = own.at(-1);
  if (last !== undefined && contentOf(last) === contentOf(keeping)) return last;
  const nth = own.length + 1;
  const id = `${state}-${round}-p${nth}`;
  const number = known.length + 1;
  const said = { answers: JSON.stringify(answers), received_at: at, actor, quotable: quotable ? 1 : 0 };
  connection.run(sql.insertInto("prose").values({ number, id, state, round, on_behalf: onBehalf, ...said }));
  for (const [place, document] of documents.entries()) {
    connection.run(sql.insertInto("documents").values({ prose: number, place, ...document }));
  }
  const detail = { answers: answers.length, documents: documents.map(({ sha256 }) => sha256).join(" ") };
  addEvent(connection, { at, kind: "prose-received", subject: id, actor, detail });
  const kept = proseOf(connection).at(-1);
  if (kept === undefined) throw new Error(`${id} is missing right after it was added.`);
  return kept;
}

function contentOf({ onBehalf, quotable, answers, documents }: Omit<KeepingProse, "at" | "actor">): string {
  const texts = answers.map(({ section, question, text, language }) => [section, question, text, language]);
  return JSON.stringify([onBehalf, quotable, texts, documents.map(({ sha256, filename }) => [sha256, filename])]);
}

/** Everything that was said in words, in the order in which it came; what was erased is a tombstone without words. */
export function proseOf(connection: Connection): readonly StoredProse[] {
  const query = sql
    .selectFrom("prose")
    .select(["number", "id", "state", "round", "on_behalf as onBehalf", "answers", "received_at as receivedAt"])
    .select(["actor as by", "quotable"])
    .orderBy("number");
  const attached = connection.rows(
    sql
      .selectFrom("documents")
      .select(["prose", "sha256", "filename", "kind", "bytes"])
      .orderBy("prose")
      .orderBy("place"),
    attachedDocumentSchema.extend({ prose: z.number() }),
  );
  const buried = connection.rows(
    sql.selectFrom("prose_erasures").select(["prose", "at", "actor as by", "reason", "sha256"]),
    tombstoneSchema,
  );
  const rows = connection.rows(query, rowSchema);
  const quotes = standingQuotes(quotesOf(connection));
  return rows.map((row) => {
    const tombstone = buried.find(({ prose }) => prose === row.number);
    const own = quotes.filter(({ prose }) => prose === row.number);
    const { prose: _, ...erased } = tombstone ?? { prose: 0 };
    return {
      ...row,
      quotable: row.quotable === 1,
      answers: row.answers.map((answer, place) => keptAnswer({ row, answer, place, rows, own })),
      documents:
        tombstone !== undefined
          ? []
          : attached
              .filter(({ prose }) => prose === row.number)
              .map(({ prose: _of, ...document }, place) => ({ ...document, listed: isListed(own, place) })),
      erased: "at" in erased ? erased : null,
    };
  });
}

interface Keeping {
  readonly row: ProseRow;
  readonly answer: ProseAnswer;
  readonly place: number;
  readonly rows: readonly ProseRow[];
  readonly own: readonly StoredQuote[];
}

/** What was erased has no answers any more, so that the words before it stand again. */
function keptAnswer({ row, answer, place, rows, own }: Keeping): KeptAnswer {
  const later = rows.find(
    ({ number, state, round, answers }) =>
      number > row.number && state === row.state && round === row.round && answers.some((each) => isSame(each, answer)),
  );
  const passages = own.filter((quote) => quote.part === "answer" && quote.place === place);
  return {
    ...answer,
    sha256: sha256Of(answer.text),
    supersededBy: later?.id ?? null,
    quoted: passages.map(({ start, length }) => answer.text.slice(start, start + length)),
  };
}

function isSame(one: ProseAnswer, other: ProseAnswer): boolean {
  return one.section === other.section && fold(one.question) === fold(other.question);
}

function isListed(own: readonly StoredQuote[], place: number): boolean {
  return own.some((quote) => quote.part === "document" && quote.place === place);
}
