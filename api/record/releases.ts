import { z } from "zod";

import { RequestFailure } from "../failure.ts";
import { breaksOf } from "./breaks.ts";
import { type Connection, sql } from "./connection.ts";
import { latestVintages } from "./contributions.ts";
import { dispositionsWhere } from "./dispositions.ts";
import { addEvent } from "./events.ts";
import { sha256Of } from "./files.ts";
import { proseOf } from "./prose.ts";
import { wordsOf } from "./quotations.ts";
import { quotesToPrint } from "./quotes.ts";

/** A frozen set of vintages: what the public reads, the same for ever. */
export interface StoredRelease {
  /** 1 for the first. */
  readonly ordinal: number;
  /** `r1` */
  readonly id: string;
  /** ISO instant. */
  readonly frozenAt: string;
  readonly note: string;
  /** SHA-256 over its members, their files and their observations, the breaks declared, what was explained, and what is quoted. */
  readonly hash: string;
  /** Numbers of its contributions, one vintage per state and round. */
  readonly members: readonly number[];
  /** Numbers of the declared breaks that stood when it was frozen. */
  readonly breaks: readonly number[];
  /** Number of the last disposition when it was frozen: what was said of findings later is not in it. */
  readonly dispositions: number;
  /** Numbers of the quotes that it prints. */
  readonly quotes: readonly number[];
}

/** What a release is to be called, why it is made, when and by whom. */
export interface Freezing {
  readonly id: string;
  readonly note: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

const releaseSchema = z.object({
  ordinal: z.number(),
  id: z.string(),
  frozenAt: z.string(),
  note: z.string(),
  hash: z.string(),
  dispositions: z.number(),
});
const memberSchema = z.object({ release: z.number(), contribution: z.number() });
const releaseBreakSchema = z.object({ release: z.number(), break: z.number() });
const releaseQuoteSchema = z.object({ release: z.number(), quote: z.number() });

/**
 * Adds the release of the latest vintages of every state and round and of the breaks that stand, within the caller's transaction.
 *
 * Throws RequestFailure (409) where the id is taken or nothing was accepted yet.
 */
export function addRelease(connection: Connection, { id, note, at, actor }: Freezing): void {
  const releases = releasesOf(connection);
  if (releases.some((release) => release.id === id)) {
    throw new RequestFailure(409, "Release exists", `${id} was frozen before and cannot change. Choose another name.`);
  }
  const members = latestVintages(connection);
  if (members.length === 0) {
    throw new RequestFailure(409, "Nothing to release", "No contribution has been accepted yet.");
  }
  const ordinal = releases.length + 1;
  for (const { number } of members) {
    connection.run(sql.insertInto("release_members").values({ release: ordinal, contribution: number }));
  }
  const breaks = breaksOf(connection).filter((one) => one.withdrawnAt === null);
  for (const { number } of breaks) {
    connection.run(sql.insertInto("release_breaks").values({ release: ordinal, break: number }));
  }
  const prose = proseOf(connection);
  const quotes = quotesToPrint(connection, prose);
  const words = wordsOf(quotes, prose);
  for (const { number } of quotes) {
    connection.run(sql.insertInto("release_quotes").values({ release: ordinal, quote: number }));
  }
  const said = dispositionsWhere(connection, {});
  const explained = said.filter(
    ({ contribution, state }) => state !== "accepted" && members.some(({ number }) => number === contribution),
  );
  const content = [
    ...members.map((member) => `${member.id} ${member.sha256} ${member.digest}`).toSorted(),
    ...breaks.map((one) => JSON.stringify(one)),
    ...explained.map((one) => JSON.stringify(one)),
    ...[...words.quotations, ...words.documents].map((one) => JSON.stringify(one)),
  ];
  const hash = sha256Of(content.join("\n"));
  connection.run(
    sql
      .insertInto("releases")
      .values({ ordinal, id, frozen_at: at, note, hash, dispositions: said.at(-1)?.number ?? 0 }),
  );
  addEvent(connection, { at, kind: "released", subject: id, actor, detail: { hash, members: members.length } });
}

/** Every release, the first one first. */
export function releasesOf(connection: Connection): readonly StoredRelease[] {
  const query = sql
    .selectFrom("releases")
    .select(["ordinal", "id", "frozen_at as frozenAt", "note", "hash", "dispositions"])
    .orderBy("ordinal");
  const members = connection.rows(
    sql.selectFrom("release_members").select(["release", "contribution"]).orderBy("contribution"),
    memberSchema,
  );
  const breaks = connection.rows(
    sql.selectFrom("release_breaks").select(["release", "break"]).orderBy("break"),
    releaseBreakSchema,
  );
  const quotes = connection.rows(
    sql.selectFrom("release_quotes").select(["release", "quote"]).orderBy("quote"),
    releaseQuoteSchema,
  );
  return connection.rows(query, releaseSchema).map((release) => ({
    ...release,
    quotes: quotes.filter((one) => one.release === release.ordinal).map((one) => one.quote),
    breaks: breaks.filter((one) => one.release === release.ordinal).map((one) => one.break),
    members: members.filter((member) => member.release === release.ordinal).map((member) => member.contribution),
  }));
}
