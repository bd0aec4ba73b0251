import { z } from "zod";

import type { Prose, QuotingRequest } from "../contract/prose.ts";
import { RequestFailure } from "../failure.ts";
import { type Connection, sql } from "./connection.ts";
import { addEvent } from "./events.ts";

/** A choice of the coordinator: a passage of an answer or a document that the Review prints, or no longer does. */
export interface StoredQuote {
  readonly number: number;
  /** Number of the prose. */
  readonly prose: number;
  readonly part: "answer" | "document";
  /** Of the answer or document in it, from 0 on. */
  readonly place: number;
  /** Where the passage begins and how long it is, in UTF-16 units; 0 for a document. */
  readonly start: number;
  readonly length: number;
  readonly printed: boolean;
}

/** Prose with its place in the order of all. */
type Numbered = Prose & { readonly number: number };

/** What is chosen, by whom and when. */
export interface Quoting {
  readonly prose: Numbered;
  readonly request: QuotingRequest;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

const quoteSchema = z.object({
  number: z.number(),
  prose: z.number(),
  part: z.enum(["answer", "document"]),
  place: z.number(),
  start: z.number(),
  length: z.number(),
  printed: z.number().transform((printed) => printed === 1),
});

/**
 * Keeps what the coordinator chose, within the caller's transaction.
 *
 * Throws RequestFailure (404, 409) for a part that there is not, for words that do not stand in the answer, and for what
 * its state did not offer.
 */
export function addQuote(connection: Connection, { prose, request, at, actor }: Quoting): void {
  if (request.printed && !prose.quotable) {
    throw new RequestFailure(409, "Not offered", `${prose.id} was sent for the coordinator alone; it is not printed.`);
  }
  const chosen = "document" in request ? documentOf(prose, request.document) : passageOf(prose, request);
  const printed = request.printed ? 1 : 0;
  connection.run(sql.insertInto("quotes").values({ prose: prose.number, ...chosen, printed, at, actor }));
  const { part, place, start, length } = chosen;
  const detail = { part, place, start, length, printed };
  addEvent(connection, { at, kind: "prose-quoted", subject: prose.id, actor, detail });
}

function documentOf({ id, documents }: Numbered, place: number) {
  if (documents[place] === undefined) throw noSuchPart(`${id} has no document ${place}; the first one is 0.`);
  return { part: "document", place, start: 0, length: 0 } as const;
}

function passageOf(
  { id, answers }: Numbered,
  { answer: place, passage }: { readonly answer: number; readonly passage?: string | undefined },
) {
  const text = answers[place]?.text;
  if (text === undefined) throw noSuchPart(`${id} has no answer ${place}; the first one is 0.`);
  const start = passage === undefined ? 0 : text.indexOf(passage);
  const length = (passage ?? text).length;
  if (start !== -1 && (passage ?? text).trim() !== "") return { part: "answer", place, start, length } as const;
  throw new RequestFailure(409, "Not word for word", `These words do not stand in answer ${place} of ${id}.`);
}

function noSuchPart(why: string): RequestFailure {
  return new RequestFailure(404, "No such part", why);
}

/** Every choice, in the order in which they were made. */
export function quotesOf(connection: Connection): readonly StoredQuote[] {
  const columns = ["number", "prose", "part", "place", "start", "length", "printed"] as const;
  return connection.rows(sql.selectFrom("quotes").select(columns).orderBy("number"), quoteSchema);
}

/** What is printed by the last word on each passage and document, in the order of the texts. */
export function standingQuotes(quotes: readonly StoredQuote[]): readonly StoredQuote[] {
  const last = new Map(quotes.map((quote) => [keyOf(quote), quote]));
  return [...last.values()].filter(({ printed }) => printed).toSorted(byPlace);
}

function byPlace(a: StoredQuote, b: StoredQuote): number {
  return a.prose - b.prose || a.place - b.place || a.start - b.start || a.length - b.length;
}

function keyOf({ prose, part, place, start, length }: StoredQuote): string {
  return [prose, part, place, start, length].join(" ");
}

/** The choices that a release printed if it were frozen now: those of answers that no later one takes the place of. */
export function quotesToPrint(connection: Connection, all: readonly Numbered[]): readonly StoredQuote[] {
  return standingQuotes(quotesOf(connection)).filter(({ prose: number, part, place }) => {
    const prose = all.find((each) => each.number === number);
    if (prose === undefined || prose.erased !== null) return false;
    return part === "document" || prose.answers[place]?.supersededBy === null;
  });
}
