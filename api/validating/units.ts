import { conversionBetween } from "../../questionnaire/conversion.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import { convertedUnit, otherUnit } from "../findings/code-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, isSent, type Figure, type Figures } from "./figures.ts";
import { rowWords } from "./words.ts";

/**
 * Says of figures in a unit that is converted where it is shown (grams where kilograms are asked), and of breakdowns that
 * come in another unit than before, which makes them a new series. Both once for each question and unit.
 */
export function sayUnits(figures: Figures, edition: Edition, sink: Sink): void {
  const converted = inCrossings(figures.sent, ({ indicator, unit }) => !indicator.units.includes(unit.code));
  for (const series of byUnit(converted)) sayConverted(series, figures, edition, sink);
  const choosing = inCrossings(figures.known, ({ indicator }) => indicator.units.length > 1);
  const elsewhere = Map.groupBy(choosing, placeOfSeries);
  if (choosing.length === 0) return;
  const sent = new Set(figures.sent);
  for (const series of byUnit(choosing.filter((one) => sent.has(one)))) {
    sayOther(series, elsewhere, figures, edition, sink);
  }
}

function byUnit(series: readonly Series[]): Iterable<readonly Series[]> {
  return Map.groupBy(series, ({ indicator, unit }) => `${indicator.code} ${unit.code}`).values();
}

function sayConverted(series: readonly Series[], figures: Figures, edition: Edition, sink: Sink): void {
  const [{ indicator, unit } = { indicator: null, unit: null }] = series;
  if (indicator === null || unit === null) return;
  const asked = indicator.units.find((code) => conversionBetween(edition, unit.code, code) !== null);
  const [first, ...others] = series.flatMap((one) => sentOf(one, figures));
  if (asked === undefined || first === undefined) return;
  const params = {
    row: rowWords(first.series, first.year, figures.index),
    text: figureText(first),
    unit: unit.label,
    asked: unitOf(edition, asked)?.label ?? asked,
    cells: 1 + others.length,
  };
  sink.say(convertedUnit, figures.placeOf(first), params, { cellKey: figures.keyOf(first), found: params.text });
}

/** A series that begins now, and the last figure of the same breakdown in a unit that is no longer given. */
interface Moved {
  readonly series: Series;
  readonly before: Figure;
}

function sayOther(
  group: readonly Series[],
  elsewhere: ReadonlyMap<string, readonly Series[]>,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const moved = group.flatMap((series): Moved[] => {
    const others = (elsewhere.get(placeOfSeries(series)) ?? []).filter((other) => other !== series);
    if (others.length === 0 || lastBefore(series, figures, edition) !== null) return [];
    if (others.some((other) => sentOf(other, figures).length > 0)) return [];
    const before = others.map((other) => lastBefore(other, figures, edition)).find((figure) => figure !== null);
    return before === undefined || before === null ? [] : [{ series, before }];
  });
  const [first] = moved.filter(
    ({ series, before }) => conversionBetween(edition, before.series.unit.code, series.unit.code) === null,
  );
  const anchor = first === undefined ? undefined : sentOf(first.series, figures)[0];
  if (first === undefined || anchor === undefined) return;
  const params = {
    row: rowWords(first.series, anchor.year, figures.index),
    before: first.before.series.unit.label,
    year: first.before.year,
    series: moved.length,
  };
  const found = figureText(anchor);
  sink.say(otherUnit, figures.placeOf(anchor), params, { cellKey: figures.keyOf(anchor), found });
}

/** The last figure accepted for the years before the round, as far back as rates are looked at. */
function lastBefore(series: Series, figures: Figures, { years, settings }: Edition): Figure | null {
  const first = years[0] ?? 0;
  for (let back = 1; back <= settings.plausible.stageBack; back += 1) {
    const figure = figures.earlier(series, first - back);
    if (figure !== null && !("missing" in figure.observed)) return figure;
  }
  return null;
}

function sentOf(series: Series, figures: Figures): readonly Figure[] {
  return figures.years
    .map((year) => figures.at(series, year))
    .filter((figure) => figure !== null)
    .filter(isSent);
}

/** The breakdown of a question, whatever its unit. */
function placeOfSeries({ indicator, codes }: Series): string {
  return `${indicator.code} ${codes.join(" ")}`;
}
