import type { CellStyle } from "hucre";

import type { Finding, Severity } from "../contract/report.ts";

/** How grave findings are, in the words of the page; colours never say it alone. */
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  blocker: "Stops the file",
  error: "Error",
  warning: "Question",
  notice: "Notice",
  na: "Not checked",
};

const FILLS: Readonly<Record<Severity, string>> = {
  blocker: "F6B8B2",
  error: "F6B8B2",
  warning: "FFE3A3",
  notice: "D7E5F2",
  na: "E6E8EA",
};

/** Of what was explained. */
const ANSWERED = "CFE8D5";

export const GRAVITY: readonly Severity[] = ["blocker", "error", "warning", "notice", "na"];

/** The look of a cell by the gravest thing that is said of it. */
export function lookOf(findings: readonly Finding[]): CellStyle {
  const open = findings.filter(({ disposition }) => disposition.state === "open");
  const gravest = GRAVITY.find((severity) => open.some((finding) => finding.severity === severity));
  const rgb = gravest === undefined ? ANSWERED : FILLS[gravest];
  return { fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } };
}

/** How grave a finding is; a warning that is none of the `questions` is registered. */
export function kindOf({ id, severity }: Finding, questions: readonly string[]): string {
  return severity === "warning" && !questions.includes(id) ? "Registered" : SEVERITY_NAMES[severity];
}

/** All that is said of a cell, the gravest first. */
export function commentText(findings: readonly Finding[], questions: readonly string[]): string {
  return findings
    .toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity))
    .map((finding) => `${kindOf(finding, questions)}: ${finding.title}\n${finding.message}\n-> ${finding.fix}`)
    .join("\n\n");
}
