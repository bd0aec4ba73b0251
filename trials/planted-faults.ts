import type { Finding, Report } from "../api/contract/report.ts";
import { FAULTS, plant, type Planted } from "./planting.ts";
import { randomOf } from "./random.ts";
import { checkText, type CheckedContribution } from "./checked-contributions.ts";

/** A fault that was planted, and what the check makes of it. */
export interface Trial {
  readonly fault: string;
  readonly contribution: CheckedContribution;
  readonly planted: Planted;
  /** Something is said of it that was not said before, notices aside. */
  readonly isSaid: boolean;
  /** By which codes it has to be mended, or is asked about. */
  readonly askedBy: readonly string[];
  readonly isAsked: boolean;
}

/** Plants each fault `times` times in each contribution, one at a time, and checks each file. The same every time. */
export function plantFaults(contributions: readonly CheckedContribution[], times: number): readonly Trial[] {
  return contributions.flatMap((contribution, at) =>
    FAULTS.flatMap((fault, kind) =>
      Array.from({ length: times }, (_, time) => {
        const planted = plant(contribution, fault, randomOf(time + 1, at * FAULTS.length + kind));
        return planted === null ? [] : [tryFault(fault, contribution, planted)];
      }).flat(),
    ),
  );
}

/** Checks a contribution with a fault in it. */
export function tryFault(fault: string, contribution: CheckedContribution, planted: Planted): Trial {
  const { report } = checkText(planted.text, contribution);
  const before = new Set(contribution.report.findings.map(nameOf));
  const said = report.findings.filter(
    (finding) => finding.severity !== "notice" && !before.has(nameOf(finding)) && isAbout(finding, planted),
  );
  const askedBy = [...new Set(said.filter((one) => isAsked(one, report)).map(({ code }) => code))];
  return { fault, contribution, planted, isSaid: said.length > 0, askedBy, isAsked: askedBy.length > 0 };
}

/** A finding by what it says, so that one which was there before is known again. */
function nameOf({ code, cellKey, found, message }: Finding): string {
  return JSON.stringify([code, cellKey, found, message]);
}

function isAbout({ cellKey, related }: Finding, { changed }: Planted): boolean {
  return [cellKey, ...related].some((key) => key !== null && changed.has(key));
}

function isAsked({ id, severity }: Finding, { questions }: Report): boolean {
  return severity === "error" || severity === "blocker" || questions.includes(id);
}
