import { freezeRelease, type RecordStore } from "./record/record-store.ts";
import type { StoredRelease } from "./record/releases.ts";

/**
 * Freezes what was accepted into the next release: `r2` after `r1`.
 *
 * Throws RequestFailure (409) where nothing was accepted yet, or where another process released meanwhile.
 */
export function nextRelease(record: RecordStore, note: string, at: Date, actor = "coordinator"): StoredRelease {
  const id = `r${record.releases().length + 1}`;
  return freezeRelease(record, { id, note, at: at.toISOString(), actor });
}
