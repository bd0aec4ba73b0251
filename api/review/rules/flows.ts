import { sentenceCase } from "../../../web/charts/format.ts";
import type { FlowsView } from "../../contract/flows.ts";
import type { Statement } from "../../contract/review.ts";
import { nameList, periodWords } from "../prose.ts";
import { joined, say, states } from "../sentence.ts";

const RULE = { name: "flows", version: 1 } as const;

/** Which states named other countries, and by name those that did not: an empty place of a matrix is no zero. */
export function flowsStatement(view: FlowsView, noun: string): Statement {
  const reporting = view.rows.filter((row) => row.cells.length > 0);
  const period = sentenceCase(periodWords(view.from, view.to));
  const silent = view.silent.map((state) => view.stateNames[state] ?? state);
  const all = states("members", view.rows.length);
  const head = say`${period}, ${states("answered", reporting.length)} of the ${all} states reported ${noun} for at least one year.`;
  const none = say` ${sentenceCase(nameList(silent))} ${silent.length === 1 ? "has" : "have"} no reported figure on it.`;
  const text = joined(silent.length === 0 ? [head] : [head, none]);
  return {
    id: [view.indicator, RULE.name, `${view.from}-${view.to}`].join("|"),
    indicator: view.indicator,
    rule: RULE.name,
    parts: text.parts,
    proof: {
      rule: RULE.name,
      version: RULE.version,
      release: view.release,
      panel: reporting.map((row) => row.state),
      inputs: reporting.flatMap((row) => row.cells.flatMap((cell) => cell.points.flatMap((point) => point.cell ?? []))),
      numbers: text.numbers,
    },
  };
}
