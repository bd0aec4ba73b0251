import type { Amount } from "../../api/contract/amount.ts";
import type { DecompositionView } from "../../api/contract/decomposition.ts";
import { formatPercent, formatQuantity, formatRange, listWords, signed } from "./format.ts";
import { chartTable, type ChartTable, numberCell, pointCell, type TableCell, type TableRow } from "./table.ts";

/**
 * The table of a change taken apart: a row a state with what it adds to the change, then those that reported both years,
 * those
 * whose series broke in between, those who came in and those who went out, which together are the whole; last what the release before had.
 */
export function decompositionTable(view: DecompositionView): ChartTable {
  const { common, broken, earlier, later, entries, exits, revisions } = view;
  const states = view.states.map((row) => ({
    head: view.stateNames[row.state] ?? row.state,
    state: row.state,
    cells: [
      pointCell(row.before, "count"),
      pointCell(row.now, "count"),
      changeCell(row.change),
      percentCell(row.relative),
      shareCell(row.share),
    ],
  }));
  const rows = [
    ...states,
    ...(common.states.length === 0
      ? []
      : [partRow(`Reported both years (${common.states.length})`, { ...common, total: common.change })]),
    ...movedRow(view, "Not comparable (declared break)", broken),
    ...movedRow(view, "Came in", entries),
    ...movedRow(view, "Went out", exits),
    ...(earlier.low === null || later.low === null ? [] : [partRow("All that reported", view)]),
    ...(revisions === null ? [] : [partRow(`The same in release ${revisions.against}`, revisions)]),
  ];
  const caption = `${view.label}, ${view.from} and ${view.to}: change of each state, in ${view.unitLabel}`;
  return chartTable(
    caption,
    "State",
    [`${view.from}`, `${view.to}`, "Change", "Change, %", "Part in the change"],
    rows,
  );
}

interface Part {
  readonly earlier: Amount;
  readonly later: Amount;
  readonly total: Amount;
  readonly relative?: Amount;
}

function partRow(head: string, { earlier, later, total, relative }: Part): TableRow {
  const cells = [amountCell(earlier), amountCell(later), changeCell(total), percentCell(relative ?? NOTHING)];
  return { head, state: null, cells: [...cells, numberCell(null)] };
}

/** Nobody came, nobody went: no row. */
function movedRow(view: DecompositionView, what: string, moved: DecompositionView["entries"]): readonly TableRow[] {
  if (moved.states.length === 0) return [];
  const names = listWords(moved.states.map((state) => view.stateNames[state] ?? state));
  const none = numberCell(null);
  return [{ head: `${what}: ${names}`, state: null, cells: [none, none, changeCell(moved.change), none, none] }];
}

const NOTHING: Amount = { value: null, low: null, high: null };

function amountCell(amount: Amount): TableCell {
  return cellOf(amount, formatQuantity);
}

function changeCell(amount: Amount): TableCell {
  return cellOf(amount, (value) => signed(value, formatQuantity(value)));
}

function percentCell(amount: Amount): TableCell {
  return cellOf(amount, (value) => signed(value, formatPercent(value)));
}

function shareCell(amount: Amount): TableCell {
  return cellOf(amount, formatPercent);
}

function cellOf({ value, low, high }: Amount, format: (value: number) => string): TableCell {
  if (low === null || high === null) return numberCell(null);
  const text = formatRange(format(low), format(high));
  return { text, title: text, status: null, value, low, high, cell: null };
}
