const QUOTE = '"';
const QUOTE_CODE = QUOTE.charCodeAt(0);
/** Stands for one within a quoted cell. */
const DOUBLED = '""';
const NEWLINE = "\n";

/**
 * The cells of a text with sound quotation marks, row by row; null where a mark is stray or never closes. Lines end in
 * `\n`; nothing behind the last line end is no row.
 *
 * Tables repeat themselves downwards. A cell that says the same as the cell above it is the same string, and a row that
 * says the same as the row above it is the same row: most of a large file is never copied, and to compare the cells of
 * a column afterwards costs next to nothing.
 */
export function divide(text: string, delimiter: string): readonly (readonly string[])[] | null {
  const rows: (readonly string[])[] = [];
  const { length } = text;
  let above: readonly string[] = [];
  let own: string[] | null = null;
  let column = 0;
  let mark = indexOf(text, delimiter, 0);
  let line = indexOf(text, NEWLINE, 0);
  for (let at = 0, isLast = false; at < length || !isLast;) {
    const isQuoted = text.charCodeAt(at) === QUOTE_CODE;
    const from = isQuoted ? at + 1 : at;
    const end = isQuoted ? closingQuote(text, from) : Math.min(mark, line);
    const border = isQuoted ? end + 1 : end;
    // Separators and line ends within quotation marks are none.
    if (mark < border) mark = indexOf(text, delimiter, border);
    if (line < border) line = indexOf(text, NEWLINE, border);
    if (border !== mark && border !== line && border !== length) return null;

    const same = above[column];
    const isSame = same !== undefined && same.length === end - from && text.startsWith(same, from);
    if (!isSame || (isQuoted && same.includes(DOUBLED))) {
      const cell = text.slice(from, end);
      own ??= above.slice();
      own[column] = isQuoted && cell.includes(DOUBLED) ? cell.replaceAll(DOUBLED, QUOTE) : cell;
    }
    column += 1;
    at = border + 1;
    isLast = border !== mark || border === length;
    if (!isLast) {
      mark = indexOf(text, delimiter, at);
      continue;
    }
    if (own === null && column < above.length) own = above.slice();
    if (own !== null) own.length = column;
    above = own ?? above;
    const isNothing = border === length && column === 1 && from === end;
    if (!isNothing) rows.push(above);
    own = null;
    column = 0;
    line = indexOf(text, NEWLINE, at);
  }
  return rows;
}

/** Where something stands next; the end of the text where it does not. */
function indexOf(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found;
}

/** The end of a quoted cell, doubled quotation marks passed over; the end of the text where none closes. */
function closingQuote(text: string, from: number): number {
  let found = indexOf(text, QUOTE, from);
  while (text.startsWith(DOUBLED, found)) found = indexOf(text, QUOTE, found + 2);
  return found;
}
