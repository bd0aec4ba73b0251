import type { Finding, Report, Severity } from "../../../api/contract/report.ts";
import { bareMessage } from "./report-words.ts";

/** Findings of one kind: one title, one severity, one piece of advice. */
export interface FindingGroup {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** All that were counted; more than `findings` where the report lists only some. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** The findings as they are put to the sender: what must be mended, what is asked, and the rest. */
export interface Ranked {
  /** Blockers and errors by kind, gravest first. */
  readonly mend: readonly FindingGroup[];
  /** Warnings put as questions, one for each cause, in the order of the report. */
  readonly ask: readonly Finding[];
  /** Warnings that were explained, now or with an earlier file. */
  readonly explained: readonly Finding[];
  /** Other warnings, notices and rules that could not run, by kind. */
  readonly more: readonly FindingGroup[];
}

const GRAVITY: readonly Severity[] = ["blocker", "error", "warning", "notice", "na"];

/** Parts the findings of a report. Nothing is left out: what is not mended or asked stands under `more`. */
export function rankFindings(report: Report): Ranked {
  // The report lists findings in the order of the file.
  const order = new Map(report.findings.map(({ id }, at) => [id, at]));
  const place = ({ findings: [first] }: FindingGroup): number => order.get(first?.id ?? "") ?? Infinity;
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const ask = report.questions.flatMap((id) => byId.get(id) ?? []);
  const explained = report.findings.filter(({ disposition }) => disposition.state === "explained");
  const apart = new Set([...report.questions, ...explained.map(({ id }) => id)]);
  const groups = report.groups
    .map(({ code, severity, count, findingIds }): FindingGroup => {
      const findings = findingIds.flatMap((id) => byId.get(id) ?? []).filter(({ id }) => !apart.has(id));
      const title = byId.get(findingIds[0] ?? "")?.title ?? code;
      return { code, title, severity, count: count - (findingIds.length - findings.length), findings };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || place(a) - place(b));
  const isGrave = ({ severity }: FindingGroup): boolean => severity === "blocker" || severity === "error";
  return { mend: groups.filter(isGrave), ask, explained, more: groups.filter((group) => !isGrave(group)) };
}

/** A finding with those that say the very same of other rows. */
export interface Told {
  readonly finding: Finding;
  readonly same: readonly Finding[];
}

/** Findings of one kind, those with the same words as one: a word that is not known is told once, not in each row. */
export function tellOnce(findings: readonly Finding[]): readonly Told[] {
  const told = Map.groupBy(findings, (finding) => `${finding.at.column} ${bareMessage(finding)}`);
  return [...told.values()].flatMap(([finding, ...same]) => (finding === undefined ? [] : [{ finding, same }]));
}

/** What stays the same of a finding when the file is checked again: its number in the report does not. */
export function lastingName({ code, ruleId, at, cellKey, message }: Finding): string {
  return JSON.stringify([code, ruleId, at.sheet, at.line, at.column, cellKey, message]);
}
