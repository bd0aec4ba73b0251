import type { FlowsView } from "../../../api/contract/flows.ts";
import { type FlowMatrix, flowWords, type MatrixCell, type MatrixRow } from "../../charts/flow-matrix.ts";
import styles from "./FlowsMatrix.module.css";

/** The matrix itself: a table, whose places with something in them are buttons. */
export function FlowsMatrix({
  view,
  matrix,
  onChoose,
}: {
  readonly view: FlowsView;
  readonly matrix: FlowMatrix;
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
