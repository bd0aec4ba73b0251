/** What may be said of a regional sum, and whether one state makes it. */

import type { RegionView } from "../../api/contract/region.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import { findDriver } from "../../api/statistics/driver.ts";
import type { Interval } from "../../api/statistics/interval.ts";
import { changeOf, changeWords, isCounted, type Change, type ClaimSettings } from "./claims.ts";

/** A statement on the change of a regional sum between its first and its last year. */
export type RegionClaim =
  | { readonly kind: "plain"; readonly words: string }
  /**
   * One state makes it: more than the settings' share of the change is its own, or the sum stands still only because it
   * moved against the others. `restWords` says what the others did, where that can be said.
   */
  | {
      readonly kind: "driven";
      readonly state: string;
      /** Whether the state makes the change, or hides one of the others. */
      readonly way: "makes" | "hides";
      readonly words: string;
      readonly rest: Change;
      readonly restWords: string | null;
    }
  /** The sum hardly moved while several states went each way. */
  | { readonly kind: "divergent"; readonly up: number; readonly down: number };

interface Mover {
  readonly state: string;
  readonly change: Change;
}

/**
 * The statement, or null where none may be made: not publishable, other states in the last year than in the first, fewer
 * than the floor, a declared break, a measure that cannot be summed, or ranges too wide to tell.
 */
export function regionClaim(view: RegionView, series: SeriesView, settings: ClaimSettings): RegionClaim | null {
  const ends = comparableEnds(view, settings);
  if (ends === null || hasDeclaredBreak(view)) return null;
  const counted = isCounted(view.unit);
  const movers = moversOf(ends.reporters, series, ends.years, counted, settings);
  if (movers.length !== ends.reporters.length) return null;
  const total = changeOf(ends.before, ends.after, counted, settings);
  const words = changeWords(total);
  if (words === null) return null;
  const divergent = total.direction === "little" ? divergence(movers, settings) : null;
  if (divergent !== null) return divergent;
  const driver = findDriver(
    new Map(movers.map(({ state, change }) => [state, change.before])),
    new Map(movers.map(({ state, change }) => [state, change.after])),
    counted,
    settings.change,
  );
  if (driver === null) return { kind: "plain", words };
  const rest = changeOf(...driver.rest, counted, settings);
  return { kind: "driven", state: driver.member, way: driver.kind, words, rest, restWords: changeWords(rest) };
}

/** The state that makes most of the change of a sum, with the sums without it; null where none does. */
export function driverOf(claim: RegionClaim | null): string | null {
  return claim?.kind === "driven" ? claim.state : null;
}

interface Ends {
  readonly years: readonly [number, number];
  readonly reporters: readonly string[];
  readonly before: Interval;
  readonly after: Interval;
}

function comparableEnds(view: RegionView, settings: ClaimSettings): Ends | null {
  const [first, last] = [view.points[0], view.points.at(-1)];
  if (!view.publishable || view.measure !== "count" || first === undefined || last === undefined) return null;
  if (first.year === last.year || first.low === null || first.high === null) return null;
  if (last.low === null || last.high === null || first.reporting < settings.floors.reporters) return null;
  const reporters = first.reporters.toSorted();
  if (reporters.join() !== last.reporters.toSorted().join()) return null;
  return {
    years: [first.year, last.year],
    reporters,
    before: { low: first.low, high: first.high },
    after: { low: last.low, high: last.high },
  };
}

function moversOf(
  reporters: readonly string[],
  series: SeriesView,
  [from, to]: readonly [number, number],
  counted: boolean,
  settings: ClaimSettings,
): readonly Mover[] {
  return series.series
    .filter((each) => reporters.includes(each.state))
    .flatMap((each): Mover[] => {
      const [before, after] = [from, to].map((year) => {
        const point = each.points.find((candidate) => candidate.year === year);
        return point === undefined || point.low === null || point.high === null
          ? null
          : { low: point.low, high: point.high };
      });
      if (before === null || before === undefined || after === null || after === undefined) return [];
      const change = changeOf(before, after, counted, settings);
      return [{ state: each.state, change }];
    });
}

function divergence(movers: readonly Mover[], settings: ClaimSettings): RegionClaim | null {
  const up = movers.filter((mover) => mover.change.direction === "rose").length;
  const down = movers.filter((mover) => mover.change.direction === "fell").length;
  const least = settings.change.divergence;
  return up >= least && down >= least ? { kind: "divergent", up, down } : null;
}

function hasDeclaredBreak(view: RegionView): boolean {
  return view.notes.some((note) => /\bbreak in (the )?series\b/i.test(note.text));
}
