import { define } from "./kind.ts";

/** STR and HDR: rows, columns and the heading row. A coordinator may proof-read these sentences. */

export const noDelimiter = define({
  code: "STR-201",
  severity: "blocker",
  title: "No separator found",
  explain: () => "No line is divided by commas, semicolons, tabs or bars, so there are no columns.",
  advice: "Save the table as CSV and send it again.",
});

export const openQuote = define({
  code: "STR-202",
  severity: "blocker",
  title: "Quotation mark never closed",
  explain: () =>
    "A quotation mark opens here and is not closed at the end of its cell, so the rows after it run together.",
  advice: "Close the quotation mark, or remove it, and send the file again.",
});

export const strayQuote = define({
  code: "STR-203",
  severity: "notice",
  title: "Stray quotation mark",
  explain: () => "A quotation mark stands inside a quoted cell without being doubled; the cell was read as it stands.",
  advice: 'Nothing to do if the text is right; a mark inside a quoted cell is written twice: "".',
});

export const fewerCells = define({
  code: "STR-204",
  severity: "error",
  title: "Row with too few cells",
  explain: (p: { cells: number; columns: number }) => `The row has ${p.cells} cells, the heading row has ${p.columns}.`,
  advice: "Add the missing separators, so that every value stands under its heading.",
});

export const moreCells = define({
  code: "STR-205",
  severity: "error",
  title: "Row with too many cells",
  explain: (p: { cells: number; columns: number }) => `The row has ${p.cells} cells, the heading row has ${p.columns}.`,
  advice: "Put a cell that holds the separator itself into quotation marks, or remove the surplus cells.",
});

export const mixedNewlines = define({
  code: "STR-206",
  severity: "notice",
  title: "Different line ends",
  explain: () => "Lines end in different ways; each was read as the end of a row.",
  advice: "Nothing to do if the number of rows is right.",
});

export const titleRows = define({
  code: "STR-207",
  severity: "notice",
  title: "Title rows skipped",
  explain: (p: { header: number }) => `What stands above the heading row in line ${p.header} was not read as figures.`,
  advice: "Nothing to do if these are only titles.",
});

export const footerRow = define({
  code: "STR-208",
  severity: "notice",
  title: "Footnote skipped",
  explain: (p: { text: string }) => `"${p.text}" stands alone in its row and was read as a footnote.`,
  advice: "Nothing to do if it is one; a remark on a figure belongs into its column for notes.",
});

export const blankRows = define({
  code: "STR-209",
  severity: "notice",
  title: "Blank rows skipped",
  explain: (p: { rows: number }) => `${p.rows === 1 ? "One blank row was" : `${p.rows} blank rows were`} skipped.`,
  advice: "Nothing to do.",
});

export const separatorLine = define({
  code: "STR-210",
  severity: "notice",
  title: "Separator named by the file",
  explain: (p: { separator: string }) => `The first line names the separator: "${p.separator}".`,
  advice: "Nothing to do.",
});

export const severalTables = define({
  code: "STR-211",
  severity: "error",
  title: "More than one table",
  explain: (p: { tables: number; lines: string }) =>
    `There are ${p.tables} tables, with their headings in the lines ${p.lines}. Only one can be read.`,
  advice: "Send each table as its own file, or put their rows under one row of headings.",
});

export const yearsAsColumns = define({
  code: "STR-213",
  severity: "notice",
  title: "Years as columns",
  explain: (p: { years: string }) => `Each of the columns ${p.years} was read as the values of that year.`,
  advice: "Nothing to do if these are years.",
});

export const repeatedHeading = define({
  code: "STR-217",
  severity: "notice",
  title: "Headings repeated",
  explain: (p: { text: string }) =>
    `"${p.text}" repeats the headings or numbers the columns; it was not read as figures.`,
  advice: "Nothing to do.",
});

export const totalRow = define({
  code: "STR-218",
  severity: "notice",
  title: "Total row skipped",
  explain: (p: { text: string }) => `"${p.text}" is a total of the rows of the table and no question; it was not read.`,
  advice: "Nothing to do; the total of a question has its own row, named by the question.",
});

export const noHeading = define({
  code: "STR-215",
  severity: "blocker",
  title: "No heading row found",
  explain: (p: { rows: number; first: string; seems: string }) =>
    `None of the first ${p.rows} rows names the columns that are needed (indicator, year, value). ` +
    `The file begins with "${p.first}"${p.seems}.`,
  advice: "Put the headings of the template above the figures: indicator, year, unit, value, flag, note.",
});

export const noRows = define({
  code: "STR-216",
  severity: "blocker",
  title: "No figures below the headings",
  explain: () => "The table has a heading row and no row with figures.",
  advice: "Check that the right file was chosen, and that its rows stand below the headings.",
});

export const missingColumn = define({
  code: "HDR-251",
  severity: "blocker",
  title: "Column missing",
  explain: (p: { column: string }) => `The heading row has no column "${p.column}", so the rows cannot be understood.`,
  advice: "Add the column, or give it the heading of the template.",
});

export const unknownColumn = define({
  code: "HDR-252",
  severity: "warning",
  title: "Column not known",
  explain: (p: { heading: string }) => `The questionnaire has no column "${p.heading}"; it was not read.`,
  advice: "If it holds figures or a breakdown, give it the heading of the template; otherwise leave it out.",
});

export const repeatedColumn = define({
  code: "HDR-253",
  severity: "error",
  title: "Column appears twice",
  explain: (p: { heading: string }) => `"${p.heading}" heads two columns, so it is not clear which one counts.`,
  advice: "Remove one of the two columns.",
});

export const aliasHeading = define({
  code: "HDR-254",
  severity: "notice",
  title: "Heading understood",
  explain: (p: { heading: string; column: string }) => `"${p.heading}" was read as the column "${p.column}".`,
  advice: "Nothing to do if this is right.",
});

export const blankHeading = define({
  code: "HDR-255",
  // The study has an error here. Nothing that is understood is lost, just as with an unknown column.
  severity: "warning",
  title: "Column without a heading",
  explain: (p: { example: string }) => `The column has no heading but holds text ("${p.example}"); it was not read.`,
  advice: "Give it the heading of the template, or empty it.",
});

export const competingColumns = define({
  code: "HDR-257",
  severity: "error",
  title: "Two columns for one thing",
  explain: (p: { heading: string; other: string; column: string }) =>
    `"${p.other}" and "${p.heading}" are both read as "${p.column}", so it is not clear which one counts.`,
  advice: "Remove one of the two, or give it another heading.",
});

export const halfUnderstood = define({
  code: "HDR-258",
  severity: "warning",
  title: "Heading only half understood",
  explain: (p: { heading: string; why: string }) =>
    `The headings "${p.heading}" do not say unmistakably what stands below them: ${p.why}. The figures of the column were not read.`,
  advice: "Write above each column what it holds, in the words of the template: a year, a breakdown, a unit.",
});

export const titleUndecided = define({
  code: "HDR-259",
  severity: "blocker",
  title: "Year in doubt",
  explain: (p: { title: string; years: string }) =>
    `No column and no heading says of which year the figures are, and what stands above the table leaves it open ` +
    `("${p.title}" names ${p.years}).`,
  advice: "Add a column of years, or write the year above the figures.",
});

export const takenFromTitle = define({
  code: "HDR-260",
  severity: "notice",
  title: "Title understood",
  explain: (p: { title: string; what: string }) =>
    `"${p.title}" stands above the table and holds for all its figures: ${p.what}.`,
  advice: "Nothing to do if this is right.",
});

export const sharesUnread = define({
  code: "HDR-261",
  severity: "notice",
  title: "Column of percentages skipped",
  explain: (p: { heading: string }) =>
    `"${p.heading}" holds percentages, which are calculated from the figures; it was not read.`,
  advice: "Nothing to do.",
});

export const repeatedFigures = define({
  code: "HDR-262",
  severity: "notice",
  title: "Column repeats another one",
  explain: (p: { heading: string; other: string }) =>
    `"${p.heading}" holds the same figures as "${p.other}" and means the same; it was read once.`,
  advice: "Nothing to do.",
});

export const headingsAsColumns = define({
  code: "STR-219",
  severity: "notice",
  title: "Breakdowns as columns",
  explain: (p: { columns: string }) => `The columns of figures were read as their headings say: ${p.columns}.`,
  advice: "Nothing to do if this is right.",
});
