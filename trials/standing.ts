import { keyText, type ObservationKey } from "../api/contract/observation.ts";
import type { CheckedContribution } from "./checked-contributions.ts";

/** Contradictions that are asked about, by how the state's other years stand to the same comparison. */
export interface Standing {
  /** Fewer than three other years have the figures. */
  readonly unknown: number;
  /** At least half of the others contradict each other in the same way: the figures rest on different groups. */
  readonly standing: number;
  /** Most other years agree: a slip, or something of that year. */
  readonly single: number;
}

const FEWEST_YEARS = 3;

/** Holds each question on a whole and its parts (SUM-501, SUM-502) against the other years of its state. */
export function countStanding(contributions: readonly CheckedContribution[]): Standing {
  const known = new Set<string>();
  const years = new Set<number>();
  const broken = new Set<string>();
  for (const { observations, report } of contributions) {
    for (const { key, observed } of observations) {
      if (!("missing" in observed)) known.add(keyText(key));
      years.add(key.year);
    }
    for (const finding of report.findings) broken.add(nameIn(yearOf(finding.cellKey), finding));
  }
  const counts = { unknown: 0, standing: 0, single: 0 };
  for (const { report } of contributions) {
    for (const finding of report.findings.filter(({ id }) => report.questions.includes(id))) {
      const { code, cellKey, related } = finding;
      if (cellKey === null || !/^SUM-50[12]$/.test(code)) continue;
      const own = yearOf(cellKey);
      const others = [...years].filter((year) => {
        const has = (key: string): boolean => known.has(inYear(year, key));
        return year !== own && has(cellKey) && related.filter(has).length >= Math.min(2, related.length);
      });
      const same = others.filter((year) => broken.has(nameIn(year, finding))).length;
      counts[others.length < FEWEST_YEARS ? "unknown" : same >= others.length / 2 ? "standing" : "single"] += 1;
    }
  }
  return counts;
}

/** The year in the text of a key: `ROU|2019|THB.VIC.DET||persons`. */
function yearOf(key: string | null): ObservationKey["year"] {
  return Number(key?.split("|")[1]);
}

function inYear(year: number, key: string): string {
  return key.split("|").with(1, String(year)).join("|");
}

function nameIn(
  year: number,
  { code, ruleId, cellKey }: { readonly code: string; readonly ruleId: string | null; readonly cellKey: string | null },
): string {
  return JSON.stringify([code, ruleId, cellKey === null ? null : inYear(year, cellKey)]);
}
