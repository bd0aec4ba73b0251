const PAGES = new Map<string, ReadonlyMap<string, number>>();

/** Encodes a text by asking the decoder what each byte means; letters that the page lacks become `?`, as on such machines. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = PAGES.get(encoding) ?? bytesOf(encoding);
  PAGES.set(encoding, bytes);
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)));
  return new Map(letters.map((letter, byte) => [letter, byte]));
}
