import type { Finding, Report, Severity } from "./contract/report.ts";

/** More findings than a person reads in one go; all of them are in the JSON. */
const MOST_SHOWN = 200;

const VERDICTS: Readonly<Record<Report["verdict"], string>> = {
  rejected: "cannot be taken: it could not be read, or holds nothing that was asked",
  "has-errors": "has errors: the rows concerned are held back",
  "needs-explanation": "has figures that need a word of explanation",
  clean: "is in order",
};

/** A report as a person reads it on a screen of 80 columns or more: verdict first, then what to do, gravest first. */
export function reportText(report: Report): string {
  const shown = ranked(report).slice(0, MOST_SHOWN);
  const rest = report.findings.length - shown.length;
  const lines = [
    `${report.file.name} (${report.contribution.state}, round ${report.contribution.round}) ${VERDICTS[report.verdict]}.`,
    readingText(report),
    countsText(report),
    ...shown.flatMap((finding) => ["", ...findingLines(finding)]),
  ];
  if (rest > 0) lines.push("", `${rest} more findings; --json shows all.`);
  return lines.filter((line, at) => line !== "" || lines[at - 1] !== "").join("\n");
}

const GRAVITY: readonly Severity[] = ["blocker", "error", "warning", "notice", "na"];

/** Gravest first; among warnings, those put to the sender as questions come first, in their order. */
function ranked(report: Report): readonly Finding[] {
  const rank = ({ id, severity }: Finding): number => {
    const question = report.questions.indexOf(id);
    return GRAVITY.indexOf(severity) * 10_000 + (question === -1 ? 9999 : question);
  };
  return report.findings.toSorted((a, b) => rank(a) - rank(b));
}

function readingText({ file: { format, read } }: Report): string {
  const parts = [
    format,
    read.encoding?.value,
    read.delimiter === null ? null : `cells separated by ${nameDelimiter(read.delimiter.value)}`,
    read.decimal === null ? null : `decimal sign ${read.decimal.value}`,
    read.layout === null ? null : `${read.layout} form`,
    read.rows === null ? null : `${read.rows} rows`,
  ];
  return `Read as ${parts.filter((part) => part !== null && part !== undefined).join(", ")}.`;
}

function nameDelimiter(delimiter: string): string {
  return delimiter === "\t" ? "tab" : `"${delimiter}"`;
}

function countsText({ counts, questions }: Report): string {
  const found = GRAVITY.filter((severity) => severity !== "na" && counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? "" : "s"}`,
  );
  const asked = questions.length === 0 ? "" : ` ${questions.length} of the warnings are questions to the sender.`;
  const findings = found.length === 0 ? "No findings" : found.join(", ");
  return `${findings}; ${counts.rowsAccepted} rows taken, ${counts.rowsQuarantined} held back.${asked}`;
}

function findingLines({ severity, code, at, message, fix }: Finding): readonly string[] {
  const place = [
    at.sheet === null ? null : `sheet ${at.sheet}`,
    at.line === null ? null : `line ${at.line}`,
    at.column === null ? null : `column ${at.column}`,
    at.a1,
  ].filter((part) => part !== null);
  return [
    `${severity} ${code}  ${place.length === 0 ? "whole file" : place.join(", ")}`,
    `  ${message}`,
    `  -> ${fix}`,
  ];
}
