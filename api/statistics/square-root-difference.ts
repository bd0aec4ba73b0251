/**
 * How far two counts are apart, on the scale on which chance moves small and large counts alike.
 *
 * `2 (√later − √earlier)`: the square root of a Poisson count has a standard deviation near 1/2 whatever its mean, so the
 * difference of two such roots, doubled, has one near √2. Signed: above zero where the later count is larger.
 * Source: Bartlett, "The Square Root Transformation in Analysis of Variance", Supplement to the JRSS 3 (1936).
 *
 * @example squareRootDifference(100, 144) // 4
 */
export function squareRootDifference(earlier: number, later: number): number {
  return 2 * (Math.sqrt(later) - Math.sqrt(earlier));
}
