import { formatQuantity, formatRange } from "../../web/charts/format.ts";
import type { Amount } from "../contract/amount.ts";
import { exactValue, type Interval } from "../statistics/interval.ts";

/** An interval as views show it; nothing where there is none. */
export function amountOf(interval: Interval | null): Amount {
  return interval === null ? { value: null, low: null, high: null } : { value: exactValue(interval), ...interval };
}

/** An interval in a sentence: `1 192`, `36–39`. */
export function amountWords({ low, high }: Interval): string {
  return formatRange(formatQuantity(low), formatQuantity(high));
}

/** A change in a sentence, with its sign: `+6`, `−1 034`. */
export function signedWords({ low, high }: Interval): string {
  const signed = (value: number): string => `${value > 0 ? "+" : ""}${formatQuantity(value)}`;
  return low === high ? signed(low) : `${signed(low)} to ${signed(high)}`;
}
