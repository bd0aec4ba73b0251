import type { Edition } from "../../questionnaire/edition.ts";
import type { StandingExplanation } from "../contract/covering-note.ts";
import type { Finding, Report, Severity } from "../contract/report.ts";
import type { Draft } from "../findings/kind.ts";
import type { Sink } from "../findings/sink.ts";
import { explainer } from "./explaining.ts";
import { rankQuestions, type Numbered } from "./questions.ts";

/** Version of the rules and of the reading, raised when the same file would get another report. */
const ENGINE = "euxine/1";

/** What a report is made of beside its findings. */
export interface ReportHead {
  readonly filename: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly state: string;
  readonly edition: Edition;
  readonly dryRun: boolean;
  readonly read: Report["file"]["read"];
  readonly rowsAccepted: number;
  readonly rowsQuarantined: number;
  readonly cells: Report["counts"]["cells"];
  /** Codes of the sections that the contribution speaks for. */
  readonly sections: readonly string[];
  /** What the sender explained with this file, and what was explained before and stands. */
  readonly explanations: readonly StandingExplanation[];
}

/** Puts the findings in the order of line, column and code, numbers them, and sums them up. Equal files, equal reports. */
export function writeReport(head: ReportHead, sink: Sink): Report {
  const { edition, state, sha256 } = head;
  const explain = explainer(head.explanations);
  const numbered = sink.drafts
    .toSorted(byPlace)
    .map((draft, position): Numbered => ({ id: `f${position + 1}`, draft: explain(draft) }));
  const open = numbered.filter(({ draft }) => draft.disposition.state === "open");
  const counts = { blocker: 0, error: 0, warning: 0, notice: 0, na: 0, explained: numbered.length - open.length };
  for (const { severity, count } of sink.tally.values()) counts[severity] += count;
  const questions = rankQuestions(open, edition.settings.questions.most);
  return {
    schema: "euxine.validation-report/1",
    reportId: `vr_${state}-${edition.id}-${sha256.slice(0, 12)}`,
    ruleset: `${edition.id}@${edition.hash.slice(0, 12)}`,
    engine: ENGINE,
    contribution: {
      id: null,
      round: edition.id,
      state,
      vintage: null,
      dryRun: head.dryRun,
      sections: [...head.sections],
    },
    // What was refused by its content or size was never read as a table.
    file: {
      name: head.filename,
      sha256,
      bytes: head.bytes,
      format: head.read.encoding === null ? "unknown" : head.read.sheet === null ? "csv" : "workbook",
      read: head.read,
    },
    verdict: verdictOf(counts, questions),
    counts: {
      ...counts,
      rowsAccepted: head.rowsAccepted,
      rowsQuarantined: head.rowsQuarantined,
      cells: head.cells,
    },
    groups: groupsOf(numbered, sink),
    questions,
    findings: numbered.map(toFinding),
    truncated: truncation(sink),
  };
}

function verdictOf(counts: Readonly<Record<Severity, number>>, questions: readonly string[]): Report["verdict"] {
  if (counts.blocker > 0) return "rejected";
  if (counts.error > 0) return "has-errors";
  return questions.length > 0 ? "needs-explanation" : "clean";
}

function groupsOf(numbered: readonly Numbered[], sink: Sink): Report["groups"] {
  const ids = new Map<string, string[]>();
  for (const { id, draft } of numbered) {
    const same = ids.get(draft.code) ?? [];
    ids.set(draft.code, same);
    same.push(id);
  }
  return [...sink.tally]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { severity, count }]) => ({ code, severity, count, findingIds: ids.get(code) ?? [] }));
}

/** Names the code with most findings that are counted and not listed. */
function truncation(sink: Sink): Report["truncated"] {
  const total = [...sink.tally.values()].reduce((sum, { count }) => sum + count, 0);
  if (total === sink.drafts.length) return null;
  const [code] = [...sink.tally].toSorted(([, a], [, b]) => b.count - a.count)[0] ?? [""];
  return { code, shown: sink.drafts.length, total };
}

function toFinding({ id, draft }: Numbered): Finding {
  const { cause: _cause, weight: _weight, asked: _asked, ...finding } = draft;
  return { id, ...finding };
}

function byPlace(a: Draft, b: Draft): number {
  return (
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
