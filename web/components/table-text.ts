import { escapeText } from "../charts/escaping.ts";
import type { ChartTable, TableCell } from "../charts/table.ts";

/** A table as text with tabs, for a spreadsheet: plain numbers, and the reason in words where there is none. */
export function tableTsv(table: ChartTable, footer: readonly string[]): string {
  const rows = [
    [table.corner, ...table.columns],
    ...table.rows.map((row) => [row.head, ...row.cells.map(cellText)]),
    ...footer.map((line) => [line]),
  ];
  return rows.map((row) => row.map(oneLine).join("\t")).join("\n");
}

/** The same as HTML, which Word pastes as a table with its caption and source. */
export function tableHtml(table: ChartTable, footer: readonly string[]): string {
  const head = [table.corner, ...table.columns].map((text) => `<th>${escapeText(text)}</th>`).join("");
  const rows = table.rows.map(
    (row) =>
      `<tr><th>${escapeText(row.head)}</th>${row.cells.map((cell) => `<td>${escapeText(cell.text)}</td>`).join("")}</tr>`,
  );
  const foot = footer.map((line) => `<p>${escapeText(line)}</p>`).join("");
  return `<table><caption>${escapeText(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>${foot}`;
}

function cellText(cell: TableCell): string {
  if (cell.value !== null) return String(cell.value);
  return cell.text === "" ? cell.title : cell.text;
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ");
}
