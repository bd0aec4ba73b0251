import { exactly } from "../../statistics/interval.ts";
import type { Statement } from "../../contract/review.ts";
import { amount, say, share, states, type Sentence } from "../sentence.ts";
import { inProse } from "../prose.ts";
import { endsOf, figureOf, isPublishable, nameOf, panelOf, totalsOf } from "./evidence.ts";
import type { Evidence, Figure, YearTotal } from "./evidence.ts";
import { movement, relativeChange, type Movement } from "./movement.ts";
import { panelOpening, statement, yearFigures } from "./opening.ts";

const RULE = { name: "outlierDriven", version: 1 } as const;

/** The state without which the total would tell another story. */
export interface Driver {
  readonly state: string;
  readonly before: Figure;
  readonly after: Figure;
  /** Its part of the difference of the total, above 1 where the others went the other way; of theirs where it hides. */
  readonly part: number;
  /** True where the total moved; false where this state's figure hides that the others' total moved. */
  readonly moved: boolean;
  readonly rest: readonly YearTotal[];
  readonly restWay: Movement;
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
  const driver = findDriver(evidence);
  if (driver === null) return null;
  const panel = panelOf(evidence);
  const totals = totalsOf(evidence, panel);
  const verb = evidence.counted ? "numbered" : "was";
  return statement(
    evidence,
    RULE,
    [
      say`${panelOpening(evidence)}, ${evidence.noun} ${verb} ${yearFigures(evidence, totals, "total")}.`,
      driverSentence(evidence, driver),
      restSentence(evidence, driver),
    ],
    { panel, inputs: totals.flatMap((total) => total.cells), extra: { part: exactly(driver.part) } },
  );
}

/** The driver of the period's change, null where no single state is one. Figures of the driver itself must be exact. */
export function findDriver(evidence: Evidence): Driver | null {
  const panel = panelOf(evidence);
  const ends = endsOf(totalsOf(evidence, panel));
  if (ends === null || ends.first.low < evidence.settings.floors.base || panel.length < 3) return null;
  const way = movement(ends.first, ends.last, evidence.counted, evidence.settings.change);
  if (way === "undecided") return null;
  const moves = panel.map((state) => ({ state, size: moveOf(evidence, state) }));
  const largest = moves.toSorted((a, b) => Math.abs(b.size) - Math.abs(a.size))[0];
  if (largest === undefined) return null;
  const before = figureOf(evidence, largest.state, evidence.from);
  const after = figureOf(evidence, largest.state, evidence.to);
  if (before === null || after === null || before.value === null || after.value === null) return null;
  const rest = totalsOf(
    evidence,
    panel.filter((state) => state !== largest.state),
  );
  const restEnds = endsOf(rest);
  if (restEnds === null) return null;
  const restWay = movement(restEnds.first, restEnds.last, evidence.counted, evidence.settings.change);
  const moved = way !== "little";
  const difference = moves.reduce((sum, move) => sum + move.size, 0);
  const others = difference - largest.size;
  const part = moved ? largest.size / difference : largest.size / others;
  const drives = moved && part > evidence.settings.change.outlierShare;
  const hides = !moved && (restWay === "increased" || restWay === "decreased") && part < 0;
  if (!drives && !hides) return null;
  return { state: largest.state, before, after, part, moved, rest, restWay };
}

/** "One state, Ukraine, accounts for more than the whole of the difference between 2018 and 2020 (1,192 and 152)." */
function driverSentence(evidence: Evidence, driver: Driver): Sentence {
  const { state, before, after, part } = driver;
  const who = inProse(nameOf(evidence, state));
  const own = say`(${amount(`${state}/${before.year}`, before)} and ${amount(`${state}/${after.year}`, after, evidence.unit)})`;
  const years = `between ${before.year} and ${after.year}`;
  if (!driver.moved)
    return say`The total changed little ${years}, but one state, ${who}, moved against the others ${own}.`;
  if (part > 1) return say`One state, ${who}, accounts for more than the whole of the difference ${years} ${own}.`;
  return say`One state, ${who}, accounts for ${share("part", exactly(part), 0)} of the difference ${years} ${own}.`;
}

/** "Without Ukraine, the other 12 states reported 2,064 in 2018, … and their total changed little." */
function restSentence(evidence: Evidence, driver: Driver): Sentence {
  const who = inProse(nameOf(evidence, driver.state));
  const others = states("others", panelOf(evidence).length - 1);
  return say`Without ${who}, the other ${others} states reported ${yearFigures(evidence, driver.rest, "rest")}${restEnding(evidence, driver)}.`;
}

function restEnding(evidence: Evidence, driver: Driver): Sentence {
  const ends = endsOf(driver.rest);
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

/** A state's difference over the period; the middle of the interval where a figure is censored. */
function moveOf(evidence: Evidence, state: string): number {
  const middle = (year: number) => {
    const figure = figureOf(evidence, state, year);
    return figure === null ? 0 : (figure.low + figure.high) / 2;
  };
  return middle(evidence.to) - middle(evidence.from);
}
