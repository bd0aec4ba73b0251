import { codePageInDoubt, codePageRead, noCodePage, unmarkedUtf16 } from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { rankCodePages, type CodePages, type Sender } from "./code-pages.ts";

/** The text of a file and how its encoding was decided. `encoding` is a lower-case WHATWG label. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly by: "bom" | "nul-parity" | "valid-utf-8" | "state-code-page" | "spelling" | "chosen";
  /** The other code pages, the next best first. */
  readonly alternatives: readonly string[];
  readonly bom: boolean;
}

/** What decides where the bytes do not: who sends, which names are known, and what the sender chose, null if nothing. */
export interface Decoding {
  readonly sender: Sender;
  readonly isKnown: (text: string) => boolean;
  readonly chosen: string | null;
}

/**
 * Decodes a file: byte order mark, then UTF-16 by its empty bytes, then UTF-8 if every byte fits, and otherwise the code
 * page that spells the languages of the sending state best. Where two do about equally, the better is proposed and the
 * sender is asked. No detector's confidence is trusted: strict UTF-8 told every code page apart in all samples of the
 * collection study (6.3).
 */
export function decode(bytes: Uint8Array, { sender, isKnown, chosen }: Decoding, sink: Sink): Decoded {
  if (chosen !== null) {
    return { text: decodeAs(chosen, bytes), encoding: chosen, by: "chosen", alternatives: [], bom: false };
  }
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    return { text: decodeAs(marked, bytes), encoding: marked, by: "bom", alternatives: [], bom: true };
  }
  const wide = utf16ByParity(bytes);
  if (wide !== null) {
    sink.say(unmarkedUtf16, WHOLE_FILE, { encoding: wide });
    return { text: decodeAs(wide, bytes), encoding: wide, by: "nul-parity", alternatives: [], bom: false };
  }
  const strict = decodeStrictly(bytes);
  if (strict !== null) return { text: strict, encoding: "utf-8", by: "valid-utf-8", alternatives: [], bom: false };
  const pages = rankCodePages(bytes, sender, isKnown);
  const encoding = pages.ranked[0]?.encoding ?? "windows-1252";
  sayCodePage(pages, sender, sink);
  const alternatives = pages.ranked.slice(1).map((other) => other.encoding);
  const by = encoding === sender.codePage ? "state-code-page" : "spelling";
  return { text: decodeAs(encoding, bytes), encoding, by, alternatives, bom: false };
}

/** Alternatives that are shown with what they make of the text. */
const PREVIEWS = 3;

function sayCodePage({ ranked, isClear }: CodePages, sender: Sender, sink: Sink): void {
  const [best, ...others] = ranked;
  if (best === undefined) return;
  const { encoding } = best;
  const sample = quote(best.sample);
  const previews = others
    .slice(0, PREVIEWS)
    .map((other) => `${other.encoding} "${quote(other.sample)}"`)
    .join(", ");
  const suggestion = { kind: "encoding", value: encoding, confidence: "low" as const };
  // A text that spells another language of the state well needs no letters of its own one.
  if (sender.codePage === null && best.score < WELL_SPELT) {
    sink.say(noCodePage, WHOLE_FILE, { encoding, state: sender.name, sample, previews }, { suggestion, found: sample });
  } else if (isClear) {
    const usual = encoding === sender.codePage ? `the usual code page of ${sender.name}` : `which spells it best`;
    sink.say(codePageRead, WHOLE_FILE, { encoding, usual, sample });
  } else {
    sink.say(codePageInDoubt, WHOLE_FILE, { encoding, sample, previews }, { suggestion, found: sample });
  }
}

const WELL_SPELT = 0.5;

/** With a byte order mark of UTF-8, a file can still hold bytes that are none; they become U+FFFD and are found later. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

const PARITY_SAMPLE = 4096;

/** Digits and separators have an empty high byte in UTF-16; a table is full of them, on one side only. */
function utf16ByParity(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, PARITY_SAMPLE) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.3 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (failure) {
    if (failure instanceof TypeError) return null;
    throw failure;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
