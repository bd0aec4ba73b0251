import { findDriver, type Driver } from "../../statistics/driver.ts";
import type { Statement } from "../../contract/review.ts";
import { amount, say, share, states, type Sentence } from "../sentence.ts";
import { inProse } from "../prose.ts";
import { endsOf, figureOf, isPublishable, nameOf, panelOf, totalsOf } from "./evidence.ts";
import type { Evidence, Figure, YearTotal } from "./evidence.ts";
import { relativeChange } from "./movement.ts";
import { panelOpening, statement, yearFigures } from "./opening.ts";

const RULE = { name: "outlierDriven", version: 2 } as const;

/** The state that makes the change of a total, or hides one, with its figures and those of the others. */
export interface DrivingState {
  readonly driver: Driver;
  readonly before: Figure;
  readonly after: Figure;
  /** The total without it, year by year. */
  readonly rest: readonly YearTotal[];
}

/**
 * One state makes the regional change, or hides it: the sentence gives the total, that state's figures and what the
 * other states reported, and leaves the verb to the others.
 *
 * Condition: the total moved and one state's difference is more than `change.outlierShare` of the total's; or the total
 * changed little, the others' total moved, and the state that moved most went the other way.
 */
export function outlierDrivenStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence)) return null;
  const driving = drivingState(evidence);
  if (driving === null) return null;
  const panel = panelOf(evidence);
  const totals = totalsOf(evidence, panel);
  const verb = evidence.counted ? "numbered" : "was";
  return statement(
    evidence,
    RULE,
    [
      say`${panelOpening(evidence)}, ${evidence.noun} ${verb} ${yearFigures(evidence, totals, "total")}.`,
      driverSentence(evidence, driving),
      restSentence(evidence, driving),
    ],
    {
      panel,
      inputs: totals.flatMap((total) => total.cells),
      extra: driving.driver.share === null ? {} : { part: driving.driver.share },
    },
  );
}

/** The state behind the period's change, null where no single state is. */
export function drivingState(evidence: Evidence): DrivingState | null {
  const panel = panelOf(evidence);
  const ends = endsOf(totalsOf(evidence, panel));
  if (ends === null || ends.first.low < evidence.settings.floors.base) return null;
  const figuresOf = (year: number) =>
    new Map(
      panel.flatMap((state) => {
        const figure = figureOf(evidence, state, year);
        return figure === null ? [] : [[state, figure] as const];
      }),
    );
  const [earlier, later] = [figuresOf(evidence.from), figuresOf(evidence.to)];
  const driver = findDriver(earlier, later, evidence.counted, evidence.settings.change);
  const [before, after] = [earlier.get(driver?.member ?? ""), later.get(driver?.member ?? "")];
  if (driver === null || before === undefined || after === undefined) return null;
  const others = panel.filter((state) => state !== driver.member);
  return { driver, before, after, rest: totalsOf(evidence, others) };
}

/** "One state, Ukraine, accounts for more than the whole of the difference between 2018 and 2020 (1,192 and 152)." */
function driverSentence(evidence: Evidence, { driver, before, after }: DrivingState): Sentence {
  const { member, kind, share: part } = driver;
  const who = inProse(nameOf(evidence, member));
  const own = say`(${amount(`${member}/${before.year}`, before)} and ${amount(`${member}/${after.year}`, after, evidence.unit)})`;
  const years = `between ${before.year} and ${after.year}`;
  if (kind === "hides" || part === null) {
    return say`The total changed little ${years}, but one state, ${who}, moved against the others ${own}.`;
  }
  if (part.low > 1) return say`One state, ${who}, accounts for more than the whole of the difference ${years} ${own}.`;
  return say`One state, ${who}, accounts for ${share("part", part, 0)} of the difference ${years} ${own}.`;
}

/** "Without Ukraine, the other 12 states reported 2,064 in 2018, … and their total changed little." */
function restSentence(evidence: Evidence, driving: DrivingState): Sentence {
  const who = inProse(nameOf(evidence, driving.driver.member));
  const others = states("others", panelOf(evidence).length - 1);
  return say`Without ${who}, the other ${others} states reported ${yearFigures(evidence, driving.rest, "rest")}${restEnding(evidence, driving)}.`;
}

function restEnding(evidence: Evidence, { driver, rest }: DrivingState): Sentence {
  const ends = endsOf(rest);
  const change = ends === null ? null : relativeChange(ends.first, ends.last);
  if (ends === null || driver.restWay === "undecided") return say``;
  if (evidence.counted && ends.first.low < evidence.settings.floors.base) {
    return say`; numbers this small vary from year to year`;
  }
  if (driver.restWay === "little") return say`, and their total changed little`;
  if (change === null) return say``;
  const noun = driver.restWay === "increased" ? "an increase" : "a decrease";
  return say`, ${noun} of ${share("restChange", change, ends.first.low)}`;
}
