/** What a file is by its first bytes, where that is not text. `words` go into a message. */
export interface Signature {
  readonly kind: "workbook" | "locked" | "other";
  readonly words: string;
}

const SIGNATURES: readonly { readonly magic: readonly number[]; readonly words: string }[] = [
  { magic: ascii("%PDF-"), words: "a PDF document" },
  { magic: ascii("{\\rtf"), words: "a Word document (RTF)" },
  { magic: ascii("Rar!"), words: "a RAR archive" },
  { magic: ascii("PAR1"), words: "a Parquet file" },
  { magic: ascii("GIF8"), words: "a picture" },
  { magic: [0x89, 0x50, 0x4e, 0x47], words: "a picture" },
  { magic: [0xff, 0xd8, 0xff], words: "a picture" },
  { magic: [0x1f, 0x8b], words: "a compressed archive" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], words: "a 7-Zip archive" },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of Excel before 2007, and of every password-protected workbook. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HTML = /^\s*<(!doctype html|html|\?xml)/i;

/** What a file that is not plain text is, by its content and never by its name; null for what may be text. */
export function signatureOf(bytes: Uint8Array, filename: string): Signature | null {
  if (startsWith(bytes, OLE)) return { kind: "locked", words: "an old or password-protected Office file" };
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) {
    return /\.(xlsx|xlsm|ods)$/i.test(filename) || namesWorkbook(bytes)
      ? { kind: "workbook", words: "a spreadsheet workbook" }
      : { kind: "other", words: "a ZIP archive" };
  }
  for (const { magic, words } of SIGNATURES) {
    if (startsWith(bytes, magic)) return { kind: "other", words };
  }
  return HTML.test(latin(bytes, 64)) ? { kind: "other", words: "a web page or XML document" } : null;
}

/** Names of the parts of a workbook stand uncompressed in a ZIP's first local headers. */
function namesWorkbook(bytes: Uint8Array): boolean {
  return /xl\/|\[Content_Types\]\.xml|opendocument\.spreadsheet/.test(latin(bytes, 4096));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array, most: number): string {
  return String.fromCharCode(...bytes.subarray(0, most));
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
