import type { AskedRow } from "./asked-rows.ts";

/** What was typed: the name of a cell (row and year) -> its text. Cells without a text are left out. */
export type Entries = Readonly<Record<string, string>>;

/** The entries with the steps that led to them, to go back and forth. */
export interface History {
  readonly past: readonly Entries[];
  readonly now: Entries;
  readonly future: readonly Entries[];
}

/** Steps that can be undone. */
const MOST_STEPS = 200;

/** The name of a cell. */
export function cellId(row: AskedRow, year: number): string {
  return `${row.id}|${year}`;
}

/** Writes texts into cells as one step; an empty text empties the cell. Nothing is done where nothing changes. */
export function written(history: History, texts: readonly (readonly [string, string])[]): History {
  const next = new Map(Object.entries(history.now));
  for (const [cell, text] of texts) {
    const clean = text.replaceAll(/[\t\r\n]+/g, " ").trim();
    if (clean === "") next.delete(cell);
    else next.set(cell, clean);
  }
  const now = Object.fromEntries(next);
  const isSame =
    next.size === Object.keys(history.now).length && [...next].every(([id, text]) => history.now[id] === text);
  return isSame ? history : { past: [...history.past, history.now].slice(-MOST_STEPS), now, future: [] };
}

/** One step back; the same where there is none. */
export function undone({ past, now, future }: History): History {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** One step forth again; the same where there is none. */
export function redone({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}

/** A rectangle of cells, rows and columns counted from 0, ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a pasted block writes from a cell on; one value fills the whole selection. What does not fit is left out. */
export function pastedInto(
  cells: readonly (readonly string[])[],
  at: Block,
  rows: readonly AskedRow[],
  years: readonly number[],
): readonly (readonly [string, string])[] {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (only !== undefined) return cellsOf(at, rows, years).map((cell) => [cell, only] as const);
  return cells.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const row = rows[at.top + down];
      const year = years[at.left + right];
      return row === undefined || year === undefined ? [] : [[cellId(row, year), text] as const];
    }),
  );
}

/** The names of the cells of a block, row by row. */
export function cellsOf(at: Block, rows: readonly AskedRow[], years: readonly number[]): readonly string[] {
  const columns = years.slice(at.left, at.right + 1);
  return rows.slice(at.top, at.bottom + 1).flatMap((row) => columns.map((year) => cellId(row, year)));
}

/** A block as spreadsheets take it: cells divided by tabs. */
export function copiedFrom(now: Entries, at: Block, rows: readonly AskedRow[], years: readonly number[]): string {
  const columns = years.slice(at.left, at.right + 1);
  const lines = rows.slice(at.top, at.bottom + 1);
  return lines.map((row) => columns.map((year) => now[cellId(row, year)] ?? "").join("\t")).join("\n");
}
