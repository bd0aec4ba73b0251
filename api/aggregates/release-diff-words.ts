import type { Edition } from "../../questionnaire/edition.ts";
import { codeOf, indicatorOf } from "../../questionnaire/lookup.ts";
import { formatPerCent, formatPeriod, listWords, numberWord, sentenceCase } from "../../web/charts/format.ts";
import type { Amount } from "../contract/amount.ts";
import type { ReviewUse } from "../contract/cell-uses.ts";
import type { ReleaseDiff, TotalChange } from "../contract/release-diff.ts";
import { amountWords, signedWords } from "./amount.ts";
import { FILE_ID } from "./diff-side.ts";

/** So many sums are told in sentences, the most moved first; all of them stand in the table. */
const MOST_TOLD = 10;

/** So many sums stand in the summary. */
const MOST_SUMMED_UP = 3;

type Told = Omit<ReleaseDiff, "sentences" | "summary" | "review">;

/** A diff in one line and in sentences: how many cells, of whom, and which regional sums moved by how much. */
export function diffWords(diff: Told, editions: readonly Edition[]): Pick<ReleaseDiff, "summary" | "sentences"> {
  const { earlier, later, contributions } = diff;
  if (contributions.length === 0) {
    const same = `${later.id} holds the same contributions as ${earlier.id}`;
    return { summary: same, sentences: [`${same}.`] };
  }
  const counts = countWords(diff.counts);
  const told = diff.totals.toSorted((a, b) => weight(b) - weight(a));
  const more = told.length - MOST_TOLD;
  const moved = told.slice(0, MOST_SUMMED_UP).flatMap((total) => {
    const by = movedWords(total);
    return by === "" ? [] : [`${lowerFirst(subjectOf(total, editions))} ${total.year} ${by}`];
  });
  return {
    summary: [counts, ...(moved.length === 0 ? [] : [moved.join(", ")])].join("; "),
    sentences: [
      `${counts}.`,
      contributionSentence(diff),
      ...told.slice(0, MOST_TOLD).map((total) => totalSentence(total, editions)),
      ...(more > 0 ? [`${sentenceCase(numberWord(more))} more regional ${more === 1 ? "sum" : "sums"} moved.`] : []),
    ],
  };
}

/** A diff with the places of the Review that it touches, in its list, its summary and a sentence for each Review. */
export function withReview(diff: ReleaseDiff, review: ReleaseDiff["review"]): ReleaseDiff {
  if (review.length === 0) return diff;
  const own = review.filter((each) => each.release === diff.later.id);
  const touches = (own.length > 0 ? own : review).map(
    ({ period, uses }) => `${mainPlaces(uses)} of the Annual Review ${periodOf(period)}`,
  );
  const sentences = review.map(({ period, release, uses }) => {
    const where = release === diff.later.id ? "" : ` as in ${release}`;
    return `Annual Review ${periodOf(period)}${where}: this touches ${listWords(placesWords(uses))}.`;
  });
  return {
    ...diff,
    review,
    summary: `${diff.summary}; touches ${listWords(touches)}`,
    sentences: [...diff.sentences, ...sentences],
  };
}

const PLACES = [
  ["figure", "figure", "figures"],
  ["table", "table", "tables"],
  ["statement", "paragraph", "paragraphs"],
] as const;

/** "figures 2–4 and 7", "table 3", "paragraphs 12 and 13" */
function placesWords(uses: readonly ReviewUse[]): readonly string[] {
  return PLACES.flatMap(([kind, one, many]) => {
    const numbers = uses.filter((use) => use.kind === kind).map((use) => use.number);
    return numbers.length === 0 ? [] : [`${numbers.length === 1 ? one : many} ${listWords(spans(numbers))}`];
  });
}

/** Its figures; where none is touched, whatever is. */
function mainPlaces(uses: readonly ReviewUse[]): string {
  return placesWords(uses)[0] ?? "";
}

/** Ascending numbers with neighbours drawn together: 2, 3, 4 and 7 are `2–4` and `7`. */
function spans(numbers: readonly number[]): readonly string[] {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  return starts.flatMap((start) => {
    let end = start;
    while (numbers.includes(end + 1)) end += 1;
    if (end === start + 1) return [String(start), String(end)];
    return [formatPeriod(start, end)];
  });
}

function periodOf(period: string): string {
  return period.replace("-", "–");
}

function countWords({ changed, new: added, withdrawn, withheld, remarked }: ReleaseDiff["counts"]): string {
  const parts = [
    `${changed} ${changed === 1 ? "figure" : "figures"} changed`,
    `${added} new`,
    `${withdrawn} withdrawn`,
    ...(withheld === 0 ? [] : [`${withheld} shown in one of the two only, to protect persons`]),
    ...(remarked === 0 ? [] : [`${remarked} with another flag or reason`]),
  ];
  return parts.join(", ");
}

function contributionSentence({ contributions, stateNames }: Told): string {
  const words = contributions.map(({ state, round, before, after }) => {
    const whose = `${stateNames[state] ?? state} ${round}`;
    if (before === null) return after === FILE_ID ? `${whose} (this file, the first)` : `${whose} (new)`;
    if (after === FILE_ID) return `${whose} (${vintageOf(before)} to this file)`;
    return after === null ? `${whose} (left out)` : `${whose} (${vintageOf(before)} to ${vintageOf(after)})`;
  });
  return `Contributions behind it: ${words.join(", ")}.`;
}

function vintageOf(id: string): string {
  return id.slice(id.lastIndexOf("-") + 1);
}

function totalSentence(total: TotalChange, editions: readonly Edition[]): string {
  const { year, unit, earlier, later } = total;
  const words = (amount: Amount): string =>
    amount.low === null || amount.high === null ? "no sum" : amountWords({ low: amount.low, high: amount.high });
  const moved = movedWords(total);
  const states =
    earlier.reporting === later.reporting ? "" : ` (${later.reporting} states, before ${earlier.reporting})`;
  return `${subjectOf(total, editions)} ${year}: ${words(earlier)} ${unit}, now ${words(later)}${states}${moved === "" ? "" : `, ${moved}`}.`;
}

/** `+6.1 per cent`; a signed number where the base is too small; empty where the sums cannot be compared. */
function movedWords({ change, relative }: TotalChange): string {
  if (relative !== null) return `${relative > 0 ? "+" : ""}${formatPerCent(relative)}`;
  return change.low === null || change.high === null ? "" : signedWords({ low: change.low, high: change.high });
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
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
