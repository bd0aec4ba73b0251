import type { Table } from "../../../api/contract/review.ts";
import styles from "./ReviewTableBlock.module.css";

/** A table of the Review with its number, its caption, notes and source. A missing figure is hatched. */
export function ReviewTableBlock({ table }: { readonly table: Table }) {
  return (
    <figure id={table.id} className={styles.frame}>
      <figcaption className={styles.caption}>
        {table.number === null ? null : <span className={styles.number}>Table {table.number}</span>} {table.caption}
      </figcaption>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={table.caption} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.label} scope="col" data-align={column.align}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // Rows of a frozen document never change place, and two may read alike.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at} data-strong={row.strong || undefined}>
                {row.cells.map((cell, column) => {
                  const { label = "", align = "start" } = table.columns[column] ?? {};
                  const text = cell.missing ? (
                    <span className={styles.missing} title="not reported">
                      <span className="unseen">{cell.spoken ?? "not reported"}</span>
                    </span>
                  ) : cell.spoken === null ? (
                    cell.text
                  ) : (
                    <>
                      <span aria-hidden title={cell.spoken}>
                        {cell.text}
                      </span>
                      <span className="unseen">{cell.spoken}</span>
                    </>
                  );
                  return column === 0 ? (
                    <th key={label} scope="row" data-align={align}>
                      {text}
                    </th>
                  ) : (
                    <td key={label} data-align={align}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Foot notes={table.notes} source={table.source} />
    </figure>
  );
}

function Foot({ notes, source }: { readonly notes: readonly string[]; readonly source: string }) {
  if (notes.length === 0 && source === "") return null;
  return (
    <div className={styles.foot}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {source === "" ? null : <p>{source}</p>}
    </div>
  );
}
