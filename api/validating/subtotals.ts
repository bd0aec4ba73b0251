import type { Edition } from "../../questionnaire/edition.ts";
import { mostlyUnknown, partsBlank, subtotalBroken } from "../findings/rule-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { gravityOf } from "./questions.ts";
import { toleranceOf } from "./sums.ts";
import type { Wholes } from "./wholes.ts";
import { intervalText, rowWords } from "./words.ts";

/**
 * Holds finer parts against the part that contains them: children below twelve and above against all children. They need
 * not be all of it, so they are too many only where they add up to more. Of drugs the coarser code is what was not told
 * apart, and nothing adds up to it: only dimensions are looked at of whose parts a relation speaks together.
 */
export function saySubtotals(figures: Figures, edition: Edition, sink: Sink): void {
  const { index } = figures;
  const { codes } = index;
  const added = addedDimensions(edition);
  const groups = new Map<Series, Series[]>();
  // Finer crossings follow the simple breakdowns, and files have many thousands of them.
  for (const series of inCrossings(figures.sent, ({ dimensions }) => dimensions.length === 1)) {
    const own = codes[series.codes[0] ?? -1];
    const parent = own?.parent ?? null;
    if (own === undefined || parent === null || added.get(series.indicator.code)?.has(own.dimension) !== true) continue;
    const containing = index.at(series.indicator, series.unit, [parent]);
    const finer = groups.get(containing);
    if (finer === undefined) groups.set(containing, [series]);
    else finer.push(series);
  }
  for (const [containing, finer] of groups) {
    for (const year of figures.years) saySubtotal(containing, finer, year, figures, edition, sink);
  }
}

function saySubtotal(
  containing: Series,
  finer: readonly Series[],
  year: number,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const whole = figures.at(containing, year);
  const known = whole === null ? null : intervalOf(whole.observed);
  if (whole === null || known === null) return;
  const parts = finer.map((part) => figures.at(part, year)).filter((part) => part !== null);
  const sum = parts.reduce((low, { observed }) => low + (intervalOf(observed)?.low ?? 0), 0);
  const gap = sum - known.high;
  if (gap <= toleranceOf(whole, 0, edition) || !(isSent(whole) || parts.some(isSent))) return;
  const params = {
    row: rowWords(containing, year, figures.index),
    text: figureText(whole),
    parts: parts.map((part) => `${ownLabel(part, containing, figures)} ${figureText(part)}`).join(", "),
    sum: intervalText({ low: sum, high: sum }),
  };
  const anchor = isSent(whole) ? whole : (parts.find(isSent) ?? whole);
  sink.say(subtotalBroken, figures.placeOf(anchor), params, {
    ruleId: "P01",
    cellKey: figures.keyOf(whole),
    related: parts.map(figures.keyOf),
    found: params.text,
    expected: { op: ">=", value: params.sum, imbalance: gap },
    cause: `${subtotalBroken.code}|${containing.indicator.code}`,
    weight: gravityOf(containing.indicator, gap / sum),
  });
}

/** Says of breakdowns that tell little: all their rows blank beside a whole, or most of the whole unknown. */
export function sayThinBreakdowns(wholes: Wholes, figures: Figures, edition: Edition, sink: Sink): void {
  for (const [series, splits] of wholes) {
    // The wholes without any breakdown come first.
    if (series.codes.length > 0) break;
    for (const year of figures.years) {
      const whole = figures.at(series, year);
      const known = whole === null ? null : intervalOf(whole.observed);
      if (whole === null || known === null || known.low === 0) continue;
      for (const [dimension, parts] of splits) {
        const given = parts.map((part) => figures.at(part, year)).filter((part) => part !== null);
        sayBlank(whole, dimension, given, figures, edition, sink);
        if (known.low >= edition.settings.floors.base) sayUnknown(whole, known.low, given, figures, edition, sink);
      }
    }
  }
}

function sayBlank(
  whole: Figure,
  dimension: string,
  given: readonly Figure[],
  figures: Figures,
  { dimensions }: Edition,
  sink: Sink,
): void {
  const isBlank = ({ observed }: Figure): boolean => "missing" in observed && observed.missing === "not-reported";
  const [first] = given;
  if (first === undefined || given.length < 2 || !given.every((part) => isSent(part) && isBlank(part))) return;
  const params = {
    row: rowWords(whole.series, whole.year, figures.index),
    whole: figureText(whole),
    breakdown: (dimensions.find(({ id }) => id === dimension)?.label ?? dimension).toLowerCase(),
    parts: given.length,
  };
  sink.say(partsBlank, figures.placeOf(first), params, {
    ruleId: "P02",
    cellKey: figures.keyOf(first),
    related: given.slice(1).map(figures.keyOf),
    cause: `${partsBlank.code}|${whole.series.indicator.code}`,
    weight: gravityOf(whole.series.indicator, given.length),
  });
}

function sayUnknown(
  whole: Figure,
  total: number,
  given: readonly Figure[],
  figures: Figures,
  { settings }: Edition,
  sink: Sink,
): void {
  const unknown = given.find(({ series }) => figures.index.codes[series.codes[0] ?? -1]?.code === "_U");
  const low = unknown === undefined ? 0 : (intervalOf(unknown.observed)?.low ?? 0);
  if (unknown === undefined || !isSent(unknown) || low <= settings.plausible.unknownShare * total) return;
  const params = {
    row: rowWords(unknown.series, unknown.year, figures.index),
    text: figureText(unknown),
    whole: figureText(whole),
    share: Math.round((100 * low) / total),
  };
  const particulars = { ruleId: "P02", cellKey: figures.keyOf(unknown), found: params.text };
  sink.say(mostlyUnknown, figures.placeOf(unknown), params, particulars);
}

function ownLabel(part: Figure, containing: Series, figures: Figures): string {
  const own = part.series.codes.find((code) => !containing.codes.includes(code));
  return own === undefined ? "" : (figures.index.codes[own]?.label ?? "");
}

/** The dimensions of each indicator whose parts are held against their whole. */
function addedDimensions({ relations }: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const added = new Map<string, Set<string>>();
  for (const relation of relations) {
    if (relation.kind !== "exhaustive") continue;
    added.set(relation.indicator, (added.get(relation.indicator) ?? new Set()).add(relation.dimension));
  }
  return added;
}
