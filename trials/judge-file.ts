import { createHash } from "node:crypto";

import { type Finding, type Report, reportSchema } from "../api/contract/report.ts";
import { CATALOGUE } from "../api/findings/catalogue.ts";
import { type Checked, checkFile } from "../api/validating/check.ts";
import { edition } from "../tests/support/edition.ts";
import type { GeneratedFile } from "./files.ts";

/** What came of one input: how it ended, and what should not be so. */
export interface Judged {
  readonly outcome: string;
  readonly faults: readonly string[];
}

/** Findings of these families are about a cell or a row, never about the file as a whole. */
const OF_ROWS = /^(CEL|COD|UNI|DUP|SUM|FUN)-/;

/** Said of a correction, which may name a line that the file does not have. */
const MISSED = "CEL-324";

/** Checks a file, twice where `again`, and holds the report against what every report must be. */
export async function judgeFile(file: GeneratedFile, again: boolean): Promise<Judged> {
  const check = (): Promise<Checked> => {
    const { bytes, filename, state, note } = file;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const sent = { bytes, filename, sha256, state, edition: edition(file.round), previous: [], dryRun: true, note };
    return checkFile(sent);
  };
  const checked = await check();
  const faults = [...faultsOfReport(checked.report), ...faultsOfRows(checked)];
  if (again && JSON.stringify((await check()).report) !== JSON.stringify(checked.report)) {
    faults.push("the same file gave another report when it was checked again");
  }
  return { outcome: checked.report.verdict, faults };
}

/** What is wrong with a report as such: shape, sums, and findings that do not say where, why and what to do. */
export function faultsOfReport(report: Report): readonly string[] {
  const { counts, findings, groups, verdict, file } = report;
  const shape = reportSchema.safeParse(report);
  const said = groups.reduce((sum, { count }) => sum + count, 0);
  const graveness = counts.blocker > 0 ? "rejected" : counts.error > 0 ? "has-errors" : null;
  return [
    ...(shape.success ? [] : [`the report is not of its shape: ${shape.error.issues[0]?.path.join(".")}`]),
    ...(said === counts.blocker + counts.error + counts.warning + counts.notice + counts.na ? [] : ["counts differ"]),
    ...(graveness === null || verdict === graveness ? [] : [`the verdict is ${verdict}`]),
    ...(verdict === "rejected" && counts.rowsAccepted > 0 ? ["rejected, and yet rows were accepted"] : []),
    ...(counts.rowsQuarantined > 0 && counts.error + counts.blocker === 0 ? ["rows set aside without an error"] : []),
    ...new Set(findings.flatMap((finding) => faultsOfFinding(finding, file.read.lines))),
  ];
}

function faultsOfFinding(finding: Finding, lines: number | null): readonly string[] {
  const { code, at, message, params, fix, severity } = finding;
  const kind = CATALOGUE.get(code);
  const faults: string[] = [];
  if (kind === undefined || kind.severity !== severity) faults.push("it is not as the catalogue has it");
  if (fix === "") faults.push("it does not say what to do");
  // What a message quotes of the file may be anything. One text may stand within another, so the longest goes first.
  const quoted = Object.values(params).filter((param) => typeof param === "string" && param !== "");
  const own = quoted
    .map(String)
    .toSorted((x, y) => y.length - x.length)
    .reduce((text, param) => text.replaceAll(param, "…"), message);
  if (!/[.?]$/.test(message) || /\bundefined\b|\[object |function \(/.test(own)) {
    faults.push("its message is no sentence");
  }
  if (message.length > 2000) faults.push("its message has more than 2,000 characters");
  if (OF_ROWS.test(code) && at.line === null) faults.push("it names no line");
  const isOutside = at.line !== null && lines !== null && (at.line < 1 || at.line > lines);
  if (isOutside && code !== MISSED) faults.push("its line is outside the file");
  if (code.startsWith("CEL-") && severity === "error" && at.column === null) faults.push("it names no column");
  if (at.column !== null && at.a1 === null && code !== MISSED) faults.push("it has no name of a cell");
  return faults.map((fault) => `${code}: ${fault}`);
}

/** What is wrong with what is kept: a rejected file keeps nothing, and a figure is a number, a range or a reason. */
function faultsOfRows({ report, observations, quarantined }: Checked): readonly string[] {
  const isBad = observations.some(
    ({ observed }) =>
      ("value" in observed && !Number.isFinite(observed.value)) ||
      ("low" in observed && !(observed.low <= observed.high)),
  );
  return [
    ...(report.verdict === "rejected" && observations.length + quarantined.length > 0
      ? ["rejected, and yet kept"]
      : []),
    ...(isBad ? ["a figure that is no number was kept"] : []),
    // In a row of years, one may be kept where another is set aside; such a row counts as set aside.
    ...(report.file.read.layout !== "wide" && observations.length > 0 && report.counts.rowsAccepted === 0
      ? ["kept figures of no row"]
      : []),
  ];
}
