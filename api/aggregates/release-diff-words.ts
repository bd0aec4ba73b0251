import type { Edition } from "../../questionnaire/edition.ts";
import { codeOf, indicatorOf } from "../../questionnaire/lookup.ts";
import { formatPerCent, numberWord, sentenceCase } from "../../web/charts/format.ts";
import type { Amount } from "../contract/amount.ts";
import type { ReleaseDiff, TotalChange } from "../contract/release-diff.ts";
import { amountWords, signedWords } from "./amount.ts";

/** So many sums are told in sentences, the most moved first; all of them stand in the table. */
const MOST_TOLD = 10;

/** A diff in sentences: how many cells, of whom, and which regional sums moved by how much. */
export function diffSentences(diff: Omit<ReleaseDiff, "sentences">, editions: readonly Edition[]): string[] {
  const { earlier, later, counts, contributions } = diff;
  if (contributions.length === 0) return [`${later.id} holds the same contributions as ${earlier.id}.`];
  const told = diff.totals.toSorted((a, b) => weight(b) - weight(a));
  const more = told.length - MOST_TOLD;
  return [
    countSentence(counts),
    contributionSentence(diff),
    ...told.slice(0, MOST_TOLD).map((total) => totalSentence(total, editions)),
    ...(more > 0 ? [`${sentenceCase(numberWord(more))} more regional ${more === 1 ? "sum" : "sums"} moved.`] : []),
  ];
}

function countSentence({ changed, new: added, withdrawn, withheld, remarked }: ReleaseDiff["counts"]): string {
  const parts = [
    `${changed} ${changed === 1 ? "figure" : "figures"} changed`,
    `${added} new`,
    `${withdrawn} withdrawn`,
    ...(withheld === 0 ? [] : [`${withheld} shown in one of the two only, to protect persons`]),
    ...(remarked === 0 ? [] : [`${remarked} with another flag or reason`]),
  ];
  return `${parts.join(", ")}.`;
}

function contributionSentence({ contributions, stateNames }: Omit<ReleaseDiff, "sentences">): string {
  const words = contributions.map(({ state, round, before, after }) => {
    const whose = `${stateNames[state] ?? state} ${round}`;
    if (before === null) return `${whose} (new)`;
    return after === null ? `${whose} (left out)` : `${whose} (${vintageOf(before)} to ${vintageOf(after)})`;
  });
  return `Contributions behind it: ${words.join(", ")}.`;
}

function vintageOf(id: string): string {
  return id.slice(id.lastIndexOf("-") + 1);
}

function totalSentence(total: TotalChange, editions: readonly Edition[]): string {
  const { year, unit, earlier, later, change, relative } = total;
  const words = (amount: Amount): string =>
    amount.low === null || amount.high === null ? "no sum" : amountWords({ low: amount.low, high: amount.high });
  const moved =
    relative !== null
      ? `${relative > 0 ? "+" : ""}${formatPerCent(relative)}`
      : change.low === null || change.high === null
        ? ""
        : signedWords({ low: change.low, high: change.high });
  const states =
    earlier.reporting === later.reporting ? "" : ` (${later.reporting} states, before ${earlier.reporting})`;
  return `${subjectOf(total, editions)} ${year}: ${words(earlier)} ${unit}, now ${words(later)}${states}${moved === "" ? "" : `, ${moved}`}.`;
}

function subjectOf({ indicator: code, label, breakdown }: TotalChange, editions: readonly Edition[]): string {
  const edition = editions.findLast((candidate) => indicatorOf(candidate, code) !== null);
  const short = edition === undefined ? label : (indicatorOf(edition, code)?.short ?? label);
  const parts = Object.entries(breakdown).map(([dimension, part]) =>
    edition === undefined ? part : (codeOf(edition, dimension, part)?.label ?? part),
  );
  return [sentenceCase(short), ...parts].join(", ");
}

/** Relative changes first, then those whose base is too small for a percentage. */
function weight({ relative, change }: TotalChange): number {
  return relative === null ? Math.abs(change.low ?? 0) / 1e12 : Math.abs(relative);
}
