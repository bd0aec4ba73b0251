import type { Report } from "../contract/report.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { revised, withdrawn } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { figureText, isSame, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { rowWords } from "./words.ts";

/**
 * Compares a file with what was accepted before for the years of the round: cells that are new, changed, unchanged, or
 * no longer given. A changed figure is a revision to be explained (Y05); withdrawn ones are said once per question,
 * unless they stand in a row that was set aside for an error: that is being asked about already.
 */
export function sayVintages(
  figures: Figures,
  kept: readonly Entry[],
  setAside: readonly Entry[],
  sections: readonly string[],
  sink: Sink,
): Report["counts"]["cells"] {
  const counts = { changed: 0, unchanged: 0, withdrawn: 0 };
  const asked = new Set(figures.accepted.length === 0 ? [] : setAside.map(figures.keyOf));
  const gone = new Map<string, Figure[]>();
  for (const before of figures.accepted) {
    const { series, year } = before;
    // A part speaks only for its own sections; what was sent before of the others stays.
    if (!sections.includes(series.indicator.section)) continue;
    const now = figures.at(series, year);
    if (now === null || !isSent(now)) {
      counts.withdrawn += 1;
      if (asked.has(figures.keyOf(before))) continue;
      const { code } = series.indicator;
      const same = gone.get(code) ?? [];
      gone.set(code, same);
      same.push(before);
    } else if (isSame(now.observed, before.observed)) {
      counts.unchanged += 1;
    } else {
      counts.changed += 1;
      // A gap that is filled is what was hoped for, and needs no reason.
      if ("missing" in before.observed) continue;
      const params = { row: rowWords(series, year, figures.index), text: figureText(now), before: figureText(before) };
      sink.say(revised, figures.placeOf(now), params, {
        ruleId: "Y05",
        cellKey: figures.keyOf(now),
        found: params.text,
        cause: `${revised.code}|${series.indicator.code}`,
        weight: gravityOf(series.indicator, 1),
      });
    }
  }
  for (const cells of gone.values()) sayWithdrawn(cells, figures, sink);
  return { ...counts, new: kept.length - counts.changed - counts.unchanged };
}

function sayWithdrawn(cells: readonly Figure[], figures: Figures, sink: Sink): void {
  const { index } = figures;
  const [first] = cells;
  const [last] = cells.toSorted((a, b) => b.year - a.year);
  if (first === undefined || last === undefined) return;
  const { indicator, unit } = first.series;
  // Publishers give prices to a dozen decimals; an example is recognised by fewer.
  const figure = figureText(last).replace(/(\.\d{3})\d+$/, "$1…");
  const example = `${rowWords(index.at(indicator, unit, []), last.year, index)}: ${figure}`;
  sink.say(
    withdrawn,
    WHOLE_FILE,
    { row: indicator.label, cells: cells.length, example },
    {
      ruleId: "Y05",
      related: cells.map(figures.keyOf),
      // An explanation is of this question and this many figures, not of everything that a file leaves out.
      found: `${indicator.code}: ${cells.length}`,
      cause: `${withdrawn.code}|${indicator.code}`,
      weight: gravityOf(indicator, cells.length),
    },
  );
}
