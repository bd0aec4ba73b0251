import type { Edition } from "../../questionnaire/edition.ts";
import { sectionOf } from "../../questionnaire/lookup.ts";
import type { ObservedValue } from "../contract/observation.ts";
import { allZeros, sectionBlank } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { columnOf, partsOf, type RawTable } from "../reading/table.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { countBySection } from "./sections.ts";
import { rowWords } from "./words.ts";

/**
 * Says of a subject that is blank in all its rows how that is taken (Z01): a blank is never a zero. A template has the rows
 * of every subject, labels beside them, and says so itself.
 */
export function sayBlankSections(
  entries: readonly Entry[],
  table: RawTable,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  if (partsOf(table).some((part) => columnOf(part, "label") !== null)) return;
  const without = entries.filter(({ observed }) => isBlank(observed));
  // What is blank throughout is a template that waits to be filled in.
  if (without.length === entries.length || without.length < edition.settings.plausible.zeros) return;
  const all = countBySection(entries);
  const blanks = countBySection(without);
  const blank = without.filter(
    ({ series: { indicator } }) => blanks.get(indicator.section) === all.get(indicator.section),
  );
  for (const [section, rows] of Map.groupBy(blank, ({ series }) => series.indicator.section)) {
    const [first] = rows;
    if (first === undefined || rows.length < edition.settings.plausible.zeros) continue;
    const params = { section: sectionOf(edition, section)?.label ?? section, rows: rows.length };
    sink.say(sectionBlank, figures.placeOf(first), params, { ruleId: "Z01", related: rows.map(figures.keyOf) });
  }
}

/**
 * Asks about subjects of which every total is zero in a year though it was not in the year before (Z01): zeros are often
 * written where nothing is known. Blank is not zero, and never asked about here.
 */
export function sayZeros(figures: Figures, edition: Edition, sink: Sink): void {
  const totals = Map.groupBy(
    inCrossings(figures.sent, ({ dimensions }) => dimensions.length === 0),
    ({ indicator }) => indicator.section,
  );
  for (const [section, series] of totals) {
    for (const year of figures.years) {
      const given = series.map((one) => figures.at(one, year)).filter((figure) => figure !== null);
      const known = given.filter((figure) => !("missing" in figure.observed));
      if (known.length < edition.settings.plausible.zeros || !known.every((figure) => isZero(figure) && isSent(figure)))
        continue;
      const before = known.map((figure) => figures.at(figure.series, year - 1)).find(isMore);
      const [first] = known;
      if (first === undefined || before === undefined || before === null) continue;
      const params = {
        section: sectionOf(edition, section)?.label ?? section,
        year,
        zeros: known.length,
        row: rowWords(before.series, before.year, figures.index),
        before: figureText(before),
      };
      sink.say(allZeros, figures.placeOf(first), params, {
        ruleId: "Z01",
        cellKey: figures.keyOf(first),
        related: known.slice(1).map(figures.keyOf),
        found: figureText(first),
        cause: `${allZeros.code}|${section}`,
        weight: gravityOf(first.series.indicator, known.length),
      });
    }
  }
}

function isBlank(observed: ObservedValue): boolean {
  return "missing" in observed && observed.missing === "not-reported";
}

function isZero({ observed }: Figure): boolean {
  return "value" in observed && observed.value === 0;
}

function isMore(figure: Figure | null): boolean {
  return figure !== null && !("missing" in figure.observed) && !isZero(figure);
}
