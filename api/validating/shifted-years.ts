import type { Edition } from "../../questionnaire/edition.ts";
import { shiftedYear } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import { isSame, isSent, type Figure, type Figures } from "./figures.ts";

/**
 * Holds each year of a file against what was accepted for the year before and the year after (Y04): if nearly all
 * figures are that year's, columns or rows have slipped by one. The years of which it is said.
 */
export function sayShiftedYears(figures: Figures, edition: Edition, sink: Sink): readonly number[] {
  return figures.years.filter((year) => {
    const slipped = [year - 1, year + 1].filter((other) => sayShift(year, other, figures, edition, sink));
    return slipped.length > 0;
  });
}

/** True where it was said. */
function sayShift(year: number, other: number, figures: Figures, { settings }: Edition, sink: Sink): boolean {
  const { comparable: fewest, from, share } = settings.repeated;
  const same: Figure[] = [];
  let comparable = 0;
  for (const series of figures.returning) {
    const accepted = figures.earlier(series, other);
    const sent = accepted === null ? null : figures.at(series, year);
    if (accepted === null || sent === null || !isSent(sent) || !isLarge(sent, from)) continue;
    comparable += 1;
    const own = figures.earlier(series, year);
    // A figure that was accepted for this very year is where it belongs.
    const isAtHome = own !== null && isSame(own.observed, sent.observed);
    if (!isAtHome && isSame(accepted.observed, sent.observed)) same.push(sent);
  }
  const first = same[0];
  if (first === undefined || comparable < fewest || same.length < share * comparable) return false;
  const params = { year, other, same: same.length, comparable };
  sink.say(shiftedYear, figures.placeOf(first), params, {
    ruleId: "Y04",
    cellKey: figures.keyOf(first),
    related: same.slice(1).map(figures.keyOf),
    cause: `${shiftedYear.code}|${year}`,
    weight: same.length,
  });
  return true;
}

/** Smaller figures are often the same in two years. */
function isLarge({ observed }: Figure, from: number): boolean {
  return "value" in observed && observed.value >= from;
}
