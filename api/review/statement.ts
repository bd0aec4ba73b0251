import type { Interval } from "../statistics/interval.ts";

/** A sentence of the Review with its proof: what was computed, from which cells, by which rule. */

export const RULES = [
  "change",
  "stable",
  "undecided",
  "smallChange",
  "outlierDriven",
  "divergence",
  "unexplainedJump",
  "coverageWarning",
  "zeroVsMissing",
  "nothingReported",
  "concentration",
  "share",
] as const;
export type RuleName = (typeof RULES)[number];

/** What each rule says, for readers of the annex of proofs. */
export const RULE_TITLES: Readonly<Record<RuleName, string>> = {
  change: "Change of the total",
  stable: "Total changed little",
  undecided: "Direction left open by ranges",
  smallChange: "Small numbers",
  outlierDriven: "One state drives the total",
  divergence: "Opposite movements",
  unexplainedJump: "Jump, put as a query",
  coverageWarning: "Who reported, by year",
  zeroVsMissing: "Missing figures and zeros",
  nothingReported: "Who answered, by subject",
  concentration: "One state makes up most",
  share: "Shares of a total",
};

/** Plain words of a sentence. */
export interface TextPart {
  readonly kind: "text";
  readonly text: string;
}

/** A number in a sentence, by its name in the proof: a corrected cell gives another text, never a stale one. */
export interface NumberPart {
  readonly kind: "number";
  /** As printed: `3,256`, `between 36 and 39`, `nine`. */
  readonly text: string;
  /** Key in `proof.numbers`. */
  readonly name: string;
}

export type Part = TextPart | NumberPart;

export interface Proof {
  readonly rule: RuleName;
  /** Raised whenever the condition or the arithmetic of the rule changes. */
  readonly version: number;
  readonly release: string;
  /** The states of the sums, iso3. */
  readonly panel: readonly string[];
  /** The cells that the sentence rests on. */
  readonly inputs: readonly string[];
  /** Every number in the text, and those that decided it. Shares and changes are fractions. */
  readonly numbers: Readonly<Record<string, Interval>>;
}

export interface Statement {
  /** `THB.VIC.DET|outlierDriven|2018-2020`, with the filter where there is one. */
  readonly id: string;
  readonly indicator: string;
  readonly rule: RuleName;
  readonly parts: readonly Part[];
  readonly proof: Proof;
}

/** The sentence as plain text. */
export function statementText(statement: Pick<Statement, "parts">): string {
  return statement.parts.map((part) => part.text).join("");
}
