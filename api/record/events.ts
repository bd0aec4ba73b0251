import { z } from "zod";

import type { SaidOfFinding } from "../contract/disposition.ts";
import { type Connection, sql } from "./connection.ts";
import { sha256Of } from "./files.ts";

/** One thing that happened to the record. */
export interface RecordEvent {
  /** ISO instant; the order of events is that of their numbers, never of their times. */
  readonly at: string;
  readonly kind:
    | "received"
    | "accepted"
    | "released"
    | "break-declared"
    | "break-withdrawn"
    | "erased"
    | "prose-received"
    | "prose-quoted"
    | `finding-${SaidOfFinding["state"]}`;
  /** What it happened to: the id of a contribution, of a release or of a break. */
  readonly subject: string;
  readonly actor: string;
  readonly detail: Readonly<Record<string, string | number | null>>;
}

/** An event as it stands in the record: its place in the order of all, and the hash that covers it and those before. */
export interface StoredEvent extends Pick<RecordEvent, "at" | "subject" | "actor"> {
  readonly number: number;
  readonly kind: string;
  readonly hash: string;
}

const eventSchema = z.object({
  number: z.number(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  actor: z.string(),
  hash: z.string(),
});
const hashSchema = z.object({ hash: z.string() });

/** The hash of an empty history. */
const NO_EVENTS = "0".repeat(64);

/** Adds an event within the caller's transaction, chained to the one before. */
export function addEvent(connection: Connection, event: RecordEvent): void {
  const detail = JSON.stringify(event.detail);
  const { at, kind, subject, actor } = event;
  const hash = sha256Of([headOf(connection), at, kind, subject, actor, detail].join("\n"));
  connection.run(sql.insertInto("events").values({ at, kind, subject, actor, detail, hash }));
}

/** The hash of the last event, which stands for everything in the record up to it. */
export function headOf(connection: Connection): string {
  const last = sql.selectFrom("events").select("hash").orderBy("number", "desc").limit(1);
  return connection.rows(last, hashSchema)[0]?.hash ?? NO_EVENTS;
}

/** What happened to contributions and releases, in the order in which it did. */
export function eventsOf(connection: Connection, subjects: readonly string[]): readonly StoredEvent[] {
  if (subjects.length === 0) return [];
  const query = sql.selectFrom("events").select(["number", "at", "kind", "subject", "actor", "hash"]);
  return connection.rows(query.where("subject", "in", subjects).orderBy("number"), eventSchema);
}
