import { formatPerCent, formatQuantity, listWords, numberWord, sentenceCase, signed } from "../../web/charts/format.ts";
import type { Amount } from "../contract/amount.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import type { Interval } from "../statistics/interval.ts";
import { amountWords, signedWords } from "./amount.ts";
import type { Question } from "./question.ts";

/** Two years, how many states can be compared over them, and how many cannot since their series broke in between. */
interface Compared {
  readonly from: number;
  readonly to: number;
  readonly common: number;
  readonly broken: number;
}

/** Why no sentence is written on a change between two years; empty where one may be. */
export function withheldReasons({ states, edition, indicator }: Question, { from, to, common, broken }: Compared) {
  const { reporters, coverage } = edition.settings.floors;
  const least = Math.max(reporters, Math.ceil(coverage * states.length));
  return [
    ...(from === to ? ["One year has no change."] : []),
    ...(indicator.kind === "flow" || indicator.kind === "stock"
      ? []
      : ["Prices and ratios are never added up: there is no sum of the states."]),
    ...(common < least
      ? [
          `${common === 0 ? "None" : sentenceCase(numberWord(common))} of ${states.length} states reported both years${broken === 0 ? "" : " without a declared break in between"}; sentences need ${least}.`,
        ]
      : []),
  ];
}

type Decomposed = Omit<DecompositionView, "sentences">;

/** The change in sentences: the sum and its parts, the state behind it and what the others did, the median, revisions. */
export function decompositionSentences(view: Decomposed, of: number): string[] {
  return [
    ...changeSentence(view),
    ...partsSentence(view),
    ...driverSentences(view),
    ...medianSentence(view, of),
    ...revisionSentence(view),
  ];
}

function changeSentence({ short, unit, from, to, earlier, later, total, relative, codeLabels, filter }: Decomposed) {
  const [a, b, change] = [known(earlier), known(later), known(total)];
  if (a === null || b === null || change === null) return [];
  const parts = Object.values(filter).map((code) => codeLabels[code] ?? code);
  const subject = [sentenceCase(short), ...parts].join(", ");
  const states = (count: number): string => `${formatQuantity(count)} ${count === 1 ? "state" : "states"}`;
  const [before, after] = [states(earlier.reporters.length), states(later.reporters.length)];
  const percent = known(relative) === null ? "" : `, ${relativeWords(relative)}`;
  return [
    `${subject} (${unit}): ${amountWords(a)} in ${from} (${before}), ${amountWords(b)} in ${to} (${after}): ${signedWords(change)}${percent}.`,
  ];
}

/** Nothing where the same states reported both times: then the change is theirs alone. */
function partsSentence(view: Decomposed): string[] {
  const { common, broken, entries, exits, from, to } = view;
  const [own, across] = [known(common.change), known(broken.change)];
  const [came, went] = [known(entries.change), known(exits.change)];
  if (broken.states.length + entries.states.length + exits.states.length === 0 || own === null) return [];
  const parts = [
    `${signedWords(own)} is the change of the ${common.states.length} ${broken.states.length === 0 ? "" : "comparable "}states that reported both years`,
    ...(across === null || broken.states.length === 0
      ? []
      : [`${signedWords(across)} of ${namesOf(view, broken.states)} is not comparable (declared break)`]),
    ...(came === null || entries.states.length === 0
      ? []
      : [`${signedWords(came)} came in with ${namesOf(view, entries.states)}, without a figure for ${from}`]),
    ...(went === null || exits.states.length === 0
      ? []
      : [`${signedWords(went)} went out with ${namesOf(view, exits.states)}, without a figure for ${to}`]),
  ];
  return [`Of this, ${listWords(parts)}.`];
}

function driverSentences({ driver, jumps, stateNames, from, to }: Decomposed): string[] {
  const change = driver === null ? null : known(driver.change);
  if (driver === null || change === null) return [];
  const { share, without } = driver;
  const [a, b] = [known(without.earlier), known(without.later)];
  if (a === null || b === null) return [];
  const name = stateNames[driver.state] ?? driver.state;
  const [low, high] = [share.low ?? 0, share.high ?? 0];
  const part =
    low > 1
      ? "more than the whole change of the states that reported both years"
      : low === high
        ? `${formatPerCent(low)} of the change of the states that reported both years`
        : `more than ${formatPerCent(Math.floor(low * 100) / 100)} of the change of the states that reported both years`;
  const rest = without.states.length === 1 ? "the other state" : `the other ${without.states.length}`;
  const percent = known(without.relative) === null ? "" : ` (${relativeWords(without.relative)})`;
  const what =
    driver.kind === "makes"
      ? `alone accounts for ${signedWords(change)}, ${part}`
      : `moved against the others, by ${signedWords(change)}`;
  return [
    `${name} ${what}; ${rest} reported ${amountWords(a)} in ${from} and ${amountWords(b)} in ${to}${percent}.`,
    ...jumps.map((jump) => jump.text),
  ];
}

function medianSentence({ median, rising, falling, common }: Decomposed, of: number): string[] {
  if (known(median) === null) return [];
  const { length } = median.states;
  return [
    `Of the ${common.states.length} of ${of} states with both years, ${numberWord(rising.length)} reported more and ${numberWord(falling.length)} fewer; the median change of the ${length} with a base large enough for a percentage is ${relativeWords(median)}.`,
  ];
}

function revisionSentence({ revisions, stateNames, total }: Decomposed): string[] {
  if (revisions === null) return [];
  const names = [...new Set(revisions.states.map((one) => stateNames[one.state] ?? one.state))];
  const [then, now] = [known(revisions.total), known(total)];
  const change =
    then === null || now === null ? "" : `: the change was ${signedWords(then)}, and is ${signedWords(now)}`;
  return [`Since release ${revisions.against} figures of ${listWords(names)} were revised${change}.`];
}

function namesOf({ stateNames }: Decomposed, states: readonly string[]): string {
  return listWords(states.map((iso3) => stateNames[iso3] ?? iso3));
}

/** A relative change with its sign: "−32 per cent", "−4.1 per cent to +2 per cent". */
function relativeWords({ low, high }: Amount): string {
  const [least, most] = [low ?? 0, high ?? 0].map((value) => signed(value, formatPerCent(value)));
  return least === most ? (least ?? "") : `${least} to ${most}`;
}

function known({ low, high }: Amount): Interval | null {
  return low === null || high === null ? null : { low, high };
}
