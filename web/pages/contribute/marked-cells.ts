import type { Finding, Report, Severity } from "../../../api/contract/report.ts";
import type { FileTable } from "../../workers/check-messages.ts";

/** The findings of a file by the row and cell that they are about. */
export interface MarkedCells {
  /** Findings of one cell, gravest first; column null: of the row as a whole. */
  readonly at: (row: number, column: number | null) => readonly Finding[];
  /** Row and column of a finding, counted from 0; null for one of the whole file or of another sheet. */
  readonly placeOf: (finding: Finding) => { readonly row: number; readonly column: number | null } | null;
  /** Rows with a finding that asks something of the sender, ascending; with any finding at all where none does. */
  readonly rows: readonly number[];
}

const GRAVITY: readonly Severity[] = ["blocker", "error", "warning", "notice", "na"];

/** Lays the findings of a report over the rows of its file. */
export function markCells(report: Report, table: FileTable): MarkedCells {
  const rowOf = rowsByLine(table.lines);
  const placeOf: MarkedCells["placeOf"] = ({ at }) => {
    // Of a workbook whose sheets are read together one is shown.
    const isElsewhere = at.sheet !== null && table.sheet !== null && at.sheet !== table.sheet;
    const row = at.line === null || isElsewhere ? null : rowOf(at.line);
    return row === null ? null : { row, column: at.column === null ? null : at.column - 1 };
  };
  const cells = new Map<string, Finding[]>();
  const asking = new Set<number>();
  const any = new Set<number>();
  for (const finding of report.findings) {
    const place = placeOf(finding);
    if (place === null) continue;
    const key = keyOf(place.row, place.column);
    const same = cells.get(key) ?? [];
    cells.set(key, same);
    same.push(finding);
    any.add(place.row);
    if (asks(finding)) asking.add(place.row);
  }
  for (const findings of cells.values()) {
    findings.sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  }
  return {
    at: (row, column) => cells.get(keyOf(row, column)) ?? [],
    placeOf,
    rows: [...(asking.size > 0 ? asking : any)].toSorted((a, b) => a - b),
  };
}

/** Whether a finding wants something of the sender; the others only tell. */
export function asks({ severity }: Finding): boolean {
  return severity !== "notice" && severity !== "na";
}

function keyOf(row: number, column: number | null): string {
  return `${row}:${column ?? ""}`;
}

/** Which row a physical line belongs to: the last one that begins on it or before it. */
function rowsByLine(lines: readonly number[]): (line: number) => number | null {
  return (line) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : low - 1;
  };
}
