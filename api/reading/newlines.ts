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

/** How many lines a text has, what stands behind the last line end not counted; and the longest of them. */
export interface Measure {
  readonly lines: number;
  readonly longest: { readonly line: number; readonly length: number };
}

/** Measures the lines of a text that end in `\n`. */
export function measureLines(text: string): Measure {
  let lines = 0;
  let longest = { line: 1, length: 0 };
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    lines += 1;
    if (end - start > longest.length) longest = { line: lines, length: end - start };
    start = end + 1;
  }
  return { lines, longest };
}
