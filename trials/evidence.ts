import type { Settings } from "../questionnaire/settings.ts";
import { wilsonInterval } from "../api/statistics/wilson-interval.ts";
import { FAULTS } from "./planting.ts";
import { checkContributions, type CheckedContribution } from "./checked-contributions.ts";
import { checkEarlier, readTwiceGiven, type SaidOfEarlier } from "./earlier-edition.ts";
import { countStanding } from "./standing.ts";
import { plantFaults, tryFault, type Trial } from "./planted-faults.ts";

type Unlike = Settings["questions"]["unlike"];

/** Other rules of asking, to compare: no jump at all, every jump, and thresholds around those that are set. */
const NO_JUMP: Unlike = { others: 1000, times: 5, score: 9 };
const EVERY_JUMP: Unlike = { others: 0, times: 0, score: 0 };
const VARIANTS: readonly Unlike[] = [
  { others: 4, times: 2, score: 0 },
  { others: 4, times: 5, score: 0 },
  { others: 4, times: 20, score: 0 },
  { others: 4, times: 5, score: 6 },
  { others: 4, times: 3, score: 9 },
  { others: 4, times: 5, score: 9 },
  { others: 4, times: 5, score: 12 },
  { others: 3, times: 5, score: 9 },
  { others: 6, times: 5, score: 9 },
];

/** Prints what later editions and planted faults say of the questions, and of other thresholds; takes some minutes. */
export function printEvidence(contributions: readonly CheckedContribution[], times: number): void {
  printEditions(contributions);
  const { single, standing, unknown } = countStanding(contributions);
  const contradictions = single + standing + unknown;
  console.log(
    `\nwholes and parts: ${contradictions} questions; the state's other years mostly agree in ${single}, mostly do not in ${standing}; too few in ${unknown}`,
  );
  const trials = plantFaults(contributions, times);
  printFaults(trials);
  printCodes(contributions, trials);
  printVariants(trials);
}

/** Of the figures that a rule asks about, which were another in the later edition? */
function printEditions(contributions: readonly CheckedContribution[]): void {
  const twice = readTwiceGiven();
  const changed = [...twice.values()].filter(({ isChanged }) => isChanged).length;
  console.log(
    `two editions: ${twice.size} cells in both, ${shareText(changed, twice.size)} changed by more than rounding`,
  );
  const print = (rule: string, asked: readonly SaidOfEarlier[]): void =>
    console.log(
      `  ${rule}: ${asked.length} findings, changed later ${shareText(asked.filter((one) => one.isChanged).length, asked.length)}`,
    );
  const said = checkEarlier(contributions, twice);
  for (const code of [...new Set(said.map((one) => one.code))].toSorted()) {
    print(
      `${code}, registered`,
      said.filter((one) => one.code === code),
    );
    print(
      `${code}, asked`,
      said.filter((one) => one.code === code && one.isAsked),
    );
  }
}

/** How many of the planted faults are said and asked about, fault by fault. */
function printFaults(trials: readonly Trial[]): void {
  console.log(`\n${"fault".padEnd(36)}planted     said    asked`);
  const print = (name: string, own: readonly Trial[]): void => {
    const [said, asked] = [own.filter(({ isSaid }) => isSaid).length, own.filter(({ isAsked }) => isAsked).length];
    const percent = (count: number): string => `${Math.round((100 * count) / own.length)} %`.padStart(9);
    console.log(name.padEnd(36) + String(own.length).padStart(7) + percent(said) + percent(asked));
  };
  for (const fault of FAULTS)
    print(
      fault,
      trials.filter((trial) => trial.fault === fault),
    );
  print("all", trials);
  console.log(`asked: ${shareText(trials.filter(({ isAsked }) => isAsked).length, trials.length)}`);
}

/** What each code asks about the figures as published, and which of the planted faults it asks about, alone or with others. */
function printCodes(contributions: readonly CheckedContribution[], trials: readonly Trial[]): void {
  const asked = contributions.flatMap(({ report }) =>
    report.findings.filter(({ id }) => report.questions.includes(id)).map(({ code }) => code),
  );
  console.log(`\n${"code".padEnd(12)}as published   planted   planted, alone`);
  for (const code of [...new Set([...asked, ...trials.flatMap(({ askedBy }) => askedBy)])].toSorted()) {
    const own = trials.filter(({ askedBy }) => askedBy.includes(code));
    const alone = own.filter(({ askedBy }) => askedBy.length === 1);
    const counts = [asked.filter((one) => one === code).length, own.length, alone.length];
    console.log(code.padEnd(12) + counts.map((count) => String(count).padStart(12)).join(""));
  }
}

/** What other thresholds would ask: questions about the figures as published, and planted faults that only they ask about. */
function printVariants(trials: readonly Trial[]): void {
  const isAskedAnyhow = askedWith(NO_JUMP, trials);
  const left = trials.filter((_, at) => isAskedAnyhow[at] !== true);
  const questions = questionsWith(NO_JUMP);
  console.log(
    `\nno jump asked: ${questions} questions, ${shareText(trials.length - left.length, trials.length)} of the faults`,
  );
  for (const unlike of [EVERY_JUMP, ...VARIANTS]) {
    const more = askedWith(unlike, left).filter(Boolean).length;
    const name =
      unlike === EVERY_JUMP ? "every jump" : `others ${unlike.others}, times ${unlike.times}, score ${unlike.score}`;
    console.log(
      `  ${name.padEnd(30)} ${questionsWith(unlike) - questions} more questions, ${shareText(more, left.length)} of the rest`,
    );
  }
}

function questionsWith(unlike: Unlike): number {
  return checkContributions({ unlike }).reduce((sum, { report }) => sum + report.questions.length, 0);
}

function askedWith(unlike: Unlike, trials: readonly Trial[]): readonly boolean[] {
  const changed = new Map(checkContributions({ unlike }).map((contribution) => [contribution.name, contribution]));
  return trials.map(({ fault, contribution, planted }) => {
    const again = changed.get(contribution.name);
    return again !== undefined && tryFault(fault, again, planted).isAsked;
  });
}

/** `36 of 318 (11.3 %, 8.2–15.2)`, with Wilson's interval of 95 per cent. */
export function shareText(count: number, all: number): string {
  if (all === 0) return "0 of 0";
  const { low, high } = wilsonInterval(count, all);
  const [share, from, to] = [count / all, low, high].map((one) => (100 * one).toFixed(1));
  return `${count} of ${all} (${share} %, ${from}–${to})`;
}
