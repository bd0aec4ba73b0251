import type { RegionPoint } from "../../contract/region.ts";
import type { Statement } from "../../contract/review.ts";
import { squareRootDifference } from "../../statistics/square-root-difference.ts";
import { amount, say, type Sentence } from "../sentence.ts";
import { isEnough, type Evidence } from "./evidence.ts";
import { longerCells, longerOpening, type Longer } from "./longer.ts";
import { statement } from "./opening.ts";

const RULE = { name: "record", version: 1 } as const;

interface Extreme {
  readonly year: number;
  readonly value: number;
  readonly kind: "highest" | "lowest";
}

/**
 * A year of the period with the highest or lowest sum since the first year of the longer run, where it stands out from the
 * next by more than chance and does so without the state with the largest figures as well. Exact figures only.
 */
export function recordStatement(evidence: Evidence, longer: Longer): Statement | null {
  const { region, tendency, broken, from, to } = longer;
  if (broken || !isEnough(tendency.panel.length, evidence) || to - from + 1 < evidence.settings.tendency.values)
    return null;
  const own = extremesOf(evidence, region.points);
  const rest = extremesOf(evidence, region.withoutLargest?.points ?? []);
  const found = own.filter(
    ({ year, kind }) =>
      year >= evidence.from && year <= evidence.to && rest.some((each) => each.year === year && each.kind === kind),
  );
  if (found.length === 0) return null;
  const each = found.map(
    ({ year, value, kind }): Sentence =>
      say`${longerOpening(longer)}, ${evidence.noun} ${evidence.counted ? "were" : "was"} ${kind} in ${String(year)} (${amount(`total/${year}`, { low: value, high: value }, evidence.unit)}).`,
  );
  return statement(evidence, RULE, each, { panel: tendency.panel, inputs: longerCells(longer) });
}

/** The highest and the lowest year, each where it stands out from the next. */
function extremesOf(evidence: Evidence, points: readonly RegionPoint[]): readonly Extreme[] {
  const known = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  if (known.length < points.length) return [];
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const pairs = [
    { kind: "lowest", first: sorted[0], next: sorted[1] },
    { kind: "highest", first: sorted.at(-1), next: sorted.at(-2) },
  ] as const;
  return pairs.flatMap(({ kind, first, next }) =>
    first !== undefined && next !== undefined && standsOut(evidence, first.value, next.value)
      ? [{ ...first, kind }]
      : [],
  );
}

function standsOut({ counted, settings }: Evidence, value: number, next: number): boolean {
  if (counted) return Math.abs(squareRootDifference(next, value)) >= settings.review.record;
  return next > 0 && Math.abs(value / next - 1) >= settings.change.small;
}
