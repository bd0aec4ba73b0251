import { define } from "./kind.ts";

/** CEL: what stands in a value, year or note. A coordinator may proof-read these sentences. */

export const notANumber = define({
  code: "CEL-301",
  severity: "error",
  title: "Not a number",
  explain: (p: { text: string }) => `"${p.text}" is not a number.`,
  advice:
    "Write digits only, or one of the signs for a missing figure: : not available, x not applicable, c confidential.",
});

export const doubtfulMark = define({
  code: "CEL-302",
  severity: "warning",
  title: "Decimal or grouping mark in doubt",
  explain: (p: { text: string; proposal: string; other: string; why: string }) =>
    `"${p.text}" can mean ${p.proposal} or ${p.other}. ${p.why}, so we propose ${p.proposal}.`,
  advice: "Confirm the proposal, or write the number without a grouping mark.",
});

export const fractionOfCount = define({
  code: "CEL-303",
  severity: "notice",
  title: "Count with a fraction",
  explain: (p: { text: string; unit: string }) =>
    `"${p.text}" ${p.unit} has a fraction, though ${p.unit} are counted in whole numbers. It was kept as sent.`,
  advice: "Correct it if it is an average or a shifted decimal mark.",
});

export const negative = define({
  code: "CEL-304",
  severity: "error",
  title: "Negative value",
  explain: (p: { text: string; row: string }) => `${p.row}: "${p.text}" is below zero, which cannot be.`,
  advice: "Correct the value; a revision is sent as the new figure, not as the difference.",
});

export const shareOutside = define({
  code: "CEL-305",
  severity: "error",
  title: "Percentage outside 0 to 100",
  explain: (p: { text: string; row: string }) => `${p.row}: "${p.text}" is not between 0 and 100 per cent.`,
  advice: "Correct the value or its unit.",
});

export const yearOutside = define({
  code: "CEL-306",
  severity: "error",
  title: "Year outside the round",
  explain: (p: { text: string; first: number; last: number }) =>
    `The year "${p.text}" is outside ${p.first} to ${p.last}, the years of this round.`,
  advice: "Correct the year, or send the row with the round it belongs to.",
});

export const turnedIntoDate = define({
  code: "CEL-307",
  // The study has a warning here. What was typed cannot be known, so there is nothing that could be kept.
  severity: "error",
  title: "Value turned into a date",
  explain: (p: { text: string }) =>
    `"${p.text}" is a date. Spreadsheets turn entries such as 1-4 into dates when a file is opened.`,
  advice: "Type the value again in a cell formatted as text.",
});

export const exponent = define({
  code: "CEL-308",
  severity: "notice",
  title: "Scientific notation",
  explain: (p: { text: string; value: number }) =>
    `"${p.text}" was read as ${p.value}; a spreadsheet may have dropped digits when it wrote it so.`,
  advice: "Write the number in full if digits were lost.",
});

export const textWithUnit = define({
  code: "CEL-309",
  severity: "notice",
  title: "Unit written in the cell",
  explain: (p: { text: string; value: number; unit: string }) =>
    `"${p.text}" was read as ${p.value}; ${p.unit} is the unit of the row as well.`,
  advice: "Nothing to do; the unit has its own column.",
});

export const openInterval = define({
  code: "CEL-310",
  severity: "error",
  title: "Open interval",
  explain: (p: { text: string }) => `"${p.text}" has no upper limit.`,
  advice: "Write the number, a range such as 50-99, or : if it is not known.",
});

export const requiredBlank = define({
  code: "CEL-311",
  severity: "error",
  title: "Required cell is blank",
  explain: (p: { column: string }) => `The cell "${p.column}" is blank, so it is not known what the value is about.`,
  advice: "Fill the cell in.",
});

export const textTooLong = define({
  code: "CEL-312",
  severity: "error",
  title: "Text too long",
  explain: (p: { length: number; most: number; text: string }) =>
    `The cell holds ${p.length} characters ("${p.text}"); at most ${p.most} are kept.`,
  advice: "Shorten the text, or send it as a document beside the figures.",
});

export const correctionMissed = define({
  code: "CEL-324",
  severity: "warning",
  title: "Correction of another text",
  explain: (p: { from: string; to: string; found: string }) =>
    `A correction changes "${p.from}" into "${p.to}", but "${p.found}" stands there; it was not applied.`,
  advice: "Correct the cell anew, or take the correction back.",
});

export const spreadsheetFault = define({
  code: "CEL-314",
  severity: "error",
  title: "Spreadsheet error",
  explain: (p: { text: string }) => `"${p.text}" is an error of the spreadsheet, not a value.`,
  advice: "Mend the formula, or write the figure itself.",
});

export const manyDecimals = define({
  code: "CEL-315",
  severity: "notice",
  title: "Many decimals",
  explain: (p: { text: string; most: number; indicator: string; cells: number }) =>
    `"${p.text}" has more than ${p.most} decimals` +
    `${p.cells > 1 ? `, as have ${p.cells - 1} more values of "${p.indicator}"` : ""}. All were kept as sent.`,
  advice: "Nothing to do if the figure is right.",
});

export const bareDash = define({
  code: "CEL-316",
  severity: "error",
  title: "Zero or no figure?",
  explain: (p: { text: string }) =>
    `"${p.text}" stands for zero in some offices and for "not available" in others; it is never guessed.`,
  advice: "Write 0 if there were none, : if the figure is not available, x if the question does not apply.",
});

export const markerRead = define({
  code: "CEL-317",
  severity: "notice",
  title: "Mark beside the number read as a flag",
  explain: (p: { text: string; value: number; flag: string }) =>
    `"${p.text}" was read as ${p.value} with the flag ${p.flag}.`,
  advice: "Nothing to do if this is what the mark means.",
});

export const footnoteMark = define({
  code: "CEL-327",
  severity: "notice",
  title: "Mark of a footnote beside the number",
  explain: (p: { text: string; value: number; mark: string }) =>
    `"${p.text}" was read as ${p.value}; what the mark ${p.mark} refers to was not read.`,
  advice: "Say what the mark means in the column note, or with a flag, if readers of the figure should know it.",
});

export const groupedCounts = define({
  code: "CEL-318",
  severity: "notice",
  title: "Mark read as a grouping mark",
  explain: (p: { text: string; value: number; cells: number }) =>
    `"${p.text}" was read as ${p.value}, since this is counted in whole numbers` +
    `${p.cells > 1 ? `; so were ${p.cells - 1} more such cells` : ""}.`,
  advice: "Nothing to do if this is right.",
});

export const unknownFlag = define({
  code: "CEL-319",
  severity: "warning",
  title: "Flag not known",
  explain: (p: { text: string }) => `The flag "${p.text}" is not in the list; the value was kept without it.`,
  advice: "Use the letters of the template: B break, D other definition, E estimate, P provisional, U low reliability.",
});

export const notAYear = define({
  code: "CEL-320",
  severity: "error",
  title: "Not a year",
  explain: (p: { text: string }) => `"${p.text}" is not a year.`,
  advice: "Write the year with four digits: 2019.",
});

export const otherMark = define({
  code: "CEL-321",
  severity: "notice",
  title: "Another decimal mark than elsewhere",
  explain: (p: { text: string; value: number; mark: string }) =>
    `"${p.text}" was read as ${p.value}, though other numbers in this file use "${p.mark}" for decimals.`,
  advice: "Write all numbers of a file in one way.",
});

export const multipliedColumn = define({
  code: "CEL-322",
  severity: "notice",
  title: "Multiplier in the heading",
  explain: (p: { heading: string; factor: number }) =>
    `The heading "${p.heading}" names a multiplier, so its figures were multiplied by ${p.factor}.`,
  advice: "Nothing to do if the figures are meant so.",
});

export const flagContradicts = define({
  code: "CEL-323",
  severity: "error",
  title: "Flag contradicts the figure",
  explain: (p: { row: string; text: string; flag: string }) =>
    `${p.row}: "${p.text}" is a figure, but its flag ${p.flag} says that there is none.`,
  advice: "Remove the flag if the figure is right, or write : or c instead of the figure.",
});

export const formulaText = define({
  code: "CEL-313",
  severity: "notice",
  title: "Text that looks like a formula",
  explain: (p: { text: string; cells: number }) =>
    `A spreadsheet would read "${p.text}" as a formula` +
    `${p.cells > 1 ? `, as it would ${p.cells - 1} more notes` : ""}. It was kept as text, and never leaves as a formula.`,
  advice: "Nothing to do if it is a remark; a formula is replaced by what it gives.",
});

export const partsOfYear = define({
  code: "CEL-326",
  severity: "notice",
  title: "Parts of a year",
  explain: (p: { text: string }) => `"${p.text}" is a part of a year; the questionnaire asks for whole years.`,
  advice: "Send the figure of the year: the sum of its parts, or the last of them where each counts from January on.",
});
