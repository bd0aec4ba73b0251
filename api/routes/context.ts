import type { Edition } from "../../questionnaire/edition.ts";
import type { Connection } from "../access/conduct.ts";
import type { ComparisonView } from "../contract/comparison.ts";
import type { CompositionView } from "../contract/composition.ts";
import type { CheckedFile, Contribution } from "../contract/contribution.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { Lineage } from "../contract/lineage.ts";
import type { RegionView } from "../contract/region.ts";
import type { Release, ReleaseSummary } from "../contract/release.ts";
import type { Report } from "../contract/report.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";

/** What every handler finds in its context. */
export interface Env {
  Bindings: Connection;
  Variables: { reference: string };
}

/** A file with what its sender said of it. */
export interface FileSent {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly state: string;
  readonly round: string;
  readonly onBehalf: string | null;
}

/** What came of a file that was sent. */
export interface Received {
  /** `refused` files are not kept; `known` means the same bytes were received before. */
  readonly outcome: "kept" | "known" | "refused";
  readonly id: string | null;
  readonly vintage: number | null;
  readonly sha256: string;
  readonly report: Report;
}

/** The years of a comparison; null means the last with figures, and no earlier one. */
export interface ComparedYears {
  readonly year: number | null;
  readonly earlier: number | null;
}

/** Everything the routes ask of the layers below, over one read model: the routes know no database. */
export interface Answers {
  /** The release read when none is named. */
  latest(): ReleaseSummary;
  releases(): readonly ReleaseSummary[];
  release(id: string): Release | null;
  series(selection: Selection): Promise<SeriesView>;
  region(selection: Selection): Promise<RegionView>;
  comparison(selection: Selection, years: ComparedYears): Promise<ComparisonView>;
  composition(selection: Selection): Promise<CompositionView>;
  coverage(release: string | null): Promise<CoverageView>;
  /** Null where no cell has this id. */
  lineage(cell: string, release: string | null): Promise<Lineage | null>;
  contributions(): readonly Contribution[];
  contribution(id: string): Contribution | null;
  file(id: string): Uint8Array | null;
  report(id: string): Report | null;
  check(file: FileSent, withObservations: boolean): CheckedFile;
  receive(file: FileSent): Promise<Received>;
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
  readonly reference: () => string;
  readonly log: (line: string) => void;
}
