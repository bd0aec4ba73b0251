import { sentenceCase } from "../../../web/charts/format.ts";
import type { CoverageView } from "../../contract/coverage.ts";
import type { Statement } from "../../contract/review.ts";
import { joined, say, states } from "../sentence.ts";
import { nameList, periodWords } from "../prose.ts";

const RULE = { name: "nothingReported", version: 1 } as const;

/** A chapter's subject, as the coverage of it is spoken of. */
export interface Chapter {
  /** Section code of the questionnaire, `C`. */
  readonly section: string;
  /** "cybercrime" */
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/**
 * How many states gave a figure on a subject in the period, and by name those that gave none: the first sentence of a
 * chapter, since an empty row is a finding too.
 */
export function nothingReportedStatement(coverage: CoverageView, chapter: Chapter): Statement {
  const { from, to } = chapter;
  const answered = (state: string) =>
    coverage.cells.some(
      (cell) =>
        cell.state === state &&
        cell.section === chapter.section &&
        cell.year >= from &&
        cell.year <= to &&
        cell.figures > 0,
    );
  const silent = coverage.states.filter((state) => !answered(state.iso3));
  const all = coverage.states.length;
  const some = all - silent.length;
  const period = periodWords(from, to);
  const head =
    silent.length === 0
      ? say`All ${states("states", all)} states have at least one figure on ${chapter.subject} ${period}.`
      : say`Of the ${states("states", all)} states, ${states("answered", some)} have at least one figure on ${chapter.subject} ${period}.`;
  const who = sentenceCase(nameList(silent.map((state) => state.name)));
  const when = from === to ? "that year" : "any of these years";
  const none = say`${who} ${silent.length === 1 ? "has" : "have"} no reported figure on ${chapter.subject} for ${when}.`;
  const text = joined(silent.length === 0 ? [head] : [head, " ", none]);
  return {
    id: `${chapter.section}|${RULE.name}|${from}-${to}`,
    indicator: chapter.section,
    rule: RULE.name,
    parts: text.parts,
    proof: {
      rule: RULE.name,
      version: RULE.version,
      release: coverage.release,
      panel: silent.map((state) => state.iso3),
      inputs: [],
      numbers: { ...text.numbers, answered: { low: some, high: some } },
    },
  };
}
