import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";

import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";

import { STATUSES } from "../contract/observation.ts";
import { StoreFailure } from "../failure.ts";
import { sha256Of } from "../record/files.ts";
import type { RecordStore } from "../record/record-store.ts";
import type { Row } from "../record/rows.ts";
import { blockKey, type Blocks, type Holding, holdingOf } from "./holding.ts";
import { CELL_COLUMNS, FORMAT } from "./tables.ts";
import { FIGURE_STATUSES } from "./tally.ts";
import { collectWords, type Words } from "./words.ts";

const TYPES = CELL_COLUMNS.map(([, type]) => (type === "double" ? DOUBLE : INTEGER));
/** Rows handed to DuckDB at once; the size of its own vectors. */
const CHUNK = 2048;

/** The file in which the read model of the record as it is now belongs. */
export function readModelPath(record: RecordStore, folder: string): string {
  return join(folder, `cells-${sha256Of(`${FORMAT} ${record.head()}`).slice(0, 16)}.duckdb`);
}

/**
 * Builds the read model of the whole record: every release, and after them the draft of the next one.
 *
 * It is written under a temporary name, counted, and only then given its own; gives the path of the file. Whatever goes
 * wrong throws StoreFailure and leaves other files as they were.
 */
export async function buildReadModel(record: RecordStore, folder: string): Promise<string> {
  const path = readModelPath(record, folder);
  const temporary = `${path}.${randomUUID()}.tmp`;
  mkdirSync(folder, { recursive: true });
  try {
    await writeModel(record, temporary, `${temporary}.spill`);
    renameSync(temporary, path);
    return path;
  } catch (cause) {
    throw new StoreFailure("The read model could not be built.", { cause });
  } finally {
    for (const left of [temporary, `${temporary}.wal`, `${temporary}.spill`])
      rmSync(left, { force: true, recursive: true });
  }
}

async function writeModel(record: RecordStore, path: string, spill: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: "768MB",
    temp_directory: spill,
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    await connection.run(`create table loaded (${CELL_COLUMNS.map((column) => column.join(" ")).join(", ")})`);
    const words = collectWords();
    const appended = await appendCells(record, connection, words);
    await connection.run(`attach '${path.replaceAll("'", "''")}' as model`);
    // Sorted as it is asked for: a query reads one neighbourhood of the file.
    await connection.run(
      "create table model.cells as select * from loaded order by indicator, breakdown, state, year, since",
    );
    await writeWords(connection, words);
    await writeCounts(connection);
    const counted = await connection.runAndReadAll("select count(*)::double from model.cells");
    if (counted.value(0, 0) !== appended) throw new Error(`${appended} cells were written, not all are there.`);
    await connection.run("checkpoint model");
    await connection.run("detach model");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function appendCells(record: RecordStore, connection: DuckDBConnection, words: Words): Promise<number> {
  const appender = await connection.createAppender("loaded");
  const holding = holdingIn(record);
  let columns = emptyColumns();
  let appended = 0;
  const flush = () => {
    const length = columns[0]?.length ?? 0;
    if (length === 0) return;
    const chunk = DuckDBDataChunk.create(TYPES, length);
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    appended += length;
    columns = emptyColumns();
  };
  for (const { number, state, provenance } of record.contributions()) {
    const stateNumber = words.numberOf("state", state);
    record.eachRow(number, (row) => {
      for (const { since, before } of holding(number, row.section, row.indicator, row.year)) {
        const cells = [
          number,
          row.row,
          since,
          before,
          stateNumber,
          words.numberOf("indicator", row.indicator),
          row.year,
          words.numberOf("breakdown", row.breakdown),
          words.numberOf("unit", row.unit),
          row.value,
          row.low,
          row.high,
          statusOf(row),
          words.numberOf("flags", row.flags),
          words.numberOf("note", provenance === "compiled" ? headOf(row.note) : row.note),
        ];
        for (const [place, cell] of cells.entries()) columns[place]?.push(cell);
        if (columns[0]?.length === CHUNK) flush();
      }
    });
    // Requests are answered from the old model while this one is built: let them through.
    await breathe();
  }
  flush();
  appender.flushSync();
  appender.closeSync();
  return appended;
}

function emptyColumns(): (number | null)[][] {
  return CELL_COLUMNS.map(() => []);
}

/** The part of a compiled cell's note that names the publisher; the way to the row is read from the record when asked. */
function headOf(note: string): string {
  const end = note.indexOf(";");
  return end === -1 ? note : note.slice(0, end);
}

function statusOf({ missing, value }: Row): number {
  const status = missing ?? (value === null ? "censored" : value === 0 ? "zero" : "reported");
  return STATUSES.findIndex((known) => known === status);
}

function holdingIn(record: RecordStore): Holding {
  const members = new Map(record.contributions().map((contribution) => [contribution.number, contribution]));
  const draft = record.latest().map((contribution) => contribution.number);
  const releases = [...record.releases().map((release) => release.members), draft].map((numbers) =>
    numbers.flatMap((number) => members.get(number) ?? []),
  );
  const known = new Map<number, Blocks>();
  return holdingOf(releases, (contribution) => {
    const blocks = known.get(contribution) ?? blocksOf(record, contribution);
    known.set(contribution, blocks);
    return blocks;
  });
}

function blocksOf(record: RecordStore, contribution: number): Blocks {
  const blocks = new Map<string, boolean>();
  record.eachRow(contribution, ({ indicator, year, missing }) => {
    const key = blockKey(indicator, year);
    blocks.set(key, (blocks.get(key) ?? false) || missing !== "not-reported");
  });
  return blocks;
}

async function writeWords(connection: DuckDBConnection, words: Words): Promise<void> {
  await connection.run("create table model.words (kind varchar, number integer, text varchar)");
  const appender = await connection.createAppender("words", "main", "model");
  for (const { kind, number, text } of words.all()) {
    appender.appendVarchar(kind);
    appender.appendInteger(number);
    appender.appendVarchar(text);
    appender.endRow();
  }
  appender.flushSync();
  appender.closeSync();
}

/**
 * Counts once what every reader of the coverage would count again; by the span of releases, not by release, so that it
 * costs the same however many releases there are.
 */
async function writeCounts(connection: DuckDBConnection): Promise<void> {
  const figures = `from model.cells where status in (${FIGURE_STATUSES.join(", ")})`;
  await connection.run(
    "create table model.answered as select since, before, contribution, indicator, state, year, unit, " +
      `count(*)::integer as figures ${figures} group by all`,
  );
  await connection.run(`create table model.split as select distinct since, before, indicator, breakdown ${figures}`);
  await connection.run(`create table model.noted as select distinct since, before, contribution, note ${figures}`);
}
