import type { KeyboardEvent } from "react";

import type { FileTable } from "../../workers/check-messages.ts";
import { type Correction, correctionAt } from "./corrections.ts";
import styles from "./FileGrid.module.css";
import { asks, type MarkedCells } from "./marked-cells.ts";
import { SEVERITY_WORDS } from "./report-words.ts";
import { SeverityIcon } from "./SeverityMark.tsx";

interface Props {
  readonly row: number;
  readonly table: FileTable;
  readonly columns: number;
  readonly marks: MarkedCells;
  readonly corrections: readonly Correction[];
  /** The column of this row that the Tab key reaches; null where that is in another row. */
  readonly cursor: number | null;
  /** Whether a cell of this row was chosen. */
  readonly isChosen: boolean;
  /** What the field in the cursor's cell begins with; null where nothing is being edited. */
  readonly editing: string | null;
  readonly onChoose: (column: number) => void;
  readonly onEdit: (column: number) => void;
  /** The text to keep, or null to leave the cell as it is, and the key that ended it. */
  readonly onEdited: (text: string | null, key: string | null) => void;
}

/** One row of a file: its line number and its cells, each with what was found in it. */
export function GridRow(props: Props) {
  const { row, table, columns, marks, corrections, cursor, isChosen, editing, onChoose, onEdit, onEdited } = props;
  const [whole] = marks.at(row, null);
  const cells = table.rows[row] ?? [];
  return (
    <tr aria-rowindex={row + 2} data-heading={row === table.header || undefined} className={styles.row}>
      <th scope="row" className={styles.line} title={whole?.title}>
        {whole === undefined ? null : (
          <>
            <SeverityIcon severity={whole.severity} />
            <span className="unseen">{SEVERITY_WORDS[whole.severity]}: </span>
          </>
        )}
        {table.lines[row]}
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const [found] = marks.at(row, column);
        const isHere = cursor === column;
        const isCorrected = correctionAt(corrections, row, column) !== null;
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events
          <td
            // Columns have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={column}
            aria-colindex={column + 2}
            aria-selected={isHere && isChosen}
            tabIndex={isHere ? 0 : -1}
            data-cell={`${row}:${column}`}
            data-severity={found?.severity}
            data-corrected={isCorrected || undefined}
            className={styles.cell}
            onFocus={() => onChoose(column)}
            onClick={() => onChoose(column)}
            onDoubleClick={() => onEdit(column)}
          >
            {isHere && isChosen && editing !== null ? (
              <CellField text={editing} onEdited={onEdited} />
            ) : (
              <>
                {found === undefined ? null : (
                  <>
                    {asks(found) ? <SeverityIcon severity={found.severity} /> : null}
                    <span className="unseen">{SEVERITY_WORDS[found.severity]}: </span>
                  </>
                )}
                <span className={styles.text}>{cells[column] ?? ""}</span>
                {isCorrected ? <span className="unseen"> (corrected)</span> : null}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function CellField({ text, onEdited }: { readonly text: string; readonly onEdited: Props["onEdited"] }) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    if (event.key === "Enter") onEdited(value, "ArrowDown");
    else if (event.key === "Tab") onEdited(value, event.shiftKey ? "ArrowLeft" : "ArrowRight");
    else if (event.key === "Escape") onEdited(null, "Escape");
    else return;
    event.preventDefault();
  };
  return (
    <input
      className={styles.field}
      aria-label="Corrected text of this cell"
      // The cell was opened to be typed into.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      defaultValue={text}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={(event) => onEdited(event.currentTarget.value, null)}
    />
  );
}
