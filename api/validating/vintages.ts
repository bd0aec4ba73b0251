import { keyText, type Observation } from "../contract/observation.ts";
import type { Report } from "../contract/report.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { revised, withdrawn } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/rows.ts";
import type { Series } from "../normalising/series.ts";
import { isSame, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { figureKey, figureText, observedText, rowWords } from "./words.ts";

/**
 * Compares a file with what was accepted before for the years of the round: cells that are new, changed, unchanged, or
 * no longer given. A changed figure is a revision to be explained (Y05); withdrawn ones are said once per question,
 * unless they stand in a row that was set aside for an error: that is being asked about already.
 */
export function sayVintages(
  figures: Figures,
  kept: readonly Entry[],
  setAside: readonly Entry[],
  sink: Sink,
): Report["counts"]["cells"] {
  const counts = { changed: 0, unchanged: 0, withdrawn: 0 };
  const asked = new Set(setAside.map(({ observation }) => keyText(observation.key)));
  const gone = new Map<string, { readonly series: Series; readonly cells: Observation[] }>();
  for (const { series, observation } of figures.accepted) {
    const now = figures.at(series, observation.key.year);
    if (now?.entry === null || now === null) {
      counts.withdrawn += 1;
      if (asked.has(keyText(observation.key))) continue;
      const { code } = series.indicator;
      const same = gone.get(code) ?? { series, cells: [] };
      gone.set(code, same);
      same.cells.push(observation);
    } else if (isSame(now.observation.observed, observation.observed)) {
      counts.unchanged += 1;
    } else {
      counts.changed += 1;
      // A gap that is filled is what was hoped for, and needs no reason.
      if ("missing" in observation.observed) continue;
      const params = {
        row: rowWords(series, now.year, figures.index),
        text: figureText(now),
        before: observedText(observation.observed),
      };
      sink.say(revised, figures.placeOf(now), params, {
        ruleId: "Y05",
        cellKey: figureKey(now),
        found: params.text,
        cause: `${revised.code}|${series.indicator.code}`,
        weight: gravityOf(series.indicator, 1),
      });
    }
  }
  for (const { series, cells } of gone.values()) sayWithdrawn(series, cells, figures, sink);
  return { ...counts, new: kept.length - counts.changed - counts.unchanged };
}

function sayWithdrawn(series: Series, cells: readonly Observation[], figures: Figures, sink: Sink): void {
  const last = cells.toSorted((a, b) => b.key.year - a.key.year)[0];
  if (last === undefined) return;
  const example = `${rowWords(figures.index.at(series.indicator, series.unit, []), last.key.year, figures.index)}: ${observedText(last.observed)}`;
  sink.say(
    withdrawn,
    WHOLE_FILE,
    { row: series.indicator.label, cells: cells.length, example },
    {
      ruleId: "Y05",
      related: cells.map(({ key }) => keyText(key)),
      cause: `${withdrawn.code}|${series.indicator.code}`,
      weight: gravityOf(series.indicator, cells.length),
    },
  );
}
