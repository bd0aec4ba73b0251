import { shiftedYear } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import { isSame, isSent, type Figure, type Figures } from "./figures.ts";

/** Fewest figures that must be comparable, and the share of them that must be those of a neighbouring year. */
const LEAST = 10;
const SHARE = 0.8;
/** Smaller figures are often the same in two years. */
const FROM = 10;

/**
 * Holds each year of a file against what was accepted for the year before and the year after (Y04): if nearly all
 * figures are that year's, columns or rows have slipped by one.
 */
export function sayShiftedYears(figures: Figures, sink: Sink): void {
  for (const year of figures.years) {
    for (const other of [year - 1, year + 1]) sayShift(year, other, figures, sink);
  }
}

function sayShift(year: number, other: number, figures: Figures, sink: Sink): void {
  const same: Figure[] = [];
  let comparable = 0;
  for (const series of figures.returning) {
    const accepted = figures.earlier(series, other);
    const sent = accepted === null ? null : figures.at(series, year);
    if (accepted === null || sent === null || !isSent(sent) || !isLarge(sent)) continue;
    comparable += 1;
    const own = figures.earlier(series, year);
    // A figure that was accepted for this very year is where it belongs.
    const isAtHome = own !== null && isSame(own.observed, sent.observed);
    if (!isAtHome && isSame(accepted.observed, sent.observed)) same.push(sent);
  }
  const first = same[0];
  if (first === undefined || comparable < LEAST || same.length < SHARE * comparable) return;
  const params = { year, other, same: same.length, comparable };
  sink.say(shiftedYear, figures.placeOf(first), params, {
    ruleId: "Y04",
    cellKey: figures.keyOf(first),
    related: same.slice(1).map(figures.keyOf),
    cause: `${shiftedYear.code}|${year}`,
    weight: same.length,
  });
}

function isLarge({ observed }: Figure): boolean {
  return "value" in observed && observed.value >= FROM;
}
