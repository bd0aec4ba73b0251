import type { Codes, Resolved, Role, Rule } from "./crosswalk.ts";
import { resolve } from "./crosswalk.ts";
import type { LocatedRow } from "./places.ts";
import { roundOf } from "./states.ts";
import { contributedValue, rangeOfValues, sumOfValues } from "./values.ts";

/** What a contributed row is about. */
export interface CellKey {
  readonly state: string;
  readonly year: number;
  readonly round: string;
  readonly indicator: string;
  /** Codes by dimension; totals left out. */
  readonly breakdown: Readonly<Record<string, string>>;
  readonly unit: string;
}

/** A published row that speaks about a cell, with its value as a contribution writes it. */
export interface Claim {
  readonly row: LocatedRow;
  readonly key: CellKey;
  readonly role: Role;
  readonly value: string;
  readonly why: string;
}

/** One row of a contribution, and every published row behind it. */
export interface Cell {
  readonly key: CellKey;
  readonly value: string;
  /** Rows whose values make the value, each value once. */
  readonly addends: readonly Claim[];
  /** Rows equal in value to an addend: not added again. */
  readonly repeated: readonly Claim[];
  /** Rows that lost to a row of a better rank. */
  readonly compared: readonly Claim[];
}

/** A published row that makes no cell, and why. */
export interface Excluded {
  readonly row: LocatedRow;
  readonly reason: string;
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
    const claim = claimOf(row, resolve(row, rules.get(row.from.id) ?? [], codes));
    if ("reason" in claim) excluded.push(claim);
    else claims.push(claim);
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

/** The identity of a cell as text; equal keys give equal text. */
export function cellText(key: CellKey): string {
  return [key.state, key.year, key.indicator, breakdownText(key.breakdown), key.unit].join("|");
}

/** A breakdown as text, `age=Y0T17;sex=F`, sorted by dimension; empty for the total. */
export function breakdownText(breakdown: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(breakdown).toSorted(([a], [b]) => compareText(a, b));
  return pairs.map(([dimension, code]) => `${dimension}=${code}`).join(";");
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function claimOf(row: LocatedRow, resolved: Resolved): Claim | Excluded {
  const round = roundOf(row.year);
  if (round === null) return { row, reason: "Before the first round, which begins in 2010" };
  if ("excluded" in resolved) return { row, reason: resolved.excluded };
  const value = contributedValue(row.value);
  if (value === null) return { row, reason: "The publisher gives no value here" };
  const { indicator, breakdown, unit, role, why } = resolved;
  return { row, key: { state: row.state, year: row.year, round, indicator, breakdown, unit }, role, value, why };
}

function cellOf(rivals: readonly Claim[]): Cell | null {
  const ranks = rivals.map((claim) => claim.role).filter((role) => role !== "compare");
  const [sample] = rivals;
  if (sample === undefined || ranks.length === 0) return null;
  const best = Math.min(...ranks);
  const winners = rivals.filter((claim) => claim.role === best);
  const addends = winners.filter((claim, index) => winners.findIndex((other) => other.value === claim.value) === index);
  const values = addends.map((claim) => claim.value);
  return {
    key: sample.key,
    // A unit with a slash is a price: two prices are a range, never a sum.
    value: sample.key.unit.includes("/") ? rangeOfValues(values) : sumOfValues(values),
    addends,
    repeated: winners.filter((claim) => !addends.includes(claim)),
    compared: rivals.filter((claim) => claim.role !== best),
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
