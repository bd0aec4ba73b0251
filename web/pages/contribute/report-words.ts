import type { Finding, Report, Severity } from "../../../api/contract/report.ts";
import { columnLetters, placeText } from "../../../api/findings/place.ts";
import { formatNumber, listWords, numberWord, sentenceCase } from "../../charts/format.ts";

/** What a file's check comes to, in one line that is true. */
export function verdictLine({ verdict, counts, questions }: Report): string {
  const { rowsAccepted: taken, rowsQuarantined: held } = counts;
  if (verdict === "rejected") return "This file can’t be taken";
  if (taken === 0 && held === 0) return "There is no row with a figure in this file";
  if (taken === 0)
    return `No row can be taken, ${held === 1 ? "the only one is" : `all ${formatNumber(held)} are`} held back`;
  if (held > 0) {
    return `${formatNumber(taken)} of ${formatNumber(taken + held)} rows can be taken, ${formatNumber(held)} ${held === 1 ? "is" : "are"} held back`;
  }
  const all = taken === 2 ? "Both rows" : `All ${formatNumber(taken)} rows`;
  const rows = `${taken === 1 ? "The one row" : all} can be taken`;
  if (questions.length === 0) return `${rows}, with nothing to ask`;
  return `${rows}, with ${questions.length === 1 ? "one question" : `${numberWord(questions.length)} questions`} to you`;
}

/** Whether something of a file would be kept; one of which all rows are held back would only withdraw what stands. */
export function canBeKept({ verdict, counts }: Report): boolean {
  return verdict !== "rejected" && (counts.rowsAccepted > 0 || counts.rowsQuarantined === 0);
}

/** What to do next, said under the verdict. */
export function nextStep(report: Report): string {
  const { verdict, counts, questions } = report;
  if (verdict === "rejected")
    return "It could not be read, so nothing of it would be kept. The reason stands below, with what to do.";
  if (!canBeKept(report)) {
    return "Put the marked cells right here or in your own file. As it is, nothing of it could be kept.";
  }
  if (counts.error > 0) {
    return "Put the marked cells right here or in your own file. You may also send it as it is: rows with errors are set aside, the others are taken.";
  }
  if (questions.length > 0) {
    return "Nothing has to be mended. If a figure that is asked about is right, say why beside the question, or send the file as it is: the question stays with it.";
  }
  return "It can be sent as it is.";
}

const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1250": "Windows-1250 (Central European)",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "windows-1252": "Windows-1252 (Western European)",
  "windows-1253": "Windows-1253 (Greek)",
  "windows-1254": "Windows-1254 (Turkish)",
  "iso-8859-2": "ISO 8859-2 (Central European)",
  "iso-8859-5": "ISO 8859-5 (Cyrillic)",
  "iso-8859-7": "ISO 8859-7 (Greek)",
  "iso-8859-9": "ISO 8859-9 (Turkish)",
  "iso-8859-16": "ISO 8859-16 (Romanian)",
  "koi8-r": "KOI8-R (Russian)",
  "koi8-u": "KOI8-U (Ukrainian)",
  ibm866: "DOS 866 (Cyrillic)",
  macintosh: "Mac (Western European)",
  "x-mac-cyrillic": "Mac (Cyrillic)",
};

/** The name of an encoding that people know it by; its label where it has none. */
export function encodingName(label: string): string {
  return ENCODINGS[label] ?? label;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

const LAYOUTS = {
  canonical: "the template’s own",
  long: "one row for each figure",
  wide: "one column for each year",
} as const;

/** Why this encoding, where a file does not say it by itself. */
const GROUNDS: Readonly<Record<string, string>> = {
  "state-code-page": " (the usual encoding of your state)",
  spelling: " (the encoding that spells it best)",
};

/** How the file was read, as a sentence that its sender can confirm. Empty where it could not be read at all. */
export function readingSentence({ file: { read } }: Report): string {
  if (read.encoding === null) return "";
  const page = GROUNDS[read.encoding.by] ?? "";
  const parts = [read.sheet === null ? `${encodingName(read.encoding.value)} text${page}` : "a workbook"];
  if (read.delimiter !== null && read.sheet === null) {
    const mark = read.delimiter.value;
    parts.push(`cells divided by ${SEPARATORS[mark] ?? `“${mark}”`}`);
  }
  if (read.decimal !== null) parts.push(`a decimal ${read.decimal.value === "," ? "comma" : "point"}`);
  const details = [
    read.headerLine === null ? "" : `headings in line ${formatNumber(read.headerLine)}`,
    sheetsWords(read),
    read.layout === null ? "" : LAYOUTS[read.layout],
    read.rows === null ? "" : `${formatNumber(read.rows)} ${read.rows === 1 ? "row" : "rows"}`,
  ].filter((part) => part !== "");
  return `Read as ${listWords(parts)}${details.length === 0 ? "" : `; ${details.join(", ")}`}.`;
}

function sheetsWords({ sheet, sheets }: Report["file"]["read"]): string {
  if (sheets.length > 1) return `sheets ${listWords(sheets.map((name) => `“${name}”`))}`;
  return sheet === null ? "" : `sheet “${sheet}”`;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  blocker: "Stops the file",
  error: "Error",
  warning: "Question",
  notice: "Notice",
  na: "Not checked",
};

/** How many of each kind were found: "1 error, 29 questions and 5 notices"; "no findings". */
export function countsWords({ counts }: Report): string {
  const kinds = [
    [counts.blocker, "reason to refuse it", "reasons to refuse it"],
    [counts.error, "error", "errors"],
    [counts.warning, "warning", "warnings"],
    [counts.notice, "notice", "notices"],
    [counts.na, "rule not checked", "rules not checked"],
  ] as const;
  const found = kinds.filter(([count]) => count > 0);
  if (found.length === 0) return "no findings";
  return listWords(found.map(([count, one, many]) => `${formatNumber(count)} ${count === 1 ? one : many}`));
}

/** For which parts of the questionnaire a file speaks, and that what was sent of the others stays. */
export function sectionsWords(
  { contribution }: Report,
  sections: readonly { readonly code: string; readonly label: string }[],
): string {
  const spoken = sections.filter(({ code }) => contribution.sections.includes(code));
  const names = listWords(spoken.map(({ label }) => label.toLowerCase()));
  const isAll = sections.length === spoken.length;
  return `It speaks for ${names}${isAll ? "" : "; what was sent of other subjects stays as it is"}.`;
}

/** What would be lost by sending: figures of this round that stand now and are not in the file; empty where none. */
export function withdrawnWords({ counts: { cells } }: Report): string {
  const { withdrawn } = cells;
  if (withdrawn === 0) return "";
  const figures = withdrawn === 1 ? "One figure that stands" : `${formatNumber(withdrawn)} figures that stand`;
  return `${figures} for this round now ${withdrawn === 1 ? "is" : "are"} not in this file. It takes the place of what was sent before on its subjects: ${withdrawn === 1 ? "that one" : "those"} would be withdrawn with the next release.`;
}

/** How the figures differ from what the state said before: "2 changed, 1 new"; empty where nothing is known before. */
export function cellsWords({ counts: { cells } }: Report): string {
  const kinds = [
    [cells.new, "new"],
    [cells.changed, "changed"],
    [cells.unchanged, "as before"],
    [cells.withdrawn, "withdrawn"],
  ] as const;
  const found = kinds.filter(([count]) => count > 0);
  return listWords(found.map(([count, word]) => `${formatNumber(count)} ${word}`));
}

/** What a finding says, without the place in front of it, which stands beside it on the screen. */
export function bareMessage({ at, message }: Finding): string {
  const place = placeText(at);
  return place !== "" && message.startsWith(`${place}: `) ? sentenceCase(message.slice(place.length + 2)) : message;
}

/** Where a finding is, shortly: "Line 18, F18", "Line 3", "Whole file"; with its sheet where several were read. */
export function placeWords({ at }: Finding, { file: { read } }: Pick<Report, "file">): string {
  if (at.line === null) return "Whole file";
  const sheet = at.sheet === null || read.sheets.length < 2 ? "" : `${at.sheet}: `;
  const end = at.lineEnd !== null && at.lineEnd > at.line ? `–${at.lineEnd}` : "";
  const cell = at.a1 ?? (at.column === null ? null : `column ${columnLetters(at.column)}`);
  return `${sheet === "" ? "Line" : `${sheet}line`} ${at.line}${end}${cell === null ? "" : `, ${cell}`}`;
}
