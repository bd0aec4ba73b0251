import { STATUSES, type Status } from "../contract/observation.ts";
import type { Cell } from "../readmodel/cell.ts";
import { parseBreakdown } from "../record/observations.ts";
import type { Row } from "../record/rows.ts";

/** A row of the record as a cell, for figures that hold in no release, which the read model therefore does not have. */
export function cellOfRow(contribution: number, state: string, row: Row): Cell {
  const { indicator, year, unit, note, value, low, high } = row;
  return {
    id: `c_${contribution}_${row.row}`,
    contribution,
    state,
    indicator,
    year,
    breakdown: parseBreakdown(row.breakdown),
    breakdownKey: row.breakdown,
    unit,
    value,
    low,
    high,
    status: statusOf(row),
    flags: row.flags === "" ? [] : row.flags.split(" "),
    note,
  };
}

function statusOf({ missing, value }: Row): Status {
  if (missing === null) return value === null ? "censored" : value === 0 ? "zero" : "reported";
  return STATUSES.find((status) => status === missing) ?? "not-reported";
}
