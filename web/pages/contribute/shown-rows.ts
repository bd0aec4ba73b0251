/** A line of the table on the screen: a row of the file, or rows that are left out. */
export type ShownRow =
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "gap"; readonly from: number; readonly to: number };

/** Rows shown around each row with a finding. */
const AROUND = 2;
/** Rows shown where no row has a finding. */
const FIRST = 12;

/**
 * The rows to show: those of interest with their neighbours and the heading row; what lies between is a gap. Gaps of one
 * row are shown, since they take no less space.
 */
export function shownRows(count: number, interesting: readonly number[], header: number | null): readonly ShownRow[] {
  const shown = new Set<number>(header === null ? [] : [header]);
  if (interesting.length === 0) {
    for (let row = 0; row < Math.min(count, (header ?? 0) + FIRST); row += 1) shown.add(row);
  }
  for (const row of interesting) {
    for (let near = row - AROUND; near <= row + AROUND; near += 1) if (near >= 0 && near < count) shown.add(near);
  }
  const rows: ShownRow[] = [];
  let next = 0;
  for (const row of [...shown].toSorted((a, b) => a - b)) {
    rows.push(...leftOut(next, row), { kind: "row", row });
    next = row + 1;
  }
  return [...rows, ...leftOut(next, count)];
}

/** Every row. */
export function allRows(count: number): readonly ShownRow[] {
  return Array.from({ length: count }, (_, row) => ({ kind: "row", row }));
}

function leftOut(from: number, before: number): readonly ShownRow[] {
  if (from >= before) return [];
  if (before - from === 1) return [{ kind: "row", row: from }];
  return [{ kind: "gap", from, to: before - 1 }];
}

/** How wide each column is, in characters: what stands in it, within bounds; an empty column is as wide as its letter. */
export function columnWidths(rows: readonly (readonly string[])[], shown: readonly ShownRow[]): readonly number[] {
  const widths: number[] = [];
  for (const entry of shown.slice(0, MOST_MEASURED)) {
    for (const [column, cell] of (entry.kind === "row" ? (rows[entry.row] ?? []) : []).entries()) {
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(cell.trim().length, WIDEST));
    }
  }
  return Array.from(widths, (width) => width ?? NARROWEST);
}

const MOST_MEASURED = 2000;
const NARROWEST = 2;
const WIDEST = 26;
