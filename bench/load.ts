import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { readEditions } from "../api/config.ts";
import { buildReadModel } from "../api/readmodel/build.ts";
import { openRecord } from "../api/record/record-store.ts";
import type { Edition } from "../questionnaire/edition.ts";
import { fillSynthetic, type Load } from "./synthetic.ts";

/** A record full of made-up observations with its read model, and what making them took. */
export interface BuiltLoad extends Load {
  readonly folder: string;
  /** The file of the read model. */
  readonly path: string;
  readonly secondsFilled: number;
  readonly secondsBuilt: number;
}

const loads = new Map<string, Promise<BuiltLoad>>();

/** The load of a size, made when it is first asked for: several measures read the same. */
export function builtLoad(folder: string, size: number): Promise<BuiltLoad> {
  const key = `${folder} ${size}`;
  const load = loads.get(key) ?? makeLoad(folder, size);
  loads.set(key, load);
  return load;
}

async function makeLoad(parent: string, size: number): Promise<BuiltLoad> {
  const folder = mkdtempSync(join(parent, "load-"));
  const filling = performance.now();
  const load = fillSynthetic(folder, newestEdition(), size);
  const secondsFilled = (performance.now() - filling) / 1000;
  const { path, seconds } = await timedBuild(folder, join(folder, "readmodel"));
  return { ...load, folder, path, secondsFilled, secondsBuilt: seconds };
}

/** Builds the read model of a record into a folder, and says how long it took. */
export async function timedBuild(
  recordFolder: string,
  folder: string,
): Promise<{ readonly path: string; readonly seconds: number }> {
  const record = openRecord(recordFolder, { readOnly: true });
  try {
    const started = performance.now();
    const path = await buildReadModel(record, folder);
    return { path, seconds: (performance.now() - started) / 1000 };
  } finally {
    record.close();
  }
}

export function newestEdition(): Edition {
  const edition = readEditions().at(-1);
  if (edition === undefined) throw new Error("There is no edition of the questionnaire.");
  return edition;
}
