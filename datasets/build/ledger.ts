import type { Cell } from "./cells.ts";
import type { Claim, Excluded } from "./claims.ts";
import { cellText } from "./claims.ts";
import { contributionPath, csvText } from "./contributions.ts";
import type { LocatedRow } from "./places.ts";

/** Headings of `ledger.csv`, explained in `datasets/SOURCES.md`. */
const LEDGER_HEADER: readonly string[] = [
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

/** What became of a row in one cell. */
interface Outcome {
  readonly row: LocatedRow;
  readonly outcome: "mapped" | "merged" | "compared" | "excluded";
  readonly contribution: string;
  readonly key: string;
  readonly reason: string;
}

/**
 * The ledger: one line for each published row, in the order of bsec_long.csv, saying what became of it.
 *
 * `mapped`: alone makes the cell; `merged`: makes it with others; `compared`: lost to another row; `excluded`: not used.
 * A row that speaks about several cells (a price with its lowest and highest) names them all under the first one's outcome.
 */
export function writeLedger(cells: readonly Cell[], excluded: readonly Excluded[]): string {
  const outcomes = [
    ...cells.flatMap(outcomesOf),
    ...excluded.map(({ row, reason }) => ({ row, outcome: "excluded" as const, contribution: "", key: "", reason })),
  ];
  const byRow = Map.groupBy(outcomes, ({ row }) => row.line);
  const lines = [...byRow.entries()].toSorted(([a], [b]) => a - b).map(([, own]) => ledgerLine(own));
  return csvText(LEDGER_HEADER, lines);
}

function outcomesOf(cell: Cell): readonly Outcome[] {
  const alone = cell.addends.length + cell.repeated.length === 1;
  const together = cell.key.unit.includes("/") ? "range" : "sum";
  const merged =
    cell.addends.length === 1
      ? "equal rows, counted once"
      : `${together} of ${cell.addends.length} rows: ${cell.value}`;
  const place = { contribution: contributionPath(cell.key.state, cell.key.round), key: cellText(cell.key) };
  const say = (claim: Claim, outcome: Outcome["outcome"], reason: string): Outcome => ({
    ...place,
    row: claim.row,
    outcome,
    reason: [reason, claim.why, cell.comparison].filter((text) => text !== "").join("; "),
  });
  return [
    ...cell.addends.map((claim) => (alone ? say(claim, "mapped", "") : say(claim, "merged", merged))),
    ...cell.repeated.map((claim) => say(claim, "merged", "equal to another row of the cell, counted once")),
    ...cell.compared.map((claim) => say(claim, "compared", `the cell holds ${cell.value}`)),
  ];
}

/** Cells come sorted by breakdown, so that the total (the typical price) stands before its parts. */
function ledgerLine(outcomes: readonly Outcome[]): readonly string[] {
  const [first] = outcomes;
  if (first === undefined) return [];
  const { row } = first;
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
  const keys = outcomes.map(({ key }) => key).filter((key) => key !== "");
  const others = keys.length > 1 ? ["lowest and highest price stand in cells of their own"] : [];
  const reason = [first.reason, ...others].filter((text) => text !== "").join("; ");
  return [...own, first.outcome, first.contribution, keys.join(" + "), reason];
}
