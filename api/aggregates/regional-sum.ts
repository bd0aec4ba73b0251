import type { State } from "../../questionnaire/edition.ts";
import type { RegionPoint } from "../contract/region.ts";
import type { Measure } from "../contract/view.ts";
import type { Cell } from "../readmodel/cell.ts";
import { exactValue, type Interval, sumOfIntervals } from "../statistics/interval.ts";
import type { Presence } from "../statistics/panel.ts";
import { sumPresent } from "../statistics/sum.ts";
import { intervalOf } from "./figure.ts";
import { measured } from "./measure.ts";
import { poissonOf } from "./points.ts";

/** The 13 states with what each reported, from which sums over any panel of them are made. */
export interface Region {
  readonly states: readonly State[];
  readonly years: readonly number[];
  readonly measure: Measure;
  /** False for prices and ratios. */
  readonly isSummable: boolean;
  readonly presence: Presence;
  readonly cellAt: (iso3: string, year: number) => Cell | null;
  readonly populationOf: (iso3: string, year: number) => number | null;
  /** Rates of sums below it carry their Poisson interval. */
  readonly rateFloor: number;
}

/** A withheld figure was reported: who withholds it is not the state. */
export function reports(cell: Cell | null): boolean {
  return cell !== null && (cell.low !== null || cell.status === "suppressed");
}

/**
 * The sum of a panel's states, year by year, as the region's measure shows it.
 *
 * A sum with a censored figure is an interval; one with a withheld figure is withheld. Rates are of the population of the
 * states in the sum. A change is given only between years with the same reporters: otherwise it is not a change in crime.
 */
export function pointsOfPanel(region: Region, panel: readonly string[]): RegionPoint[] {
  const { years, measure } = region;
  const [first = 0] = years;
  const reporters = years.map((year) => reportersIn(region, panel, year));
  const sums = years.map((year, place) => sumOf(region, reporters[place] ?? [], year));
  const population = years.map((year, place) => populationOf(region, reporters[place] ?? [], year));
  const { values } = measured(measure, {
    years,
    values: sums,
    population,
    before: sumOf(region, reportersIn(region, panel, first - 1), first - 1),
  });
  return years.map((year, place) => {
    const now = reporters[place] ?? [];
    const before = reporters[place - 1] ?? reportersIn(region, panel, year - 1);
    const sum = sums[place] ?? null;
    const few = measure === "per100k" && sum !== null && sum.high < region.rateFloor;
    const comparable = measure !== "change" || now.join() === before.join();
    return {
      year,
      ...numbersOf(comparable ? (values[place] ?? null) : null),
      ...(few ? poissonOf(exactValue(sum), population[place] ?? null) : {}),
      reporters: now,
      reporting: now.length,
      members: region.states.filter((state) => state.memberSince <= year).length,
      populationShare: populationShare(region, now, year),
    };
  });
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

function numbersOf(interval: Interval | null): Pick<RegionPoint, "value" | "low" | "high"> {
  if (interval === null) return { value: null, low: null, high: null };
  return { value: exactValue(interval), low: interval.low, high: interval.high };
}
