import type { ObservedValue, Step } from "../contract/observation.ts";
import { readCell, type CellRead } from "./cell.ts";
import type { Marks } from "./marks.ts";

/** A value cell as read, with the step that says what was done to its text, if anything was. */
export interface ValueRead extends CellRead {
  readonly step: Step | null;
}

/** Reads value cells; equal texts are read once. */
export type ValueReader = (text: string, whole: boolean) => ValueRead;

/** A reader for the value cells of one file. */
export function createValueReader(marks: Marks): ValueReader {
  const plain = new Map<number, ValueRead>();
  const counts = new Map<string, ValueRead>();
  const others = new Map<string, ValueRead>();
  return (text, whole) => {
    const value = plainDigits(text);
    if (value !== null) {
      let read = plain.get(value);
      if (read === undefined) plain.set(value, (read = asItStands(value)));
      return read;
    }
    const known = whole ? counts : others;
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = withStep(text, readCell(text, marks, whole))));
    return found;
  };
}

/** Most values are a few digits; null for anything else, and for `007`, whose text differs from its number. */
function plainDigits(text: string): number | null {
  const { length } = text;
  if (length === 0 || length > 15) return null;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return length > 1 && text.startsWith("0") ? null : value;
}

function asItStands(value: number): ValueRead {
  return { observed: { value }, fault: null, number: null, flag: null, unit: null, mark: null, step: null };
}

function withStep(text: string, read: CellRead): ValueRead {
  const { observed, number } = read;
  if (observed === null) return { ...read, step: null };
  const step = stepOf(text, observed, number !== null);
  return { ...read, step };
}

function stepOf(text: string, observed: ObservedValue, isNumber: boolean): Step | null {
  if ("missing" in observed) {
    return text === "" ? null : { what: "read as the reason for a missing figure", from: text, to: observed.missing };
  }
  if ("low" in observed) return { what: "read as an interval", from: text, to: `${observed.low}–${observed.high}` };
  const to = String(observed.value);
  return text === to ? null : { what: isNumber ? "read as a number" : "read as an interval of one", from: text, to };
}
