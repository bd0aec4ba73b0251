import type { ChartTable, TableCell } from "../charts/table.ts";
import styles from "./DataTable.module.css";
import { GlyphLegend, Missing } from "./Missing.tsx";

/** The table that says the same as the chart. A figure that came from a file opens the way back to it. */
export function DataTable({ table, onOpen }: { readonly table: ChartTable; readonly onOpen: (cell: string) => void }) {
  return (
    <div className={styles.frame}>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={table.caption} tabIndex={0}>
        <table className={styles.table}>
          <caption className="unseen">{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {table.corner}
              </th>
              {table.columns.map((column) => (
                <th key={column} scope="col" className={styles.column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.head}>
                <th scope="row" className={styles.head}>
                  {row.head}
                </th>
                {row.cells.map((cell, index) => (
                  <td
                    key={table.columns[index]}
                    className={styles.cell}
                    data-status={cell.status ?? undefined}
                    data-weak={cell.weak}
                  >
                    <CellText cell={cell} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <GlyphLegend statuses={table.legend.map((entry) => entry.status)} />
    </div>
  );
}

function CellText({ cell, onOpen }: { readonly cell: TableCell; readonly onOpen: (cell: string) => void }) {
  const missing = cell.status !== null && cell.low === null;
  const text = missing && cell.status !== null ? <Missing status={cell.status} /> : cell.text;
  const id = cell.cell;
  if (id === null) return text;
  return (
    <button type="button" className={styles.figure} onClick={() => onOpen(id)} title="Where this figure comes from">
      {text}
    </button>
  );
}
