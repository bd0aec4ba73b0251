import type { Edition } from "../../questionnaire/edition.ts";
import { confidentialDerivable, smallCells } from "../findings/disclosure-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { figureText, intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import type { Wholes } from "./wholes.ts";
import { intervalText, rowWords } from "./words.ts";

/**
 * Says which figures of a confidential round are of so few persons, in so fine a breakdown, that they will be withheld.
 * What is withheld in the end, and what with it, is decided where figures leave the product, not here.
 */
export function saySmallCells(figures: Figures, edition: Edition, sink: Sink): void {
  if (edition.round.confidentiality === "free") return;
  const threshold = edition.settings.disclosure.smallCell;
  const fine = figures.sent.filter(({ unit, crossing }) => unit.code === "persons" && crossing.dimensions.length > 1);
  for (const series of Map.groupBy(fine, ({ indicator }) => indicator).values()) {
    const [first, ...others] = series.flatMap((one) =>
      figures.years.map((year) => figures.at(one, year)).filter((figure) => isSmall(figure, threshold)),
    );
    if (first === undefined || first === null) continue;
    const params = { row: rowWords(first.series, first.year, figures.index), threshold, cells: 1 + others.length };
    sink.say(smallCells, figures.placeOf(first), params, { cellKey: figures.keyOf(first), found: figureText(first) });
  }
}

function isSmall(figure: Figure | null, threshold: number): boolean {
  const known = figure === null || !isSent(figure) ? null : intervalOf(figure.observed);
  return known !== null && known.high > 0 && known.low < threshold;
}

/** Asks about figures kept confidential that the whole and the other parts of a breakdown give away. */
export function sayDerivable(wholes: Wholes, figures: Figures, edition: Edition, sink: Sink): void {
  const added = new Set(
    edition.relations.flatMap((one) => (one.kind === "exhaustive" ? [`${one.indicator} ${one.dimension}`] : [])),
  );
  for (const [whole, splits] of wholes) {
    for (const [dimension, parts] of splits) {
      if (!added.has(`${whole.indicator.code} ${dimension}`)) continue;
      for (const year of figures.years) sayOne(whole, dimension, parts, year, figures, edition, sink);
    }
  }
}

function sayOne(
  series: Series,
  dimension: string,
  parts: readonly Series[],
  year: number,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const whole = figures.at(series, year);
  if (whole === null || !("value" in whole.observed)) return;
  const given = parts.map((part) => figures.at(part, year)).filter((figure) => figure !== null);
  const top = given.filter(({ series: { codes } }) => !codes.some((code) => isBelow(code, given, figures)));
  const [hidden, ...more] = top.filter(({ observed }) => "missing" in observed && observed.missing === "confidential");
  const others = top
    .filter((figure) => figure !== hidden)
    .map(({ observed }) => ("value" in observed ? observed.value : null));
  if (hidden === undefined || more.length > 0 || others.length === 0 || !isSent(hidden)) return;
  const sum = others.reduce<number | null>(
    (added, value) => (added === null || value === null ? null : added + value),
    0,
  );
  if (sum === null) return;
  const label = edition.dimensions.find(({ id }) => id === dimension)?.label ?? dimension;
  const params = {
    row: rowWords(hidden.series, year, figures.index),
    whole: figureText(whole),
    breakdown: label.toLowerCase(),
    sum: intervalText({ low: sum, high: sum }),
  };
  sink.say(confidentialDerivable, figures.placeOf(hidden), params, {
    cellKey: figures.keyOf(hidden),
    related: [whole, ...top].filter((figure) => figure !== hidden).map(figures.keyOf),
    found: figureText(hidden),
    cause: `${confidentialDerivable.code}|${series.indicator.code}`,
    weight: gravityOf(series.indicator, 1),
  });
}

/** Whether the code that contains this one was given as well. */
function isBelow(code: number, given: readonly Figure[], { index }: Figures): boolean {
  const parent = index.codes[code]?.parent ?? null;
  return parent !== null && given.some(({ series }) => series.codes.includes(parent));
}
