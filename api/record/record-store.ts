import { holderOf } from "../contract/holding.ts";
import type { CoveringNote } from "../contract/covering-note.ts";
import type { Observation } from "../contract/observation.ts";
import type { NationalWords } from "../contract/quotation.ts";
import type { Report } from "../contract/report.ts";
import type { Remembered } from "../contract/covering-note.ts";
import {
  addBreak,
  addWithdrawal,
  breaksOf,
  type DeclaringBreak,
  type StoredBreak,
  type WithdrawingBreak,
} from "./breaks.ts";
import { type Connection, connect } from "./connection.ts";
import {
  addContribution,
  type ContributionFilter,
  contributionsWhere,
  type Keeping,
  latestVintages,
  reportOf,
  type StoredContribution,
} from "./contributions.ts";
import { addDisposition, dispositionsWhere, type Disposing, type StoredDisposition } from "./dispositions.ts";
import { addErasure, erasedFailure, type Erasing, finishErasures } from "./erasures.ts";
import { eventsOf, headOf, type StoredEvent } from "./events.ts";
import { coveringNoteOf, digestOfNote, rememberedOf } from "./covering-notes.ts";
import { type Files, openFiles, sha256Of } from "./files.ts";
import { observationAt, observationsOf, type StoredObservation } from "./observations.ts";
import { addProse, type KeepingProse, proseOf, type StoredProse } from "./prose.ts";
import { addProseErasure, refuseErasedWords } from "./prose-erasures.ts";
import { wordsOf } from "./quotations.ts";
import { addQuote, type Quoting, quotesOf, quotesToPrint } from "./quotes.ts";
import { addRelease, type Freezing, releasesOf, type StoredRelease } from "./releases.ts";
import { eachRow, type RowVisitor } from "./rows.ts";
import { speaksLast } from "./speaking.ts";

/** A contribution that was kept, or that had been kept before. */
interface Kept {
  readonly outcome: "kept" | "already";
  readonly contribution: StoredContribution;
}

/**
 * What must never be lost: every file received, what was read from it, what was decided, and what was released.
 *
 * Every method answers at once; what a writing one has returned is on the disk.
 */
export interface RecordStore {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly files: Files;
  /** Stands for the whole content: it changes with every write, by whichever process. */
  readonly head: () => string;
  readonly contributions: (filter?: ContributionFilter) => readonly StoredContribution[];
  /** The accepted contributions that are the last word of their state and round on a section at least. */
  readonly latest: () => readonly StoredContribution[];
  readonly report: (contribution: string) => Report | null;
  /** What was said beside a contribution with this number. */
  readonly note: (contribution: number) => CoveringNote;
  /** What a state said beside accepted contributions and need not say again. */
  readonly remembered: (state: string) => Remembered;
  /** The state's accepted observations of all rounds; where rounds overlap, those that hold by `HOLDING_RULE`. */
  readonly accepted: (state: string) => readonly Observation[];
  /** What was said of the findings of one contribution, or of all, in that order. */
  readonly dispositions: (contribution?: number) => readonly StoredDisposition[];
  readonly observation: (contribution: number, row: number) => StoredObservation | null;
  /** Visits the figures of one contribution as bare columns, for bulk reading. */
  readonly eachRow: (contribution: number, visit: RowVisitor) => void;
  readonly releases: () => readonly StoredRelease[];
  /** Every break ever declared, those withdrawn included. */
  readonly breaks: () => readonly StoredBreak[];
  /** What happened to contributions and releases with these ids, in order. */
  readonly events: (subjects: readonly string[]) => readonly StoredEvent[];
  /**
   * Keeps a contribution, its report and its observations, all or nothing, and accepts it.
   * The same bytes with the same covering note for the same state and round are kept once. The file itself must be kept before.
   */
  readonly keep: (keeping: Keeping) => Kept;
  /** Keeps what somebody says of a finding. */
  readonly dispose: (disposing: Disposing) => void;
  /** Makes what was sent unreadable for good; its SHA-256 and a tombstone stay. See `addErasure`. */
  readonly erase: (erasing: Erasing) => void;
  /** Tries again what readers may have held up when something was erased. */
  readonly finishErasures: () => void;
  /** Everything that states said in words, in the order in which it came. */
  readonly prose: () => readonly StoredProse[];
  /** Throws RequestFailure (410) for a document that was erased before. */
  readonly keepProse: (keeping: KeepingProse) => StoredProse;
  /** Keeps which passage or document the Review prints. See `addQuote`. */
  readonly quote: (quoting: Quoting) => void;
  /** Makes words and documents unreadable for good; their hashes and a tombstone stay. See `addProseErasure`. */
  readonly eraseProse: (prose: StoredProse, erasing: Omit<Erasing, "id">) => void;
  /** What the quotes with these numbers say; null for those that a release would print if it were frozen now. */
  readonly words: (quotes: readonly number[] | null) => NationalWords;
  readonly freeze: (freezing: Freezing) => StoredRelease;
  /** Throws RequestFailure (409) where the same break stands already. */
  readonly declareBreak: (declaring: DeclaringBreak) => StoredBreak;
  /** Throws RequestFailure (404, 409) where there is none to withdraw. */
  readonly withdrawBreak: (withdrawing: WithdrawingBreak) => StoredBreak;
  readonly close: () => void;
}

/** How to open a record. */
export interface RecordOptions {
  /** It may stand beside a running writer. */
  readonly readOnly?: boolean;
  /** With `readOnly`: what is read stays as it was when the record was opened, whatever is kept meanwhile. */
  readonly snapshot?: boolean;
}

/**
 * Opens the record in a folder, creating it where there is none and writing is allowed.
 *
 * Throws StoreFailure where it cannot be opened.
 */
export function openRecord(folder: string, { readOnly = false, snapshot = false }: RecordOptions = {}): RecordStore {
  const connection = connect(folder, readOnly);
  const files = openFiles(folder);
  // What was erased when a process was killed is finished by the next one.
  if (!readOnly) finishErasures(connection, files);
  if (readOnly && snapshot) {
    connection.database.exec("begin");
    // The first reading, not the beginning, fixes what the transaction sees.
    headOf(connection);
  }
  return {
    folder,
    readOnly,
    files,
    head: () => headOf(connection),
    contributions: (filter = {}) => contributionsWhere(connection, filter),
    latest: () => latestVintages(connection),
    report: (contribution) => reportOf(connection, contribution),
    note: (contribution) => coveringNoteOf(connection, contribution),
    remembered: (state) => rememberedOf(connection, state),
    accepted: (state) => acceptedOf(connection, state),
    dispositions: (contribution) => dispositionsWhere(connection, contribution === undefined ? {} : { contribution }),
    observation: (contribution, row) => observationAt(connection, contribution, row),
    eachRow: (contribution, visit) => eachRow(connection, contribution, visit),
    releases: () => releasesOf(connection),
    breaks: () => breaksOf(connection),
    events: (subjects) => eventsOf(connection, subjects),
    keep: (keeping) => connection.transaction(() => keep(connection, keeping)),
    dispose: (disposing) => connection.transaction(() => addDisposition(connection, disposing)),
    erase: (erasing) => {
      connection.transaction(() => addErasure(connection, erasing));
      finishErasures(connection, files);
    },
    finishErasures: () => finishErasures(connection, files),
    prose: () => proseOf(connection),
    keepProse: (keeping) =>
      connection.transaction(() => {
        for (const { sha256 } of keeping.documents) refuseErased(connection, sha256);
        const texts = keeping.answers.map(({ text }) => sha256Of(text));
        refuseErasedWords(connection, [...texts, ...keeping.documents.map(({ sha256 }) => sha256)]);
        return addProse(connection, keeping);
      }),
    quote: (quoting) => connection.transaction(() => addQuote(connection, quoting)),
    eraseProse: (prose, erasing) => {
      connection.transaction(() => addProseErasure(connection, prose, erasing));
      finishErasures(connection, files);
    },
    words: (quotes) => {
      const prose = proseOf(connection);
      const chosen =
        quotes === null
          ? quotesToPrint(connection, prose)
          : quotesOf(connection).filter(({ number }) => quotes.includes(number));
      return wordsOf(chosen, prose);
    },
    freeze: (freezing) => connection.transaction(() => freeze(connection, freezing)),
    declareBreak: (declaring) => connection.transaction(() => addBreak(connection, declaring)),
    withdrawBreak: (withdrawing) => connection.transaction(() => addWithdrawal(connection, withdrawing)),
    close: connection.close,
  };
}

/**
 * Freezes the latest accepted vintages of every state and round into a release that never changes.
 *
 * Throws RequestFailure (409) where the id is taken or nothing was accepted yet.
 */
export function freezeRelease(record: RecordStore, freezing: Freezing): StoredRelease {
  return record.freeze(freezing);
}

function keep(connection: Connection, keeping: Keeping): Kept {
  const { state, round, sha256, note } = keeping;
  refuseErased(connection, sha256);
  const [known] = contributionsWhere(connection, { state, round, sha256, noteDigest: digestOfNote(note) });
  if (known !== undefined) return { outcome: "already", contribution: known };
  const id = addContribution(connection, keeping);
  const [contribution] = contributionsWhere(connection, { id });
  if (contribution === undefined) throw new Error(`${id} is missing right after it was added.`);
  return { outcome: "kept", contribution };
}

/** What was erased does not come back by being sent again. */
function refuseErased(connection: Connection, sha256: string): void {
  const erased = contributionsWhere(connection, { sha256 }).find((each) => each.erased !== null);
  if (erased !== undefined) throw erasedFailure(erased);
}

function freeze(connection: Connection, freezing: Freezing): StoredRelease {
  addRelease(connection, freezing);
  const release = releasesOf(connection).find((candidate) => candidate.id === freezing.id);
  if (release === undefined) throw new Error(`${freezing.id} is missing right after it was frozen.`);
  return release;
}

function acceptedOf(connection: Connection, state: string): readonly Observation[] {
  const latest = latestVintages(connection).filter((contribution) => contribution.state === state);
  const rounds = latest.flatMap((contribution) => {
    const { number, round } = contribution;
    const observations = observationsOf(connection, [number])
      .filter(({ section }) => speaksLast(contribution, section, latest))
      .map((stored) => stored.observation);
    const blocks = Map.groupBy(observations, ({ key }) => `${key.indicator} ${key.year}`);
    return [...blocks].map(([block, own]) => ({ block, round, own, answers: own.some(isAnswered) }));
  });
  return [...Map.groupBy(rounds, (each) => each.block).values()].flatMap((each) => holderOf(each)?.own ?? []);
}

function isAnswered({ observed }: Observation): boolean {
  return !("missing" in observed) || observed.missing !== "not-reported";
}
