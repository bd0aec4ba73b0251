import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type DuckDBAppender, DuckDBInstance } from "@duckdb/node-api";

import { StoreFailure } from "../failure.ts";

/** A column by name and by what may stand in it beside nothing. */
export interface TypedColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "number";
}

/** Rows with one value for each column; null is no value. */
export interface TypedTable {
  readonly columns: readonly TypedColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const SQL_TYPES: Readonly<Record<TypedColumn["type"], string>> = {
  text: "varchar",
  integer: "integer",
  number: "double",
};

/**
 * A table as a Parquet file (zstd), with texts about it in the file's own metadata.
 *
 * A database in memory of its own writes it, since the one with the figures has no way to the file system: it is fed
 * values, never SQL of a reader. What it writes to is a folder of its own that is gone afterwards. Throws StoreFailure
 * where the file cannot be written.
 */
export async function parquetFile(
  { columns, rows }: TypedTable,
  about: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "euxine-parquet-"));
  try {
    const path = join(folder, "table.parquet");
    const instance = await DuckDBInstance.create(":memory:", { threads: "1", memory_limit: "256MB" });
    const connection = await instance.connect();
    try {
      const typed = columns.map(({ name, type }) => `${quoted(name, '"')} ${SQL_TYPES[type]}`);
      await connection.run(`create table figures (${typed.join(", ")})`);
      const appender = await connection.createAppender("figures");
      for (const row of rows) {
        for (const [place, column] of columns.entries()) append(appender, column, row[place] ?? null);
        appender.endRow();
      }
      appender.closeSync();
      const metadata = Object.entries(about).map(([name, value]) => `${quoted(name, "'")}: ${quoted(value, "'")}`);
      const options = `format parquet, compression zstd, kv_metadata {${metadata.join(", ")}}`;
      await connection.run(`copy figures to ${quoted(path, "'")} (${options})`);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new StoreFailure("The Parquet file cannot be written.", { cause });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function append(appender: DuckDBAppender, { type }: TypedColumn, value: string | number | null): void {
  if (value === null) appender.appendNull();
  else if (type === "text") appender.appendVarchar(String(value));
  else if (type === "integer") appender.appendInteger(Number(value));
  else appender.appendDouble(Number(value));
}

/** A name or a text as SQL writes it: quotes within are doubled, and nothing else has a meaning. */
function quoted(text: string, quote: "'" | '"'): string {
  return quote + text.replaceAll(quote, quote + quote) + quote;
}
