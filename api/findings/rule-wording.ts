import { define } from "./kind.ts";

/** SUM and TSR: figures held against each other. All are questions; any may be right as sent. */

export const partsDiffer = define({
  code: "SUM-501",
  severity: "warning",
  title: "Parts do not add up to the whole",
  explain: (p: { row: string; whole: string; breakdown: string; parts: string; sum: string; legitimate: string }) =>
    `${p.row}: ${p.whole}, but by ${p.breakdown} (${p.parts}) it is ${p.sum}. It may be right: ${p.legitimate}`,
  advice: "Correct the whole or one of the parts, add what is unknown as its own part, or say why they differ.",
});

export const partExceeds = define({
  code: "SUM-502",
  severity: "warning",
  title: "Part is larger than the whole",
  explain: (p: { row: string; part: string; whole: string; wholeRow: string; legitimate: string }) =>
    `${p.row}: ${p.part}, more than the ${p.whole} of which it is a part (${p.wholeRow}). It may be right: ${p.legitimate}`,
  advice: "Correct one of the two, or say why the part is counted differently from the whole.",
});

export const totalsDiffer = define({
  code: "SUM-507",
  severity: "warning",
  title: "Two breakdowns give different totals",
  explain: (p: {
    row: string;
    first: string;
    firstSum: string;
    second: string;
    secondSum: string;
    legitimate: string;
  }) =>
    `${p.row}: by ${p.first} the parts add up to ${p.firstSum}, by ${p.second} to ${p.secondSum}. It may be right: ${p.legitimate}`,
  advice: "Check which breakdown is complete, or say what each of them counts.",
});

export const jump = define({
  code: "TSR-601",
  severity: "warning",
  title: "Large change from one year to the next",
  explain: (p: { row: string; before: string; earlier: number; after: string; later: number; unlike: string }) =>
    `${p.row}: ${p.before} in ${p.earlier}, ${p.after} in ${p.later}.${p.unlike}`,
  advice: "If it is right, say why (one large operation, change of law, change of recording …): it becomes a footnote.",
});

export const copiedForward = define({
  code: "TSR-602",
  severity: "warning",
  title: "Same value several years running",
  explain: (p: { row: string; text: string; first: number; last: number }) =>
    `${p.row}: ${p.text} in every year from ${p.first} to ${p.last}.`,
  advice: "Check that no year was copied from the one before; confirm if it is right.",
});

export const zeroAndMany = define({
  code: "TSR-606",
  severity: "warning",
  title: "Zero beside a large number",
  explain: (p: { row: string; before: string; earlier: number; after: string; later: number; unlike: string }) =>
    `${p.row}: ${p.before} in ${p.earlier}, ${p.after} in ${p.later}.${p.unlike}`,
  advice: "Check whether the zero means that there were none; if the figure is not available, write : instead.",
});

export const withdrawn = define({
  code: "TSR-603",
  severity: "warning",
  title: "Reported before, not in this file",
  explain: (p: { row: string; cells: number; example: string }) =>
    `${p.row}: ${p.cells === 1 ? "one figure that stands here" : `${p.cells} figures that stand here`} (${p.example}) would be withdrawn.`,
  advice: "Add them again if they still hold; otherwise say why they are withdrawn.",
});

export const revised = define({
  code: "TSR-604",
  severity: "warning",
  title: "Earlier figure revised",
  explain: (p: { row: string; text: string; before: string }) =>
    `${p.row}: ${p.text}; until now ${p.before} stood here.`,
  advice: "Say why it was revised; both figures are kept.",
});

export const shiftedYear = define({
  code: "TSR-608",
  severity: "warning",
  title: "Figures of another year",
  explain: (p: { year: number; other: number; same: number; comparable: number }) =>
    `${p.same} of ${p.comparable} figures for ${p.year} are those accepted for ${p.other}; the years may have slipped by one.`,
  advice: "Check that every figure stands under its own year; confirm if the figures are right.",
});

export const repeatedYear = define({
  code: "TSR-610",
  severity: "warning",
  title: "Year filled in from the one before",
  explain: (p: { question: string; year: number; before: number; same: number; comparable: number }) =>
    `${p.question}: ${p.same} of ${p.comparable} figures for ${p.year} are those of ${p.before}.`,
  advice: "Check that the year was not copied from the one before; confirm if the figures are right.",
});

export const partsBlank = define({
  code: "SUM-503",
  // The study has a warning here. A template prints the rows of every breakdown, and blank ones say "not reported".
  severity: "notice",
  title: "Whole given, parts blank",
  explain: (p: { row: string; whole: string; breakdown: string; parts: number }) =>
    `${p.row}: ${p.whole}, but all ${p.parts} rows by ${p.breakdown} are blank.`,
  advice: "Fill the parts in, or write : where they are not available, so that a blank does not look forgotten.",
});

export const subtotalBroken = define({
  code: "SUM-505",
  severity: "warning",
  title: "Finer parts exceed the part that contains them",
  explain: (p: { row: string; text: string; parts: string; sum: string }) =>
    `${p.row}: ${p.text}, but the finer parts of it (${p.parts}) add up to ${p.sum}.`,
  advice: "Correct the part or one of the finer ones, or say why they are counted differently.",
});

export const mostlyUnknown = define({
  code: "SUM-506",
  severity: "notice",
  title: "Mostly unknown",
  explain: (p: { row: string; text: string; whole: string; share: number }) =>
    `${p.row}: ${p.text} of ${p.whole}, ${p.share} per cent, so the breakdown says little.`,
  advice: "Nothing to do; if more is known by now, send it.",
});

export const allZeros = define({
  code: "TSR-609",
  severity: "warning",
  title: "A whole subject of zeros",
  explain: (p: { section: string; year: number; zeros: number; row: string; before: string }) =>
    `${p.section}, ${p.year}: all ${p.zeros} figures are zero; in ${p.year - 1} they were not (${p.row}: ${p.before}).`,
  advice: "Check whether there really was nothing; if the figures are not available, write : instead of 0.",
});

export const breakWithoutNote = define({
  code: "TSR-605",
  severity: "warning",
  title: "Break without a note",
  explain: (p: { row: string; rows: number }) =>
    `${p.row}: the flag B says that the series breaks here, and no note says why` +
    `${p.rows > 1 ? `; so it is in ${p.rows - 1} more rows` : ""}.`,
  advice: "Say in the note what changed (law, counting rule, agency): it is printed beside the figure.",
});

export const roundingGap = define({
  code: "SUM-504",
  severity: "notice",
  title: "Rounding gap",
  explain: (p: { row: string; text: string; other: string; otherRow: string }) =>
    `${p.row}: ${p.text}, a little more than the ${p.other} of which it is a part (${p.otherRow}). Rounding can do that.`,
  advice: "Nothing to do; send both with more decimals if they are known.",
});

export const agenciesReachTotal = define({
  code: "SUM-508",
  severity: "notice",
  title: "Agencies add up to the national total or more",
  explain: (p: { row: string; sum: string; total: string; years: number }) =>
    `${p.row}: the agencies add up to ${p.sum}, the national total is ${p.total}, and none of it stands under joint operations` +
    `${p.years > 1 ? `; so it is in ${p.years - 1} more years` : ""}.`,
  advice:
    "Check whether agencies that worked together each counted the same; if so, give it once, under joint operations.",
});

export const sectionBlank = define({
  code: "CEL-325",
  severity: "notice",
  title: "Subject left blank",
  explain: (p: { section: string; rows: number }) =>
    `${p.section}: all ${p.rows} figures are blank. They are taken as not reported, never as zero.`,
  advice: "Nothing to do; write 0 where there was nothing, and : where a figure is not available.",
});
