/** When a change from one year to the next is a question; the numbers are those of `settings.yaml`. */
export interface JumpLimits {
  /** |ln(later / earlier)| that a count must exceed. */
  readonly logRatio: number;
  /** The larger of two counts must reach this. */
  readonly count: number;
  /** The same for quantities. */
  readonly quantity: number;
  /** Factor that a quantity must exceed. */
  readonly quantityFactor: number;
  /** `(larger − smaller) / √(larger + smaller)` that counts must exceed as well. */
  readonly z: number;
  /** Relative distance from 10, 100, 1000 within which a ratio looks like a shifted digit. */
  readonly digitShift: number;
}

/** What a change looks like: a shifted digit, a zero beside many, or a jump. */
export type JumpKind = "digit-shift" | "zero" | "jump";

/** What is held against what: money is an amount that adds up over cases, a price is not. */
export type Measured = "count" | "quantity" | "money" | "price" | "share";

/** Factors that a slip of a digit or of a unit makes. */
const SHIFTS = [10, 100, 1000] as const;

/**
 * What the change between two neighbouring years looks like; null where it is nothing to ask about. The one rule of all
 * who ask: the check of a file, the register of jumps, the Review.
 *
 * Counts must differ by more than chance, quantities and amounts of money by a factor: single large cases move them.
 * Prices move with the market, so that of them only shifted digits are asked about, and of shares nothing. A shifted digit
 * is looked for first, in all that reach their floor: 99 kg after 10 kg is one, though not ten times as much.
 *
 * @example jumpBetween(198, 1192, "count", limits) // "jump"
 */
export function jumpBetween(earlier: number, later: number, measured: Measured, limits: JumpLimits): JumpKind | null {
  const [small, large] = [Math.min(earlier, later), Math.max(earlier, later)];
  const isCount = measured === "count";
  const floor = isCount ? limits.count : measured === "quantity" ? limits.quantity : 0;
  if (measured === "share" || small === large || large < floor) return null;
  if (isCount && (large - small) / Math.sqrt(large + small) <= limits.z) return null;
  if (small === 0) return "zero";
  if (shiftBetween(earlier, later, limits.digitShift) !== null) return "digit-shift";
  if (measured === "price") return null;
  return Math.log(large / small) > (isCount ? limits.logRatio : Math.log(limits.quantityFactor)) ? "jump" : null;
}

/** The factor of 10, 100 or 1000 that the larger of two figures is almost exactly of the smaller; null for any other. */
export function shiftBetween(earlier: number, later: number, tolerance: number): number | null {
  const ratio = Math.max(earlier, later) / Math.min(earlier, later);
  return SHIFTS.find((shift) => Math.abs(ratio / shift - 1) <= tolerance) ?? null;
}
