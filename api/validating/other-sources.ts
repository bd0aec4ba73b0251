import type { Edition } from "../../questionnaire/edition.ts";
import { cellText, type Published } from "../contract/others.ts";
import { breakdownText } from "../contract/observation.ts";
import { publishedDiffers } from "../findings/others-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { breakdownOf } from "../normalising/series.ts";
import { sourceOf } from "../normalising/source.ts";
import { columnOf, type RawTable } from "../reading/table.ts";
import type { Interval } from "../statistics/interval.ts";
import { figureText, intervalOf, isSame, type Figures } from "./figures.ts";
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
  { table, edition }: { readonly table: RawTable; readonly edition: Edition },
  sink: Sink,
): void {
  if (published.length === 0) return;
  const note = columnOf(table, "note")?.index ?? -1;
  const said = new Set<string>();
  const coarseFirst = entries
    .filter(({ series }) => series.codes.length <= MOST_BREAKDOWNS)
    .toSorted((a, b) => a.series.codes.length - b.series.codes.length);
  for (const entry of coarseFirst) {
    const { series, year } = entry;
    const ours = intervalOf(entry.observed);
    const breakdown = breakdownText(breakdownOf(series, figures.index));
    const total = `${series.indicator.code} ${year}`;
    if (ours === null || said.has(total)) continue;
    const source = sourceOf(table.records.cells[entry.record]?.[note] ?? "");
    const other = published.find(({ publisher, dataset, figures: known }) => {
      const [low, high] = known[cellText(year, series.indicator.code, breakdown, series.unit.code)] ?? [null, null];
      if (low === null || high === null || (publisher === source?.publisher && dataset === source.dataset))
        return false;
      return areApart(ours, { low, high }, edition.settings.others.published);
    });
    const theirs = other?.figures[cellText(year, series.indicator.code, breakdown, series.unit.code)];
    if (other === undefined || theirs === undefined) continue;
    const interval = { low: theirs[0], high: theirs[1] };
    const before = figures.earlier(series, year);
    if (before !== null && isSame(before.observed, observedOf(interval))) continue;
    if (breakdown === "") said.add(total);
    const params = {
      row: rowWords(series, year, figures.index),
      text: figureText(entry),
      published: intervalText(interval),
      source: `${other.publisher} (${other.dataset}, edition ${other.edition})`,
    };
    const particulars = { ruleId: "X01", cellKey: figures.keyOf(entry), found: params.text };
    sink.say(publishedDiffers, figures.placeOf(entry), params, particulars);
  }
}

function observedOf({ low, high }: Interval) {
  return low === high ? { value: low } : { low, high };
}

/** Whether even the nearest numbers that the two may stand for differ by more than a share of what is published. */
function areApart(ours: Interval, published: Interval, share: number): boolean {
  const gap = Math.max(ours.low - published.high, published.low - ours.high);
  const nearest = ours.low > published.high ? published.high : published.low;
  return gap > share * nearest;
}
