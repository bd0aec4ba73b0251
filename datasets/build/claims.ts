import type { Resolved, Role } from "./crosswalk.ts";
import type { LocatedRow } from "./places.ts";
import { roundOf } from "./states.ts";
import { contributedValue } from "./values.ts";

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
  /** The published text that the value was made from. */
  readonly text: string;
  readonly value: string;
  readonly why: string;
}

/** A published row that makes no cell, and why. */
export interface Excluded {
  readonly row: LocatedRow;
  readonly reason: string;
}

/**
 * The cells that a published row speaks about, or why it speaks about none.
 *
 * Most rows speak about one. A price has up to three: the typical one, and the lowest and highest beside it.
 */
export function claimsOf(row: LocatedRow, resolved: Resolved): readonly Claim[] | Excluded {
  const round = roundOf(row.year);
  if (round === null) return { row, reason: "Before the first round, which begins in 2010" };
  if ("excluded" in resolved) return { row, reason: resolved.excluded };
  const { indicator, breakdown, unit, role, why } = resolved;
  const key = { state: row.state, year: row.year, round, indicator, breakdown, unit };
  const points = [{ point: {}, text: row.value }, ...pricePoints(row)];
  const claims = points.flatMap(({ point, text }) => {
    const value = contributedValue(text);
    return value === null
      ? []
      : { row, key: { ...key, breakdown: { ...breakdown, ...point } }, role, text, value, why };
  });
  return claims.length === 0 ? { row, reason: "The publisher gives no value here" } : claims;
}

/** The lowest and highest price of a row, which the publisher gives in columns of their own. */
function pricePoints(
  row: LocatedRow,
): readonly { readonly point: Readonly<Record<string, string>>; readonly text: string }[] {
  const [low = "", high = ""] = row.range;
  return [
    { point: { price_point: "MIN" }, text: low },
    { point: { price_point: "MAX" }, text: high },
  ];
}

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
