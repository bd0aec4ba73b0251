import type { Cell, Table } from "../../contract/review.ts";
import { markup, type Markup } from "./markup.ts";

/** A table of the document with its caption, notes and source; row and column headings marked as such. */
export function tableHtml(table: Table): Markup {
  const label = table.number === null ? null : markup`<span class="label">Table ${table.number}</span> `;
  return markup`
<div class="table" id="${table.id}">
<div class="scroll"><table>
<caption>${label}${table.caption}</caption>
<colgroup>${table.columns.map((column) => markup`<col style="inline-size: ${Math.round(column.width * 1000) / 10}%">`)}</colgroup>
<thead><tr>${table.columns.map((column) => markup`<th scope="col" class="${column.align}">${column.label}</th>`)}</tr></thead>
<tbody>
${table.rows.map((row) => markup`<tr${row.strong ? markup` class="strong"` : null}>${row.cells.map((cell, at) => cellHtml(cell, table.columns[at]?.align ?? "start", at === 0))}</tr>\n`)}</tbody>
</table></div>
${table.notes.map((each) => markup`<p class="fine">${each}</p>`)}${table.source === "" ? null : markup`<p class="fine">${table.source}</p>`}
</div>`;
}

function cellHtml(cell: Cell, align: string, heading: boolean): Markup {
  if (heading) return markup`<th scope="row">${cell.text}</th>`;
  const spoken = cell.spoken === null ? null : markup`<span class="spoken">${cell.spoken}</span>`;
  const text = cell.spoken === null ? markup`${cell.text}` : markup`<span aria-hidden="true">${cell.text}</span>`;
  return markup`<td class="${cell.missing ? `${align} missing` : align}"${cell.spoken === null ? null : markup` title="${cell.spoken}"`}>${text}${spoken}</td>`;
}
