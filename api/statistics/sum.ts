/** A sum over values of which some are missing, with what it is made of. */
export interface PartialSum {
  /** Null where every value is missing: nothing was added, so there is no sum. */
  readonly sum: number | null;
  readonly present: number;
  readonly missing: number;
}

/** Adds what is there and says how much that is; a missing value is never taken for 0. */
export function sumPresent(values: readonly (number | null)[]): PartialSum {
  let sum = 0;
  let present = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    present += 1;
  }
  return { sum: present === 0 ? null : sum, present, missing: values.length - present };
}
