import { z } from "zod";

import {
  attachedDocumentSchema,
  type AttachedDocument,
  type Prose,
  type ProseAnswer,
  proseAnswerSchema,
} from "../contract/prose.ts";
import { type Connection, sql } from "./connection.ts";
import { addEvent } from "./events.ts";

/** What is to be kept of what a state said in words; the documents' bytes must be kept before. */
export interface KeepingProse {
  readonly state: string;
  readonly round: string;
  readonly onBehalf: string | null;
  readonly answers: readonly ProseAnswer[];
  readonly documents: readonly AttachedDocument[];
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
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
});

/** Keeps answers in words and their documents, within the caller's transaction. */
export function addProse(connection: Connection, keeping: KeepingProse): Prose {
  const { state, round, onBehalf, answers, documents, at, actor } = keeping;
  const known = proseOf(connection);
  const nth = known.filter((each) => each.state === state && each.round === round).length + 1;
  const id = `${state}-${round}-p${nth}`;
  const number = known.length + 1;
  const said = { answers: JSON.stringify(answers), received_at: at, actor };
  connection.run(sql.insertInto("prose").values({ number, id, state, round, on_behalf: onBehalf, ...said }));
  for (const [place, document] of documents.entries()) {
    connection.run(sql.insertInto("documents").values({ prose: number, place, ...document }));
  }
  const detail = { answers: answers.length, documents: documents.map(({ sha256 }) => sha256).join(" ") };
  addEvent(connection, { at, kind: "prose-received", subject: id, actor, detail });
  const kept = { id, state, round, onBehalf, receivedAt: at, by: actor };
  return { ...kept, answers: [...answers], documents: [...documents] };
}

/** Everything that was said in words, in the order in which it came. */
export function proseOf(connection: Connection): readonly Prose[] {
  const query = sql
    .selectFrom("prose")
    .select(["number", "id", "state", "round", "on_behalf as onBehalf", "answers", "received_at as receivedAt"])
    .select("actor as by")
    .orderBy("number");
  const attached = connection.rows(
    sql
      .selectFrom("documents")
      .select(["prose", "sha256", "filename", "kind", "bytes"])
      .orderBy("prose")
      .orderBy("place"),
    attachedDocumentSchema.extend({ prose: z.number() }),
  );
  return connection.rows(query, rowSchema).map(({ number, ...prose }) => ({
    ...prose,
    documents: attached
      .filter((each) => each.prose === number)
      .map(({ sha256, filename, kind, bytes }) => ({ sha256, filename, kind, bytes })),
  }));
}
