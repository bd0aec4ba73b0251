import type { Dimension, Edition, Indicator, State } from "../../questionnaire/edition.ts";
import { isUnitOf } from "../../questionnaire/conversion.ts";
import { dimensionOf, indicatorOf } from "../../questionnaire/lookup.ts";
import type { Breakdown } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import { RequestFailure } from "../failure.ts";
import type { ModelRelease, ReadModel } from "../readmodel/read-model.ts";
import type { Measuring } from "./measure.ts";
import { understoodMeasure } from "./understood-measure.ts";

/** A selection, understood: every word of it is known and every default filled in. */
export interface Question {
  readonly release: ModelRelease;
  /** The newest edition that asks the indicator. */
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly unit: string;
  /** In the order of the questionnaire. */
  readonly states: readonly State[];
  /** Consecutive. */
  readonly years: readonly number[];
  readonly filter: Breakdown;
  /** Null for one series a state; also where the filter fixes the dimension. */
  readonly by: Dimension | null;
  /** As what the figures are shown. */
  readonly measuring: Measuring;
  /** Whether an edition of the questionnaire asked it that year, for the filter and for parts of `by`. */
  readonly isAsked: (year: number) => boolean;
  /** The same for the total that the parts of `by` belong to. */
  readonly isTotalAsked: (year: number) => boolean;
}

/**
 * Understands a selection, or throws a RequestFailure (400) that says which word is unknown and what it could be.
 *
 * Without years: from the first to the last with a figure of the indicator. Without a unit: the one with most figures.
 */
export function understand(model: ReadModel, selection: Selection): Question {
  const release = model.release(selection.release);
  const { edition, indicator } = askedIn(model.editions, selection.indicator);
  const filter = understoodFilter(edition, indicator, selection.filter);
  const by = selection.by === null || filter[selection.by] !== undefined ? null : selection.by;
  const dimension = by === null ? null : understoodDimension(edition, indicator, by);
  const fixed = Object.keys(filter);
  const askedYears = yearsAsked(model.editions, indicator.code, [...fixed, ...(by === null ? [] : [by])]);
  const totalYears = yearsAsked(model.editions, indicator.code, fixed);
  const unit = understoodUnit(model, release, { edition, indicator }, selection.unit);
  return {
    release,
    edition,
    indicator,
    unit,
    states: understoodStates(edition, selection.states),
    years: understoodYears(model, release, { edition, indicator, unit }, selection),
    filter,
    by: dimension,
    measuring: understoodMeasure({ edition, indicator, unit, filter, by: dimension }, selection),
    isAsked: (year) => askedYears.has(year),
    isTotalAsked: (year) => totalYears.has(year),
  };
}

/** The years for which an edition asks the indicator split by these dimensions. */
function yearsAsked(editions: readonly Edition[], code: string, split: readonly string[]): ReadonlySet<number> {
  const asking = editions.filter((edition) => {
    const indicator = indicatorOf(edition, code);
    if (indicator === null || !split.every((dimension) => indicator.dimensions.includes(dimension))) return false;
    // Different things have no total: nobody was asked for one.
    return indicator.mustSplitBy === null || split.includes(indicator.mustSplitBy);
  });
  return new Set(asking.flatMap((edition) => edition.years));
}

function askedIn(editions: readonly Edition[], code: string) {
  for (const edition of editions.toReversed()) {
    const indicator = indicatorOf(edition, code);
    if (indicator !== null) return { edition, indicator };
  }
  const detail = code === "" ? "No indicator was named" : `${code} is not an indicator`;
  throw new RequestFailure(
    400,
    "Unknown indicator",
    `${detail}; GET /api/questionnaire lists them, such as THB.VIC.DET.`,
  );
}

function understoodFilter(edition: Edition, indicator: Indicator, filter: Breakdown): Breakdown {
  const parts = Object.entries(filter).filter(([, code]) => code !== "_T");
  for (const [id, code] of parts) {
    const dimension = understoodDimension(edition, indicator, id);
    if (dimension.codes.some((known) => known.code === code)) continue;
    const some = dimension.codes.slice(0, 8).map((known) => known.code);
    throw new RequestFailure(
      400,
      "Unknown code",
      `${id}=${code}: the codes of ${id} are ${some.join(", ")} and so on.`,
    );
  }
  return Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function understoodDimension(edition: Edition, indicator: Indicator, id: string): Dimension {
  const dimension = indicator.dimensions.includes(id) ? dimensionOf(edition, id) : null;
  if (dimension !== null) return dimension;
  const possible = indicator.dimensions.length === 0 ? "none" : indicator.dimensions.join(", ");
  throw new RequestFailure(
    400,
    "Breakdown not asked",
    `${indicator.code} is not asked by ${id}; its breakdowns: ${possible}.`,
  );
}

function understoodUnit(
  model: ReadModel,
  release: ModelRelease,
  { edition, indicator }: Pick<Question, "edition" | "indicator">,
  wanted: string | null,
): string {
  const used = model.units(release.ordinal, indicator.code).map((profile) => profile.unit);
  if (wanted === null) return used[0] ?? indicator.units[0] ?? "";
  const own = [...new Set([...used, ...indicator.units])];
  if (isUnitOf(edition, wanted, own)) return wanted;
  throw new RequestFailure(
    400,
    "Unknown unit",
    `${indicator.code} has no figures in ${wanted}, and none that are converted into it; its units: ${own.join(", ")}.`,
  );
}

function understoodStates(edition: Edition, wanted: readonly string[]): readonly State[] {
  const unknown = wanted.find((iso3) => !edition.states.some((state) => state.iso3 === iso3));
  if (unknown !== undefined) {
    throw new RequestFailure(
      400,
      "Unknown state",
      `${unknown} is not one of the 13 states; ROU is Romania, for example.`,
    );
  }
  return wanted.length === 0 ? edition.states : edition.states.filter((state) => wanted.includes(state.iso3));
}

/** No view is longer than this: a year is a number that anybody may type. */
const MOST_YEARS = 100;

function understoodYears(
  model: ReadModel,
  release: ModelRelease,
  { edition, indicator, unit }: Pick<Question, "edition" | "indicator" | "unit">,
  selection: Selection,
): readonly number[] {
  const used = model.units(release.ordinal, indicator.code);
  const profiles = used.filter((profile) => isUnitOf(edition, profile.unit, [unit]));
  const asked = model.editions.flatMap((edition) => edition.years);
  const first = Math.min(...(profiles.length === 0 ? asked : profiles.map((profile) => profile.firstYear)));
  const last = Math.max(...(profiles.length === 0 ? asked : profiles.map((profile) => profile.lastYear)));
  const from = selection.from ?? Math.min(first, selection.to ?? first);
  const to = selection.to ?? Math.max(last, from);
  if (from > to || to - from >= MOST_YEARS) {
    throw new RequestFailure(
      400,
      "Years not understood",
      `${from} to ${to}: expected at most ${MOST_YEARS} years, the earlier first.`,
    );
  }
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
