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

/**
 * What the change between two neighbouring years looks like; null where it is nothing to ask about.
 *
 * Counts must differ by more than chance, quantities by a factor: single large seizures move them. Prices move with the
 * market, so that of them only shifted digits are asked about, and of shares nothing.
 *
 * @example jumpBetween(198, 1192, "count", limits) // "jump"
 */
export function jumpBetween(
  earlier: number,
  later: number,
  kind: "count" | "quantity" | "money" | "share",
  limits: JumpLimits,
): JumpKind | null {
  const [small, large] = [Math.min(earlier, later), Math.max(earlier, later)];
  const floor = kind === "count" ? limits.count : kind === "quantity" ? limits.quantity : 0;
  if (kind === "share" || small === large || large < floor) return null;
  if (kind === "count" && (large - small) / Math.sqrt(large + small) <= limits.z) return null;
  if (small === 0) return "zero";
  const ratio = large / small;
  if ([10, 100, 1000].some((shift) => Math.abs(ratio / shift - 1) <= limits.digitShift)) return "digit-shift";
  if (kind === "money") return null;
  return Math.log(ratio) > (kind === "count" ? limits.logRatio : Math.log(limits.quantityFactor)) ? "jump" : null;
}
