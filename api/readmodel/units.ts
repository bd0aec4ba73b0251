import { numberOf } from "./cell.ts";
import { type ModelDatabase, modelSql } from "./database.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A unit of an indicator with the number and the years of its figures. */
export interface UnitProfile {
  readonly unit: string;
  readonly figures: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The units in which the releases 1 to `last` have figures, the most frequent first; by ordinal of the release and code of
 * the indicator: `1 THB.VIC.DET`.
 */
export async function loadUnits(
  database: ModelDatabase,
  words: Vocabulary,
  last: number,
): Promise<ReadonlyMap<string, readonly UnitProfile[]>> {
  const [since = [], before = [], indicators = [], units = [], years = [], figures = []] =
    await database.columns(unitsQuery());
  const profiles = new Map<string, Map<string, UnitProfile>>();
  for (const place of since.keys()) {
    const indicator = words.textOf("indicator", numberOf(indicators[place]));
    const unit = words.textOf("unit", numberOf(units[place]));
    const year = numberOf(years[place]);
    const end = Math.min(last + 1, numberOf(before[place]));
    for (let release = numberOf(since[place]); release < end; release += 1) {
      const key = `${release} ${indicator}`;
      const known = profiles.get(key) ?? new Map<string, UnitProfile>();
      profiles.set(key, known.set(unit, grown(known.get(unit), unit, year, numberOf(figures[place]))));
    }
  }
  return new Map(
    [...profiles].map(([key, found]) => [
      key,
      [...found.values()].toSorted((a, b) => b.figures - a.figures || (a.unit < b.unit ? -1 : 1)),
    ]),
  );
}

function unitsQuery() {
  const key = ["since", "before", "indicator", "unit", "year"] as const;
  return modelSql
    .selectFrom("answered")
    .select(key)
    .select((query) => query.cast<number>(query.fn.sum("figures"), "double precision").as("figures"))
    .groupBy(key);
}

function grown(known: UnitProfile | undefined, unit: string, year: number, figures: number): UnitProfile {
  return {
    unit,
    figures: (known?.figures ?? 0) + figures,
    firstYear: Math.min(known?.firstYear ?? year, year),
    lastYear: Math.max(known?.lastYear ?? year, year),
  };
}
