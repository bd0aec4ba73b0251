import type { ObservedValue } from "../contract/observation.ts";
import type { Series, SeriesIndex } from "../normalising/series.ts";
import type { Interval } from "../statistics/interval.ts";

/** What a row is about, as its sender would say it: `Victims detected, Women, 2020`. */
export function rowWords(series: Series, year: number, index: SeriesIndex): string {
  return `${seriesWords(series, index)}, ${year}`;
}

/** The same without the year; the unit where the question is asked in several. */
export function seriesWords(series: Series, index: SeriesIndex): string {
  const labels = series.codes.flatMap((number) => index.codes[number]?.label ?? []);
  const unit = series.indicator.units.length > 1 ? [series.unit.label] : [];
  return [series.indicator.label, ...labels, ...unit].join(", ");
}

/** A value in plain digits, or the reason why there is none. */
export function observedText(observed: ObservedValue): string {
  if ("value" in observed) return String(observed.value);
  return "low" in observed ? intervalText(observed) : observed.missing.replaceAll("-", " ");
}

/** `41`, `36–39`, `at least 36`. */
export function intervalText({ low, high }: Interval): string {
  if (high === Infinity) return `at least ${plain(low)}`;
  return low === high ? plain(low) : `${plain(low)}–${plain(high)}`;
}

/** Sums of decimals carry digits that nobody sent: 0.1 + 0.2. */
function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}
