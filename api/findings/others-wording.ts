import { define } from "./kind.ts";

/** MIR, DUP, TSR: what others say of the same. Never a reproach: two offices count differently. */

export const mirrorDiffers = define({
  code: "MIR-651",
  severity: "notice",
  title: "A partner has another figure",
  explain: (p: { row: string; text: string; partner: string; theirs: string; own: string; question: string }) =>
    `${p.row}: ${p.text}. ${p.partner} gives ${p.theirs} for ${p.own} in the same year (${p.question}).`,
  advice:
    "Both may be right: offices differ in the year, in who counts as identified, in citizenship or residence, in what reached them. If you know the reason, a note on the figure helps every reader.",
});

export const partnerAlone = define({
  code: "MIR-652",
  severity: "notice",
  title: "A partner reports what this file does not",
  explain: (p: { row: string; none: string; partner: string; theirs: string; own: string; question: string }) =>
    `${p.row}: ${p.none}. ${p.partner} gives ${p.theirs} for ${p.own} in the same year (${p.question}).`,
  advice:
    "If you know of them, add the figure. Offices count differently and not every case is told to the other state, so nothing need be wrong; the partner's liaison officer can say more.",
});

export const mirrorNotCompared = define({
  code: "MIR-653",
  severity: "na",
  title: "Not held against the figures of partners",
  explain: (p: { cells: number }) =>
    `${p.cells === 1 ? "One figure names" : `${p.cells} figures name`} another member state. ` +
    `What that state says of the same is not known here, so ${p.cells === 1 ? "it" : "they"} could not be compared.`,
  advice: "Nothing to do; the coordinator compares both sides when all contributions are there.",
});

export const publishedDiffers = define({
  code: "MIR-655",
  severity: "notice",
  title: "Published elsewhere with another figure",
  explain: (p: { row: string; text: string; published: string; source: string }) =>
    `${p.row}: ${p.text}. ${p.source} has ${p.published}.`,
  advice:
    "Yours is what counts here. If you know the reason (a later count, another definition), a note on the figure saves readers the question.",
});

export const outsidePeers = define({
  code: "TSR-607",
  severity: "notice",
  title: "Far above the rates of other members",
  explain: (p: {
    row: string;
    text: string;
    rate: string;
    times: number;
    median: string;
    states: number;
    more: number;
  }) =>
    `${p.row}: ${p.text} are ${p.rate} per 100,000 people, more than ${p.times} times the median of ${p.states} other members (${p.median})` +
    `${p.more === 0 ? "" : `; the same holds for ${p.more === 1 ? "another year" : `${p.more} more years`}`}.`,
  advice:
    "Check that the unit is right and that nothing else is counted in it. If the law or the count is simply wider than elsewhere, a note on the figure says so to every reader.",
});

export const givenByAgency = define({
  code: "DUP-453",
  severity: "warning",
  title: "Given by another agency too",
  explain: (p: { row: string; text: string; cells: number; agency: string; contribution: string }) =>
    `${p.row}: ${p.text}. ${p.agency} gave this ${p.cells === 1 ? "figure" : `and ${p.cells - 1} more ${p.cells === 2 ? "figure" : "figures"} of this file`} in ${p.contribution}; ` +
    `when this file is sent, it takes the place of that part.`,
  advice:
    "Agree with the other agency who answers for these questions. Take them out of this file, or say why it replaces the other part.",
});

export const alreadyReceived = define({
  code: "FIL-007",
  severity: "notice",
  title: "The same file is there already",
  // Not "received": what was compiled from published figures was sent by nobody.
  explain: (p: { contribution: string; day: string }) =>
    `This very file has been here since ${p.day}, as ${p.contribution}.`,
  advice: "It need not be sent again, unless you say something new beside it.",
});
