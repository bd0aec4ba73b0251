import type { CellKey, Claim, Excluded } from "./claims.ts";
import { breakdownText, cellText, claimsOf, compareText } from "./claims.ts";
import type { Codes, Rule } from "./crosswalk.ts";
import { resolve } from "./crosswalk.ts";
import type { LocatedRow } from "./places.ts";
import { rangeOfValues, sumOfValues } from "./values.ts";

/** One row of a contribution, and every published row behind it. */
export interface Cell {
  readonly key: CellKey;
  readonly value: string;
  /** Rows whose values make the value. */
  readonly addends: readonly Claim[];
  /** Rows equal in value to the only addend: the same figure once more. */
  readonly repeated: readonly Claim[];
  /** Rows that lost to a row of a better rank. */
  readonly compared: readonly Claim[];
  /** SDMX OBS_STATUS letters for which the source gives a reason. */
  readonly flags: readonly string[];
  /** The same figure in another file of the publisher, as a remark for the ledger; empty where there is none. */
  readonly comparison: string;
}

/** Sorts the published rows into the cells of the questionnaire; each row is in exactly one place of the result. */
export function sortIntoCells(
  rows: readonly LocatedRow[],
  rules: ReadonlyMap<string, readonly Rule[]>,
  codes: Codes,
): { readonly cells: readonly Cell[]; readonly excluded: readonly Excluded[] } {
  const claims: Claim[] = [];
  const excluded: Excluded[] = [];
  for (const row of rows) {
    const made = claimsOf(row, resolve(row, rules.get(row.from.id) ?? [], codes));
    if ("reason" in made) excluded.push(made);
    else claims.push(...made);
  }
  const cells: Cell[] = [];
  for (const rivals of Map.groupBy(claims, (claim) => cellText(claim.key)).values()) {
    const cell = cellOf(rivals);
    if (cell !== null) cells.push(cell);
    else for (const { row } of rivals) excluded.push({ row, reason: NOTHING_TO_COMPARE });
  }
  return { cells: cells.toSorted((a, b) => compareKeys(a.key, b.key)), excluded };
}

const NOTHING_TO_COMPARE = "Only a comparison, and there is no figure to compare it with";

function cellOf(rivals: readonly Claim[]): Cell | null {
  const ranks = rivals.map((claim) => claim.role).filter((role) => role !== "compare");
  const [sample] = rivals;
  if (sample === undefined || ranks.length === 0) return null;
  const best = Math.min(...ranks);
  const winners = rivals.filter((claim) => claim.role === best);
  // Equal rows are one figure printed twice. Where values differ, the rows are different groups, and two groups may well be
  // of one size: Albania's five rows of 2020 make 34 to 43 so, which fits its 38 by age; without the repeated <5 they do not.
  const isOneFigure = winners.every((claim) => claim.value === winners[0]?.value);
  const addends = isOneFigure ? winners.slice(0, 1) : winners;
  const values = addends.map((claim) => claim.value);
  return {
    key: sample.key,
    // A unit with a slash is a price: two prices are a range, never a sum.
    value: sample.key.unit.includes("/") ? rangeOfValues(values) : sumOfValues(values),
    addends,
    repeated: winners.filter((claim) => !addends.includes(claim)),
    compared: rivals.filter((claim) => claim.role !== best),
    flags: [],
    comparison: "",
  };
}

function compareKeys(a: CellKey, b: CellKey): number {
  return (
    compareText(a.state, b.state) ||
    compareText(a.round, b.round) ||
    compareText(a.indicator, b.indicator) ||
    compareText(breakdownText(a.breakdown), breakdownText(b.breakdown)) ||
    compareText(a.unit, b.unit) ||
    a.year - b.year
  );
}
