import { listWords, sentenceCase } from "../../../web/charts/format.ts";
import type { Statement } from "../../contract/review.ts";
import { say, type Sentence } from "../sentence.ts";
import { inProse, nameList, periodWords } from "../prose.ts";
import { figureOf, nameOf, statesOf, yearsOf, type Evidence } from "./evidence.ts";
import { statement } from "./opening.ts";

const RULE = { name: "zeroVsMissing", version: 1 } as const;

/** Of more states than these the years stand in the table alone. */
const WITH_YEARS = 4;

/**
 * Who gave no figure, by name, apart from who reported that there was none: a missing figure is never a zero.
 * Null where every state reported a figure above zero in every year.
 */
export function zeroVersusMissingStatement(evidence: Evidence): Statement | null {
  const years = yearsOf(evidence);
  const missingIn = (state: string) => years.filter((year) => figureOf(evidence, state, year) === null);
  const never = statesOf(evidence).filter((state) => missingIn(state).length === years.length);
  const partly = statesOf(evidence).filter((state) => !never.includes(state) && missingIn(state).length > 0);
  const zeros = statesOf(evidence).flatMap((state) => {
    const found = years.filter((year) => figureOf(evidence, state, year)?.high === 0);
    return found.length === 0 ? [] : [{ state, years: found }];
  });
  const sentences: Sentence[] = [];
  const name = (state: string) => nameOf(evidence, state);
  if (never.length > 0) {
    const verb = never.length === 1 ? "has" : "have";
    const whole = years.length === 1 ? "" : " for any year";
    const period = periodWords(evidence.from, evidence.to);
    sentences.push(say`${sentenceCase(nameList(never.map(name)))} ${verb} no reported figure${whole} ${period}.`);
  }
  if (partly.length > 0) {
    const years = (state: string) => (partly.length > WITH_YEARS ? "" : ` (${yearList(missingIn(state))})`);
    const each = partly.map((state) => `${inProse(name(state))}${years(state)}`);
    sentences.push(say`Figures are missing for some years from ${listWords(each)}.`);
  }
  if (zeros.length > 0) {
    const each = zeros.map((zero) => `${inProse(name(zero.state))} (${yearList(zero.years)})`);
    sentences.push(say`A figure of zero was reported by ${listWords(each)}.`);
  }
  if (sentences.length === 0) return null;
  const inputs = zeros.flatMap((zero) =>
    zero.years.flatMap((year) => figureOf(evidence, zero.state, year)?.cell ?? []),
  );
  return statement(evidence, RULE, sentences, { panel: [...never, ...partly], inputs });
}

function yearList(years: readonly number[]): string {
  return listWords(years.map(String));
}
