import type { Edition } from "../../questionnaire/edition.ts";
import type { Identity } from "../access/identity.ts";
import type { CellViews } from "../aggregates/cell-uses.ts";
import type { ReleasedFigures } from "../aggregates/released-figures.ts";
import type { BehindView } from "../contract/behind.ts";
import type { ComparisonView } from "../contract/comparison.ts";
import type { CompositionView } from "../contract/composition.ts";
import type { Contribution, ContributionTotals } from "../contract/contribution.ts";
import type { DispositionRequest } from "../contract/disposition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { Lineage } from "../contract/lineage.ts";
import type { Observation } from "../contract/observation.ts";
import type { Others } from "../contract/others.ts";
import type { MetadataAnswer, Remembered } from "../contract/covering-note.ts";
import type { DocumentKind, Prose, ProseAnswer, QuotingRequest } from "../contract/prose.ts";
import type { NationalWords } from "../contract/quotation.ts";
import type { RegionView } from "../contract/region.ts";
import type { Release, ReleaseSummary } from "../contract/release.ts";
import type { ReleaseDiff } from "../contract/release-diff.ts";
import type { Report } from "../contract/report.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";
import type { SourceLicence } from "../exporting/licences.ts";
import type { Received, Receiving } from "../intake.ts";
import type { Press } from "./press.ts";
import type { AnalysisAnswers } from "./analysis-answers.ts";

export type { Env } from "../access/conduct.ts";

/** The years of a comparison; null means the last with figures, and no earlier one. */
export interface ComparedYears {
  readonly year: number | null;
  readonly earlier: number | null;
}

/** Answers in words, and documents with their bytes, as they were handed in. */
export interface SaidInWords extends Pick<Prose, "state" | "round" | "onBehalf" | "quotable"> {
  readonly answers: readonly ProseAnswer[];
  readonly documents: readonly {
    readonly bytes: Uint8Array;
    readonly filename: string;
    readonly kind: DocumentKind;
  }[];
}

/** Everything the routes ask of the layers below, over one read model: the routes know no database. */
export interface Answers extends AnalysisAnswers {
  /** The release read when none is named. */
  latest(): ReleaseSummary;
  releases(): readonly ReleaseSummary[];
  release(id: string): Release | null;
  series(selection: Selection): Promise<SeriesView>;
  region(selection: Selection): Promise<RegionView>;
  comparison(selection: Selection, years: ComparedYears): Promise<ComparisonView>;
  composition(selection: Selection): Promise<CompositionView>;
  coverage(release: string | null): Promise<CoverageView>;
  /** All that a release holds. */
  released(release: string | null): Promise<ReleasedFigures>;
  /** Under what terms the publishers of compiled figures give them. */
  licences(): readonly SourceLicence[];
  /** Null where no cell has this id. */
  lineage(cell: string, release: string | null): Promise<Lineage | null>;
  /** The views that use a cell; null where no cell has this id. */
  uses(cell: string, release: string | null): Promise<CellViews | null>;
  /** The cells behind a figure; `inSum` keeps those that the regional sum is made of. */
  behind(selection: Selection, inSum: boolean): Promise<BehindView>;
  /** The public sees what was released, a contact point what its state sent beside it, the coordinator everything. */
  contributions(identity: Identity): readonly Contribution[];
  /** Null where there is none, or none that may be seen. */
  contribution(id: string, identity: Identity): Contribution | null;
  /** The bytes of a contribution; null where they may not be seen: a file that a state sent holds more than is released. */
  file(contribution: Contribution, identity: Identity): Uint8Array | null;
  /** Null where it may not be seen. */
  report(contribution: Contribution, identity: Identity): Report | null;
  /**
   * Keeps what somebody says of a finding, and gives the report with it. Throws RequestFailure (404, 409) for a finding
   * that there is not, or that needs no word.
   */
  dispose(contribution: Contribution, request: DispositionRequest, actor: string): Report;
  /**
   * Makes what was sent unreadable for good, in the record and in what is read, and gives what stays of it. Throws
   * RequestFailure (409) where it was erased before.
   */
  erase(contribution: Contribution, reason: string, actor: string): Promise<Contribution>;
  /** What states said in words, as far as the one who asks may open it: the coordinator all, a contact point its own. */
  prose(identity: Identity): readonly Prose[];
  receiveProse(said: SaidInWords, actor: string): Prose;
  /** Chooses a passage or document for the Review of the next release. Throws RequestFailure (404, 409), see `addQuote`. */
  quoteProse(id: string, request: QuotingRequest, actor: string): Prose;
  /** Makes words and documents unreadable for good, and gives what stays. Throws RequestFailure (404, 409). */
  eraseProse(id: string, reason: string, actor: string): Promise<Prose>;
  /** What a release prints of the answers in words. */
  words(release: string): NationalWords;
  /** Throws RequestFailure (404, 410) for one that is not there, or not for the one who asks. */
  document(sha256: string, identity: Identity): { readonly bytes: Uint8Array; readonly filename: string };
  /** Null where they may not be seen. */
  totals(contribution: Contribution, identity: Identity): readonly ContributionTotals[] | null;
  /** The accepted figures of a state, with which a check compares new ones. */
  accepted(state: string): readonly Observation[];
  /** What a state said with earlier contributions and need not say again. */
  remembered(state: string): Remembered;
  /** What a file of a state and round can be held against beside the state's own figures, as a reader may see it. */
  others(state: string, round: string, reader: Identity): Promise<Others>;
  /** What a state answered last to the questions on how its figures were made; empty where it never did. */
  answered(state: string): readonly MetadataAnswer[];
  /** A `CheckedFile` as JSON. It is compared with what the state sent before, as far as the reader may see that. */
  check(file: Receiving, withObservations: boolean, identity: Identity): Promise<Uint8Array<ArrayBuffer>>;
  /** Which figures of a release would change if a file were accepted; nothing of it is kept. */
  whatIfFile(file: Receiving, release: string | null, identity: Identity): Promise<ReleaseDiff>;
  receive(file: Receiving): Promise<Received>;
  /** A file that is not sent, as a workbook with what its check found. */
  annotate(file: Receiving, identity: Identity): Promise<Uint8Array<ArrayBuffer>>;
  /** A contribution as a workbook with what was found in it; null where it may not be opened. */
  annotated(contribution: Contribution, identity: Identity): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Freezes what was accepted into the next release. */
  freeze(note: string): Promise<ReleaseSummary>;
}

/** What the app is made of. */
export interface Deps {
  readonly version: string;
  /** Ascending by first year; the last is the default. Never empty. */
  readonly editions: readonly Edition[];
  /** Null until the first fill and the read model are done. */
  readonly answers: () => Answers | null;
  /** Where the built dashboard lies; null serves the API alone. */
  readonly web: string | null;
  /** Name under which the server listens, beside the loopback names. */
  readonly host: string;
  /** Where there is none, figures and Reviews are made in this very thread. */
  readonly press?: Press;
  readonly reference: () => string;
  readonly log: (line: string) => void;
}
