import { exactly } from "../../statistics/interval.ts";
import type { Statement } from "../../contract/review.ts";
import { amount, listed, say, states, type Printed, type Sentence } from "../sentence.ts";
import { isPublishable, panelOf, reportersOf, statesOf, yearsOf, type Evidence } from "./evidence.ts";
import { periodWords } from "../prose.ts";
import { statement } from "./opening.ts";

const RULE = { name: "coverageWarning", version: 1 } as const;

/**
 * Too few of the states reported in every year, or their number differs between years. Below the publication floor the
 * total is not compared over time, and `narrate` withholds every sentence that would.
 */
export function coverageWarningStatement(evidence: Evidence): Statement | null {
  const panel = panelOf(evidence);
  const all = statesOf(evidence).length;
  const reporters = yearsOf(evidence).map((year) => reportersOf(evidence, year));
  const sizes = reporters.map((list) => list.length);
  const uneven = Math.max(...sizes) - Math.min(...sizes) >= evidence.settings.review.uneven;
  if (panel.length >= evidence.settings.floors.coverageWarning * all && !uneven) return null;
  return statement(evidence, RULE, [say`${opening(evidence, sizes)}${closingOf(evidence)}`], {
    panel,
    inputs: [],
    extra: { members: { low: all, high: all } },
  });
}

/** "On detected victims, eight of the 13 states reported in every year from 2018 to 2020 (10 in 2018, … 9 in 2020)." */
function opening(evidence: Evidence, sizes: readonly number[]): Sentence {
  const size = panelOf(evidence).length;
  const all = statesOf(evidence).length;
  const who = size === 0 ? say`no state` : say`${states("panel", size)} of the ${states("members", all)} states`;
  const head = say`On ${evidence.noun}, ${who} reported`;
  if (evidence.from === evidence.to) return say`${head} for ${String(evidence.from)}.`;
  const perYear = listed(
    yearsOf(evidence).map((year, at) => say`${inSeries(`reporting/${year}`, sizes, at)} in ${String(year)}`),
  );
  return say`${head} in every year ${periodWords(evidence.from, evidence.to)} (${perYear}).`;
}

/** In a series of numbers the rule of the largest holds for all: figures where one of them is 10 or more. */
function inSeries(name: string, sizes: readonly number[], at: number): Printed {
  const value = sizes[at] ?? 0;
  return Math.max(...sizes) < 10 ? states(name, value) : amount(name, exactly(value));
}

function closingOf(evidence: Evidence): string {
  if (!evidence.summed) return " Prices are not added up or averaged over the region.";
  return isPublishable(evidence) ? "" : " The regional total is not complete and is not compared over time.";
}
