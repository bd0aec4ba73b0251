/** What a cell says, as printed in API, table and chart. The table of glyphs is in `web/charts/format.ts`. */
export const STATUSES = [
  "reported",
  "zero",
  "censored",
  "not-reported",
  "not-available",
  "not-applicable",
  "confidential",
  "included-elsewhere",
  "not-asked",
  "suppressed",
] as const;
export type Status = (typeof STATUSES)[number];

/** Why a state gave no number. */
export type MissingReason = "not-reported" | "not-available" | "not-applicable" | "confidential" | "included-elsewhere";

/** Dimension id -> code. Totals are left out: `{}` is the total of every dimension. */
export type Breakdown = Readonly<Record<string, string>>;

/** What an observation is about. No two observations of one contribution have the same key. */
export interface ObservationKey {
  readonly indicator: string;
  readonly state: string;
  readonly year: number;
  readonly breakdown: Breakdown;
  readonly unit: string;
}

/**
 * Where a value stands in the file that a state sent: physical line and column, 1-based, and the text found there; with the
 * sheet where the file's figures stand on several.
 */
export interface CellAddress {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly sheet?: string | undefined;
}

/** One thing that reading did to a cell, in words that the sender understands. */
export interface Step {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** A number, an interval ("<5"), or the reason why there is neither. A missing value is never 0. */
export type ObservedValue =
  | { readonly value: number }
  | { readonly low: number; readonly high: number }
  | { readonly missing: MissingReason };

/** One cell of the questionnaire, after normalising. */
export interface Observation {
  readonly key: ObservationKey;
  readonly observed: ObservedValue;
  /** SDMX OBS_STATUS letters; empty means A, a normal value. */
  readonly flags: readonly string[];
  readonly note: string;
  readonly cell: CellAddress;
  readonly steps: readonly Step[];
}

/**
 * The identity of a cell as one line of text: `ROU|2019|THB.VIC.DET|age=Y0T17;sex=F|persons`.
 *
 * Dimensions are sorted by id and totals left out, so that equal keys give equal text.
 */
export function keyText(key: ObservationKey): string {
  return [key.state, key.year, key.indicator, breakdownText(key.breakdown), key.unit].join("|");
}

/** A breakdown as text, `age=Y0T17;sex=F`, sorted by dimension, totals left out; empty for the total. */
export function breakdownText(breakdown: Breakdown): string {
  return Object.entries(breakdown)
    .filter(([, code]) => code !== "_T")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(";");
}
