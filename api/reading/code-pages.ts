import { ALPHABETS, spellingOf } from "./alphabets.ts";

/** A member's code and name, and the Windows code page of files saved there; null where no code page has its alphabet. */
export interface Sender {
  readonly iso3: string;
  readonly name: string;
  readonly codePage: string | null;
}

/** A code page with what it makes of the text beyond ASCII; `score` is comparable among the candidates of one file. */
export interface Candidate {
  readonly encoding: string;
  readonly score: number;
  /** The words around the first letter that is not ASCII. */
  readonly sample: string;
}

/** The code pages in order of plausibility; `isClear` where the first is so by more than a thin margin. */
export interface CodePages {
  readonly ranked: readonly Candidate[];
  readonly isClear: boolean;
}

const SAMPLED = 20_000;
/** What machines from elsewhere write: Windows, and Macs of old. */
const WESTERN = ["windows-1252", "macintosh"] as const;
/** Known words say more than letters, and three of them are enough. */
const KNOWN_WORDS = 3;
const MARGIN = 0.15;
/** Offices save in the code page of their machines, so between equals that one comes first. */
const HABIT = 0.1;
/** Macs of old are so seldom that their code page is only ever an alternative. */
const SELDOM = 1.5;

/**
 * Ranks the code pages by how well they spell the languages of the sending state and by the words of the questionnaire
 * that they make (`isKnown`). Equal readings are one: pages that differ only in letters that the file lacks are no doubt.
 */
export function rankCodePages(bytes: Uint8Array, sender: Sender, isKnown: (text: string) => boolean): CodePages {
  const sampled = highLines(bytes);
  const alphabets = ALPHABETS[sender.iso3] ?? [];
  const usual = [sender.codePage ?? WESTERN[0], ...alphabets.flatMap(({ pages }) => pages), ...WESTERN];
  const candidates: (Candidate & { readonly text: string })[] = [];
  for (const encoding of new Set(usual)) {
    const text = new TextDecoder(encoding).decode(sampled);
    if (candidates.some((other) => other.text === text)) continue;
    const spelling = Math.max(-3, ...alphabets.map((alphabet) => spellingOf(text, alphabet)));
    const score =
      (encoding === sender.codePage ? HABIT : encoding === WESTERN[1] ? -SELDOM : 0) +
      spelling +
      Math.min(KNOWN_WORDS, knownCells(text, isKnown)) / KNOWN_WORDS;
    candidates.push({ encoding, score, sample: sampleOf(text), text });
  }
  // Sorting is stable: between equals the usual page of the state stays first.
  const ranked = candidates.toSorted((a, b) => b.score - a.score);
  const lead = (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? -Infinity);
  return { ranked, isClear: lead > MARGIN && (ranked[0]?.score ?? 0) >= 0 };
}

/** The lines with bytes beyond ASCII, up to a sample's length: the others are the same in every code page. */
function highLines(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, SAMPLED));
  let length = 0;
  let start = 0;
  let isHigh = false;
  for (let at = 0; at < bytes.length && length < out.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) isHigh = true;
    if (byte !== 0x0a && byte !== 0x0d && at !== bytes.length - 1) continue;
    if (isHigh) {
      const line = bytes.subarray(start, Math.min(at + 1, start + out.length - length));
      out.set(line, length);
      length += line.length;
    }
    start = at + 1;
    isHigh = false;
  }
  return out.subarray(0, length);
}

function knownCells(text: string, isKnown: (text: string) => boolean): number {
  const cells = new Set(text.split(/[;,\t|\r\n"]+/).filter((cell) => /[^\u0000-\u007f]/.test(cell)));
  let known = 0;
  for (const cell of cells) {
    if (cell.length <= 200 && isKnown(cell)) known += 1;
    if (known === KNOWN_WORDS) break;
  }
  return known;
}

/** The words around the first letter that is not ASCII: what a person must look at to confirm the code page. */
function sampleOf(text: string): string {
  const at = Math.max(0, text.search(/[^\u0000-\u007f]/));
  return text
    .slice(Math.max(0, at - 20), at + 30)
    .replaceAll(/[\r\n\t;,]+/g, " ")
    .trim();
}
