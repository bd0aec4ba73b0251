/** Cells written as CSV that a spreadsheet neither runs nor mistakes. */

/** What a cell may be: text, a number, or nothing. */
export type CsvValue = string | number | null;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
// Full-width signs too: a spreadsheet turns them into plain ones.
// oxlint-disable-next-line no-control-regex
const FORMULA = /^[=+\-@＝＋－＠\t\r\n\0]/;
// Whoever opens the file with another separator than ours must not find a formula behind it.
const NEEDS_QUOTES = /[",;|\t\r\n]/;

/**
 * Rows as CSV: RFC 4180, UTF-8 without BOM, lines ended by CR LF. Numbers are written in full, with a decimal point.
 *
 * A text that a spreadsheet would take for a formula (it begins with `= + - @`, plain or full-width, or with a tab, a line
 * end or NUL) gets an apostrophe before it, unless it is a plain number.
 */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

function cell(value: CsvValue): string {
  if (value === null) return "";
  const text = typeof value === "number" ? numberText(value) : value;
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number without exponent: 1e-7 would be read as text, or as another number. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
