import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { StoreFailure } from "../failure.ts";
import { createPool } from "../isolation/pool.ts";
import { openRecord, type RecordStore } from "../record/record-store.ts";
import { buildReadModel, readModelPath } from "./build.ts";
import { type Facts, factsOf } from "./facts.ts";

/** A file that was built, or was there, and what the record says beside it. */
export interface Built {
  readonly path: string;
  readonly facts: Facts;
}

/** Of which record a read model is built, and where its file is put. */
export interface Building {
  readonly recordFolder: string;
  readonly folder: string;
}

/** Builds read models; an unchanged record is not built again. */
export interface Builder {
  /** Throws StoreFailure where it cannot be built. */
  readonly build: (building: Building) => Promise<Built>;
  /** Called when the model in this file is read and the earlier ones are not: takes those away. */
  readonly replaced: (path: string) => void;
  readonly close: () => Promise<void>;
}

/** Builds in this very thread: for commands, which have nobody to answer meanwhile. */
export const ownBuilder: Builder = {
  build: (building) =>
    standing(building, async (record, path) => {
      if (!existsSync(path)) await buildReadModel(record, building.folder);
      return { path, facts: factsOf(record) };
    }),
  replaced: removeOthers,
  close: () => Promise.resolve(),
};

/** For a process that reads beside the one to which the files belong: it leaves them alone. */
export const readingBuilder: Builder = { ...ownBuilder, replaced: () => {} };

/** A build holds the words of the record and a handful of rows at a time. */
const MEGABYTES = 1024;
/** Ten million observations take half a minute. */
const SECONDS = 600;

/** Builds in a process of its own, so that readers are answered from the old model as quickly as ever. */
export function isolatedBuilder(entry = new URL("./build-worker.ts", import.meta.url)): Builder {
  const limits = { as: "process", workers: 1, megabytes: MEGABYTES, seconds: SECONDS, waiting: 10 } as const;
  const pool = createPool<Building, Built>({ entry, setting: null, ...limits });
  return {
    build: async (building) => {
      // Most starts find the file of the last run: no thread is needed to see that.
      const there = await standing(building, async (record, path) =>
        existsSync(path) ? { path, facts: factsOf(record) } : null,
      );
      if (there !== null) return there;
      const ended = await pool.run({ task: building, party: building.folder });
      if (ended.by === "result") return ended.result;
      const cause = new Error(`${ended.by} ${ended.detail}`);
      throw new StoreFailure("The read model could not be built: its process ended.", { cause });
    },
    replaced: removeOthers,
    close: pool.close,
  };
}

/** Gives a view of the record that stands still while the record goes on: what is read for one model belongs together. */
async function standing<Result>(
  { recordFolder, folder }: Building,
  work: (record: RecordStore, path: string) => Promise<Result>,
): Promise<Result> {
  const record = openRecord(recordFolder, { readOnly: true, snapshot: true });
  try {
    return await work(record, readModelPath(record, folder));
  } finally {
    record.close();
  }
}

/** Takes away the files of earlier read models; one that another process still reads stays as long as it is open. */
function removeOthers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const other = join(dirname(path), name);
    if (other === path || !/^cells-[0-9a-f]{16}\.duckdb$/.test(name)) continue;
    try {
      rmSync(other, { force: true });
    } catch (failure) {
      // Windows keeps open files; the next swap tries again.
      if (process.platform !== "win32") throw failure;
    }
  }
}
