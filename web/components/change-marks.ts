import type { DecompositionView } from "../../api/contract/decomposition.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import { bridgeRows } from "../charts/bridge.ts";
import { matrixRows } from "../charts/matrix.ts";
import { flowMatrix, flowWords } from "../charts/flow-matrix.ts";
import type { MarkRow } from "./marks.ts";

/** The points of a bridge: a row a sum or a state, at the end of its bar. */
export function bridgeMarks(view: DecompositionView): readonly MarkRow[] {
  return bridgeRows(view).map(({ id, name, to, text, cell }, index) => ({
    id,
    reads: "row" as const,
    marks: [
      {
        name,
        at: `${view.from}–${view.to}`,
        text,
        spoken: `${text} ${view.unitLabel}`,
        coordinate: [to, index + 0.5],
        cell,
      },
    ],
  }));
}

/** The places of a flow matrix: a row a country, a mark a reporting state. */
export function matrixMarks(view: FlowsView): readonly MarkRow[] {
  const { states } = flowMatrix(view);
  return matrixRows(view).map((row, at) => ({
    id: row.code,
    reads: "mark" as const,
    marks: row.cells.map((cell, column) => ({
      name: row.label,
      at: states[column]?.name ?? cell.state,
      text: cell.text,
      spoken: flowWords(view, row, cell),
      coordinate: [column + 0.5, at + 0.5],
      cell: cell.flow?.points.at(-1)?.cell ?? null,
    })),
  }));
}
