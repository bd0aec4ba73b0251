import type { Edition } from "../../questionnaire/edition.ts";
import type { Others, PeerRate } from "../contract/others.ts";
import { outsidePeers } from "../findings/others-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { exactly } from "../statistics/interval.ts";
import { ratePer100k } from "../statistics/rate.ts";
import { figureText, isSent, type Figure, type Figures } from "./figures.ts";
import { rowWords } from "./words.ts";

/** A figure far above those of the other members. */
interface Outlier {
  readonly figure: Figure;
  readonly rate: number;
  readonly peer: PeerRate;
}

/**
 * Holds totals per 100,000 people against the median of the other members, and says it once for a question (U04). Counts
 * only: quantities of drugs differ between states by thousands, since routes do.
 */
export function sayPeers(figures: Figures, others: Others, { settings }: Edition, sink: Sink): void {
  if (others.peers.length === 0) return;
  const times = settings.others.timesMedian;
  const peers = new Map(others.peers.map((peer) => [placeOf(peer), peer]));
  const outlierOf = (series: Series, year: number): readonly Outlier[] => {
    const peer = peers.get(placeOf({ indicator: series.indicator.code, unit: series.unit.code, year }));
    const figure = figures.at(series, year);
    if (peer === undefined || figure === null || !isSent(figure) || !("value" in figure.observed)) return [];
    const { value } = figure.observed;
    const rate = ratePer100k(exactly(value), others.population[String(year)] ?? null)?.low ?? 0;
    // Where most report none, any figure is infinitely many times as much.
    const isOutlier = value >= settings.floors.rate && peer.median > 0 && rate > times * peer.median;
    return isOutlier ? [{ figure, rate, peer }] : [];
  };
  for (const series of figures.sent) {
    if (series.codes.length > 0 || series.unit.kind !== "count") continue;
    const outliers = figures.years.flatMap((year) => outlierOf(series, year));
    const [last, ...more] = outliers.toReversed();
    if (last !== undefined) say(last, more, figures, times, sink);
  }
}

function say(
  { figure, rate, peer }: Outlier,
  more: readonly Outlier[],
  figures: Figures,
  times: number,
  sink: Sink,
): void {
  const params = {
    row: rowWords(figure.series, figure.year, figures.index),
    text: figureText(figure),
    rate: rateText(rate),
    times,
    median: rateText(peer.median),
    states: peer.states,
    more: more.length,
  };
  sink.say(outsidePeers, figures.placeOf(figure), params, {
    ruleId: "U04",
    cellKey: figures.keyOf(figure),
    related: more.map((other) => figures.keyOf(other.figure)),
    found: params.text,
  });
}

function placeOf({ indicator, unit, year }: Pick<PeerRate, "indicator" | "unit" | "year">): string {
  return `${indicator}|${unit}|${year}`;
}

/** Two digits tell rates apart well enough; whole ones stay whole. */
function rateText(rate: number): string {
  return String(rate >= 100 ? Math.round(rate) : Number(rate.toPrecision(2)));
}
