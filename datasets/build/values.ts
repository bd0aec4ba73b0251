import { isDecimal, sumOfDecimals } from "./decimal.ts";

/**
 * The text of a published value as a contribution writes it: digits without grouping; nothing else is changed.
 *
 * Null where the publisher gives none (`NULL`, an empty cell).
 *
 * @example contributedValue("1,192") // "1192"
 */
export function contributedValue(published: string): string | null {
  const text = /^\d{1,3}(,\d{3})+$/.test(published) ? published.replaceAll(",", "") : published;
  return isDecimal(text) || /^<\d+$/.test(text) ? text : null;
}

/**
 * The sum of values, an interval where one of them is: `35` and `<5` make `36-39`.
 *
 * Source: the outer contract reads `<5` as 1 to 4. A single value is given back as it is.
 */
export function sumOfValues(values: readonly string[]): string {
  const [first] = values;
  if (values.length === 1 && first !== undefined) return first;
  const bounds = values.map(boundsOf);
  const low = sumOfDecimals(bounds.map(([from]) => from));
  const high = sumOfDecimals(bounds.map(([, to]) => to));
  return low === high ? low : `${low}-${high}`;
}

/** The interval from the lowest to the highest of values, as they stand; one value where they are equal. */
export function rangeOfValues(values: readonly string[]): string {
  const sorted = values.toSorted((a, b) => Number(a) - Number(b));
  const [low = ""] = sorted;
  const high = sorted.at(-1) ?? "";
  return low === high ? low : `${low}-${high}`;
}

function boundsOf(value: string): readonly [string, string] {
  const below = /^<(\d+)$/.exec(value)?.[1];
  return below === undefined ? [value, value] : ["1", String(Number(below) - 1)];
}
