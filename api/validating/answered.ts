import type { SaidOfFinding } from "../contract/disposition.ts";
import type { Finding, Report } from "../contract/report.ts";

/** Something said of the finding with this id. */
export interface Answer extends SaidOfFinding {
  readonly finding: string;
}

/**
 * A report with what was said of its findings since it was written, in the order in which it was said: the last word is
 * the finding's disposition. What was rejected is a question again.
 */
export function withAnswers(report: Report, answers: readonly Answer[]): Report {
  if (answers.length === 0) return report;
  const byFinding = Map.groupBy(answers, ({ finding }) => finding);
  const findings = report.findings.map((finding) => answered(finding, byFinding.get(finding.id) ?? []));
  const settled = new Set(findings.filter(isSettled).map(({ id }) => id));
  const rejected = findings.filter(
    ({ severity, disposition }) => severity === "warning" && disposition.state === "rejected",
  );
  const asked = [...new Set([...report.questions, ...rejected.map(({ id }) => id)])];
  const questions = asked.filter((id) => !settled.has(id));
  const { verdict } = report;
  const isAboutWarnings = verdict === "needs-explanation" || verdict === "clean";
  return {
    ...report,
    findings,
    questions,
    verdict: isAboutWarnings ? (questions.length > 0 ? "needs-explanation" : "clean") : verdict,
    counts: {
      ...report.counts,
      explained: findings.filter(({ disposition }) => disposition.state === "explained").length,
    },
  };
}

function answered(finding: Finding, said: readonly SaidOfFinding[]): Finding {
  const last = said.at(-1);
  if (last === undefined) return finding;
  const { state, reason, text, by, at } = last;
  const history = said.length === 1 ? {} : { history: said.map(asSaid) };
  return { ...finding, disposition: { state, ...(reason === null ? {} : { reason }), text, by, at, ...history } };
}

function asSaid({ state, reason, text, by, at }: SaidOfFinding): SaidOfFinding {
  return { state, reason, text, by, at };
}

function isSettled({ disposition: { state } }: Finding): boolean {
  return state === "explained" || state === "accepted" || state === "fixed";
}
