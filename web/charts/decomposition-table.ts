import type { Amount } from "../../api/contract/amount.ts";
import type { DecompositionView } from "../../api/contract/decomposition.ts";
import { formatPercent, formatQuantity, formatRange, STATUS_GLYPHS, STATUS_WORDS } from "./format.ts";
import { type ChartTable, pointCell, type TableCell } from "./table.ts";

/** The table of a change taken apart: a row a state with what it adds to the change, then those together. */
export function decompositionTable(view: DecompositionView): ChartTable {
  const rows = view.states.map((row) => ({
    head: view.stateNames[row.state] ?? row.state,
    state: row.state,
    cells: [pointCell(row.before, "count"), pointCell(row.now, "count"), changeCell(row.change), shareCell(row.share)],
  }));
  const together = {
    head: "States that reported both years",
    state: null,
    cells: [
      amountCell(view.common.earlier),
      amountCell(view.common.later),
      changeCell(view.common.change),
      numberCell(null),
    ],
  };
  return {
    caption: `${view.label}, ${view.from} and ${view.to}: change of each state, in ${view.unitLabel}`,
    corner: "State",
    columns: [`${view.from}`, `${view.to}`, "Change", "Part in the change"],
    rows: view.common.states.length === 0 ? rows : [...rows, together],
    legend: [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.status ?? [])))]
      .filter((status) => status !== "reported" && status !== "zero" && status !== "censored")
      .map((status) => ({ glyph: STATUS_GLYPHS[status], words: STATUS_WORDS[status], status })),
  };
}

function amountCell({ value, low, high }: Amount): TableCell {
  if (low === null || high === null) return numberCell(null);
  const text = formatRange(formatQuantity(low), formatQuantity(high));
  return { text, title: text, status: null, value, low, high, cell: null };
}

function changeCell(amount: Amount): TableCell {
  const cell = amountCell(amount);
  return (amount.low ?? 0) > 0 ? { ...cell, text: `+${cell.text}`, title: `+${cell.title}` } : cell;
}

function shareCell({ value, low, high }: Amount): TableCell {
  if (low === null || high === null) return numberCell(null);
  const text = formatRange(formatPercent(low), formatPercent(high));
  return { text, title: text, status: null, value, low, high, cell: null };
}

function numberCell(value: number | null): TableCell {
  const text = value === null ? "" : formatQuantity(value);
  return { text, title: text, status: null, value, low: value, high: value, cell: null };
}
