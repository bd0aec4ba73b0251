import type { Edition } from "../../questionnaire/edition.ts";
import { repeatedYear } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { isSame, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";

/** Figures of one question and year that the year before has as well. */
interface Compared {
  readonly same: Figure[];
  readonly others: Figure[];
}

/**
 * Asks about questions of which nearly all figures of a year are those of the year before: the year was filled in from it
 * (Y04, for one question). Several figures hardly ever repeat by chance, unless they are small. Of years that were said
 * to have `slipped` as a whole no question is asked about by itself.
 */
export function sayRepeatedYears(figures: Figures, slipped: readonly number[], edition: Edition, sink: Sink): void {
  const { from, share, ofQuestion } = edition.settings.repeated;
  const years = figures.years.filter((year) => !slipped.includes(year));
  const asked = new Map(years.map((year) => [year, new Map<Series["indicator"], Compared>()]));
  const span = [(figures.years[0] ?? 0) - 1, ...figures.years];
  for (const series of figures.sent) {
    let before: Figure | null = null;
    for (const year of span) {
      const sent = figures.at(series, year);
      if (before !== null && sent !== null && isSent(sent) && isLarge(sent, from)) {
        const questions = asked.get(year);
        const compared = questions?.get(series.indicator) ?? { same: [], others: [] };
        questions?.set(series.indicator, compared);
        compared[isSame(before.observed, sent.observed) ? "same" : "others"].push(sent);
      }
      before = sent;
    }
  }
  for (const [year, questions] of asked) {
    for (const [{ label, code }, { same, others }] of questions) {
      const [first, ...more] = same;
      const all = same.length + others.length;
      if (first === undefined || all < ofQuestion || same.length < share * all) continue;
      const params = { question: label, year, before: year - 1, same: same.length, comparable: all };
      sink.say(repeatedYear, figures.placeOf(first), params, {
        ruleId: "Y04",
        cellKey: figures.keyOf(first),
        related: more.map(figures.keyOf),
        cause: `${repeatedYear.code}|${code}`,
        weight: gravityOf(first.series.indicator, same.length),
      });
    }
  }
}

/** Smaller figures are often the same in two years. */
function isLarge({ observed }: Figure, from: number): boolean {
  return "value" in observed && observed.value >= from;
}
