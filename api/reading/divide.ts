const [QUOTE, NEWLINE] = [34, 10];

/**
 * The cells of a text with sound quotation marks, row by row; null where a mark is stray or never closes. Lines end in
 * `\n`; nothing behind the last line end is no row. `delimiter` is one letter.
 *
 * Tables repeat themselves downwards. A cell that is written as the cell above it is the same string, and a row that is
 * written as the row above it the same row: most of a large file is never copied, its borders need not be looked for,
 * and to compare the cells of a column afterwards costs next to nothing.
 */
export function divide(text: string, delimiter: string): readonly (readonly string[])[] | null {
  const codes = codesOf(text);
  const { length } = codes;
  const separator = delimiter.charCodeAt(0);
  const isBorder = (at: number): boolean => at === length || codes[at] === separator || codes[at] === NEWLINE;
  const rows: (readonly string[])[] = [];
  /** Where the cells of the row above begin and end, quotation marks included. */
  const begins: number[] = [];
  const ends: number[] = [];
  let above: readonly string[] = [];
  let own: string[] | null = null;
  let column = 0;
  for (let at = 0, isLast = false; at < length || !isLast;) {
    let border = column < above.length ? repeatedUntil(codes, begins[column] ?? 0, ends[column] ?? 0, at) : -1;
    if (border === -1 || !isBorder(border)) {
      const isQuoted = codes[at] === QUOTE;
      if (isQuoted) border = closedAt(codes, at);
      else for (border = at; !isBorder(border);) border += 1;
      if (border === -1 || !isBorder(border)) return null;
      own ??= above.slice();
      own[column] = isQuoted ? unquoted(text, at, border) : text.slice(at, border);
    }
    begins[column] = at;
    ends[column] = border;
    column += 1;
    at = border + 1;
    isLast = border === length || codes[border] === NEWLINE;
    if (!isLast) continue;
    if (own === null && column < above.length) own = above.slice();
    if (own !== null) own.length = column;
    above = own ?? above;
    const isNothing = border === length && column === 1 && above[0] === "";
    if (!isNothing) rows.push(above);
    own = null;
    column = 0;
  }
  return rows;
}

/** The letters of a text as numbers: to look into a list of them takes half as long as to look into the text. */
function codesOf(text: string): Uint8Array | Uint16Array {
  const bytes = new TextEncoder().encode(text);
  // As many bytes as letters: all of them are ASCII, and each byte is its letter.
  if (bytes.length === text.length) return bytes;
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

/** The end of what stands at `at` if that is the same as from `begin` to `end`; otherwise -1. */
function repeatedUntil(codes: Uint8Array | Uint16Array, begin: number, end: number, at: number): number {
  let same = at;
  for (let from = begin; from < end; from += 1, same += 1) if (codes[from] !== codes[same]) return -1;
  return same;
}

/** The place behind the mark that closes a quoted cell, doubled marks passed over; -1 where none does. */
function closedAt(codes: Uint8Array | Uint16Array, at: number): number {
  for (let end = at + 1; end < codes.length; end += 1) {
    if (codes[end] !== QUOTE) continue;
    if (codes[end + 1] !== QUOTE) return end + 1;
    end += 1;
  }
  return -1;
}

function unquoted(text: string, at: number, border: number): string {
  const cell = text.slice(at + 1, border - 1);
  return cell.includes('""') ? cell.replaceAll('""', '"') : cell;
}
