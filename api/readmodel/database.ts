import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  type DuckDBValue,
} from "@duckdb/node-api";
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";

import { StoreFailure } from "../failure.ts";
import type { ModelTables } from "./tables.ts";

/** Builds the read model's SQL in the dialect of PostgreSQL, which DuckDB understands. It runs nothing. */
export const modelSql = new Kysely<ModelTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Queries that run at the same time; others wait for their turn. */
const CONNECTIONS = 4;
/** Prepared statements kept per connection; beyond that the oldest goes. */
const STATEMENTS = 100;

/** One built read model, opened for reading. */
export interface ModelDatabase {
  /** The columns of the result, each as long as the result has rows. Parameters are whole numbers. */
  readonly columns: (query: Compilable) => Promise<readonly (readonly DuckDBValue[])[]>;
  /** Closes it as soon as the queries that are running have ended; new ones are refused. */
  readonly retire: () => void;
}

/**
 * Opens a built file read-only, with the way to the file system and the network shut and the settings locked.
 *
 * Throws StoreFailure where the file cannot be opened.
 */
export async function openModelDatabase(path: string): Promise<ModelDatabase> {
  try {
    const instance = await DuckDBInstance.create(path, {
      access_mode: "READ_ONLY",
      threads: "2",
      memory_limit: "512MB",
      enable_external_access: "false",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      lock_configuration: "true",
    });
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()));
    return poolOf(instance, connections);
  } catch (cause) {
    throw new StoreFailure(`The read model ${path} cannot be opened.`, { cause });
  }
}

interface Reader {
  readonly connection: DuckDBConnection;
  readonly statements: Map<string, DuckDBPreparedStatement>;
}

function poolOf(instance: DuckDBInstance, connections: readonly DuckDBConnection[]): ModelDatabase {
  const free: Reader[] = connections.map((connection) => ({ connection, statements: new Map() }));
  const waiting: ((reader: Reader) => void)[] = [];
  let running = 0;
  let retired = false;

  const close = () => {
    for (const connection of connections) connection.closeSync();
    instance.closeSync();
  };
  const take = (): Promise<Reader> => {
    const reader = free.pop();
    return reader === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(reader);
  };
  const giveBack = (reader: Reader) => {
    const next = waiting.shift();
    if (next === undefined) free.push(reader);
    else next(reader);
  };
  return {
    columns: async (query) => {
      if (retired) throw new StoreFailure("This read model has been replaced.");
      running += 1;
      const reader = await take();
      try {
        return await read(reader, query);
      } finally {
        giveBack(reader);
        running -= 1;
        if (retired && running === 0) close();
      }
    },
    retire: () => {
      if (retired) return;
      retired = true;
      if (running === 0) close();
    },
  };
}

async function read(reader: Reader, query: Compilable): Promise<readonly (readonly DuckDBValue[])[]> {
  const { sql, parameters } = query.compile();
  const statement = reader.statements.get(sql) ?? (await reader.connection.prepare(sql));
  // Set again so that the order is that of use, and the first is the one unused for longest.
  reader.statements.delete(sql);
  reader.statements.set(sql, statement);
  const [oldest] = reader.statements;
  if (oldest !== undefined && reader.statements.size > STATEMENTS) {
    reader.statements.delete(oldest[0]);
    oldest[1].destroySync();
  }
  for (const [place, parameter] of parameters.entries()) {
    if (typeof parameter !== "number") throw new TypeError("The read model is asked with whole numbers only.");
    // As an integer: compared with a floating number, DuckDB would convert the column and read all of it.
    statement.bindInteger(place + 1, parameter);
  }
  const result = await statement.runAndReadAll();
  return result.getColumns();
}
