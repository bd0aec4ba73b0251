import type { Report } from "../contract/report.ts";
import { mirrorDiffers, partnerAlone } from "../findings/others-wording.ts";

const OF_PARTNERS: ReadonlySet<string> = new Set([mirrorDiffers.code, partnerAlone.code]);

/**
 * A report for readers to whom mirror statistics are not shown: without what partners say of the state, as if nothing of
 * it had been said. The numbers of the other findings stay.
 */
export function withoutPartners(report: Report): Report {
  const findings = report.findings.filter(({ code }) => !OF_PARTNERS.has(code));
  const left = report.groups.filter(({ code }) => !OF_PARTNERS.has(code));
  const told = report.groups.filter(({ code }) => OF_PARTNERS.has(code));
  // Both are notices, so no verdict hangs on them and none is a question.
  const notice = told.reduce((rest, { count }) => rest - count, report.counts.notice);
  return { ...report, findings, groups: left, counts: { ...report.counts, notice } };
}
