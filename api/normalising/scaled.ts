import type { ObservedValue } from "../contract/observation.ts";
import type { ValueRead } from "./value-reader.ts";

/** A value of a column whose heading names a multiplier, as the number that is meant, with the step that says so. */
export function scaled(read: ValueRead, text: string, factor: number): ValueRead {
  const { observed } = read;
  if (observed === null || "missing" in observed) return read;
  const times = (value: number): number => Number((value * factor).toPrecision(15));
  const meant: ObservedValue =
    "value" in observed ? { value: times(observed.value) } : { low: times(observed.low), high: times(observed.high) };
  const to = "value" in meant ? String(meant.value) : `${meant.low}–${meant.high}`;
  return { ...read, observed: meant, step: { what: `multiplied by ${factor}, as the heading says`, from: text, to } };
}
