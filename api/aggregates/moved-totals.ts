import { indicatorOf, stateOf } from "../../questionnaire/lookup.ts";
import { breakdownText } from "../contract/observation.ts";
import type { CellChange, TotalChange } from "../contract/release-diff.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { relativeChange } from "../statistics/change.ts";
import { differenceOfIntervals, exactValue, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import type { DiffSide } from "./diff-side.ts";
import { intervalOf } from "./figure.ts";
import { reports } from "./regional-sum.ts";

/**
 * The sums of the 13 that changed cells move, of whoever reported on each of the two sides: of totals, and of the parts of
 * indicators that have no total. Prices and ratios have no sums.
 */
export async function movedTotals(
  model: ReadModel,
  [earlier, later]: readonly [DiffSide, DiffSide],
  changes: readonly CellChange[],
): Promise<TotalChange[]> {
  const touched = new Map(
    changes
      .filter((change) => change.kind !== "remarked" && isSummed(model, change))
      .map((change) => [placeOf(change), change]),
  );
  const totals: TotalChange[] = [];
  for (const change of touched.values()) {
    const [a, b] = [await sumIn(model, earlier, change), await sumIn(model, later, change)];
    if (a.reporting === b.reporting && a.sum?.low === b.sum?.low && a.sum?.high === b.sum?.high) continue;
    const { indicator, label, breakdown, year, unit } = change;
    const base = model.editions.at(-1)?.settings.floors.base ?? 0;
    totals.push({
      indicator,
      label,
      breakdown,
      year,
      unit,
      earlier: { ...amountOf(a.sum), reporting: a.reporting },
      later: { ...amountOf(b.sum), reporting: b.reporting },
      change: amountOf(a.sum === null || b.sum === null ? null : differenceOfIntervals(b.sum, a.sum)),
      relative: a.sum === null || b.sum === null ? null : relativeChange(exactValue(a.sum), exactValue(b.sum), base),
    });
  }
  return totals;
}

function isSummed({ editions }: ReadModel, { indicator: code, breakdown }: CellChange): boolean {
  const edition = editions.findLast((candidate) => indicatorOf(candidate, code) !== null);
  const indicator = edition === undefined ? null : indicatorOf(edition, code);
  if (indicator === null || (indicator.kind !== "flow" && indicator.kind !== "stock")) return false;
  return breakdownText(breakdown).split("=")[0] === (indicator.mustSplitBy ?? "") && !isCrossed(breakdown);
}

function isCrossed(breakdown: CellChange["breakdown"]): boolean {
  return Object.keys(breakdown).length > 1;
}

function placeOf({ indicator, breakdown, year, unit }: CellChange): string {
  return [indicator, breakdownText(breakdown), year, unit].join("|");
}

async function sumIn(
  model: ReadModel,
  side: DiffSide,
  { indicator, year, unit, breakdown }: CellChange,
): Promise<{ readonly sum: Interval | null; readonly reporting: number }> {
  const edition = model.editions.at(-1);
  if (edition === undefined) return { sum: null, reporting: 0 };
  const breakdowns = [breakdownText(breakdown)];
  const cells = await side.cells(edition, { indicator, unit, from: year, to: year, breakdowns });
  const reported = cells.filter((cell) => stateOf(edition, cell.state) !== null && reports(cell));
  const known = reported.flatMap((cell) => intervalOf(cell) ?? []);
  const isWhole = known.length > 0 && known.length === reported.length;
  return { sum: isWhole ? sumOfIntervals(known) : null, reporting: reported.length };
}
