import { define } from "./kind.ts";

/** STR: what only sheets of workbooks have. A coordinator may proof-read these sentences. */

export const mergedCells = define({
  code: "STR-212",
  severity: "warning",
  title: "Merged cells among the figures",
  explain: (p: { text: string; rows: number }) =>
    `"${p.text}" is merged over ${p.rows} rows; only the first of them holds it, the others were read as empty.`,
  advice: "Undo the merging and write the text into each of the rows.",
});

export const mergedDown = define({
  code: "STR-225",
  severity: "notice",
  title: "Merged cell read in each of its rows",
  explain: (p: { text: string; rows: number }) =>
    `"${p.text}" is merged over ${p.rows} rows; it was read in each of them.`,
  advice: "Nothing to do if it holds for all of them.",
});

export const formulaUnsaved = define({
  code: "STR-214",
  severity: "error",
  title: "Formula without a saved result",
  explain: () => "The cell holds a formula whose result was not saved in the file.",
  advice: "Open the workbook, let it calculate, save it and send it again; or write the figure itself.",
});

export const sheetRead = define({
  code: "STR-220",
  severity: "notice",
  title: "One sheet of several was read",
  explain: (p: { sheet: string; others: string }) => `The sheet "${p.sheet}" was read; not read: ${p.others}.`,
  advice: "Nothing to do if the figures of this round are all on it.",
});

export const severalSheets = define({
  code: "STR-221",
  severity: "warning",
  title: "More than one sheet holds a table",
  explain: (p: { sheet: string; others: string; tables: string }) =>
    `The sheets ${p.tables} hold tables of this questionnaire; "${p.sheet}" was read.`,
  advice: "Choose the sheet, or send each as its own part; a part leaves the figures of other sections as they are.",
});

export const sheetsJoined = define({
  code: "STR-223",
  severity: "notice",
  title: "Several sheets read together",
  explain: (p: { sheets: string; others: string }) =>
    `The tables of the sheets ${p.sheets} were read as one contribution${p.others === "" ? "" : `; not read: ${p.others}`}.`,
  advice: "Nothing to do if they belong together; else choose the sheet that counts.",
});

export const sheetLeftOut = define({
  code: "STR-224",
  severity: "warning",
  title: "Sheet with a table not read",
  explain: (p: { sheet: string; why: string }) =>
    `The sheet "${p.sheet}" has headings of the questionnaire, but its table cannot be read: ${p.why}`,
  advice: "Put the headings of the sheet right, or choose it alone to see all that is said of it.",
});

export const explanationUnread = define({
  code: "STR-222",
  severity: "notice",
  title: "An explanation on the sheet was not taken",
  explain: (p: { text: string; least: number }) =>
    `"${p.text}" explains no finding: it is shorter than ${p.least} characters, or the last cell of its row was changed.`,
  advice: "Write in a sentence why the figure is right, and leave the last column of the sheet as it is.",
});
