import { define } from "./kind.ts";

/** DIS: what must not be sent. A coordinator may proof-read these sentences. */

export const personalData = define({
  code: "DIS-703",
  severity: "blocker",
  title: "Data of a person",
  // The text itself is not repeated: the report may travel further than the file.
  explain: (p: { holder: string; what: string; cells: number }) =>
    `${p.holder} holds what looks like ${p.what}` +
    `${p.cells > 1 ? `, as do ${p.cells - 1} more cells` : ""}. Nothing was kept, not even a copy of the file.`,
  advice:
    "Take it out of the file and send the file again; figures need no names, and contacts are asked for elsewhere.",
});

export const smallCells = define({
  code: "DIS-701",
  // The study has a warning here. Nothing can be mended: the figures are right, and are withheld without an answer.
  severity: "notice",
  title: "Small counts in fine breakdowns",
  explain: (p: { row: string; threshold: number; cells: number }) =>
    `${p.row}: fewer than ${p.threshold} persons, broken down in two ways or more` +
    `${p.cells > 1 ? `, as are ${p.cells - 1} more figures of this question` : ""}. They are withheld from all but the coordinator.`,
  advice: "Nothing to do; leave finer breakdowns out if nobody else may see them.",
});

export const confidentialDerivable = define({
  code: "DIS-702",
  severity: "warning",
  title: "Confidential figure can be worked out",
  explain: (p: { row: string; whole: string; breakdown: string; sum: string }) =>
    `${p.row} is kept confidential, but the whole (${p.whole}) less the other parts by ${p.breakdown} (${p.sum}) gives it.`,
  advice: "Mark a second part as confidential too, or leave the figure in if it may be known.",
});

export const confidentialNumber = define({
  code: "DIS-704",
  severity: "error",
  title: "Confidential, yet given",
  explain: (p: { row: string; text: string; flag: string }) =>
    `${p.row}: the flag ${p.flag} says that the figure is not to be shown, but "${p.text}" is given.`,
  advice: "Write c instead of the figure if nobody may see it, or remove the flag if it may be shown.",
});

export const personRecords = define({
  code: "DIS-705",
  severity: "blocker",
  title: "Records of single persons",
  // Headings are repeated, never what stands below them.
  explain: (p: { why: string }) => `The file seems to hold one row for each person: ${p.why}. Nothing was kept of it.`,
  advice: "Send counts: how many persons there were by each breakdown. Records of persons are never taken.",
});
