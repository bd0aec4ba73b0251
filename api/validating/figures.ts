import type { Edition } from "../../questionnaire/edition.ts";
import { indicatorOf, unitOf } from "../../questionnaire/lookup.ts";
import { codeToday } from "../../questionnaire/retired.ts";
import { keyText, type Observation, type ObservedValue, type Step } from "../contract/observation.ts";
import type { Place } from "../contract/report.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import type { Entry } from "../normalising/entry.ts";
import { keyOf, type Series, type SeriesIndex } from "../normalising/series.ts";
import { placeOf, type Column, type RawTable } from "../reading/table.ts";
import { CORRECTED } from "../reading/corrections.ts";
import type { Interval } from "../statistics/interval.ts";
import { observedText } from "./words.ts";

/** One cell of the questionnaire as rules see it: an entry of the file, or accepted earlier and not sent now. */
export interface Figure {
  readonly series: Series;
  readonly year: number;
  readonly observed: ObservedValue;
  readonly flags: readonly string[];
  /** In the sender's own writing, or in plain digits where it was accepted earlier. */
  readonly text: string;
  /** What was done to the text of an entry before it was a figure. */
  readonly steps?: readonly Step[];
  /** Where it stands in the file; null where it was accepted earlier. */
  readonly record: number | null;
  readonly column: Column | null;
}

/** All figures that rules may look at: those of the file first, those accepted earlier where the file has none. */
export interface Figures {
  readonly years: readonly number[];
  readonly index: SeriesIndex;
  /** Series of which the file has a figure. */
  readonly sent: readonly Series[];
  /** Those of them of which something was accepted earlier. */
  readonly returning: readonly Series[];
  /** The series sent and those accepted earlier, each once. */
  readonly known: readonly Series[];
  at(series: Series, year: number): Figure | null;
  /** What was accepted earlier for this cell, whether or not the file has it too. */
  earlier(series: Series, year: number): Figure | null;
  /** The figures of the same series in all other years that are known, those of the file and those accepted earlier. */
  othersOf(figure: Figure): readonly Figure[];
  /** Accepted earlier in the years of the round. */
  readonly accepted: readonly Figure[];
  placeOf(figure: Figure): Place;
  /** The key of a figure as the report names cells. */
  readonly keyOf: (figure: Figure) => string;
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
  const isSentSeries = new Uint8Array(index.series.length);
  const sent: Series[] = [];
  entries.forEach(({ series, year }, position) => {
    slots[series.id * span + year - first] = position + 1;
    if (isSentSeries[series.id] === 0) sent.push(series);
    isSentSeries[series.id] = 1;
  });
  const known = earlierBySeries(previous, index, edition);
  const earlier = (series: Series, year: number): Figure | null =>
    known.size === 0 ? null : (known.get(series)?.get(year) ?? null);
  const at = (series: Series, year: number): Figure | null => {
    const inSpan = year >= first && year < first + span;
    const entry = inSpan ? entries[(slots[series.id * span + year - first] ?? 0) - 1] : undefined;
    return entry ?? earlier(series, year);
  };
  return {
    years,
    index,
    sent,
    returning: known.size === 0 ? [] : sent.filter((series) => known.has(series)),
    known: known.size === 0 ? sent : [...new Set([...sent, ...known.keys()])],
    accepted: [...known.values()].flatMap((cells) => [...cells.values()].filter(({ year }) => years.includes(year))),
    earlier,
    at,
    othersOf({ series, year }) {
      const all = new Set([...years, ...(known.get(series)?.keys() ?? [])]);
      all.delete(year);
      return [...all].map((other) => at(series, other)).filter((figure) => figure !== null);
    },
    placeOf: ({ record, column }) => (record === null ? WHOLE_FILE : placeOf(table, record, column)),
    keyOf: ({ series, year }) => keyText(keyOf(series, year, index)),
  };
}

/** True where the file has the figure; false where it was accepted earlier. */
export function isSent({ record }: Figure): boolean {
  return record !== null;
}

/** A figure as a message prints it: in the sender's writing, and where the sender put it right, as that was said. */
export function figureText({ text, steps = [] }: Figure): string {
  const corrected = steps.find(({ what, from }) => what === CORRECTED && from === text);
  return (corrected?.to ?? text).trim();
}

function earlierBySeries(
  previous: readonly Observation[],
  index: SeriesIndex,
  edition: Edition,
): ReadonlyMap<Series, ReadonlyMap<number, Figure>> {
  const known = new Map<Series, Map<number, Figure>>();
  for (const observation of previous) {
    const series = seriesOf(observation, index, edition);
    if (series === null) continue;
    const cells = known.get(series) ?? new Map<number, Figure>();
    const { key, observed, flags } = observation;
    const text = observedText(observed);
    known.set(
      series,
      cells.set(key.year, { series, year: key.year, observed, flags, text, record: null, column: null }),
    );
  }
  return known;
}

/** Null where the edition knows neither indicator, unit or code nor what became of it: then nothing can be compared. */
function seriesOf({ key }: Observation, index: SeriesIndex, edition: Edition): Series | null {
  const indicator = indicatorOf(edition, codeToday(edition, "indicator", key.indicator));
  const unit = unitOf(edition, key.unit);
  const codes = Object.entries(key.breakdown)
    .filter(([, code]) => code !== "_T")
    .map(([dimension, code]) =>
      index.numberOf(codeToday(edition, "column", dimension), codeToday(edition, dimension, code)),
    );
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
  if ("value" in a) return "value" in b && isSameNumber(a.value, b.value);
  if ("low" in a) return "low" in b && a.low === b.low && a.high === b.high;
  return "missing" in b && a.missing === b.missing;
}

/** A workbook holds 15 digits of a number, and each program that saves it rounds anew: what a template was filled in with comes back as good as equal. */
function isSameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 2e-14 * Math.abs(b);
}
