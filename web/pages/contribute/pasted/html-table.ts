/** The cells of a table, row by row. */
export type Cells = readonly (readonly string[])[];

/** What is raised above a line is the mark of a footnote, never a digit of the number beside it. */
const RAISED = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/**
 * The cells of the tables in what Word, Excel, LibreOffice or a browser put on the clipboard; null where there is none.
 *
 * A cell merged downwards stands in each of its rows, since each row is about what it says; one merged to the right
 * leaves holes beside it, as spreadsheets save it. Several tables follow one another with an empty row between.
 */
export function cellsOfHtml(html: string): Cells | null {
  if (!/<t[dh][\s>]/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  // A table within a cell is the layout of a page, not of figures: its cells are read where they stand.
  const tables = [...page.querySelectorAll("table")].filter((table) => table.querySelector("table") === null);
  const found = tables.map(cellsOf).filter((cells) => cells.some((row) => row.length > 0));
  if (found.length === 0) return null;
  return found.flatMap((cells, at) => (at === 0 ? cells : [[], ...cells]));
}

function cellsOf(table: HTMLTableElement): Cells {
  const rows: string[][] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at}:${column}`)) column += 1;
      const text = textOf(cell);
      // 0 stands for "down to the end of the table".
      const down = cell.rowSpan === 0 ? table.rows.length - at : Math.min(cell.rowSpan, table.rows.length - at);
      for (let below = 0; below < down; below += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          taken.add(`${at + below}:${column + right}`);
          put(rows, at + below, column + right, right === 0 ? text : "");
        }
      }
      column += cell.colSpan;
    }
    rows[at] ??= [];
  });
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ""));
}

function put(rows: string[][], row: number, column: number, text: string): void {
  const cells = (rows[row] ??= []);
  cells[column] = text;
}

/** The text of a cell in one line, without what is not seen of it. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const unseen of copy.querySelectorAll("style, script, [style*='display:none'], [style*='mso-hide:all']"))
    unseen.remove();
  for (const raised of copy.querySelectorAll("sup")) raised.replaceWith(raisedText(raised.textContent));
  for (const end of copy.querySelectorAll("br, p + p, div + div, li + li")) end.before(" ");
  return copy.textContent
    .replaceAll("\u00ad", "")
    .replaceAll(/[\s\u00a0]*[\t\r\n][\s\u00a0]*/g, " ")
    .trim();
}

function raisedText(text: string): string {
  return text.trim().replaceAll(/[0-9]/g, (digit) => RAISED[Number(digit)] ?? digit);
}
