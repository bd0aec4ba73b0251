import type { Edition } from "../questionnaire/edition.ts";
import { stateOf } from "../questionnaire/lookup.ts";
import { type CoveringNote, NO_COVERING_NOTE } from "./contract/covering-note.ts";
import type { Others } from "./contract/others.ts";
import type { Report } from "./contract/report.ts";
import { RequestFailure } from "./failure.ts";
import { createSink } from "./findings/sink.ts";
import { type MetadataFile, withMetadata } from "./normalising/metadata.ts";
import type { ContributionFilter } from "./record/contributions.ts";
import { digestOfNote } from "./record/covering-notes.ts";
import { erasedFailure } from "./record/erasures.ts";
import { sha256Of } from "./record/files.ts";
import type { RecordStore } from "./record/record-store.ts";
import { noteWith } from "./reading/said-in-workbook.ts";
import { openWorkbook } from "./reading/workbook.ts";
import type { Checked, Sent } from "./validating/check.ts";

/** A file with what its sender says of it. */
export interface Receiving {
  readonly bytes: Uint8Array;
  readonly filename: string;
  /** iso3 */
  readonly state: string;
  readonly round: string;
  /** The paper with which a state sent the file, where the coordinator sends it on the state's behalf. */
  readonly onBehalf?: string | null;
  /** What the sender says beside the file; nothing where left out. */
  readonly note?: CoveringNote;
  /** The file beside it with the answers on how its figures were made; null or left out where there is none. */
  readonly meta?: MetadataFile | null;
  /** What others say of the same, for the check; nothing where left out. */
  readonly others?: Others | null;
  /** How the file came to be; left out, what its round says. */
  readonly provenance?: "compiled" | "sent";
  /** Who sends, as the record names them; left out, the coordinator. */
  readonly actor?: string;
}

/** What came of a file. */
export interface Received {
  /** `rejected`: a blocker, and nothing was stored. `already`: the same bytes had been received before. */
  readonly outcome: "kept" | "already" | "rejected";
  readonly id: string | null;
  readonly vintage: number | null;
  readonly sha256: string;
  readonly report: Report;
}

/** What intake needs: the record, the questionnaire, the check (which may run in another thread), and the clock. */
export interface IntakeDeps {
  readonly record: RecordStore;
  readonly editions: readonly Edition[];
  readonly check: (sent: Sent) => Checked | Promise<Checked>;
  readonly now: () => Date;
  /** Called when the check is over and keeping begins. */
  readonly keeping?: () => void;
}

/** How often a file is checked again because another contribution of the state arrived meanwhile. */
const MOST_ATTEMPTS = 5;

/**
 * Receives a file: checks it, keeps the file, then in one transaction its report and observations, and accepts it with
 * its open warnings. What this returns as kept is on the disk.
 *
 * A blocker stores nothing, nor does a file of which no row could be taken. The same bytes for the same state and round are known, and give the first answer again.
 * Throws RequestFailure (400) for an unknown state or round, 410 for a file that was erased, StoreFailure where nothing could be kept.
 */
export async function receiveContribution(deps: IntakeDeps, receiving: Receiving): Promise<Received> {
  const { record } = deps;
  const { bytes, filename, state, round } = receiving;
  const edition = editionOf(deps.editions, round);
  const sender = stateOf(edition, state);
  if (sender === null) {
    throw new RequestFailure(
      400,
      "Unknown state",
      `${state} is not one of the 13 states; ROU is Romania, for example.`,
    );
  }
  const sha256 = sha256Of(bytes);
  // What was typed into an annotated workbook, or stands in a file of answers, is kept as what was said beside the file.
  const { note: said } = noteWith(receiving.note ?? NO_COVERING_NOTE, await openWorkbook(bytes, filename));
  const meta = receiving.meta ?? null;
  const note = withMetadata(said, meta, sender, edition, createSink());
  const erased = record.contributions({ sha256 }).find((each) => each.erased !== null);
  if (erased !== undefined) throw erasedFailure(erased);
  const known = answerKnown(record, { state, round, sha256, noteDigest: digestOfNote(note) });
  if (known !== null) return known;

  for (let attempt = 1; ; attempt += 1) {
    const before = acceptedIds(record, state);
    const previous = record.accepted(state);
    const remembered = record.remembered(state);
    const { others = null } = receiving;
    const given = { bytes, filename, sha256, state, edition, previous, remembered, others, note, meta };
    const checked = await deps.check({ ...given, dryRun: false });
    if (checked.report.verdict === "rejected" || isEmptied(checked)) {
      return { outcome: "rejected", id: null, vintage: null, sha256, report: checked.report };
    }
    // What the check compared with may have changed while it ran: then its report is out of date, and it runs again.
    if (acceptedIds(record, state) === before) return keep(deps, { ...receiving, note }, edition, sha256, checked);
    if (attempt === MOST_ATTEMPTS) {
      throw new RequestFailure(503, "Busy", "Other contributions keep arriving. Nothing was kept; send it again.");
    }
  }
}

/** What the state's next file is compared with: the contributions of others do not matter to it. */
function acceptedIds(record: RecordStore, state: string): string {
  const own = record.latest().filter((contribution) => contribution.state === state);
  return own.map(({ id }) => id).join(" ");
}

/** True where no row of a file could be taken: as a vintage it would only withdraw what the state has sent before. */
function isEmptied({ observations, report }: Checked): boolean {
  return observations.length === 0 && report.counts.rowsQuarantined > 0;
}

function keep(
  deps: IntakeDeps,
  { bytes, filename, state, round, onBehalf, provenance, note = NO_COVERING_NOTE, actor }: Receiving,
  { round: asked, indicators }: Edition,
  sha256: string,
  { report, observations, quarantined, sections }: Checked,
): Received {
  const { record } = deps;
  const sectionOf = new Map(indicators.map(({ code, section }) => [code, section]));
  deps.keeping?.();
  record.files.keep(sha256, bytes);
  const how = provenance ?? asked.provenance;
  const { outcome, contribution } = record.keep({
    state,
    round,
    sha256,
    filename,
    bytes: bytes.length,
    provenance: how,
    // A round compiled from published figures is free; a file that somebody sends to it is not for that reason public.
    confidentiality: how === asked.provenance ? asked.confidentiality : "controlled",
    onBehalf: onBehalf ?? null,
    receivedAt: deps.now().toISOString(),
    actor: actor ?? "coordinator",
    report,
    note,
    sections,
    sectionOf: (indicator) => sectionOf.get(indicator) ?? "",
    observations,
    quarantined,
  });
  const { id, vintage } = contribution;
  return { outcome, id, vintage, sha256, report: record.report(id) ?? report };
}

function answerKnown(
  record: RecordStore,
  wanted: Required<Pick<ContributionFilter, "state" | "round" | "sha256" | "noteDigest">>,
): Received | null {
  const [known] = record.contributions(wanted);
  const report = known === undefined ? null : record.report(known.id);
  if (known === undefined || report === null) return null;
  return { outcome: "already", id: known.id, vintage: known.vintage, sha256: wanted.sha256, report };
}

function editionOf(editions: readonly Edition[], round: string): Edition {
  const edition = editions.find((candidate) => candidate.round.id === round);
  if (edition !== undefined) return edition;
  const rounds = editions.map((candidate) => candidate.round.id).join(", ");
  throw new RequestFailure(400, "Unknown round", `${round} is not a round; the rounds are ${rounds}.`);
}
