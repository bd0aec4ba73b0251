/** Who is present in which periods. */
export type Presence = ReadonlyMap<string, ReadonlySet<number>>;

/** Consecutive periods, and those present in all of them. */
export interface PanelPeriod {
  readonly from: number;
  readonly to: number;
  readonly panel: readonly string[];
  /** Those whom the whole period leaves out. */
  readonly gained: readonly string[];
}

/** Those present in every one of the periods, in the order of `presence`; nobody where there are no periods. */
export function constantPanel(presence: Presence, periods: readonly number[]): readonly string[] {
  if (periods.length === 0) return [];
  return [...presence].filter(([, present]) => periods.every((period) => present.has(period))).map(([who]) => who);
}

/** Those present in at least one of the periods, in the order of `presence`. */
export function availablePanel(presence: Presence, periods: readonly number[]): readonly string[] {
  return [...presence].filter(([, present]) => periods.some((period) => present.has(period))).map(([who]) => who);
}

/** A part of the periods with its constant panel, where that is larger than the panel of the whole; else null. */
export function gainingPeriod(
  presence: Presence,
  periods: readonly number[],
  part: readonly number[],
): PanelPeriod | null {
  const whole = constantPanel(presence, periods);
  const panel = constantPanel(presence, part);
  const [from, to] = [part[0], part.at(-1)];
  if (from === undefined || to === undefined || panel.length <= whole.length) return null;
  return { from, to, panel, gained: panel.filter((who) => !whole.includes(who)) };
}

/**
 * The shorter runs of periods whose constant panel is larger than that of the whole, the longest for each size of panel.
 *
 * Of runs equally long with equally many, the latest. At least two periods: one has no trend. Largest panel last.
 * A run is left out where a longer one has as large a panel.
 */
export function shorterPeriods(presence: Presence, periods: readonly number[]): readonly PanelPeriod[] {
  const longest: PanelPeriod[] = [];
  for (let length = periods.length - 1; length >= 2; length -= 1) {
    for (let start = periods.length - length; start >= 0; start -= 1) {
      const found = gainingPeriod(presence, periods, periods.slice(start, start + length));
      if (found !== null && longest.every((known) => known.panel.length < found.panel.length)) longest.push(found);
    }
  }
  return longest;
}
