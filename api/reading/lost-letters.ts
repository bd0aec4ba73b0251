import { fold } from "../../questionnaire/fold.ts";

const LOST = /[?\ufffd]/;

/**
 * What a text with question marks in place of lost letters means, if exactly one meaning has a name of that shape:
 * `Göst?rici` for `Göstərici`, since no code page of Windows has the Azerbaijani ə. Null where none or several have.
 */
export function restore(text: string, names: Iterable<readonly [string, string]>): string | null {
  if (!LOST.test(text) || text.length > 60) return null;
  const shape = fold(text);
  // Fewer than two letters that are left could be anything.
  if (shape.replaceAll(/[^\p{L}]/gu, "").length < 2) return null;
  let found: string | null = null;
  for (const [name, meaning] of names) {
    if (meaning === found || !hasShape(name, shape)) continue;
    if (found !== null) return null;
    found = meaning;
  }
  return found;
}

/** Names of codes, folded, with what they mean. */
export function* namesOfAll(
  entries: readonly { readonly code: string; readonly label: string; readonly aliases: readonly string[] }[],
): Generator<readonly [string, string]> {
  for (const { code, label, aliases } of entries) {
    for (const name of [label, ...aliases]) yield [fold(name), code];
  }
}

function hasShape(name: string, shape: string): boolean {
  if (name.length !== shape.length) return false;
  for (let at = 0; at < name.length; at += 1) {
    const letter = shape.charAt(at);
    if (letter !== name.charAt(at) && !LOST.test(letter)) return false;
  }
  return true;
}
