import type { Edition, Relation } from "../../questionnaire/edition.ts";
import { partExceeds, partsDiffer } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { createDisagreements, type Disagreements } from "./disagreements.ts";
import { intervalOf, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { sumOfParts, toleranceOf, type PartsSum } from "./sums.ts";
import { figureKey, figureText, intervalText, rowWords, seriesWords } from "./words.ts";

type Exhaustive = Extract<Relation, { readonly kind: "exhaustive" }>;

/** The series of each whole, by the dimension that splits it; coarser wholes first. */
export type Wholes = ReadonlyMap<Series, ReadonlyMap<string, readonly Series[]>>;

/**
 * Every series that is the whole of another, whether or not anybody gave it, as far as a relation speaks of its parts
 * together: most breakdowns (drugs, citizenships) have none.
 */
export function wholesOf(figures: Figures, edition: Edition): Wholes {
  const wholes = new Map<Series, Map<string, Series[]>>();
  const related = new Map<string, Set<string>>();
  for (const relation of edition.relations) {
    if (relation.kind !== "exhaustive" && relation.kind !== "same-total") continue;
    const dimensions = related.get(relation.indicator) ?? new Set<string>();
    related.set(relation.indicator, dimensions);
    const own = relation.kind === "exhaustive" ? [relation.dimension] : relation.dimensions;
    for (const dimension of own) dimensions.add(dimension);
  }
  for (const part of figures.known) {
    const dimensions = related.get(part.indicator.code);
    if (dimensions === undefined) continue;
    part.codes.forEach((code, position) => {
      const dimension = figures.index.codes[code]?.dimension ?? "";
      if (!dimensions.has(dimension)) return;
      const whole = figures.index.without(part, position);
      const splits = wholes.get(whole) ?? new Map<string, Series[]>();
      wholes.set(whole, splits);
      const parts = splits.get(dimension) ?? [];
      splits.set(dimension, parts);
      parts.push(part);
    });
  }
  return new Map([...wholes].toSorted(([a], [b]) => a.codes.length - b.codes.length));
}

/**
 * Holds the parts of an exhaustive breakdown against their whole: none is larger (P01), and they add up to it (P02).
 * Suppressed cells count with their interval, so that a breach is said only where it is certain.
 */
export function sayParts(wholes: Wholes, figures: Figures, edition: Edition, sink: Sink): Disagreements {
  const relations = new Map<string, Exhaustive>();
  for (const relation of edition.relations) {
    if (relation.kind === "exhaustive") relations.set(`${relation.indicator} ${relation.dimension}`, relation);
  }
  const said = createDisagreements(figures.index);
  for (const [whole, splits] of wholes) {
    for (const [dimension, parts] of splits) {
      const relation = relations.get(`${whole.indicator.code} ${dimension}`);
      if (relation === undefined) continue;
      for (const year of figures.years) {
        const what = `${dimension} ${year}`;
        if (said.coarserHas(whole, what) || !sayYear(whole, parts, year, relation, figures, edition, sink)) continue;
        said.add(whole, what);
      }
    }
  }
  return said;
}

/** True where something was said. */
function sayYear(
  wholeSeries: Series,
  parts: readonly Series[],
  year: number,
  relation: Exhaustive,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): boolean {
  const whole = figures.at(wholeSeries, year);
  const known = whole === null ? null : intervalOf(whole.observation.observed);
  if (whole === null || known === null) return false;
  const given = parts.map((part) => figures.at(part, year)).filter((figure) => figure !== null);
  if (whole.entry === null && given.every((figure) => figure.entry === null)) return false;
  const larger = given.filter((part) => exceeds(part, whole, relation.tolerance, edition));
  for (const part of larger) sayExceeds(part, whole, relation, figures, sink);
  if (larger.length > 0) return true;
  const sum = sumOfParts(given, figures.index);
  if (sum === null) return false;
  const slack = toleranceOf(whole, relation.tolerance, edition);
  const gap = sum.low > known.high ? known.high - sum.low : sum.high < known.low ? known.low - sum.high : 0;
  if (Math.abs(gap) <= slack) return false;
  sayDiffer(whole, sum, gap, relation, figures, edition, sink);
  return true;
}

/** Whether a part is larger than its whole whatever the suppressed values are. */
export function exceeds(part: Figure, whole: Figure, tolerance: number, edition: Edition): boolean {
  const a = intervalOf(part.observation.observed);
  const b = intervalOf(whole.observation.observed);
  return a !== null && b !== null && a.low > b.high + toleranceOf(whole, tolerance, edition);
}

/** Says that a part is larger than its whole, at the part where it was sent. */
export function sayExceeds(part: Figure, whole: Figure, relation: Relation, figures: Figures, sink: Sink): void {
  const { index } = figures;
  const params = {
    row: rowWords(part.series, part.year, index),
    part: figureText(part),
    whole: figureText(whole),
    wholeRow: seriesWords(whole.series, index),
    legitimate: relation.legitimate,
  };
  const high = intervalOf(whole.observation.observed)?.high ?? 0;
  const low = intervalOf(part.observation.observed)?.low ?? 0;
  sink.say(partExceeds, figures.placeOf(part.entry === null ? whole : part), params, {
    ruleId: relation.id,
    cellKey: figureKey(part),
    related: [figureKey(whole)],
    found: params.part,
    expected: { op: "<=", value: high, imbalance: high - low },
    cause: `${partExceeds.code}|${relation.id}|${part.series.indicator.code}`,
    weight: gravityOf(part.series.indicator, share(low - high, low)),
  });
}

function sayDiffer(
  whole: Figure,
  sum: PartsSum,
  gap: number,
  relation: Exhaustive,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const { index } = figures;
  const dimension = edition.dimensions.find(({ id }) => id === relation.dimension);
  const params = {
    row: rowWords(whole.series, whole.year, index),
    whole: figureText(whole),
    breakdown: (dimension?.label ?? relation.dimension).toLowerCase(),
    parts: sum.parts.map((part) => partText(part, whole.series, figures)).join(", "),
    sum: intervalText(sum),
    legitimate: relation.legitimate,
  };
  const anchor = whole.entry === null ? (sum.parts.find((part) => part.entry !== null) ?? whole) : whole;
  sink.say(partsDiffer, figures.placeOf(anchor), params, {
    ruleId: relation.id,
    cellKey: figureKey(whole),
    related: sum.parts.map(figureKey),
    found: params.whole,
    expected: { op: "=", value: sum.low === sum.high ? sum.low : params.sum, imbalance: gap },
    cause: `${partsDiffer.code}|${relation.id}|${whole.series.indicator.code}`,
    weight: gravityOf(
      whole.series.indicator,
      share(gap, Math.max(sum.low, intervalOf(whole.observation.observed)?.high ?? 0)),
    ),
  });
}

/** A part by the one code that it has more than its whole: `Women 24`. */
function partText(part: Figure, whole: Series, figures: Figures): string {
  const own = part.series.codes.find((code) => !whole.codes.includes(code));
  const label = own === undefined ? "" : (figures.index.codes[own]?.label ?? "");
  return `${label} ${figureText(part)}`;
}

function share(gap: number, base: number): number {
  return base === 0 ? 0 : Math.abs(gap) / base;
}
