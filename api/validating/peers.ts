import type { Edition } from "../../questionnaire/edition.ts";
import type { Others, PeerRate } from "../contract/others.ts";
import { outsidePeers } from "../findings/others-wording.ts";
import type { Sink } from "../findings/sink.ts";
import { exactly } from "../statistics/interval.ts";
import { ratePer100k } from "../statistics/rate.ts";
import { figureText, isSent, type Figures } from "./figures.ts";
import { rowWords } from "./words.ts";

/**
 * Holds totals per 100,000 people against the middle of the other members (U04). Counts only: quantities of drugs differ
 * between states by thousands, since routes do.
 */
export function sayPeers(
  figures: Figures,
  { peers, population }: Pick<Others, "peers" | "population">,
  { settings }: Edition,
  sink: Sink,
): void {
  if (peers.length === 0) return;
  const times = settings.others.timesMedian;
  const rates = new Map(peers.map((peer) => [placeOf(peer), peer]));
  for (const series of figures.sent) {
    if (series.codes.length > 0 || series.unit.kind !== "count") continue;
    for (const year of figures.years) {
      const peer = rates.get(placeOf({ indicator: series.indicator.code, unit: series.unit.code, year }));
      const figure = figures.at(series, year);
      if (peer === undefined || figure === null || !isSent(figure) || !("value" in figure.observed)) continue;
      const { value } = figure.observed;
      const rate = ratePer100k(exactly(value), population[String(year)] ?? null)?.low ?? 0;
      // Where most report none, any figure is infinitely many times as much.
      if (value < settings.floors.rate || peer.median === 0 || rate <= times * peer.median) continue;
      const params = {
        row: rowWords(series, year, figures.index),
        text: figureText(figure),
        rate: rateText(rate),
        times,
        median: rateText(peer.median),
        states: peer.states,
      };
      sink.say(outsidePeers, figures.placeOf(figure), params, {
        ruleId: "U04",
        cellKey: figures.keyOf(figure),
        found: params.text,
      });
    }
  }
}

function placeOf({ indicator, unit, year }: Pick<PeerRate, "indicator" | "unit" | "year">): string {
  return `${indicator}|${unit}|${year}`;
}

/** Two digits tell rates apart well enough; whole ones stay whole. */
function rateText(rate: number): string {
  return String(rate >= 100 ? Math.round(rate) : Number(rate.toPrecision(2)));
}
