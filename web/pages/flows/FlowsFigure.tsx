import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import type { FlowsView } from "../../../api/contract/flows.ts";
import type { Selection } from "../../../api/contract/selection.ts";
import { releaseLine, sourceLine } from "../../charts/caption.ts";
import { flowMatrix, flowsHeadline, type MatrixCell, type MatrixRow, silentWords } from "../../charts/flow-matrix.ts";
import { formatPoint } from "../../charts/format.ts";
import { flowsQuery } from "../../queries/analysis.ts";
import { useOpenCell } from "../../state/selection.ts";
import { FlowsMatrix } from "./FlowsMatrix.tsx";
import styles from "./FlowsFigure.module.css";

/** Who reported of whom, as a matrix, with what is behind the place that was chosen. */
export function FlowsFigure({ selection }: { readonly selection: Selection }) {
  const { data: view } = useSuspenseQuery(flowsQuery(selection));
  const matrix = useMemo(() => flowMatrix(view), [view]);
  const [chosen, choose] = useState<{ readonly row: MatrixRow; readonly cell: MatrixCell } | null>(null);
  const silent = silentWords(view);
  return (
    <section className={styles.figure} aria-labelledby="flows-title">
      <header className={styles.head}>
        <h2 id="flows-title">{flowsHeadline(view)}</h2>
        <p className={styles.about}>
          Columns are the states that reported, rows the {view.byLabel.toLowerCase()} reported of; in {view.unitLabel},
          years added up. An empty place is no zero. Own citizens are framed. {silent}
        </p>
      </header>
      <FlowsMatrix view={view} matrix={matrix} onChoose={(row, cell) => choose({ row, cell })} />
      <Chosen view={view} chosen={chosen} />
      <footer className={styles.foot}>
        {view.notes
          .filter((note) => note.state === null)
          .map((note) => (
            <p key={note.text}>{note.text}</p>
          ))}
        <p>
          {sourceLine(view.sources)} {releaseLine(view.release, view.releasedAt)}.
        </p>
      </footer>
    </section>
  );
}

/** The years behind a place of the matrix, each leading to the cell of its file. */
function Chosen({
  view,
  chosen,
}: {
  readonly view: FlowsView;
  readonly chosen: { readonly row: MatrixRow; readonly cell: MatrixCell } | null;
}) {
  const openCell = useOpenCell();
  if (chosen === null || chosen.cell.flow === null) {
    return <p className={styles.chosen}>Choose a place of the matrix to see its years and where they come from.</p>;
  }
  const { row, cell } = chosen;
  return (
    <p className={styles.chosen} aria-live="polite">
      {view.stateNames[cell.state] ?? cell.state}, {row.label}:{" "}
      {chosen.cell.flow.points.map((point, index) => (
        <span key={point.year}>
          {index === 0 ? "" : ", "}
          {point.cell === null ? (
            formatPoint(point, "count")
          ) : (
            <button type="button" className={styles.year} onClick={() => openCell(point.cell ?? "")}>
              {formatPoint(point, "count") || "no figure"} in {point.year}
            </button>
          )}
        </span>
      ))}
    </p>
  );
}
