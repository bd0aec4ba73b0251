import { fold } from "../../questionnaire/fold.ts";

/** Something with a code that a text may have meant. */
export interface Candidate {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** Share of the letters that may differ, and the least number that may. */
const SLACK = 0.15;
const LONGEST = 80;

/**
 * The candidate whose code, label or alias is nearest to a text, by letters typed wrongly, left out, added or swapped;
 * null where none is near or two are equally near. A suggestion only: nothing is replaced by it.
 */
export function nearest<C extends Candidate>(text: string, candidates: readonly C[]): C | null {
  const wanted = fold(text);
  if (wanted.length < 3 || wanted.length > LONGEST) return null;
  let best: C | null = null;
  let least = Math.max(1, Math.floor(wanted.length * SLACK)) + 1;
  let tied = false;
  for (const candidate of candidates) {
    for (const name of [candidate.code, candidate.label, ...candidate.aliases]) {
      const distance = editDistance(wanted, fold(name), least);
      if (distance < least) {
        best = candidate;
        least = distance;
        tied = false;
      } else if (distance === least && best !== null && best.code !== candidate.code) {
        tied = true;
      }
    }
  }
  return tied ? null : best;
}

/** Optimal string alignment distance, given up as soon as it must exceed `most` (then larger than `most`). */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      const change = (previous[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? Infinity) + 1, (current[j - 1] ?? Infinity) + 1, swap));
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
