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

/** The rows of which a table's columns are measured. */
export interface Measured {
  readonly rows: readonly (readonly string[])[];
  readonly shown: readonly ShownRow[];
  readonly header: number | null;
  /** Whether a sign stands beside the text of a cell. */
  readonly isMarked: (row: number, column: number) => boolean;
}

/**
 * How wide each column is, in characters: what stands in it, within bounds. A column with nothing but its heading is
 * narrow, so that what is filled in is seen together.
 */
export function columnWidths({ rows, shown, header, isMarked }: Measured): readonly number[] {
  const widths = new Map<number, number>();
  const headings = header === null ? [] : (rows[header] ?? []);
  for (const entry of shown.slice(0, MOST_MEASURED)) {
    if (entry.kind === "gap") continue;
    for (const [column, cell] of (rows[entry.row] ?? []).entries()) {
      const isHeading = entry.row === header;
      const text = isHeading ? 0 : Math.min(cell.trim().length, WIDEST);
      const width = text + (isMarked(entry.row, column) ? SIGN : 0);
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
  }
  const columns = Math.max(0, ...widths.keys()) + 1;
  return Array.from({ length: columns }, (_, column) => {
    const width = widths.get(column) ?? 0;
    const heading = (headings[column] ?? "").trim().length;
    return Math.max(NARROWEST, width, Math.min(heading, width === 0 ? EMPTY : HEADING));
  });
}

const MOST_MEASURED = 2000;
const NARROWEST = 2;
const WIDEST = 26;
/** Most of a heading over figures, and over an empty column. */
const HEADING = 12;
const EMPTY = 4;
const SIGN = 3;
