/** One measured figure of `docs` goals: what was measured, what came out, what it should be. */
export interface Figure {
  /** `P2` */
  readonly id: string;
  readonly what: string;
  /** Null where it could not be measured here; `detail` says why. */
  readonly value: number | null;
  readonly unit: string;
  /** `<= 10`, in the same unit. */
  readonly goal: string;
  /** Null where it was not measured. */
  readonly met: boolean | null;
  readonly detail: string;
}

/** A figure that must not be above a limit. The value is rounded for display only after it was judged. */
export function atMost(
  limit: number,
  measured: { readonly id: string; readonly what: string; readonly value: number; readonly unit: string },
  detail: string,
): Figure {
  return { ...measured, value: round(measured.value), goal: `<= ${limit}`, met: measured.value <= limit, detail };
}

/** A figure that must not be below a limit. */
export function atLeast(
  limit: number,
  measured: { readonly id: string; readonly what: string; readonly value: number; readonly unit: string },
  detail: string,
): Figure {
  return { ...measured, value: round(measured.value), goal: `>= ${limit}`, met: measured.value >= limit, detail };
}

/** A figure that could not be measured here, and why. */
export function notMeasured(id: string, what: string, unit: string, goal: string, why: string): Figure {
  return { id, what, value: null, unit, goal, met: null, detail: why };
}

/** The value below which this share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
