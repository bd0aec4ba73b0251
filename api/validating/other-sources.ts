import type { Edition } from "../../questionnaire/edition.ts";
import { breakdownText } from "../contract/observation.ts";
import { cellText, type Published } from "../contract/others.ts";
import { publishedDiffers } from "../findings/others-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { breakdownOf } from "../normalising/series.ts";
import { sourceOf } from "../normalising/source.ts";
import { columnOf, type RawTable } from "../reading/table.ts";
import type { Interval } from "../statistics/interval.ts";
import { figureText, intervalOf, type Figures } from "./figures.ts";
import { intervalText, rowWords } from "./words.ts";

/** Finer cells follow the total: one cause, one remark. */
const MOST_BREAKDOWNS = 1;

/**
 * Holds figures against those that others published of the same cell (X01). Not where a row says that it was taken from
 * that very publication, nor where the published figure was accepted before: then its revision is asked about.
 */
export function sayPublished(
  entries: readonly Entry[],
  figures: Figures,
  published: readonly Published[],
  { table, edition: { settings } }: { readonly table: RawTable; readonly edition: Edition },
  sink: Sink,
): void {
  if (published.length === 0) return;
  const note = columnOf(table, "note")?.index ?? -1;
  const differing = new Set<string>();
  const coarse = entries.filter(({ series }) => series.codes.length <= MOST_BREAKDOWNS);
  for (const entry of coarse.toSorted((a, b) => a.series.codes.length - b.series.codes.length)) {
    const { series, year } = entry;
    const { indicator, unit, codes } = series;
    const ours = intervalOf(entry.observed);
    if (ours === null || differing.has(`${indicator.code} ${year}`)) continue;
    const cell = cellText(year, indicator.code, breakdownText(breakdownOf(series, figures.index)), unit.code);
    const own = sourceOf(table.records.cells[entry.record]?.[note] ?? "");
    const before = figures.earlier(series, year);
    for (const { publisher, dataset, edition, figures: known } of published) {
      const [low = null, high = null] = known[cell] ?? [];
      const isOwn = own?.publisher === publisher && own.dataset === dataset;
      if (low === null || high === null || isOwn || !areApart(ours, { low, high }, settings.others.published)) continue;
      const accepted = before === null ? null : intervalOf(before.observed);
      if (accepted?.low === low && accepted.high === high) continue;
      if (codes.length === 0) differing.add(`${indicator.code} ${year}`);
      const params = {
        row: rowWords(series, year, figures.index),
        text: figureText(entry),
        published: intervalText({ low, high }),
        source: `${publisher} (${dataset}, edition ${edition})`,
      };
      const particulars = { ruleId: "X01", cellKey: figures.keyOf(entry), found: params.text };
      sink.say(publishedDiffers, figures.placeOf(entry), params, particulars);
    }
  }
}

/** Whether even the nearest numbers that the two may stand for differ by more than a share of what is published. */
function areApart(ours: Interval, published: Interval, share: number): boolean {
  const [gap, nearest] =
    ours.low > published.high
      ? [ours.low - published.high, published.high]
      : [published.low - ours.high, published.low];
  return gap > share * nearest;
}
