import { z } from "zod";

import { RequestFailure } from "../failure.ts";
import { type Connection, sql } from "./connection.ts";
import { contributionsWhere, type StoredContribution } from "./contributions.ts";
import { addEvent } from "./events.ts";
import type { Files } from "./files.ts";
import { removeErasedDocuments } from "./prose-erasures.ts";

/** A contribution whose content is to go for good, on what grounds. */
export interface Erasing {
  /** `ROU-2018-2020-v1` */
  readonly id: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

/**
 * Puts a tombstone on every contribution made of the same bytes and blanks what was read from them and said beside
 * them, within the caller's transaction. The bytes themselves go with `finishErasures`, which may run at any time later.
 *
 * Throws RequestFailure (404, 409) where there is nothing to erase.
 */
export function addErasure(connection: Connection, { id, reason, at, actor }: Erasing): void {
  const [named] = contributionsWhere(connection, { id });
  if (named === undefined) throw new RequestFailure(404, "No such contribution", `${id} is not in the record.`);
  if (named.erased !== null) {
    throw new RequestFailure(409, "Erased before", `${id} was erased on ${named.erased.at.slice(0, 10)}.`);
  }
  for (const each of contributionsWhere(connection, { sha256: named.sha256 })) {
    connection.run(sql.insertInto("erasures").values({ contribution: each.number, reason, at, actor }));
    addEvent(connection, { at, kind: "erased", subject: each.id, actor, detail: { sha256: each.sha256 } });
    blank(connection, each.number);
  }
}

function blank(connection: Connection, contribution: number): void {
  const nothing = {
    value: null,
    low: null,
    high: null,
    missing: "not-available",
    flags: "",
    note: "",
    text: "",
    steps: "",
  };
  connection.run(sql.deleteFrom("observations").where("contribution", "=", contribution).where("quarantined", "=", 1));
  connection.run(sql.updateTable("observations").set(nothing).where("contribution", "=", contribution));
  connection.run(sql.deleteFrom("reports").where("contribution", "=", contribution));
  connection.run(sql.deleteFrom("covering_notes").where("contribution", "=", contribution));
  const unsaid = { found: null, reason: null, text: "" };
  connection.run(sql.updateTable("dispositions").set(unsaid).where("contribution", "=", contribution));
  connection.run(
    sql.updateTable("contributions").set({ filename: "", agency: null }).where("number", "=", contribution),
  );
}

/** What is answered about content that was erased. */
export function erasedFailure({ id, erased }: Pick<StoredContribution, "id" | "erased">): RequestFailure {
  const detail = `The file of ${id} was erased on ${erased?.at.slice(0, 10)} by the ${erased?.by}: ${erased?.reason}`;
  return new RequestFailure(410, "Erased", detail);
}

/** How long readers of the record are waited for before the log of writes is emptied. */
const PATIENCE_MILLISECONDS = 1000;

/**
 * Takes away the bytes of everything that has a tombstone, and the log of writes, which still holds what stood in the
 * pages before. May be interrupted anywhere and run again: the tombstones are kept first.
 */
export function finishErasures(connection: Connection, files: Files): void {
  const query = sql
    .selectFrom("erasures")
    .innerJoin("contributions", "contributions.number", "erasures.contribution")
    .select("contributions.sha256")
    .distinct();
  const erased = connection.rows(query, z.object({ sha256: z.string() }));
  if (!removeErasedDocuments(connection, files) && erased.length === 0) return;
  for (const { sha256 } of erased) files.remove(sha256);
  connection.emptyLog(PATIENCE_MILLISECONDS);
}
