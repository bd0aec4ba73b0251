import type { Finding, Severity } from "../contract/report.ts";

/** What a message speaks of: numbers and words of the sender's own file. */
export type Params = Readonly<Record<string, string | number>>;

/** One entry of the catalogue. Codes are never reused or renumbered; source: the collection study, 4.6. */
export interface FindingKind<P extends Params = Params> {
  /** `SUM-502`: family and number. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Says what was found and why it is said, without the place, which is put in front. */
  explain(params: P): string;
  /** What to do. */
  readonly advice: string;
}

/** A finding before the report numbers it, with what is needed to rank and group it. */
export interface Draft extends Omit<Finding, "id"> {
  /** Findings of one cause are one question. */
  readonly cause: string;
  /** Larger comes first among the questions. */
  readonly weight: number;
  /** Whether something speaks for an error. A warning that is only surprising is registered, and not asked about. */
  readonly asked: boolean;
}

/** Declares an entry of the catalogue; the parameters of its message are typed by `explain`. */
export function define<P extends Params>(kind: FindingKind<P>): FindingKind<P> {
  return Object.freeze(kind);
}
