import type { Edition } from "../../questionnaire/edition.ts";
import type { Crossing, Series } from "../normalising/series.ts";
import { crossingsOf, inCrossings } from "./crossings.ts";
import type { Figures } from "./figures.ts";

/** The series of each whole, by the dimension that splits it; coarser wholes first. */
export type Wholes = ReadonlyMap<Series, ReadonlyMap<string, readonly Series[]>>;

/**
 * Every series that is the whole of another, as far as a relation speaks of its parts together (most breakdowns, as
 * drugs and citizenships, have none) and something can be held against something: anybody gave such wholes, or they are
 * split in two ways.
 */
export function wholesOf(figures: Figures, edition: Edition): Wholes {
  const wholes = new Map<Series, Map<string, Series[]>>();
  const splits = splitsOf(crossingsOf(figures.known), edition);
  for (const part of inCrossings(figures.known, (crossing) => splits.has(crossing))) {
    for (const { position, dimension } of splits.get(part.crossing) ?? []) {
      const whole = figures.index.without(part, position);
      let ways = wholes.get(whole);
      if (ways === undefined) wholes.set(whole, (ways = new Map<string, Series[]>()));
      const parts = ways.get(dimension);
      if (parts === undefined) ways.set(dimension, [part]);
      else parts.push(part);
    }
  }
  return new Map([...wholes].toSorted(([a], [b]) => a.codes.length - b.codes.length));
}

/** A dimension of a crossing, whose codes add up to something that can be compared. */
interface Split {
  readonly position: number;
  readonly dimension: string;
}

/** The dimensions to add up over, for each crossing that was given. */
function splitsOf(crossings: ReadonlySet<Crossing>, edition: Edition): ReadonlyMap<Crossing, readonly Split[]> {
  const related = relatedDimensions(edition);
  const all = [...crossings].flatMap((crossing) =>
    crossing.dimensions
      .map((dimension, position) => ({ crossing, dimension, position, whole: nameOf(crossing, position) }))
      .filter(({ dimension }) => related.get(crossing.indicator.code)?.has(dimension)),
  );
  const given = new Set([...crossings].map((crossing) => nameOf(crossing, null)));
  const isComparable = (whole: string): boolean =>
    given.has(whole) || new Set(all.filter((one) => one.whole === whole).map(({ dimension }) => dimension)).size > 1;
  return Map.groupBy(
    all.filter(({ whole }) => isComparable(whole)),
    ({ crossing }) => crossing,
  );
}

/** A crossing in words, without the dimension at a position. */
function nameOf({ indicator, unit, dimensions }: Crossing, without: number | null): string {
  return [indicator.code, unit.code, ...dimensions.filter((_, position) => position !== without)].join(" ");
}

/** The dimensions of each indicator whose parts a relation speaks of together. */
function relatedDimensions(edition: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  for (const relation of edition.relations) {
    if (relation.kind !== "exhaustive" && relation.kind !== "same-total") continue;
    const dimensions = related.get(relation.indicator) ?? new Set<string>();
    related.set(relation.indicator, dimensions);
    const own = relation.kind === "exhaustive" ? [relation.dimension] : relation.dimensions;
    for (const dimension of own) dimensions.add(dimension);
  }
  return related;
}
