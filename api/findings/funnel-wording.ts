import { define } from "./kind.ts";

/** FUN: stages of proceedings held against each other. A coordinator may proof-read these sentences. */

export const laterStageLarger = define({
  code: "FUN-551",
  severity: "warning",
  title: "Later stage larger than the earlier one",
  explain: (p: {
    later: string;
    earlier: string;
    first: number;
    last: number;
    sum: string;
    before: string;
    legitimate: string;
  }) =>
    `${p.later}: ${p.sum} in ${p.first} to ${p.last} together, more than ${p.before} of ${p.earlier.toLowerCase()}. ` +
    `It may be right: ${p.legitimate}`,
  advice: "Check that both stages count persons of the same offences, or say why the later one is larger.",
});

export const tooFewYears = define({
  code: "FUN-554",
  severity: "na",
  title: "Stages could not be compared",
  explain: (p: { later: string; earlier: string; first: number; last: number }) =>
    `${p.later} could not be held against ${p.earlier.toLowerCase()}: ` +
    `that needs a number of both for each year from ${p.first} to ${p.last}.`,
  advice: "Nothing to do; add the missing years if they are known.",
});
