/** A text whose lines all end in `\n`, and how they ended in the file: `lf`, `crlf`, `cr`, `mixed`; null for one line. */
export interface Lines {
  readonly text: string;
  readonly newline: "lf" | "crlf" | "cr" | "mixed" | null;
}

/**
 * Makes every line end in `\n`, since the tokenizer knows one line end only and merges rows where a file mixes them.
 * The number of lines stays: CRLF, LF and CR each end one.
 */
export function normaliseNewlines(text: string): Lines {
  if (!text.includes("\r")) return { text, newline: text.includes("\n") ? "lf" : null };
  return { text: text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"), newline: styleOf(text) };
}

/** Spreadsheets end rows in CRLF and lines within a quoted cell in LF, so only line ends outside quotes are compared. */
function styleOf(text: string): "lf" | "crlf" | "cr" | "mixed" {
  let quoted = false;
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  for (const match of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (match[0] === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (match[0] === "\r\n") crlf += 1;
    else if (match[0] === "\n") lf += 1;
    else cr += 1;
  }
  const kinds = (crlf > 0 ? 1 : 0) + (lf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0);
  if (kinds > 1) return "mixed";
  if (lf > 0) return "lf";
  return cr > 0 ? "cr" : "crlf";
}

/** The first line longer than `most` characters, as its number and length; null when there is none. */
export function longLine(text: string, most: number): { readonly line: number; readonly length: number } | null {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf("\n", start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > most) return { line, length };
    if (end === -1) return null;
    start = end + 1;
  }
  return null;
}
