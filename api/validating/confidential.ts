import type { Edition } from "../../questionnaire/edition.ts";
import { confidentialDerivable, smallCells } from "../findings/disclosure-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
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
  const fine = figures.sent.filter(({ unit, crossing }) => unit.code === "persons" && crossing.dimensions.length > 1);
  for (const series of Map.groupBy(fine, ({ indicator }) => indicator).values()) {
    const [first, ...others] = series.flatMap((one) =>
      figures.years
        .map((year) => figures.at(one, year))
        .filter((figure) => isSmall(figure, thresholdOf(one, figures, edition))),
    );
    if (first === undefined || first === null) continue;
    const threshold = thresholdOf(first.series, figures, edition);
    const params = { row: rowWords(first.series, first.year, figures.index), threshold, cells: 1 + others.length };
    sink.say(smallCells, figures.placeOf(first), params, { cellKey: figures.keyOf(first), found: figureText(first) });
  }
}

/** Ages of children, of whom even fewer may be shown by form of exploitation. */
const CHILDREN = ["Y0T17", "Y0T11", "Y12T17"];

function thresholdOf({ codes, crossing }: Series, { index }: Figures, { settings }: Edition): number {
  const isOfChildren = codes.some((code) => CHILDREN.includes(index.codes[code]?.code ?? ""));
  const { smallCell, smallCellChildren } = settings.disclosure;
  return isOfChildren && crossing.dimensions.includes("exploitation") ? smallCellChildren : smallCell;
}

function isSmall(figure: Figure | null, threshold: number): boolean {
  const known = figure === null || !isSent(figure) ? null : intervalOf(figure.observed);
  return known !== null && known.high > 0 && known.low < threshold;
}

/** Asks about figures kept confidential that the whole and the other parts of a breakdown give away. */
export function sayDerivable(
  entries: readonly Entry[],
  wholes: Wholes,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const added = new Set(
    edition.relations.flatMap((one) => (one.kind === "exhaustive" ? [`${one.indicator} ${one.dimension}`] : [])),
  );
  for (const { series, year } of entries.filter(({ observed }) => isKept(observed))) {
    const hidden = figures.at(series, year);
    const ways = series.crossing.dimensions
      .map((dimension, position) => ({ dimension, whole: figures.index.without(series, position) }))
      .filter(({ dimension }) => added.has(`${series.indicator.code} ${dimension}`));
    for (const { dimension, whole } of ways) {
      const parts = wholes.get(whole)?.get(dimension) ?? [];
      // Two ways to work it out are one question.
      if (hidden !== null && sayOne(hidden, whole, dimension, parts, figures, edition, sink)) break;
    }
  }
}

function isKept(observed: Figure["observed"]): boolean {
  return "missing" in observed && observed.missing === "confidential";
}

/** True where something was said. */
function sayOne(
  hidden: Figure,
  wholeSeries: Series,
  dimension: string,
  parts: readonly Series[],
  figures: Figures,
  edition: Edition,
  sink: Sink,
): boolean {
  const { series, year } = hidden;
  const whole = figures.at(wholeSeries, year);
  if (whole === null || !("value" in whole.observed)) return false;
  const given = parts.map((part) => figures.at(part, year)).filter((figure) => figure !== null);
  const top = given.filter(({ series: { codes } }) => !codes.some((code) => isBelow(code, given, figures)));
  const others = top.filter((figure) => figure.series !== series);
  if (others.length === 0 || others.length === top.length) return false;
  const known = others.flatMap(({ observed }) => ("value" in observed ? [observed.value] : []));
  if (known.length < others.length) return false;
  const sum = known.reduce((added, value) => added + value, 0);
  const label = edition.dimensions.find(({ id }) => id === dimension)?.label ?? dimension;
  const params = {
    row: rowWords(series, year, figures.index),
    whole: figureText(whole),
    breakdown: label.toLowerCase(),
    sum: intervalText({ low: sum, high: sum }),
  };
  sink.say(confidentialDerivable, figures.placeOf(hidden), params, {
    cellKey: figures.keyOf(hidden),
    related: [whole, ...others].map(figures.keyOf),
    found: figureText(hidden),
    cause: `${confidentialDerivable.code}|${series.indicator.code}`,
    weight: gravityOf(series.indicator, 1),
  });
  return true;
}

/** Whether the code that contains this one was given as well. */
function isBelow(code: number, given: readonly Figure[], { index }: Figures): boolean {
  const parent = index.codes[code]?.parent ?? null;
  return parent !== null && given.some(({ series }) => series.codes.includes(parent));
}
