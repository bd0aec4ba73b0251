/**
 * The mean of each value and its neighbours in a centred window of odd `width`.
 *
 * In period order; null wherever a value of the window is missing or the window reaches past an end: a smoothed line never
 * closes a gap. Throws nothing; an even width is widened by one.
 *
 * @example movingAverage([1, 2, 6, null, 5], 3) // [null, 3, null, null, null]
 */
export function movingAverage(values: readonly (number | null)[], width: number): readonly (number | null)[] {
  const reach = Math.floor(width / 2);
  return values.map((_, at) => {
    const window = values.slice(Math.max(0, at - reach), at + reach + 1);
    const present = window.filter((value) => value !== null);
    if (present.length < 2 * reach + 1) return null;
    return present.reduce((sum, value) => sum + value, 0) / present.length;
  });
}
