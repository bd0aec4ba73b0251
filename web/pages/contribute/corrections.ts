import type { CellCorrection } from "../../../api/contract/covering-note.ts";

/** Where a cell stands in a file: its row, counted from 0, and the line on which that row begins. */
export interface CellAt {
  readonly row: number;
  readonly line: number;
}

/** Something that the sender put right: one text of one column, in one row or in every row that had it. */
export interface Correction {
  readonly id: number;
  /** The sheet of a workbook; null in a text file. */
  readonly sheet: string | null;
  /** Counted from 0. */
  readonly column: number;
  /** The column's own heading; empty where it has none. */
  readonly heading: string;
  /** As it stands in the file that was chosen. */
  readonly from: string;
  readonly to: string;
  /** Never empty. */
  readonly cells: readonly CellAt[];
}

/**
 * Adds a correction. What was said of the same cells before is replaced, and a cell that is given back its own text is
 * no correction any more: the list always says how the file differs from the one that was chosen.
 */
export function addCorrection(
  corrections: readonly Correction[],
  added: Omit<Correction, "id">,
): readonly Correction[] {
  const rows = new Set(added.cells.map((cell) => cell.row));
  const originals = new Map<number, string>();
  const rest = corrections.flatMap((correction): Correction[] => {
    if (correction.column !== added.column || correction.sheet !== added.sheet) return [correction];
    for (const { row } of correction.cells) if (rows.has(row)) originals.set(row, correction.from);
    const cells = correction.cells.filter((cell) => !rows.has(cell.row));
    return cells.length === 0 ? [] : [{ ...correction, cells }];
  });
  let id = Math.max(0, ...corrections.map((correction) => correction.id));
  const byOriginal = Map.groupBy(added.cells, ({ row }) => originals.get(row) ?? added.from);
  const made = [...byOriginal].flatMap(([from, cells]): Correction[] => {
    if (from === added.to) return [];
    id += 1;
    return [{ ...added, id, from, cells }];
  });
  return [...rest, ...made];
}

/** The corrections as the covering note has them, cell by cell. */
export function cellCorrectionsOf(corrections: readonly Correction[]): CellCorrection[] {
  return corrections.flatMap(({ sheet, column, from, to, cells }) =>
    cells.map(({ line }) => ({ sheet, line, column: column + 1, from, to })),
  );
}

/** The correction that a cell carries; null where it stands as it was sent. */
export function correctionAt(corrections: readonly Correction[], row: number, column: number): Correction | null {
  const found = corrections.find(
    (correction) => correction.column === column && correction.cells.some((cell) => cell.row === row),
  );
  return found ?? null;
}

/** The list of corrections as a CSV file, to be kept beside the corrected one. */
export function correctionsCsv(corrections: readonly Correction[]): string {
  const rows = corrections.flatMap(({ column, heading, from, to, cells }) =>
    cells.map(({ line }) => [String(line), String(column + 1), heading, from, to]),
  );
  return [["line", "column", "heading", "from", "to"], ...rows]
    .map((row) => `${row.map(quoted).join(",")}\r\n`)
    .join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
