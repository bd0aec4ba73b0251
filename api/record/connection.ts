import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";

import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { z } from "zod";

import { RequestFailure, StoreFailure } from "../failure.ts";
import { MIGRATIONS } from "./schema.ts";
import type { Tables } from "./tables.ts";

/**
 * Builds the record's SQL. It runs nothing: `node:sqlite` answers at once, so queries are compiled here and run by a
 * `Connection`, and no other work can slip into the middle of a transaction.
 */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** How long a writer waits for another process to finish writing. */
const BUSY_MILLISECONDS = 15_000;

/** One open record database. */
export interface Connection {
  readonly database: DatabaseSync;
  /** The rows of a query, checked against their shape. */
  readonly rows: <Row>(query: Compilable, shape: z.ZodType<Row>) => readonly Row[];
  readonly run: (query: Compilable) => void;
  /** Everything that `work` writes, or nothing of it. No other process writes in between. */
  readonly transaction: <Result>(work: () => Result) => Result;
  /** Writes everything into the pages and empties the log of writes; leaves it for later where readers hold it longer. */
  readonly emptyLog: (patienceMilliseconds: number) => void;
  readonly close: () => void;
}

/**
 * Opens `record.sqlite` in a folder, creating and migrating it where writing is allowed.
 *
 * A commit is on the disk when it returns (WAL, synchronous=FULL). Several processes may hold it open: one writes at a
 * time and the others wait; a read-only one never blocks anybody. Throws StoreFailure where it cannot be opened.
 */
export function connect(folder: string, readOnly: boolean): Connection {
  const path = join(folder, "record.sqlite");
  try {
    if (!readOnly) mkdirSync(folder, { recursive: true });
    const database = new DatabaseSync(path, {
      readOnly,
      timeout: BUSY_MILLISECONDS,
      enableForeignKeyConstraints: true,
    });
    database.exec("pragma trusted_schema = off; pragma recursive_triggers = on; pragma cache_size = -32768");
    if (!readOnly) database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on");
    refuseFirstDrafts(database, path);
    migrate(database, readOnly, path);
    return connectionTo(database);
  } catch (cause) {
    if (cause instanceof StoreFailure) throw cause;
    throw new StoreFailure(`The record at ${path} cannot be opened.`, { cause });
  }
}

function connectionTo(database: DatabaseSync): Connection {
  return {
    database,
    rows: (query, shape) => {
      const { sql: text, parameters } = query.compile();
      return database
        .prepare(text)
        .all(...parameters.map(sqlValue))
        .map((row) => shape.parse(row));
    },
    run: (query) => {
      const { sql: text, parameters } = query.compile();
      database.prepare(text).run(...parameters.map(sqlValue));
    },
    transaction: (work) => transact(database, work),
    emptyLog: (patience) => {
      database.exec(`pragma busy_timeout = ${patience}; pragma wal_checkpoint(truncate)`);
      database.exec(`pragma busy_timeout = ${BUSY_MILLISECONDS}`);
    },
    close: () => database.close(),
  };
}

function transact<Result>(database: DatabaseSync, work: () => Result): Result {
  try {
    // Immediate: a transaction that reads first and writes later would fail, not wait, when another one wrote between.
    database.exec("begin immediate");
  } catch (cause) {
    throw new StoreFailure("The record is being written by another process, or cannot be written.", { cause });
  }
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (cause) {
    // SQLite has rolled back by itself after some failures (a full disk), and then there is nothing to roll back.
    if (database.isTransaction) database.exec("rollback");
    if (cause instanceof RequestFailure) throw cause;
    throw new StoreFailure("The record could not be written; nothing was kept.", { cause });
  }
}

function migrate(database: DatabaseSync, readOnly: boolean, path: string): void {
  const reached = () => Number(database.prepare("pragma user_version").get()?.["user_version"] ?? 0);
  if (reached() > MIGRATIONS.length) {
    throw new StoreFailure(`The record at ${path} was written by a newer version of this program.`);
  }
  if (reached() === MIGRATIONS.length) return;
  if (readOnly) throw new StoreFailure(`The record at ${path} must first be brought up to date by a writing command.`);
  transact(database, () => {
    // Asked again inside the transaction: another process may have migrated while this one waited.
    for (let step = reached(); step < MIGRATIONS.length; step += 1) {
      database.exec(MIGRATIONS[step] ?? "");
      database.exec(`pragma user_version = ${step + 1}`);
    }
  });
}

/** Records of the very first drafts have no sections; they held nothing that `datasets/` does not fill in again. */
function refuseFirstDrafts(database: DatabaseSync, path: string): void {
  const columns = database.prepare("select name from pragma_table_info('contributions')").all();
  if (columns.length === 0 || columns.some(({ name }) => name === "sections")) return;
  throw new StoreFailure(
    `The record at ${path} was made by an early draft of this program and cannot be read by this one. ` +
      "Move the folder away and start again: a new record is filled with the contributions that come with the software.",
  );
}

function sqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  throw new TypeError(`The record stores numbers, texts and nulls, not ${typeof value}.`);
}
