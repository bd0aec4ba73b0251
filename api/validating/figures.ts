import type { Edition } from "../../questionnaire/edition.ts";
import { indicatorOf, unitOf } from "../../questionnaire/lookup.ts";
import type { Observation, ObservedValue } from "../contract/observation.ts";
import type { Place } from "../contract/report.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import type { Entry } from "../normalising/rows.ts";
import type { Series, SeriesIndex } from "../normalising/series.ts";
import { placeOf, type RawTable } from "../reading/table.ts";
import type { Interval } from "../statistics/interval.ts";

/** One cell of the questionnaire as rules see it: sent now, or accepted earlier and not sent now. */
export interface Figure {
  readonly series: Series;
  readonly year: number;
  readonly observation: Observation;
  /** Null where the figure was accepted earlier. */
  readonly entry: Entry | null;
}

/** All figures that rules may look at: those of the file first, those accepted earlier where the file has none. */
export interface Figures {
  readonly years: readonly number[];
  readonly index: SeriesIndex;
  /** Series of which the file has a figure. */
  readonly sent: readonly Series[];
  /** These and the series accepted earlier, each once. */
  readonly known: readonly Series[];
  at(series: Series, year: number): Figure | null;
  /** What was accepted earlier for this cell, whether or not the file has it too. */
  earlier(series: Series, year: number): Observation | null;
  /** Keys accepted earlier in the years of the round. */
  readonly accepted: readonly { readonly series: Series; readonly observation: Observation }[];
  placeOf(figure: Figure): Place;
}

/** Puts the sound entries of a file, no key twice, beside what was accepted of its state before. */
export function createFigures(
  entries: readonly Entry[],
  index: SeriesIndex,
  previous: readonly Observation[],
  edition: Edition,
  table: RawTable,
): Figures {
  const { years } = edition;
  const first = years[0] ?? 0;
  const span = (years.at(-1) ?? 0) - first + 1;
  const slots = new Int32Array(index.series.length * span);
  const isSent = new Uint8Array(index.series.length);
  const sent: Series[] = [];
  entries.forEach(({ series, observation }, position) => {
    slots[series.id * span + observation.key.year - first] = position + 1;
    if (isSent[series.id] === 0) sent.push(series);
    isSent[series.id] = 1;
  });
  const known = earlierBySeries(previous, index, edition);
  const accepted = [...known].flatMap(([series, cells]) =>
    [...cells.values()]
      .filter((observation) => years.includes(observation.key.year))
      .map((observation) => ({ series, observation })),
  );
  const earlier = (series: Series, year: number): Observation | null => known.get(series)?.get(year) ?? null;
  return {
    years,
    index,
    sent,
    known: known.size === 0 ? sent : [...new Set([...sent, ...known.keys()])],
    accepted,
    earlier,
    at(series, year) {
      const inSpan = year >= first && year < first + span;
      const entry = inSpan ? entries[(slots[series.id * span + year - first] ?? 0) - 1] : undefined;
      if (entry !== undefined) return { series, year, observation: entry.observation, entry };
      const observation = earlier(series, year);
      return observation === null ? null : { series, year, observation, entry: null };
    },
    placeOf: ({ entry }) => (entry === null ? WHOLE_FILE : placeOf(table, entry.record, entry.column)),
  };
}

function earlierBySeries(
  previous: readonly Observation[],
  index: SeriesIndex,
  edition: Edition,
): ReadonlyMap<Series, ReadonlyMap<number, Observation>> {
  const known = new Map<Series, Map<number, Observation>>();
  for (const observation of previous) {
    const series = seriesOf(observation, index, edition);
    if (series === null) continue;
    const cells = known.get(series) ?? new Map<number, Observation>();
    known.set(series, cells.set(observation.key.year, observation));
  }
  return known;
}

/** Null where the edition no longer knows indicator, unit or code: then nothing can be compared. */
function seriesOf({ key }: Observation, index: SeriesIndex, edition: Edition): Series | null {
  const indicator = indicatorOf(edition, key.indicator);
  const unit = unitOf(edition, key.unit);
  const codes = Object.entries(key.breakdown)
    .filter(([, code]) => code !== "_T")
    .map(([dimension, code]) => index.numberOf(dimension, code));
  if (indicator === null || unit === null || codes.includes(null)) return null;
  return index.at(
    indicator,
    unit,
    codes.filter((code) => code !== null).toSorted((a, b) => a - b),
  );
}

/** What is known of a value; null where there is a reason instead of a number. */
export function intervalOf(observed: ObservedValue): Interval | null {
  if ("value" in observed) return { low: observed.value, high: observed.value };
  return "low" in observed ? { low: observed.low, high: observed.high } : null;
}

/** Whether two cells say the same, however they were written. */
export function isSame(a: ObservedValue, b: ObservedValue): boolean {
  if ("value" in a) return "value" in b && a.value === b.value;
  if ("low" in a) return "low" in b && a.low === b.low && a.high === b.high;
  return "missing" in b && a.missing === b.missing;
}
