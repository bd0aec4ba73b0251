/** `later − earlier`; null unless both are known. */
export function absoluteChange(earlier: number | null, later: number | null): number | null {
  return earlier === null || later === null ? null : later - earlier;
}

/**
 * `later / earlier − 1`, as a fraction (0.05 = +5 %).
 *
 * Null unless both are known and the earlier value reaches `base`: from a small base every change looks large.
 *
 * @example relativeChange(3256, 2473, 20) // −0.2405
 */
export function relativeChange(earlier: number | null, later: number | null, base: number): number | null {
  if (earlier === null || later === null || earlier <= 0 || earlier < base) return null;
  return later / earlier - 1;
}
