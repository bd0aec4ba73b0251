import { fold } from "../../questionnaire/fold.ts";

const LOST = /[?\ufffd]/;

/** Whether a text holds what stands in the place of a letter that a code page lacks. */
export function hasLostLetters(text: string): boolean {
  return LOST.test(text);
}

/**
 * What a text with question marks in place of lost letters means, if exactly one meaning has a name of that shape:
 * `Göst?rici` for `Göstərici`, since no code page of Windows has the Azerbaijani ə. Null where none or several have.
 */
export function restore(text: string, names: Iterable<readonly [string, string]>): string | null {
  if (!hasLostLetters(text) || text.length > 60) return null;
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

interface Named {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

const NAMES = new WeakMap<readonly Named[], readonly (readonly [string, string])[]>();

/** Names of codes, folded, with what they mean. The entries must not change: their names are kept. */
export function namesOfAll(entries: readonly Named[]): readonly (readonly [string, string])[] {
  const known = NAMES.get(entries);
  if (known !== undefined) return known;
  const names = entries.flatMap(({ code, label, aliases }) =>
    [label, ...aliases].map((name): [string, string] => [fold(name), code]),
  );
  NAMES.set(entries, names);
  return names;
}

function hasShape(name: string, shape: string): boolean {
  if (name.length !== shape.length) return false;
  for (let at = 0; at < name.length; at += 1) {
    const letter = shape.charAt(at);
    if (letter !== name.charAt(at) && !LOST.test(letter)) return false;
  }
  return true;
}
