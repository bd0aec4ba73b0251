import { define } from "./kind.ts";

/** FIL and ENC: the file as a whole and its characters. A coordinator may proof-read these sentences. */

export const emptyFile = define({
  code: "FIL-001",
  severity: "blocker",
  title: "Empty file",
  explain: () => "The file holds no text.",
  advice: "Choose the file again; if it shows figures on your machine, save it anew as CSV (UTF-8) and send that.",
});

export const tooLarge = define({
  code: "FIL-002",
  severity: "blocker",
  title: "File too large",
  explain: (p: { bytes: number; most: number }) =>
    `The file has ${p.bytes} bytes; at most ${p.most} can be read at once.`,
  advice: "Send the figures of this round only, or one file per section.",
});

export const spreadsheetFile = define({
  code: "FIL-003",
  severity: "blocker",
  title: "A workbook of a kind that cannot be read",
  explain: (p: { name: string }) => `"${p.name}" is a workbook of another kind than .xlsx and .ods.`,
  advice: "Open it, save it as an Excel workbook (.xlsx) or as CSV (UTF-8) and send that file.",
});

export const otherContent = define({
  code: "FIL-004",
  severity: "blocker",
  title: "Content is not a CSV file",
  explain: (p: { name: string; content: string }) => `"${p.name}" holds ${p.content}, not a table of text.`,
  advice: "Send the table itself as CSV. A document that explains the figures is sent beside it, not instead of it.",
});

export const lockedFile = define({
  code: "FIL-005",
  severity: "blocker",
  title: "Password-protected or old Excel file",
  explain: (p: { name: string }) => `"${p.name}" is an Excel file of the old kind or protected by a password.`,
  advice: "Open it, remove the password, save it as .xlsx or as CSV (UTF-8) and send that file.",
});

export const expandsTooFar = define({
  code: "FIL-006",
  severity: "blocker",
  title: "Archive that grows beyond all measure",
  explain: (p: { name: string; part: string }) =>
    `"${p.name}" unpacks to far more than a table of figures needs (${p.part}), so it was not opened.`,
  advice:
    "Copy the sheet with the figures into a new workbook, without pictures and empty formatted rows, and send that.",
});

export const tooMany = define({
  code: "FIL-008",
  severity: "blocker",
  title: "Too many rows, columns or characters in a line",
  explain: (p: { count: number; what: string; most: number }) =>
    `There are ${p.count} ${p.what}; at most ${p.most} can be read.`,
  advice: "Check that the separators and line ends are right, and send the table without the rest of the workbook.",
});

export const activeContent = define({
  code: "FIL-009",
  // The study has an error here. Such a file is not opened at all, so that nothing of it could be kept.
  severity: "blocker",
  title: "Workbook with macros or other programs",
  explain: (p: { name: string; part: string }) =>
    `"${p.name}" can run programs when it is opened (${p.part}), so it was not opened.`,
  advice: "Save it as an Excel workbook without macros (.xlsx) or as CSV (UTF-8), and send that file.",
});

export const linkedWorkbook = define({
  code: "FIL-012",
  severity: "notice",
  title: "Formulas that look into other workbooks",
  explain: (p: { name: string }) =>
    `Formulas of "${p.name}" take values from other files; what they gave when it was saved was read.`,
  advice: "Nothing to do if the figures were up to date when the workbook was saved.",
});

export const otherSender = define({
  code: "FIL-010",
  severity: "error",
  title: "Figures of another state or round",
  explain: (p: { found: string; means: string; expected: string }) =>
    `"${p.found}" means ${p.means}, but the file is sent for ${p.expected}.`,
  advice: "Send the file for the state and round it belongs to, or correct the name in the file.",
});

export const corruptContainer = define({
  code: "FIL-013",
  severity: "blocker",
  title: "Damaged workbook",
  explain: (p: { name: string; reason: string }) => `"${p.name}" cannot be opened: ${p.reason}.`,
  advice: "Open it in the program that made it, save it under another name, and send that file.",
});

export const notReadToEnd = define({
  code: "FIL-011",
  severity: "blocker",
  title: "The file could not be read to its end",
  explain: (p: { name: string; reason: string }) => `Checking "${p.name}" ${p.reason}; it was broken off.`,
  advice: "Send the sheet with the figures of this round only, saved as CSV (UTF-8).",
});

export const codePageRead = define({
  code: "ENC-101",
  severity: "notice",
  title: "Read with a code page",
  explain: (p: { encoding: string; usual: string; sample: string }) =>
    `The file is not UTF-8; it was read as ${p.encoding}, ${p.usual}. ` +
    `Please confirm that this is spelt rightly: "${p.sample}".`,
  advice: 'If it is not, save the file as "CSV UTF-8" and send it again.',
});

export const codePageInDoubt = define({
  code: "ENC-102",
  // The study has an error here. Codes and figures are the same in every code page, so reading goes on and asks.
  severity: "warning",
  title: "Two encodings are about equally likely",
  explain: (p: { encoding: string; sample: string; previews: string }) =>
    `The file is not UTF-8. Read as ${p.encoding} it says "${p.sample}"; it could also be ${p.previews}. ` +
    `We propose ${p.encoding}.`,
  advice: 'Choose the one that is spelt rightly, or save the file as "CSV UTF-8" and send it again.',
});

export const lostCharacters = define({
  code: "ENC-103",
  severity: "warning",
  title: "Letters were lost",
  explain: (p: { text: string }) => `"${p.text}" has question marks or boxes where letters were.`,
  advice: 'The letters cannot be brought back from this file: save the table anew as "CSV UTF-8".',
});

export const unmarkedUtf16 = define({
  code: "ENC-104",
  severity: "notice",
  title: "UTF-16 without a mark",
  explain: (p: { encoding: string }) =>
    `The file has no byte order mark; every second byte is empty, so it was read as ${p.encoding}.`,
  advice: "Nothing to do if the words below are spelt rightly.",
});

export const invisibleCharacter = define({
  code: "ENC-106",
  severity: "error",
  title: "Invisible character",
  explain: (p: { character: string; text: string }) =>
    `"${p.text}" has the invisible character ${p.character}, which can make one text look like another.`,
  advice: "Type the cell anew.",
});

export const garbled = define({
  code: "ENC-105",
  // The study has an error here. The cell is kept out by its own rule where a code or a figure is spoilt.
  severity: "warning",
  title: "Letters of a wrong code page",
  explain: (p: { text: string; repaired: string; cells: number }) =>
    `"${p.text}" looks like "${p.repaired}" saved with the wrong code page` +
    `${p.cells > 1 ? `; so do ${p.cells - 1} more cells` : ""}.`,
  advice: 'Correct the text, or save the table anew as "CSV UTF-8" from the program that made it.',
});

export const controlCharacter = define({
  code: "ENC-108",
  severity: "error",
  title: "Control character",
  explain: (p: { character: string; text: string }) => `"${p.text}" has the control character ${p.character}.`,
  advice: "Type the cell anew, or save the file again from the program that made it.",
});

export const invisibleInNote = define({
  code: "ENC-110",
  severity: "notice",
  title: "Invisible character in a note",
  explain: (p: { character: string; text: string }) =>
    `The note "${p.text}" has the invisible character ${p.character}. It was kept as sent.`,
  advice: "Nothing to do.",
});

export const noCodePage = define({
  code: "ENC-111",
  severity: "warning",
  title: "No code page has the letters of the state",
  explain: (p: { encoding: string; state: string; sample: string; previews: string }) =>
    `The file is not UTF-8, and no code page has the alphabet of ${p.state}: letters of it were lost when the file was saved. ` +
    `Read as ${p.encoding} it says "${p.sample}"; it could also be ${p.previews}. We propose ${p.encoding}.`,
  advice: 'Save the file as "CSV UTF-8" and send it again, or choose the one that is spelt rightly.',
});

export const mixedScripts = define({
  code: "ENC-107",
  // The study has an error here. What was meant can be one thing only, and is said.
  severity: "notice",
  title: "Letters of two alphabets",
  explain: (p: { text: string; code: string; label: string; rows: number }) =>
    `"${p.text}" has letters of another alphabet that look the same; it was read as ${p.code} (${p.label}) in ` +
    `${p.rows === 1 ? "one row" : `${p.rows} rows`}.`,
  advice: "Nothing to do if this is right; type it anew to be sure.",
});
