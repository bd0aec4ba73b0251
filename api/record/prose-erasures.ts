import { z } from "zod";

import { RequestFailure } from "../failure.ts";
import { type Connection, sql } from "./connection.ts";
import { addEvent } from "./events.ts";
import type { Files } from "./files.ts";
import { proseOf, type StoredProse } from "./prose.ts";

/** On what grounds something is erased, when and by whom. */
interface Burying {
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

/**
 * Puts a tombstone on what a state said in words and blanks its texts and the names of its documents, within the caller's
 * transaction. The bytes of the documents go with `removeErasedDocuments`.
 *
 * Throws RequestFailure (409) where it was erased before.
 */
export function addProseErasure(connection: Connection, prose: StoredProse, { reason, at, actor }: Burying): void {
  const { id, number, erased } = prose;
  if (erased !== null) throw new RequestFailure(409, "Erased before", `${id} was erased on ${erased.at.slice(0, 10)}.`);
  const sha256 = [...prose.answers, ...prose.documents].map((each) => each.sha256).join(" ");
  connection.run(sql.insertInto("prose_erasures").values({ prose: number, reason, at, actor, sha256 }));
  connection.run(sql.updateTable("prose").set({ answers: "[]" }).where("number", "=", number));
  connection.run(sql.updateTable("documents").set({ filename: "" }).where("prose", "=", number));
  addEvent(connection, { at, kind: "erased", subject: id, actor, detail: { sha256 } });
}

/** Takes away the documents of everything that has a tombstone; true where there were any. May be run again. */
export function removeErasedDocuments(connection: Connection, files: Files): boolean {
  const query = sql
    .selectFrom("prose_erasures")
    .innerJoin("documents", "documents.prose", "prose_erasures.prose")
    .select("documents.sha256")
    .distinct();
  for (const { sha256 } of connection.rows(query, z.object({ sha256: z.string() }))) files.remove(sha256);
  return connection.rows(sql.selectFrom("prose_erasures").select("prose"), z.object({ prose: z.number() })).length > 0;
}

/** Refuses texts and documents that were erased, by their hashes: what was erased does not come back. */
export function refuseErasedWords(connection: Connection, hashes: readonly string[]): void {
  for (const { id, erased } of proseOf(connection)) {
    if (erased === null || !hashes.some((hash) => erased.sha256.includes(hash))) continue;
    const when = `${erased.at.slice(0, 10)} by the ${erased.by}`;
    throw new RequestFailure(410, "Erased", `This was in ${id}, which was erased on ${when}: ${erased.reason}`);
  }
}
