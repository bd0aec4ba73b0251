import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowCell, FlowsView } from "../../api/contract/flows.ts";
import { formatNumber, formatPeriod, formatRange, listWords, speakPoint, STATUS_GLYPHS } from "./format.ts";

/** A place of the matrix: what one state reported of one citizenship, or nothing. */
export interface MatrixCell {
  readonly state: string;
  readonly flow: FlowCell | null;
  /** As printed: a sum, a range, a glyph; empty where nothing was reported. */
  readonly text: string;
  /** 1 to 5, darker for more: up to 4, 16, 64, 256 and above; 0 without a number or for none. */
  readonly step: number;
}

/** A row: a citizenship (or partner) with what each of the shown states reported of it. */
export interface MatrixRow {
  readonly code: string;
  readonly label: string;
  readonly cells: readonly MatrixCell[];
  readonly total: string;
}

/** The matrix as a page shows it: the states that reported as columns, countries as rows, members of BSEC first. */
export interface FlowMatrix {
  readonly states: readonly { readonly iso3: string; readonly name: string }[];
  readonly blocks: readonly { readonly title: string; readonly rows: readonly MatrixRow[] }[];
}

const MEMBERS = "BSEC member states";
const OTHERS = "Other countries";

/** Arranges flows: only states that reported and only what was reported of, each block in alphabetical order. */
export function flowMatrix(view: FlowsView, scope: FlowScope = "all"): FlowMatrix {
  const reporting = view.rows.filter((row) => row.cells.length > 0);
  const rows = view.columns.map((column) => ({
    isGroup: column.isGroup,
    isMember: column.member !== null,
    row: {
      code: column.code,
      label: column.label,
      total: amountText(column.low, column.high),
      cells: reporting.map(({ state, cells }) =>
        matrixCell(
          state,
          cells.find((cell) => cell.code === column.code),
        ),
      ),
    },
  }));
  const block = (title: string, chosen: typeof rows) => ({
    title,
    rows: chosen.map(({ row }) => row).toSorted((a, b) => a.label.localeCompare(b.label, "en")),
  });
  return {
    states: reporting.map(({ state }) => ({ iso3: state, name: view.stateNames[state] ?? state })),
    blocks: [
      block(
        MEMBERS,
        rows.filter((row) => row.isMember && !row.isGroup),
      ),
      block(
        OTHERS,
        rows.filter((row) => !row.isMember && !row.isGroup),
      ),
      block(
        "Groups, never added to the countries",
        rows.filter((row) => row.isGroup),
      ),
    ].filter(({ title, rows: shown }) => shown.length > 0 && isInScope(title, scope)),
  };
}

/** Blocks of a scope: one of them, or all. */
function isInScope(title: string, scope: FlowScope): boolean {
  if (scope === "bsec") return title === MEMBERS;
  return scope === "outside" ? title === OTHERS : true;
}

/** The headline: how many states reported, of what, when. */
export function flowsHeadline(view: FlowsView): string {
  const reporting = view.rows.filter((row) => row.cells.length > 0).length;
  const what = `${view.short} by ${view.byLabel.toLowerCase()}`;
  const told = view.short.includes(view.byLabel.toLowerCase()) ? view.short : what;
  return `${reporting} of ${view.rows.length} states reported ${told}, ${formatPeriod(view.from, view.to)}`;
}

/** A place of the matrix in words, for those who hear it and for the line under the matrix. */
export function flowWords(view: FlowsView, row: MatrixRow, cell: MatrixCell): string {
  const state = view.stateNames[cell.state] ?? cell.state;
  if (cell.flow === null) return `${state}, ${row.label}: nothing reported`;
  const years = cell.flow.points.map((point) => `${speakPoint(point, "count")} in ${point.year}`);
  return `${state}, ${row.label}${cell.flow.own ? " (own citizens)" : ""}: ${listWords(years)}`;
}

function matrixCell(state: string, flow: FlowCell | undefined): MatrixCell {
  if (flow === undefined) return { state, flow: null, text: "", step: 0 };
  const reason = flow.points.find((point) => point.low === null);
  const text =
    flow.low === null && reason !== undefined ? STATUS_GLYPHS[reason.status] : amountText(flow.low, flow.high);
  return { state, flow, text, step: stepOf(flow.high) };
}

/** Counts of citizens differ by three orders of magnitude: four times as many is one step darker. */
function stepOf(high: number | null): number {
  if (high === null || high <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil(Math.log2(high) / 2)));
}

function amountText(low: number | null, high: number | null): string {
  return low === null || high === null ? "" : formatRange(formatNumber(low), formatNumber(high));
}
