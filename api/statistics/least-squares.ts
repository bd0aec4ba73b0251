import { studentQuantile } from "./student.ts";

/** What a straight line through earlier values leads one to expect at another time. */
export interface Prediction {
  readonly value: number;
  /** Limits between which a single new value lies with the confidence asked for. */
  readonly low: number;
  readonly high: number;
}

/** A straight line through values over time. */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
  /** Standard deviation of the values around the line, with n − 2 degrees of freedom. */
  readonly residual: number;
  readonly predict: (time: number, confidence?: number) => Prediction;
}

/**
 * The least squares line, and what it predicts.
 *
 * `times` and `values` are of equal length; null for fewer than three values or all at one time. The prediction is
 * `a + b t ± t(n − 2) · s · √(1 + 1/n + (t − t̄)² / Sxx)`: it widens with the distance from the years behind it.
 * Source: Draper and Smith, "Applied Regression Analysis", section 1.4; the same as R's
 * predict(lm(y ~ x), interval = "prediction").
 *
 * @example fitLine([1, 2, 3], [2, 4, 6])?.predict(4).value // 8
 */
export function fitLine(times: readonly number[], values: readonly number[]): FittedLine | null {
  const n = times.length;
  if (n < 3) return null;
  const [meanTime, meanValue] = [mean(times), mean(values)];
  const spread = sum(times.map((time) => (time - meanTime) ** 2));
  if (spread === 0) return null;
  const slope = sum(times.map((time, at) => (time - meanTime) * ((values[at] ?? 0) - meanValue))) / spread;
  const intercept = meanValue - slope * meanTime;
  const squares = sum(times.map((time, at) => ((values[at] ?? 0) - intercept - slope * time) ** 2));
  const residual = Math.sqrt(squares / (n - 2));
  return {
    slope,
    intercept,
    residual,
    predict: (time, confidence = 0.95) => {
      const value = intercept + slope * time;
      const reach = studentQuantile((1 + confidence) / 2, n - 2) * residual;
      const margin = reach * Math.sqrt(1 + 1 / n + (time - meanTime) ** 2 / spread);
      return { value, low: value - margin, high: value + margin };
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
