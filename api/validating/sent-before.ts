import { breakdownText } from "../contract/observation.ts";
import { cellText, type Others } from "../contract/others.ts";
import { alreadyReceived, givenByAgency } from "../findings/others-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { breakdownOf } from "../normalising/series.ts";
import { figureText, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { rowWords } from "./words.ts";

/** Says that the very bytes were received before, as far as the one who asks may know. */
export function sayReceived(sha256: string, received: Others["received"], sink: Sink): void {
  const before = received[sha256];
  if (before === undefined) return;
  sink.say(alreadyReceived, WHOLE_FILE, { contribution: before.contribution, day: before.receivedAt.slice(0, 10) });
}

/**
 * Asks about figures that another agency of the state gave for the same round and that this file would take the place
 * of; once for each of its contributions.
 */
export function sayOtherAgencies(
  entries: readonly Entry[],
  figures: Figures,
  parts: Others["parts"],
  { agency, sections }: { readonly agency: string | null; readonly sections: readonly string[] },
  sink: Sink,
): void {
  for (const part of parts) {
    if (part.agency === agency) continue;
    const given = new Set(part.cells);
    const both = entries.filter(({ series, year }) => {
      const { indicator, unit } = series;
      if (!sections.includes(indicator.section)) return false;
      return given.has(cellText(year, indicator.code, breakdownText(breakdownOf(series, figures.index)), unit.code));
    });
    const [first, ...more] = both;
    if (first === undefined) continue;
    const params = {
      row: rowWords(first.series, first.year, figures.index),
      text: figureText(first),
      cells: both.length,
      agency: part.agency,
      contribution: part.contribution,
    };
    sink.say(givenByAgency, figures.placeOf(first), params, {
      ruleId: "S03",
      cellKey: figures.keyOf(first),
      related: more.map(figures.keyOf),
      found: params.text,
      cause: `${givenByAgency.code}|${part.contribution}`,
      weight: gravityOf(first.series.indicator, both.length),
    });
  }
}
