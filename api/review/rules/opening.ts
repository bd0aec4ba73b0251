import type { Proof, RuleName, Statement } from "../../contract/review.ts";
import { amount, joined, listed, say, states, type Sentence } from "../sentence.ts";
import { periodWords } from "../prose.ts";
import { panelOf, statesOf, type Evidence, type YearTotal } from "./evidence.ts";

/** "In the 13 states that reported in every year from 2018 to 2020" or, of fewer, "Among the ten states that …". */
export function panelOpening(evidence: Evidence): Sentence {
  const size = panelOf(evidence).length;
  const [from, to] = [evidence.from, evidence.to];
  const when = to - from === 1 ? `both ${from} and ${to}` : `every year ${periodWords(from, to)}`;
  const word = size === statesOf(evidence).length ? "In" : "Among";
  return say`${word} the ${states("panel", size)} states that reported in ${when}`;
}

/** "3,256 in 2018, 2,473 in 2019 and 2,222 in 2020"; of long periods the first and the last year. */
export function yearFigures(evidence: Evidence, totals: readonly YearTotal[], name: string): Sentence {
  const shown = totals.length > 4 ? [totals[0], totals.at(-1)].filter((total) => total !== undefined) : totals;
  return listed(
    shown.map((total) => say`${amount(`${name}/${total.year}`, total, evidence.unit)} in ${String(total.year)}`),
  );
}

/** What a statement is about, as a stable id: indicator, filter, period. */
export function subjectId(evidence: Evidence): string {
  const filter = Object.entries(evidence.view.filter)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(";");
  return [evidence.view.indicator, filter].filter((part) => part !== "").join("|");
}

/** Binds sentences to their proof. `extra` are numbers that decided without being printed. */
export function statement(
  evidence: Evidence,
  rule: { readonly name: RuleName; readonly version: number },
  sentences: readonly Sentence[],
  basis: {
    readonly panel: readonly string[];
    readonly inputs: readonly string[];
    readonly extra?: Proof["numbers"];
    readonly about?: string;
  },
): Statement {
  const text = joined(sentences.flatMap((sentence, at) => (at === 0 ? [sentence] : [" ", sentence])));
  const about = basis.about === undefined ? [] : [basis.about];
  return {
    id: [subjectId(evidence), rule.name, ...about, `${evidence.from}-${evidence.to}`].join("|"),
    indicator: evidence.view.indicator,
    rule: rule.name,
    parts: text.parts,
    proof: {
      rule: rule.name,
      version: rule.version,
      release: evidence.view.release,
      panel: basis.panel,
      inputs: basis.inputs,
      numbers: { ...basis.extra, ...text.numbers },
    },
  };
}
