import type { DocumentKind } from "../contract/prose.ts";

/**
 * What kind of document this is, where its first bytes and its name agree; null for everything else. It is looked at
 * and never opened: a document with macros, which its packed names give away, is none of the kinds.
 */
export function documentKind(bytes: Uint8Array, filename: string): DocumentKind | null {
  const [, ending = ""] = /\.([a-z]{3,4})$/i.exec(filename) ?? [];
  const text = new TextDecoder("latin1").decode(bytes);
  if (ending.toLowerCase() === "pdf") return text.startsWith("%PDF-") ? "pdf" : null;
  if (ending.toLowerCase() === "txt") return isPlainText(bytes) ? "txt" : null;
  if (!text.startsWith("PK\u0003\u0004") || /vbaProject|\bBasic\//.test(text)) return null;
  if (ending.toLowerCase() === "odt") return text.startsWith(ODT, 30) ? "odt" : null;
  const isWord = text.includes("[Content_Types].xml") && text.includes("word/document.xml");
  return ending.toLowerCase() === "docx" && isWord ? "docx" : null;
}

/** Source: OpenDocument 1.2 part 3, 3.3: the first file of the package is its media type, stored as it is. */
const ODT = "mimetypeapplication/vnd.oasis.opendocument.text";

function isPlainText(bytes: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\r\n\f]/u.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
