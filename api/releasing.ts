import { overlapsIn } from "./aggregates/release-overlaps.ts";
import { HOLDING_RULE } from "./contract/holding.ts";
import type { Release, ReleaseSummary } from "./contract/release.ts";
import type { ModelRelease, ReadModel } from "./readmodel/read-model.ts";
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

/** A release as lists name it. */
export function summaryOf(model: ReadModel, release: ModelRelease): ReleaseSummary {
  const { id, at, hash, note, members } = release;
  return {
    id,
    frozenAt: at,
    hash,
    note,
    contributions: members.length,
    figures: figuresIn(model, release),
    latest: release === model.releases().at(-1),
  };
}

/** Everything that is said of one release; null for an id that none has. */
export function describeRelease(model: ReadModel, record: RecordStore, id: string): Release | null {
  const release = model.releases().find((candidate) => candidate.id === id);
  if (release === undefined) return null;
  const before = model.releases().findLast((candidate) => candidate.ordinal < release.ordinal);
  const overlaps = overlapsIn(record, release);
  return {
    id,
    frozenAt: release.at,
    hash: release.hash,
    note: release.note,
    figures: figuresIn(model, release),
    before: before?.id ?? null,
    contributions: release.members.map((member) => ({
      id: member.id,
      state: member.state,
      round: member.round,
      vintage: member.vintage,
      sha256: member.sha256,
    })),
    overlaps: overlaps.map((each) => ({ ...each })),
    notes: overlaps.length === 0 ? [] : [HOLDING_RULE],
  };
}

/** Every request for a figure looks at the list of releases, and none of them ever changes. */
const counted = new WeakMap<ModelRelease, number>();

function figuresIn({ editions, units }: ReadModel, release: ModelRelease): number {
  const known = counted.get(release);
  if (known !== undefined) return known;
  const codes = new Set(editions.flatMap((edition) => edition.indicators.map((indicator) => indicator.code)));
  const profiles = [...codes].flatMap((code) => units(release.ordinal, code));
  const figures = profiles.reduce((sum, profile) => sum + profile.figures, 0);
  counted.set(release, figures);
  return figures;
}
