import { codePageRead, unmarkedUtf16 } from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";

/** The text of a file and how its encoding was decided. `encoding` is a lower-case WHATWG label. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly by: "bom" | "nul-parity" | "valid-utf-8" | "state-code-page";
  readonly alternatives: readonly string[];
  readonly bom: boolean;
}

/** Code pages that offices around the Black Sea save files in. */
const CODE_PAGES = ["windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254"] as const;

/** A member's name and the Windows code page of files saved there; null where no code page has its alphabet. */
export interface Sender {
  readonly name: string;
  readonly codePage: string | null;
}

/**
 * Decodes a file: byte order mark, then UTF-16 by its empty bytes, then UTF-8 if every byte fits, and otherwise the
 * code page of the sending state, with a notice that asks for confirmation. No detector's confidence is trusted: strict
 * UTF-8 told every code page apart in all samples of the collection study (6.3).
 */
export function decode(bytes: Uint8Array, sender: Sender, sink: Sink): Decoded {
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
  // Armenian and Georgian are in no Windows code page; Western European is what such a machine writes instead.
  const encoding = sender.codePage ?? "windows-1252";
  const text = decodeAs(encoding, bytes);
  sink.say(codePageRead, WHOLE_FILE, { encoding, state: sender.name, sample: sampleOf(text) });
  const alternatives = CODE_PAGES.filter((page) => page !== encoding);
  return { text, encoding, by: "state-code-page", alternatives, bom: false };
}

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

/** The words around the first letter that is not ASCII: what a person must look at to confirm the code page. */
function sampleOf(text: string): string {
  const at = text.search(/[^\u0000-\u007f]/);
  const from = Math.max(0, at - 20);
  const line = text.slice(from, at + 30).replaceAll(/[\r\n\t;,]+/g, " ");
  return quote(line.trim());
}
