/**
 * Probability of each number of inversions (0, 1, … n(n − 1)/2) in a random order of n distinct values.
 *
 * Kendall's S is n(n − 1)/2 − 2 × inversions. Source: Kendall, "Rank Correlation Methods"; the recurrence inserts the
 * largest value at each of the possible places.
 *
 * @example inversionProbabilities(3) // [1/6, 2/6, 2/6, 1/6]
 */
export function inversionProbabilities(n: number): readonly number[] {
  let probabilities = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: probabilities.length + size - 1 }, () => 0);
    probabilities.forEach((probability, inversions) => {
      for (let added = 0; added < size; added += 1) {
        next[inversions + added] = (next[inversions + added] ?? 0) + probability / size;
      }
    });
    probabilities = next;
  }
  return probabilities;
}
