import type { Place, Severity } from "../contract/report.ts";
import { finding, type Particulars } from "./finding.ts";
import type { Draft, FindingKind, Params } from "./kind.ts";

/** Findings listed one by one per code; the rest is counted and said to be counted. */
const LISTED_PER_CODE = 1000;

/** Gathers the findings of one check. All are counted; a hostile file cannot make the list longer than memory. */
export interface Sink {
  say<P extends Params>(kind: FindingKind<P>, at: Place, params: P, particulars?: Particulars): void;
  readonly drafts: readonly Draft[];
  /** Code -> severity and how often it was said. */
  readonly tally: ReadonlyMap<string, { readonly severity: Severity; readonly count: number }>;
}

/** An empty sink. */
export function createSink(): Sink {
  const drafts: Draft[] = [];
  const tally = new Map<string, { severity: Severity; count: number }>();
  return {
    drafts,
    tally,
    say(kind, at, params, particulars) {
      const entry = tally.get(kind.code) ?? { severity: kind.severity, count: 0 };
      entry.count += 1;
      tally.set(kind.code, entry);
      if (entry.count <= LISTED_PER_CODE) drafts.push(finding(kind, at, params, particulars));
    },
  };
}
