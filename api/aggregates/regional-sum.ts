import type { State } from "../../questionnaire/edition.ts";
import type { RegionPoint } from "../contract/region.ts";
import { type Interval, sumOfIntervals } from "../statistics/interval.ts";
import type { Presence } from "../statistics/panel.ts";
import { sumPresent } from "../statistics/sum.ts";
import { amountOf } from "./amount.ts";
import type { Figure } from "./converted.ts";
import { intervalOf } from "./figure.ts";
import { changeOn, measured, type Measuring, reachOf } from "./measure.ts";
import { poissonOf, stretchesOf } from "./points.ts";

/** The 13 states with what each reported, from which sums over any panel of them are made. */
export interface Region {
  readonly states: readonly State[];
  readonly years: readonly number[];
  readonly measuring: Measuring;
  /** False for prices and ratios. */
  readonly isSummable: boolean;
  readonly presence: Presence;
  readonly cellAt: (iso3: string, year: number) => Figure | null;
  /** What a state gave beside the part of a share; null where that is not known. */
  readonly restAt: (iso3: string, year: number) => Interval | null;
  readonly populationOf: (iso3: string, year: number) => number | null;
  /** Whether the state's series breaks, as declared, before the year. */
  readonly breaksBefore: (iso3: string, year: number) => boolean;
  /** Rates of sums below it carry their Poisson interval. */
  readonly rateFloor: number;
}

/** A withheld figure was reported: who withholds it is not the state. So was one that cannot be converted. */
export function reports(cell: Figure | null): boolean {
  return cell !== null && (cell.low !== null || cell.status === "suppressed" || cell.original !== undefined);
}

/**
 * The sum of a panel's states, year by year, as the region's measure shows it.
 *
 * A sum with a censored figure is an interval; one with a withheld figure is withheld. Rates are of the population of the
 * states in the sum. What looks at several years (a change, an average) is given only between years with the same
 * reporters, and none of whose series breaks in between: otherwise it is not a change in crime.
 */
export function pointsOfPanel(region: Region, panel: readonly string[]): RegionPoint[] {
  const { years, measuring, rateFloor } = region;
  const { measure } = measuring;
  const { earlier, later } = reachOf(measuring);
  const reportersAt = remembered((year) => reportersIn(region, panel, year));
  const sumAt = remembered((year) => sumOf(region, reportersAt(year), year));
  const cuts = years.filter((year) => panel.some((iso3) => region.breaksBefore(iso3, year)));
  const values = stretchesOf(years, cuts).flatMap(({ from, to, years: own }) => {
    const measurable = {
      years: own,
      valueAt: (year: number) => (year >= from && year < to ? sumAt(year) : null),
      populationAt: (year: number) => populationOf(region, reportersAt(year), year),
      restAt: (year: number) => restOf(region, reportersAt(year), year),
    };
    return measured(measuring, measurable).values;
  });
  return years.map((year, place) => {
    const reporters = reportersAt(year);
    const around = Array.from({ length: earlier + 1 + later }, (_, step) => year - earlier + step);
    const isComparable = around.every((other) => reportersAt(other).join() === reporters.join());
    const sum = sumAt(year);
    const value = isComparable ? (values[place] ?? null) : null;
    const few = measure === "per100k" && sum !== null && sum.high < rateFloor;
    const change = measure === "relative" && isComparable && !cuts.includes(year) && value === null && sum !== null;
    const absolute = change ? changeOn(sumAt(year - 1), sum) : null;
    return {
      year,
      ...amountOf(value),
      ...(few ? poissonOf(sum, populationOf(region, reporters, year)) : {}),
      ...(absolute === null ? {} : { absolute: amountOf(absolute) }),
      reporters: [...reporters],
      reporting: reporters.length,
      members: region.states.filter((state) => state.memberSince <= year).length,
      populationShare: populationShare(region, reporters, year),
    };
  });
}

function remembered<Answer>(find: (year: number) => Answer): (year: number) => Answer {
  const known = new Map<number, Answer>();
  return (year) => {
    const answer = known.get(year) ?? find(year);
    known.set(year, answer);
    return answer;
  };
}

/** The state of the panel with the largest sum over the years; null with fewer than two states to choose from. */
export function largestOf(region: Region, panel: readonly string[]): string | null {
  if (panel.length < 2 || !region.isSummable) return null;
  const sizes = panel.map((iso3) => ({
    iso3,
    size: sumPresent(region.years.map((year) => region.cellAt(iso3, year)?.low ?? null)).sum ?? 0,
  }));
  return sizes.reduce((largest, one) => (one.size > largest.size ? one : largest)).iso3;
}

function reportersIn({ cellAt }: Region, panel: readonly string[], year: number): string[] {
  return panel.filter((iso3) => reports(cellAt(iso3, year)));
}

function sumOf({ cellAt, isSummable }: Region, reporters: readonly string[], year: number): Interval | null {
  const intervals = reporters.flatMap((iso3) => intervalOf(cellAt(iso3, year)) ?? []);
  const complete = isSummable && reporters.length > 0 && intervals.length === reporters.length;
  return complete ? sumOfIntervals(intervals) : null;
}

/** What the reporters gave beside their parts of a share; null where one of them gave no other part. */
function restOf({ restAt }: Region, reporters: readonly string[], year: number): Interval | null {
  const rests = reporters.flatMap((iso3) => restAt(iso3, year) ?? []);
  return reporters.length > 0 && rests.length === reporters.length ? sumOfIntervals(rests) : null;
}

function populationOf(region: Region, states: readonly string[], year: number): number | null {
  const { sum, missing } = sumPresent(states.map((iso3) => region.populationOf(iso3, year)));
  return missing === 0 ? sum : null;
}

function populationShare(region: Region, reporters: readonly string[], year: number): number | null {
  const all = populationOf(
    region,
    region.states.map((state) => state.iso3),
    year,
  );
  if (all === null || all === 0) return null;
  return reporters.length === 0 ? 0 : (populationOf(region, reporters, year) ?? 0) / all;
}
