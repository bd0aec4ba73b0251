/**
 * Probability of each number of inversions (0, 1, … n(n − 1)/2) in a random order of n distinct values.
 *
 * Kendall's S is n(n − 1)/2 − 2 × inversions. Source: Kendall, "Rank Correlation Methods".
 *
 * @example inversionProbabilities(3) // [1/6, 2/6, 2/6, 1/6]
 */
export function inversionProbabilities(n: number): readonly number[] {
  return tiedInversionProbabilities(Array.from({ length: n }, () => 1));
}

/**
 * The same for values of which some are equal, `groups` being how many there are of each: equal values are no inversion.
 *
 * Each group falls among those before it like one sample of Mann and Whitney's test among the other, independently of how
 * those lie to each other: the generating function is a product of Gaussian binomials. Source: Burr, "The Distribution of
 * Kendall's Score S for a Pair of Tied Rankings", Biometrika 47 (1960).
 *
 * @example tiedInversionProbabilities([2, 1]) // [1/3, 1/3, 1/3]
 */
export function tiedInversionProbabilities(groups: readonly number[]): readonly number[] {
  let probabilities: readonly number[] = [1];
  let before = 0;
  for (const size of groups) {
    probabilities = convolution(probabilities, crossings(before, size));
    before += size;
  }
  return probabilities;
}

/** Probability of each number of pairs in the wrong order when `first` and `second` values are mixed at random. */
function crossings(first: number, second: number): readonly number[] {
  // Row m holds the distributions for 0 … second values beside m.
  let row: (readonly number[])[] = Array.from({ length: second + 1 }, () => [1]);
  for (let m = 1; m <= first; m += 1) {
    const next: (readonly number[])[] = [[1]];
    for (let n = 1; n <= second; n += 1) {
      const [isFirst, isSecond] = [m / (m + n), n / (m + n)];
      const [above = [], left = []] = [row[n], next[n - 1]];
      next.push(Array.from({ length: m * n + 1 }, (_, u) => isFirst * (above[u - n] ?? 0) + isSecond * (left[u] ?? 0)));
    }
    row = next;
  }
  return row[second] ?? [1];
}

function convolution(a: readonly number[], b: readonly number[]): readonly number[] {
  const sums = Array.from({ length: a.length + b.length - 1 }, () => 0);
  a.forEach((p, i) => b.forEach((q, j) => (sums[i + j] = (sums[i + j] ?? 0) + p * q)));
  return sums;
}
