import type { Cell, Claim, Excluded } from "./cells.ts";
import { cellText } from "./cells.ts";
import { contributionPath, csvText } from "./contributions.ts";
import type { LocatedRow } from "./places.ts";

/** Headings of `ledger.csv`, explained in `datasets/SOURCES.md`. */
export const LEDGER_HEADER = [
  "line",
  "source",
  "place",
  "state",
  "year",
  "indicator",
  "breakdown",
  "published",
  "outcome",
  "contribution",
  "key",
  "reason",
];

/**
 * The ledger: one line for each published row, in the order of bsec_long.csv, saying what became of it.
 *
 * `mapped`: alone makes the cell; `merged`: makes it with others; `compared`: lost to another row; `excluded`: not used.
 */
export function writeLedger(cells: readonly Cell[], excluded: readonly Excluded[]): string {
  const lines = [
    ...cells.flatMap(linesOfCell),
    ...excluded.map(({ row, reason }) => ledgerLine(row, "excluded", "", "", reason)),
  ];
  return csvText(
    LEDGER_HEADER,
    lines.toSorted(([a], [b]) => Number(a) - Number(b)),
  );
}

function linesOfCell(cell: Cell): readonly (readonly string[])[] {
  const path = contributionPath(cell.key.state, cell.key.round);
  const key = cellText(cell.key);
  const line = (claim: Claim, outcome: string, reason: string): readonly string[] =>
    ledgerLine(claim.row, outcome, path, key, [reason, claim.why].filter((text) => text !== "").join("; "));
  const alone = cell.addends.length + cell.repeated.length === 1;
  const together = cell.key.unit.includes("/") ? "price range" : "sum";
  return [
    ...cell.addends.map((claim) =>
      alone
        ? line(claim, "mapped", "")
        : line(
            claim,
            "merged",
            cell.addends.length === 1
              ? "equal rows, counted once"
              : `${together} of ${cell.addends.length} rows: ${cell.value}`,
          ),
    ),
    ...cell.repeated.map((claim) => line(claim, "merged", "equal to another row of the cell, counted once")),
    ...cell.compared.map((claim) => line(claim, "compared", `the cell holds ${cell.value}`)),
  ];
}

function ledgerLine(row: LocatedRow, outcome: string, path: string, key: string, reason: string): readonly string[] {
  const breakdown = row.dropped === "" ? row.breakdown : `${row.breakdown}|${row.dropped}`;
  const own = [
    String(row.line),
    row.source,
    row.place,
    row.state,
    String(row.year),
    row.indicator,
    breakdown,
    row.value,
  ];
  return [...own, outcome, path, key, reason];
}
