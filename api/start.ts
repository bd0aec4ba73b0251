import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import { type IntakeDeps, receiveContribution } from "./intake.ts";
import { sha256Of } from "./record/files.ts";
import { nextRelease } from "./releasing.ts";

/** A contribution that comes with the software: compiled by the project from published figures. */
interface Shipped {
  readonly path: string;
  readonly filename: string;
  readonly state: string;
  readonly round: string;
}

/** What a start did with the contributions that come with the software. */
export interface Filled {
  /** Ids of those that were not known before. */
  readonly kept: readonly string[];
  /** Names of files that could not be taken, with the reason. */
  readonly refused: readonly string[];
  /** The release that was frozen; null where there was one already. */
  readonly froze: string | null;
}

const NAME = /^([A-Z]{3})-(\d{4}-\d{4})\.csv$/;

/**
 * Sends every contribution of `folder` whose bytes have not been received through intake, oldest round first, and
 * freezes the first release where there is none.
 *
 * Intake knows the same bytes again, so a start that was interrupted is made good by the next one. Later vintages stay
 * out of the public figures until a release is made of them.
 */
export async function fillRecord(deps: IntakeDeps, folder: string): Promise<Filled> {
  const kept: string[] = [];
  const refused: string[] = [];
  for (const { path, filename, state, round } of shippedIn(folder)) {
    const bytes = new Uint8Array(readFileSync(path));
    if (deps.record.contributions({ state, round, sha256: sha256Of(bytes) }).length > 0) continue;
    // Between two files the server answers those who ask whether it is ready.
    await setImmediate();
    const { outcome, id, report } = await receiveContribution(deps, { bytes, filename, state, round });
    if (outcome === "kept" && id !== null) kept.push(id);
    if (outcome === "rejected") refused.push(`${filename}: ${report.findings[0]?.message ?? "rejected"}`);
  }
  return { kept, refused, froze: freezeFirst(deps) };
}

function freezeFirst({ record, now }: IntakeDeps): string | null {
  if (record.releases().length > 0) return null;
  return nextRelease(record, "The contributions that come with the software", now()).id;
}

function shippedIn(folder: string): readonly Shipped[] {
  if (!existsSync(folder)) return [];
  const shipped = readdirSync(folder).flatMap((filename) => {
    const [, state, round] = NAME.exec(filename) ?? [];
    if (state === undefined || round === undefined) return [];
    return [{ path: join(folder, filename), filename, state, round }];
  });
  // A round is checked against the earlier ones, so these come first.
  return shipped.toSorted((a, b) => (`${a.round} ${a.state}` < `${b.round} ${b.state}` ? -1 : 1));
}
