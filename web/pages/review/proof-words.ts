import { formatPerCent, formatQuantity, formatRange } from "../../charts/format.ts";
import type { RuleName, Statement } from "../../../api/contract/review.ts";

/** What each rule says, and when it may say it. The conditions in numbers stand in Methods. */
const RULES: Readonly<Record<RuleName, { readonly name: string; readonly meaning: string }>> = {
  change: {
    name: "Change",
    meaning:
      "The sum of the states that reported every year differs between the first and the last year by more than is called little, and no one state accounts for it.",
  },
  stable: {
    name: "Changed little",
    meaning: "The sum of the states that reported every year differs by less than is called a change.",
  },
  undecided: {
    name: "Undecided",
    meaning: "Ranges in the sum leave open whether it rose or fell, so no direction is given.",
  },
  smallChange: {
    name: "Small numbers",
    meaning: "The counts are so small that their difference may be chance; they are given without a percentage.",
  },
  outlierDriven: {
    name: "One state drives the sum",
    meaning:
      "One state makes most of the difference of the sum, or hides one, so the sentence says what the others reported.",
  },
  divergence: {
    name: "Opposite movements",
    meaning: "Several states moved up and as many down, which the sum does not show.",
  },
  unexplainedJump: {
    name: "Unexplained jump",
    meaning: "A state's figure differs so much from the year before that it is a question to the state.",
  },
  coverageWarning: {
    name: "Coverage",
    meaning: "Fewer states reported every year than a sum over the region should have.",
  },
  zeroVsMissing: {
    name: "Zeros and gaps",
    meaning: "It tells the states that reported a zero from those that reported nothing.",
  },
  nothingReported: {
    name: "Who answered",
    meaning: "It counts the states with at least one figure on the subject, and names those without any.",
  },
  concentration: {
    name: "Concentration",
    meaning: "One state makes up so much of the sum that the sum mainly repeats its figures.",
  },
  share: {
    name: "Shares",
    meaning: "Each part as a share of all parts, over the states that gave parts for that year.",
  },
  decomposition: {
    name: "Change taken apart",
    meaning:
      "The sums of all that reported differ by the change of those with both figures, by those that came in and by those that went out.",
  },
  medianChange: {
    name: "Median change",
    meaning: "Half of the states' own changes are above it and half below; no single large state can move it.",
  },
  break: {
    name: "Break in a series",
    meaning: "A state or a publisher declared that figures before and after are not comparable.",
  },
  flows: {
    name: "Other countries named",
    meaning: "It counts the states that named other countries, and names those that did not.",
  },
  trend: {
    name: "Tendency",
    meaning:
      "The exact test of Mann and Kendall over the longer run of years, corrected by Holm for all tests on the subject, and the median step.",
  },
  record: {
    name: "Highest or lowest",
    meaning:
      "The highest or lowest sum of the longer run, where it stands out from the next by more than chance, also without the largest state.",
  },
  covidEffect: {
    name: "Compared with the years before",
    meaning:
      "The reported figure beside the straight line through the years before, with its interval; no cause is meant.",
  },
  revision: {
    name: "Revised",
    meaning: "It counts the figures that are not those of the release before.",
  },
};

/** A rule in words. */
export function ruleWords(rule: RuleName): { readonly name: string; readonly meaning: string } {
  return RULES[rule];
}

/** A number of a proof, named and written out. */
export interface ProofNumber {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

const LABELS: Readonly<Record<string, string>> = {
  panel: "States in the sum",
  members: "States of the region",
  states: "States of the region",
  answered: "States with a figure",
  change: "Change between the first and the last year",
  restChange: "Change of the others",
  part: "Share of that state",
  others: "The other states",
  largest: "Figure of that state",
  up: "States that moved up",
  down: "States that moved down",
  jumping: "States asked about a jump",
  base: "States that gave parts",
  whole: "Sum of the parts",
  total: "Sum",
  rest: "Sum without that state",
  reporting: "States reporting",
  all: "Sum of all that reported",
  difference: "Difference of these sums",
  common: "Change of the states with both figures",
  entries: "From states without an earlier figure",
  exits: "From states without a later figure",
  medianFactor: "Median of the changes, as a factor",
  median: "Median of the states' changes",
  p: "p of the test",
  adjusted: "p, corrected for all tests",
  restP: "p without the largest state",
  tests: "Tests on the subject",
  step: "Median step",
  stepLow: "Median step, lower limit",
  stepHigh: "Median step, upper limit",
  nearer: "States in the shorter period",
  expected: "Expected from the years before",
  low: "Lower limit of what is expected",
  high: "Upper limit of what is expected",
  changed: "Figures changed",
  new: "Figures added",
  withdrawn: "Figures withdrawn",
  withheld: "Figures withheld",
};

const FRACTIONS = new Set(["change", "restChange", "part", "median"]);
const STATE = /^[A-Z]{3}$/;

/**
 * The numbers of a proof in words, those of the sentence first and in its order: `total/2018` is "Sum, 2018", `UKR/2018`
 * "Ukraine, 2018", `F` a share by its code.
 */
export function proofNumbers(
  { parts, proof }: Pick<Statement, "parts" | "proof">,
  names: Readonly<Record<string, string>>,
): readonly ProofNumber[] {
  const spoken = parts.flatMap((part) => (part.kind === "number" ? [part.name] : []));
  const keys = new Set([...spoken, ...Object.keys(proof.numbers)]);
  return [...keys].flatMap((key): readonly ProofNumber[] => {
    const value = proof.numbers[key];
    if (value === undefined) return [];
    const { low, high } = value;
    const [head = "", year] = key.split("/");
    const known = LABELS[head];
    const share = FRACTIONS.has(head) || (proof.rule === "share" && known === undefined);
    const label = known ?? (STATE.test(head) || share ? (names[head] ?? head) : head);
    const text = share ? shareText(low, high) : formatRange(formatQuantity(low), formatQuantity(high));
    return [{ key, label: year === undefined ? label : `${label}, ${year}`, text }];
  });
}

function shareText(low: number, high: number): string {
  return low === high ? formatPerCent(low) : `${formatPerCent(low).replace(" per cent", "")} to ${formatPerCent(high)}`;
}
