import { agenciesReachTotal } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { intervalText, rowWords } from "./words.ts";

const JOINT = "JNT";

/**
 * Asks after joint operations where the agencies add up to the national total or more and none stands under them (F05): an
 * operation that each of its agencies counted is there twice. Said once for each question.
 */
export function sayAgencies(figures: Figures, sink: Sink): void {
  const { index } = figures;
  const byAgency = inCrossings(figures.sent, ({ dimensions }) => dimensions.length === 1 && dimensions[0] === "agency");
  for (const [{ indicator, unit }, agencies] of Map.groupBy(byAgency, ({ crossing }) => crossing)) {
    const total = index.at(indicator, unit, []);
    const [first, ...others] = figures.years.flatMap((year) => reachedIn(year, total, agencies, figures));
    if (first === undefined) continue;
    const { whole, parts, sum } = first;
    const params = {
      row: rowWords(total, whole.year, index),
      sum: intervalText({ low: sum, high: sum }),
      total: figureText(whole),
      years: 1 + others.length,
    };
    sink.say(agenciesReachTotal, figures.placeOf(isSent(whole) ? whole : (parts.find(isSent) ?? whole)), params, {
      ruleId: "F05",
      cellKey: figures.keyOf(whole),
      related: parts.map(figures.keyOf),
      found: params.total,
    });
  }
}

interface Reached {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

/** The total and the agencies that reach it; empty where they do not, or where joint operations have their own figure. */
function reachedIn(year: number, total: Series, agencies: readonly Series[], figures: Figures): readonly Reached[] {
  const whole = figures.at(total, year);
  const parts = agencies.map((series) => figures.at(series, year)).filter((figure) => figure !== null);
  const most = whole === null ? null : (intervalOf(whole.observed)?.high ?? null);
  if (whole === null || most === null || most === 0 || parts.length < 2) return [];
  const joint = parts.find(({ series }) => figures.index.codes[series.codes[0] ?? -1]?.code === JOINT);
  if (joint !== undefined && intervalOf(joint.observed) !== null) return [];
  const sum = parts.reduce((low, { observed }) => low + (intervalOf(observed)?.low ?? 0), 0);
  return sum >= most ? [{ whole, parts, sum }] : [];
}
