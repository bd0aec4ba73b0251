/** What may be said of a change, decided once for headlines of every chart. Counts may be ranges; nothing is guessed. */

import type { Interval } from "../../api/statistics/interval.ts";
import { movementBetween, type Movement } from "../../api/statistics/movement.ts";
import type { Settings } from "../../questionnaire/edition.ts";
import { formatNumber, formatPerCent, numberWord } from "./format.ts";

/** The floors and thresholds that govern sentences, from `settings.yaml`. */
export type ClaimSettings = Pick<Settings, "floors" | "change">;

/**
 * `little`: below the smallest change worth a word, or within chance; `few`: both numbers are too small to say;
 * `unclear`: the ranges allow more than one of the others.
 */
type Direction = "rose" | "fell" | "little" | "few" | "unclear";

const DIRECTIONS: Readonly<Record<Movement, Direction>> = {
  increased: "rose",
  decreased: "fell",
  little: "little",
  undecided: "unclear",
};

/** A change from one amount to another. */
export interface Change {
  readonly before: Interval;
  readonly after: Interval;
  readonly direction: Direction;
  /** Relative change as a fraction, lowest and highest possible; null where the base is below its floor. */
  readonly relative: Interval | null;
}

/** Units of which each one is an event or a person, so that chance alone moves them by their square root. */
const COUNTED: ReadonlySet<string> = new Set(["offences", "persons", "cases", "count", "requests", "sites"]);

/** Whether a unit counts single events, so that the test against chance applies. Weights and prices do not. */
export function isCounted(unit: string): boolean {
  return COUNTED.has(unit);
}

/** The change between two amounts, as far as it may be said. */
export function changeOf(before: Interval, after: Interval, counted: boolean, settings: ClaimSettings): Change {
  const few = Math.max(before.high, after.high) < settings.floors.base;
  const direction = few ? "few" : DIRECTIONS[movementBetween(before, after, counted, settings.change)];
  const relative =
    before.low >= settings.floors.base && before.low > 0
      ? { low: after.low / before.high - 1, high: after.high / before.low - 1 }
      : null;
  return { before, after, direction, relative };
}

/** How many rose and fell, to follow a plural: "rose in three and fell in four of 10 states", "rose in five of eight". */
export function directionsWords(directions: readonly Direction[]): string {
  const up = directions.filter((direction) => direction === "rose").length;
  const down = directions.filter((direction) => direction === "fell").length;
  const of = `of ${numberWord(directions.length)} states`;
  if (up === 0 && down === 0)
    return `changed little, or by too little to say, in ${numberWord(directions.length)} states`;
  if (down === 0) return `rose in ${numberWord(up)} and fell in none ${of}`;
  if (up === 0) return `fell in ${numberWord(down)} and rose in none ${of}`;
  return `rose in ${numberWord(up)} and fell in ${numberWord(down)} ${of}`;
}

/**
 * A change in words, to follow a plural: "fell by 12 per cent", "changed little", "rose from 4 to 31".
 *
 * Null for directions that are no statement (`few`, `unclear`).
 */
export function changeWords(change: Change): string | null {
  const { direction, before, after, relative } = change;
  if (direction === "few" || direction === "unclear") return null;
  if (direction === "little") return "changed little";
  const ratio = after.low / before.high;
  if (relative === null) return `${direction} from ${amount(before)} to ${amount(after)}`;
  if (direction === "rose" && ratio >= 3) return `rose to ${factor(after, before)} times the earlier figure`;
  const [low, high] = [formatPerCent(Math.abs(relative.low)), formatPerCent(Math.abs(relative.high))];
  if (low === high) return `${direction} by ${low}`;
  const [least, most] = [relative.low, relative.high].map(Math.abs).toSorted((a, b) => a - b);
  return `${direction} by between ${formatPerCent(least ?? 0).replace(" per cent", "")} and ${formatPerCent(most ?? 0)}`;
}

/** An amount in prose: a number, or "1 to 4". */
export function amount(interval: Interval): string {
  const low = formatNumber(interval.low, decimalsOf(interval.low));
  return interval.low === interval.high ? low : `${low} to ${formatNumber(interval.high, decimalsOf(interval.high))}`;
}

function factor(after: Interval, before: Interval): string {
  const [low, high] = [after.low / before.high, after.high / before.low].map((ratio) => formatNumber(ratio, 1));
  return low === high || high === undefined ? (low ?? "") : `between ${low} and ${high}`;
}

/** Whole numbers stay whole; large quantities lose their decimals, since prose does not weigh grams in tonnes. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return value >= 100 ? 0 : 1;
}
