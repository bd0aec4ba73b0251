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
  const names = namesOf(candidates);
  for (const [at, candidate] of candidates.entries()) {
    for (const name of names[at] ?? []) {
      const distance = editDistance(wanted, name, least);
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

const NAMES = new WeakMap<readonly Candidate[], readonly (readonly string[])[]>();

/** The names of each candidate, folded; they are kept for as long as the candidates, which must not change. */
function namesOf(candidates: readonly Candidate[]): readonly (readonly string[])[] {
  let names = NAMES.get(candidates);
  if (names === undefined) {
    names = candidates.map(({ code, label, aliases }) => [code, label, ...aliases].map(fold));
    NAMES.set(candidates, names);
  }
  return names;
}

/**
 * Optimal string alignment distance, given up as soon as it must exceed `most` (then `most` + 1). Only what lies less than
 * `most` beside the diagonal can still count.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current: number[] = [];
    const [first, last] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    let least = first === 1 ? i : most + 1;
    current[first - 1] = least;
    for (let j = first; j <= last; j += 1) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      const change = (previous[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(change, (previous[j] ?? Infinity) + 1, (current[j - 1] ?? Infinity) + 1, swap);
      current[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? Infinity, most + 1);
}
