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

export const earlierStageBlank = define({
  code: "FUN-552",
  severity: "warning",
  title: "Later stage without the earlier one",
  explain: (p: { later: string; earlier: string; text: string; year: number; years: number }) =>
    `${p.later}: ${p.text} in ${p.year}, but the rows of ${p.earlier.toLowerCase()} are blank` +
    `${p.years > 1 ? `, as in ${p.years - 1} more years` : ""}.`,
  advice: "Fill the earlier stage in, or write : where it is not available.",
});

export const rateOffHistory = define({
  code: "FUN-553",
  severity: "warning",
  title: "Rate between stages far from other years",
  explain: (p: { later: string; earlier: string; year: number; rate: string; usual: string; years: number }) =>
    `${p.later} for each of ${p.earlier.toLowerCase()}: ${p.rate} in ${p.year}; the middle of ${p.years} other years is ${p.usual}.`,
  advice: "Check that both stages count the same; if the figures are right, say why.",
});
