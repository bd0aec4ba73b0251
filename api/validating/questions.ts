import type { Indicator } from "../../questionnaire/edition.ts";
import type { Draft } from "../findings/kind.ts";

/** A finding with its number in the report. */
export interface Numbered {
  readonly id: string;
  readonly draft: Draft;
}

/**
 * Which kinds of warnings are asked first: those that say the file was read wrongly, then those that can hardly be
 * right, then those that are surprising, then those that often are right as sent.
 */
const ORDER = [
  "ENC-102",
  "ENC-111",
  "ENC-105",
  "ENC-103",
  "CEL-302",
  "COD-353",
  "HDR-252",
  "HDR-255",
  "CEL-319",
  "DUP-453",
  "TSR-608",
  "TSR-610",
  "UNI-403",
  "UNI-411",
  "UNI-409",
  "UNI-410",
  "UNI-412",
  "UNI-413",
  "UNI-414",
  "DIS-702",
  "SUM-502",
  "SUM-505",
  "TSR-609",
  "TSR-606",
  "TSR-603",
  "TSR-604",
  "TSR-601",
  "SUM-501",
  "SUM-507",
  "FUN-551",
  "FUN-553",
  "FUN-552",
  "TSR-602",
  "TSR-605",
];

/**
 * How grave a finding on a question is among findings of its kind: core questions first, optional modules last, and
 * within them by `size`, which is below 1000.
 */
export function gravityOf(indicator: Indicator, size: number): number {
  return (indicator.core ? 2000 : indicator.optional ? 0 : 1000) + Math.min(size, 999);
}

/**
 * The ids of the warnings that are put to the sender as questions, at most `most`: the gravest of each cause, gravest
 * cause first. The other warnings stay in the report, under "more", and so do those that are registered only.
 */
export function rankQuestions(findings: readonly Numbered[], most: number): string[] {
  const causes = new Map<string, Numbered>();
  for (const one of findings) {
    if (one.draft.severity !== "warning" || !one.draft.asked) continue;
    const leader = causes.get(one.draft.cause);
    if (leader === undefined || one.draft.weight > leader.draft.weight) causes.set(one.draft.cause, one);
  }
  return [...causes.values()]
    .toSorted((a, b) => rank(a) - rank(b) || b.draft.weight - a.draft.weight)
    .slice(0, most)
    .map(({ id }) => id);
}

function rank({ draft }: Numbered): number {
  const found = ORDER.indexOf(draft.code);
  return found === -1 ? ORDER.length : found;
}
