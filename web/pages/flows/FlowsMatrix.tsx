import { useMemo, useState } from "react";

import type { FlowScope } from "../../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../../api/contract/flows.ts";
import { flowMatrix, flowWords, type MatrixCell, type MatrixRow } from "../../charts/flow-matrix.ts";
import { formatPoint } from "../../charts/format.ts";
import styles from "./FlowsMatrix.module.css";

/** A place that was chosen. */
interface Chosen {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
}

/** The matrix: a table, whose places with something in them are buttons, and the years behind the one that was chosen. */
export function FlowsMatrix({
  view,
  scope,
  onOpen,
}: {
  readonly view: FlowsView;
  readonly scope: FlowScope;
  readonly onOpen: (cell: string) => void;
}) {
  const matrix = useMemo(() => flowMatrix(view, scope), [view, scope]);
  const [chosen, choose] = useState<Chosen | null>(null);
  return (
    <div className={styles.frame}>
      <p className={styles.about}>
        Columns are the states that reported, rows the {view.byLabel.toLowerCase()} reported of; years added up. An
        empty place is no zero. Own citizens are framed.
      </p>
      <MatrixTable view={view} matrix={matrix} onChoose={(row, cell) => choose({ row, cell })} />
      <YearsBehind view={view} chosen={chosen} onOpen={onOpen} />
    </div>
  );
}

function MatrixTable({
  view,
  matrix,
  onChoose,
}: {
  readonly view: FlowsView;
  readonly matrix: ReturnType<typeof flowMatrix>;
  readonly onChoose: (row: MatrixRow, cell: MatrixCell) => void;
}) {
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label={`${view.label}, ${view.byLabel} by reporting state`} tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {view.byLabel}
            </th>
            {matrix.states.map((state) => (
              <th key={state.iso3} scope="col" className={styles.state} title={state.name}>
                <abbr title={state.name}>{state.iso3}</abbr>
              </th>
            ))}
            <th scope="col" className={styles.total}>
              Together
            </th>
          </tr>
        </thead>
        {matrix.blocks.map((block) => (
          <tbody key={block.title}>
            <tr>
              <th scope="rowgroup" colSpan={matrix.states.length + 2} className={styles.block}>
                <span>{block.title}</span>
              </th>
            </tr>
            {block.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className={styles.label}>
                  {row.label}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.state} className={styles.cell}>
                    {cell.flow === null ? null : (
                      <button
                        type="button"
                        className={styles.flow}
                        data-step={cell.step}
                        data-own={cell.flow.own || undefined}
                        aria-label={`${cell.text}: ${flowWords(view, row, cell)}`}
                        title={flowWords(view, row, cell)}
                        onClick={() => onChoose(row, cell)}
                      >
                        {cell.text}
                      </button>
                    )}
                  </td>
                ))}
                <td className={styles.total}>{row.total}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** The years behind a place, each leading to the cell of its file. */
function YearsBehind({
  view,
  chosen,
  onOpen,
}: {
  readonly view: FlowsView;
  readonly chosen: Chosen | null;
  readonly onOpen: (cell: string) => void;
}) {
  if (chosen === null || chosen.cell.flow === null) {
    return <p className={styles.chosen}>Choose a place of the matrix to see its years and where they come from.</p>;
  }
  const { row, cell } = chosen;
  return (
    <p className={styles.chosen} aria-live="polite">
      {view.stateNames[cell.state] ?? cell.state}, {row.label}:{" "}
      {(cell.flow?.points ?? []).map((point, index) => (
        <span key={point.year}>
          {index === 0 ? "" : ", "}
          {point.cell === null ? (
            formatPoint(point, "count")
          ) : (
            <button type="button" className={styles.year} onClick={() => onOpen(point.cell ?? "")}>
              {formatPoint(point, "count") || "no figure"} in {point.year}
            </button>
          )}
        </span>
      ))}
    </p>
  );
}
