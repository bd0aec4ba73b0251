import { define } from "./kind.ts";

/** COD, UNI and DUP: names, units and keys. A coordinator may proof-read these sentences. */

export const unknownCode = define({
  code: "COD-351",
  severity: "error",
  title: "Not in the questionnaire",
  explain: (p: { text: string; column: string }) => `"${p.text}" is not known as ${p.column}.`,
  advice: "Use a code or label of the template.",
});

export const labelUnderstood = define({
  code: "COD-352",
  severity: "notice",
  title: "Name understood",
  explain: (p: { text: string; code: string; label: string; rows: number }) =>
    `"${p.text}" was read as ${p.code} (${p.label}) in ${p.rows === 1 ? "one row" : `${p.rows} rows`}.`,
  advice: "Nothing to do if this is right.",
});

export const nearMatch = define({
  code: "COD-353",
  severity: "warning",
  title: "Did you mean …?",
  explain: (p: { text: string; code: string; label: string; others: string; rows: number }) =>
    `"${p.text}" is not known; did you mean ${p.code} (${p.label})?${p.others === "" ? "" : ` Or ${p.others}?`} ` +
    `${p.rows === 1 ? "One row waits" : `${p.rows} rows wait`} for the answer.`,
  advice: "Correct the text if this is what was meant; nothing is replaced unasked.",
});

export const codeNotAsked = define({
  code: "COD-355",
  severity: "error",
  title: "Breakdown not asked",
  explain: (p: { text: string; column: string; indicator: string }) =>
    `"${p.text}" stands in "${p.column}", but ${p.indicator} is not asked by it.`,
  advice: "Leave the cell empty for the total, or move the figure to the indicator that asks for this breakdown.",
});

export const saidTwice = define({
  code: "COD-358",
  severity: "error",
  title: "Two breakdowns of one kind",
  explain: (p: { text: string; other: string }) => `The row is called "${p.text}", and here stands "${p.other}".`,
  advice: "Leave one of the two, or give the figure in a row of its own.",
});

export const unclearBreakdown = define({
  code: "COD-359",
  severity: "error",
  title: "Breakdown in a column that is not known",
  explain: (p: { text: string; heading: string; breakdown: string }) =>
    `"${p.text}" stands in ${p.heading === "" ? "a column without a heading" : `the column "${p.heading}", which is not known`}; ` +
    `if it is a breakdown by ${p.breakdown}, the figure is only a part.`,
  advice: "Give the column the heading of the template, or say that it is a note.",
});

export const unknownUnit = define({
  code: "UNI-401",
  severity: "error",
  title: "Unit not known",
  explain: (p: { text: string; allowed: string }) => `"${p.text}" is not known as a unit; ${p.allowed} would be.`,
  advice: "Use a unit of the template.",
});

export const magnitude = define({
  code: "UNI-403",
  severity: "warning",
  title: "Size suggests another unit",
  explain: (p: { row: string; text: string; before: string; factor: string; year: number; unlike: string }) =>
    `${p.row}: ${p.text} is almost exactly ${p.factor} ${p.before}, the figure of ${p.year}.${p.unlike}`,
  advice: "Check unit and decimal mark (grams or kilograms, thousands); confirm if the figure is right.",
});

export const unitAssumed = define({
  code: "UNI-406",
  severity: "notice",
  title: "Unit not given",
  explain: (p: { indicator: string; unit: string; rows: number }) =>
    `${p.indicator} is asked in ${p.unit} only; ${p.rows === 1 ? "one row" : `${p.rows} rows`} without a unit were read so.`,
  advice: "Nothing to do if this is right.",
});

export const unitMissing = define({
  code: "UNI-407",
  severity: "error",
  title: "Unit missing",
  explain: (p: { indicator: string; allowed: string }) =>
    `No unit is given, and ${p.indicator} may be given in ${p.allowed}.`,
  advice: "Write the unit.",
});

export const unitNotAllowed = define({
  code: "UNI-408",
  severity: "error",
  title: "Unit does not fit the question",
  explain: (p: { text: string; indicator: string; allowed: string }) =>
    `"${p.text}" is not a unit of ${p.indicator}; ${p.allowed} would be.`,
  advice: "Correct the unit, or move the figure to the question that is asked in this unit.",
});

export const sameTwice = define({
  code: "DUP-451",
  severity: "notice",
  title: "Same figure twice",
  explain: (p: { row: string; text: string; line: number }) =>
    `${p.row}: ${p.text} stands already in line ${p.line}. It was taken once.`,
  advice: "Nothing to do.",
});

export const contradiction = define({
  code: "DUP-452",
  severity: "error",
  title: "Two different figures for one cell",
  explain: (p: { row: string; text: string; other: string; line: number }) =>
    `${p.row}: "${p.text}" here, "${p.other}" in line ${p.line}. Neither was taken.`,
  advice: "Keep the right one. If they are parts of one figure, send their sum or name the breakdown.",
});

export const convertedUnit = define({
  code: "UNI-402",
  severity: "notice",
  title: "Given in a unit that is converted",
  explain: (p: { row: string; text: string; unit: string; asked: string; cells: number }) =>
    `${p.row}: ${p.text} ${p.unit}. The question is asked in ${p.asked}, into which it is converted where it is shown` +
    `${p.cells > 1 ? `; so are ${p.cells - 1} more figures` : ""}. What was sent is kept.`,
  advice: "Nothing to do.",
});

export const otherUnit = define({
  code: "UNI-405",
  severity: "notice",
  title: "Another unit than before",
  explain: (p: { row: string; before: string; year: number; series: number }) =>
    `${p.row}: up to ${p.year} it was given in ${p.before}, which cannot be converted` +
    `${p.series > 1 ? `. So it is with ${p.series - 1} more breakdowns` : ""}.`,
  advice: "Give the unit of the years before as well if it is known: figures in two units are two series.",
});
