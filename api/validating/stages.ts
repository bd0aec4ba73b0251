import type { Edition, Indicator, Relation } from "../../questionnaire/edition.ts";
import { indicatorOf, unitOf } from "../../questionnaire/lookup.ts";
import { earlierStageBlank, rateOffHistory } from "../findings/funnel-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { median } from "../statistics/quantile.ts";
import { robustZ } from "../statistics/robust-z.ts";
import { figureText, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";

type Funnel = Extract<Relation, { readonly kind: "funnel" }>;

/** Two stages that follow each other, as totals of persons. */
interface Pair {
  readonly relation: Funnel;
  readonly earlier: Series;
  readonly later: Series;
}

/**
 * Asks about stages of proceedings that were left blank before a later one that was filled in, and about rates between
 * two stages that are far from those of the state's other years. Both lag by years, so neither is ever an error.
 */
export function sayStages(figures: Figures, edition: Edition, sink: Sink): void {
  for (const relation of edition.relations) {
    if (relation.kind !== "funnel") continue;
    relation.stages.forEach((stage, at) => {
      const earlier = totalOf(indicatorOf(edition, relation.stages[at - 1] ?? ""), edition, figures);
      const later = totalOf(indicatorOf(edition, stage), edition, figures);
      if (earlier === null || later === null) return;
      const pair = { relation, earlier, later };
      sayBlank(pair, figures, sink);
      sayRates(pair, figures, edition, sink);
    });
  }
}

function totalOf(indicator: Indicator | null, edition: Edition, figures: Figures): Series | null {
  const unit = indicator === null ? null : unitOf(edition, indicator.units[0] ?? "");
  return indicator === null || unit === null ? null : figures.index.at(indicator, unit, []);
}

/** Only rows that stand there and are blank: a question that was left out altogether is no slip of the pen. */
function sayBlank({ relation, earlier, later }: Pair, figures: Figures, sink: Sink): void {
  const gaps = figures.years.flatMap((year): Figure[] => {
    const blank = figures.at(earlier, year);
    const filled = figures.at(later, year);
    if (blank === null || filled === null || !isSent(blank) || !isSent(filled)) return [];
    const isBlank = "missing" in blank.observed && blank.observed.missing === "not-reported";
    return isBlank && (exact(filled) ?? 0) > 0 ? [filled] : [];
  });
  const [first, ...others] = gaps;
  if (first === undefined) return;
  const params = {
    later: later.indicator.label,
    earlier: earlier.indicator.label,
    text: figureText(first),
    year: first.year,
    years: gaps.length,
  };
  sink.say(earlierStageBlank, figures.placeOf(first), params, {
    ruleId: relation.id,
    cellKey: figures.keyOf(first),
    related: others.map(figures.keyOf),
    found: params.text,
    cause: `${earlierStageBlank.code}|${later.indicator.code}`,
    weight: gravityOf(later.indicator, gaps.length),
  });
}

interface Rate {
  readonly filled: Figure;
  readonly base: number;
  readonly rate: number;
}

function sayRates({ relation, earlier, later }: Pair, figures: Figures, { settings }: Edition, sink: Sink): void {
  const { stageBack, stageFewest, stageRate } = settings.plausible;
  const first = figures.years[0] ?? 0;
  const years = [...Array.from({ length: stageBack }, (_, at) => first - stageBack + at), ...figures.years];
  const rates = years.flatMap((year): Rate[] => {
    const before = figures.at(earlier, year);
    const filled = figures.at(later, year);
    const base = before === null ? null : exact(before);
    const count = filled === null ? null : exact(filled);
    if (filled === null || base === null || count === null || base < settings.floors.base) return [];
    return [{ filled, base, rate: count / base }];
  });
  if (rates.length <= stageFewest) return;
  for (const one of rates) {
    if (!isSent(one.filled)) continue;
    const others = rates.filter((other) => other !== one).map(({ rate }) => rate);
    const usual = median(others) ?? 0;
    const isLarge = Math.max(one.rate, usual) * one.base >= settings.floors.base;
    const isFar = Math.abs(Math.log(one.rate / usual)) > stageRate;
    // In some states the rates are all over the place: then none of them is far from the others.
    const isOutlier = Math.abs(robustZ(one.rate, others) ?? 0) > settings.tendency.outlier;
    if (!isLarge || !isFar || !isOutlier) continue;
    const params = {
      later: later.indicator.label,
      earlier: earlier.indicator.label,
      year: one.filled.year,
      rate: one.rate.toFixed(2),
      usual: usual.toFixed(2),
      years: rates.length - 1,
    };
    sink.say(rateOffHistory, figures.placeOf(one.filled), params, {
      ruleId: relation.id,
      cellKey: figures.keyOf(one.filled),
      found: figureText(one.filled),
      cause: `${rateOffHistory.code}|${later.indicator.code}`,
      weight: gravityOf(later.indicator, 1),
      // Of 1,436 planted faults none was found by this alone: decision 14.
      asked: false,
    });
  }
}

function exact({ observed }: Figure): number | null {
  return "value" in observed ? observed.value : null;
}
