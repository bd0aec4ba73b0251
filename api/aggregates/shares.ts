import type { Dimension } from "../../questionnaire/edition.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { differenceOfIntervals, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { type Figures, figuresFor, intervalOf } from "./figure.ts";
import { UNTOLD } from "./parts.ts";
import type { Question } from "./question.ts";
import { sharedDimension } from "./understood-measure.ts";

/** What the other parts of the same whole are together; null where that is not known, or where no other was given. */
export type RestAt = (state: string, breakdown: Breakdown, year: number) => Interval | null;

/** The codes of a dimension that have a cell among the figures, in display order. */
export function codesWithFigures({ by }: Pick<Question, "by">, figures: Figures): readonly string[] {
  if (by === null) return [];
  const present = new Set(figures.all.map((cell) => cell.breakdown[by.id]));
  return by.codes.map((code) => code.code).filter((code) => present.has(code));
}

/** Without the codes that another of them contains, and without the total. */
export function widestCodes(by: Dimension, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => code !== "_T" && containerOf(by, code, codes) === null);
}

/**
 * Reads, for shares, what stands beside a part in the sum of the parts that the state gave that year: the same whole as
 * that of a composition. Of other measures there is nothing to read.
 */
export async function readRests(model: ReadModel, question: Question, audience: Audience): Promise<RestAt> {
  const dimension = sharedDimension(question);
  if (question.measuring.measure !== "share" || dimension === null) return () => null;
  const filter = Object.fromEntries(Object.entries(question.filter).filter(([id]) => id !== dimension.id));
  const parts = { ...question, filter, by: dimension };
  const figures = await figuresFor(model, parts, audience);
  const codes = codesWithFigures(parts, figures);
  const widest = widestCodes(dimension, codes);
  return (state, breakdown, year) => {
    const own = breakdown[dimension.id] ?? "";
    const cellOf = (code: string) => figures.at(state, breakdownText({ ...filter, [dimension.id]: code }), year);
    const wider = widest.includes(own) ? own : containerOf(dimension, own, widest);
    const others = widest.filter((code) => code !== wider).map(cellOf);
    const known = others.flatMap((cell) => intervalOf(cell) ?? []);
    if (others.some((cell) => cell !== null && UNTOLD.includes(cell.status))) return null;
    if (wider === own) return known.length === 0 ? null : sumOfIntervals(known);
    const [whole, part] = [intervalOf(wider === null ? null : cellOf(wider)), intervalOf(cellOf(own))];
    if (whole === null || part === null) return null;
    const beside = differenceOfIntervals(whole, part);
    return sumOfIntervals([...known, { low: Math.max(0, beside.low), high: Math.max(0, beside.high) }]);
  };
}

/** The code among `codes` that contains this one, at any height; null where none does. */
function containerOf(by: Dimension, code: string, codes: readonly string[]): string | null {
  const parentOf = new Map(by.codes.map((one) => [one.code, one.parent]));
  for (let parent = parentOf.get(code) ?? null; parent !== null; parent = parentOf.get(parent) ?? null) {
    if (codes.includes(parent)) return parent;
  }
  return null;
}
