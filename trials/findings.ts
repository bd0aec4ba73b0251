/**
 * Prints what the rules say of every contribution in a folder, file by file and code by code, each file with the rounds
 * before it as what was accepted earlier. With `--code SUM-501`, prints the messages of that code instead; with
 * `--questions`, the questions that would be put to each state; with `--evidence`, what speaks for and against asking
 * them, each fault planted so many times in each contribution (3 takes some minutes).
 */
import { parseArgs } from "node:util";

import type { Finding, Report } from "../api/contract/report.ts";
import { CONTRIBUTIONS, checkContributions, type CheckedContribution } from "./checked-contributions.ts";
import { printEvidence } from "./evidence.ts";

/**
 * What a question doubts. Each figure of these contributions equals the publisher's own row (`datasets/ledger.csv`), so a
 * doubt of the reading or the typing would be answered "correct as sent". A contradiction stands in the publication: one
 * of its figures is wrong or has to be explained. Of a surprise nobody but the state knows, nor of a year that is as the
 * one before.
 */
const DOUBTS: readonly (readonly [string, RegExp])[] = [
  ["of the reading", /^(ENC|STR|HDR|CEL|COD|DUP|UNI-40)/],
  ["contradictions", /^(SUM|FUN-551|FUN-552|MIR)/],
  ["repeated years", /^TSR-6(08|10)/],
  ["surprises", /^/],
];

const { values: options } = parseArgs({
  options: {
    folder: { type: "string", default: CONTRIBUTIONS },
    code: { type: "string" },
    questions: { type: "boolean", default: false },
    evidence: { type: "string" },
  },
});

const reports = checkContributions({ folder: options.folder });
if (options.code !== undefined) printMessages(reports, ({ code }) => code === options.code);
else if (options.questions) printMessages(reports, ({ id }, report) => report.questions.includes(id));
else if (options.evidence !== undefined) printEvidence(reports, Number(options.evidence));
else {
  printCounts(reports);
  printQuestions(
    "questions, round 2018-2020",
    reports.filter(({ name }) => name.includes("2018-2020")),
  );
  printQuestions("questions, all rounds", reports);
}

function printCounts(checked: readonly CheckedContribution[]): void {
  const codes = [...new Set(checked.flatMap(({ report }) => report.groups.map(({ code }) => code)))].toSorted();
  const severities = new Map(
    checked.flatMap(({ report }) => report.groups.map(({ code, severity }) => [code, severity])),
  );
  const count = (report: Report, code: string): number =>
    report.groups.find((group) => group.code === code)?.count ?? 0;
  const line = (head: string, cells: readonly (string | number)[]): string =>
    head.padEnd(20) + cells.map((cell) => String(cell === 0 ? "·" : cell).padStart(9)).join("");
  console.log(line("file", ["rows", "kept", ...codes, "asked"]));
  console.log(line("", ["", "", ...codes.map((code) => severities.get(code) ?? ""), ""]));
  for (const { name, report } of checked) {
    const { rowsAccepted, rowsQuarantined } = report.counts;
    const found = codes.map((code) => count(report, code));
    console.log(line(name, [rowsAccepted + rowsQuarantined, rowsAccepted, ...found, report.questions.length]));
  }
  const sum = (of: (report: Report) => number): number => checked.reduce((total, { report }) => total + of(report), 0);
  const totals = codes.map((code) => sum((report) => count(report, code)));
  const rows = sum(({ counts }) => counts.rowsAccepted + counts.rowsQuarantined);
  const kept = sum(({ counts }) => counts.rowsAccepted);
  console.log(line("all", [rows, kept, ...totals, sum(({ questions }) => questions.length)]));
}

function printMessages(
  checked: readonly CheckedContribution[],
  isWanted: (finding: Finding, report: Report) => boolean,
): void {
  for (const { name, report } of checked) {
    for (const finding of report.findings) {
      if (isWanted(finding, report)) console.log(`${name} ${finding.code} ${finding.message}`);
    }
  }
}

/** Goal U4: how many questions a file is asked, and within what bounds the share of "correct as sent" lies. */
function printQuestions(head: string, checked: readonly CheckedContribution[]): void {
  const perFile = checked.map(({ report }) => report.questions.length);
  const all = perFile.reduce((sum, count) => sum + count, 0);
  const doubts = checked.flatMap(({ report }) =>
    report.findings
      .filter(({ id }) => report.questions.includes(id))
      .map(({ code }) => DOUBTS.find(([, codes]) => codes.test(code))?.[0]),
  );
  const counts = DOUBTS.map(([name]) => [name, doubts.filter((doubt) => doubt === name).length] as const);
  const countOf = (at: number): number => counts[at]?.[1] ?? 0;
  const [reading, repeated, surprises] = [countOf(0), countOf(2), countOf(3)];
  const percent = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
  console.log(
    `\n${head}: ${all} in ${checked.length} files, ${Math.max(...perFile)} at most, ${(all / checked.length).toFixed(1)} on average`,
  );
  console.log(counts.map(([name, count]) => `${name} ${count} (${percent(count)})`).join(", "));
  console.log(`"correct as sent": at least ${percent(reading)}, at most ${percent(reading + repeated + surprises)}`);
}
