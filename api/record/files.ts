import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { StoreFailure } from "../failure.ts";

/** The files that were received, each under the SHA-256 of its bytes; never changed, removed only where erased. */
export interface Files {
  /** Keeps the bytes so that they outlive a power cut; keeping the same bytes again does nothing. */
  readonly keep: (sha256: string, bytes: Uint8Array) => void;
  /** The bytes, checked against their name; null where there are none. Throws StoreFailure where they were altered. */
  readonly read: (sha256: string) => Uint8Array | null;
  /** Takes the bytes away for good, with what an interrupted write left of them; nothing where there are none. */
  readonly remove: (sha256: string) => void;
}

/** Lower-case hexadecimal SHA-256. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The received files under `<folder>/files`. */
export function openFiles(folder: string): Files {
  const root = join(folder, "files");
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new StoreFailure(`"${sha256}" is not the name of a kept file.`);
    return join(root, sha256);
  };
  return {
    keep: (sha256, bytes) => {
      const path = pathOf(sha256);
      if (sizeOf(path) === bytes.length) return;
      try {
        if (mkdirSync(root, { recursive: true }) !== undefined) flushFolder(folder);
        writeDurably(path, bytes);
      } catch (cause) {
        throw new StoreFailure("The file could not be written; nothing was kept.", { cause });
      }
    },
    read: (sha256) => {
      const path = pathOf(sha256);
      if (sizeOf(path) === null) return null;
      const bytes = readFileSync(path);
      if (sha256Of(bytes) !== sha256)
        throw new StoreFailure(`The kept file ${sha256} no longer has the bytes received.`);
      return bytes;
    },
    remove: (sha256) => {
      const path = pathOf(sha256);
      if (!existsSync(root)) return;
      const own = readdirSync(root).filter((name) => name === sha256 || name.startsWith(`${sha256}.`));
      for (const name of own) rmSync(join(root, name), { force: true });
      if (own.length > 0) flushFolder(dirname(path));
    },
  };
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

/** Temporary name, flush, rename, flush of the folder: after a crash the file is whole or absent. */
function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = openSync(temporary, "wx");
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
  flushFolder(dirname(path));
}

/** Writes the folder's list of names to the disk; Windows has no such call and does it by itself. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
