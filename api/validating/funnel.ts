import type { Edition, Indicator, Relation } from "../../questionnaire/edition.ts";
import { indicatorOf, unitOf } from "../../questionnaire/lookup.ts";
import { laterStageLarger, tooFewYears } from "../findings/funnel-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Interval } from "../statistics/interval.ts";
import { intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { intervalText } from "./words.ts";

type Funnel = Extract<Relation, { readonly kind: "funnel" }>;

/** Two stages of proceedings that follow each other, and what is known of them in some years. */
interface Stages {
  readonly relation: Funnel;
  readonly earlier: Indicator;
  readonly later: Indicator;
}

/**
 * Holds each stage of proceedings against the one before it, the last years of the round together (F02): more persons convicted
 * than prosecuted. Where one stage has not all of these years, the check cannot be made, and that is said.
 */
export function sayFunnels(figures: Figures, edition: Edition, sink: Sink): void {
  const last = edition.years.at(-1) ?? 0;
  // A case of one year is tried in another: only several years together can be held against each other.
  const { stageYears } = edition.settings.plausible;
  const years = Array.from({ length: stageYears }, (_, at) => last - stageYears + 1 + at);
  for (const relation of edition.relations) {
    if (relation.kind !== "funnel") continue;
    for (const [at, stage] of relation.stages.entries()) {
      const earlier = indicatorOf(edition, relation.stages[at - 1] ?? "");
      const later = indicatorOf(edition, stage);
      if (earlier !== null && later !== null) sayStages({ relation, earlier, later }, years, figures, edition, sink);
    }
  }
}

function sayStages(stages: Stages, years: readonly number[], figures: Figures, edition: Edition, sink: Sink): void {
  const { relation, earlier, later } = stages;
  const before = totalsOf(earlier, years, figures, edition);
  const after = totalsOf(later, years, figures, edition);
  const anchor = after.findLast(isSent);
  // What was sent of one stage only is no funnel.
  if (anchor === undefined || !before.some(isSent)) return;
  const labels = { earlier: earlier.label, later: later.label, first: years[0] ?? 0, last: years.at(-1) ?? 0 };
  if (before.length < years.length || after.length < years.length) {
    sink.say(tooFewYears, figures.placeOf(anchor), labels, { ruleId: relation.id });
    return;
  }
  const a = sumOf(before);
  const b = sumOf(after);
  if (b.low <= a.high + relation.tolerance) return;
  const params = { ...labels, sum: intervalText(b), before: intervalText(a), legitimate: relation.legitimate };
  sink.say(laterStageLarger, figures.placeOf(anchor), params, {
    ruleId: relation.id,
    cellKey: figures.keyOf(anchor),
    related: [...before, ...after].filter((figure) => figure !== anchor).map(figures.keyOf),
    found: params.sum,
    expected: { op: "<=", value: params.before, imbalance: b.low - a.high },
    cause: `${laterStageLarger.code}|${later.code}`,
    weight: gravityOf(later, a.high === 0 ? b.low : b.low / a.high),
  });
}

/** The totals of a question in some years, those left out of which no number is known. */
function totalsOf(
  indicator: Indicator,
  years: readonly number[],
  figures: Figures,
  edition: Edition,
): readonly Figure[] {
  const unit = unitOf(edition, indicator.units[0] ?? "");
  if (unit === null) return [];
  const series = figures.index.at(indicator, unit, []);
  return years
    .map((year) => figures.at(series, year))
    .filter((figure) => figure !== null)
    .filter((figure) => intervalOf(figure.observed) !== null);
}

function sumOf(figures: readonly Figure[]): Interval {
  let low = 0;
  let high = 0;
  for (const { observed } of figures) {
    const known = intervalOf(observed);
    low += known?.low ?? 0;
    high += known?.high ?? 0;
  }
  return { low, high };
}
