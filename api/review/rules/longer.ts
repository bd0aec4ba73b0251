import type { RegionView } from "../../contract/region.ts";
import type { SeriesView } from "../../contract/series.ts";
import type { TendencySeries, TendencyView } from "../../contract/tendency.ts";
import { inProse } from "../prose.ts";
import { say, states, type Sentence } from "../sentence.ts";
import { isEnough, type Evidence } from "./evidence.ts";

/** A run of years that reaches back before the period, over the states that reported in every one of them. */
export interface Longer {
  readonly from: number;
  readonly to: number;
  readonly region: RegionView;
  /** The states' own figures of the same years. */
  readonly series: SeriesView;
  readonly tendency: TendencyView;
  /** True where a state of the panel declared a break in these years: then nothing is said of them. */
  readonly broken: boolean;
}

/**
 * The years around and before the period in which enough states reported for a sentence, without a gap at either end;
 * null where they are fewer than a tendency needs or do not reach back before the period.
 */
export function longerYears(
  view: SeriesView,
  evidence: Pick<Evidence, "settings" | "view" | "from">,
): { readonly from: number; readonly to: number } | null {
  const enough = view.years.filter((year) => {
    const reporting = view.series.filter((series) =>
      series.points.some((point) => point.year === year && point.low !== null),
    );
    return isEnough(reporting.length, evidence);
  });
  const [from, to] = [enough[0], enough.at(-1)];
  if (from === undefined || to === undefined || from >= evidence.from) return null;
  return to - from + 1 < evidence.settings.tendency.values ? null : { from, to };
}

/** The series of the panel's sum; null where a floor or a break withholds what may be said of it. */
export function spokenSum(evidence: Evidence, { tendency, broken }: Longer): TendencySeries | null {
  const sum = tendency.series.find((series) => series.state === null);
  if (sum === undefined || broken || sum.withheld.length > 0 || sum.says === null) return null;
  return isEnough(tendency.panel.length, evidence) ? sum : null;
}

/** "In the nine states that reported in every year from 2010 to 2022" */
export function longerOpening({ from, to, tendency }: Longer): Sentence {
  const { length } = tendency.panel;
  const all = length === Object.keys(tendency.stateNames).length;
  return say`${all ? "In" : "Among"} the ${states("panel", length)} states that reported in every year from ${String(from)} to ${String(to)}`;
}

/** The cells of the panel over these years. */
export function longerCells({ series, tendency, from, to }: Longer): readonly string[] {
  return series.series
    .filter((each) => tendency.panel.includes(each.state))
    .flatMap((each) => each.points)
    .flatMap((point) => (point.year >= from && point.year <= to && point.low !== null ? (point.cell ?? []) : []));
}

/** A state's name inside a sentence. */
export function longerName({ series }: Longer, state: string): string {
  return inProse(series.stateNames[state] ?? state);
}
