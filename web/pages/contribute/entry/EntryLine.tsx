import type { KeyboardEvent } from "react";

import type { Finding } from "../../../../api/contract/report.ts";
import { asks } from "../marked-cells.ts";
import { SEVERITY_WORDS } from "../report-words.ts";
import { SeverityIcon } from "../SeverityMark.tsx";
import type { AskedRow } from "./asked-rows.ts";
import type { Block } from "./entries.ts";
import styles from "./EntryGrid.module.css";

interface Props {
  readonly row: AskedRow;
  /** Its place in the table, counted from 0. */
  readonly at: number;
  readonly years: readonly number[];
  readonly texts: readonly string[];
  readonly found: readonly (readonly Finding[])[];
  readonly before: readonly string[];
  /** The column that the Tab key reaches; null where that is in another row. */
  readonly cursor: number | null;
  /** What is selected; null before a cell was chosen. */
  readonly block: Block | null;
  /** What the field in the cursor's cell begins with; null where nothing is being typed. */
  readonly editing: string | null;
  readonly onChoose: (row: number, column: number, isLonger: boolean) => void;
  readonly onEdit: (column: number) => void;
  readonly onEdited: (text: string | null, key: string | null) => void;
}

/** A question or one of its parts, with a cell for each year. */
export function EntryLine(props: Props) {
  const { row, at, years, texts, found, before, cursor, block, editing, onChoose, onEdit, onEdited } = props;
  const isWithin = (column: number): boolean =>
    block !== null && at >= block.top && at <= block.bottom && column >= block.left && column <= block.right;
  return (
    <tr aria-rowindex={at + 2} data-whole={row.part === null || undefined} className={styles.row}>
      <th scope="row" className={styles.question} title={row.definition}>
        {row.part === null ? (
          row.label
        ) : (
          <>
            <span className="unseen">{row.label}: </span>
            {row.part.label}
          </>
        )}
      </th>
      {years.map((year, column) => {
        const [first] = (found[column] ?? []).filter(asks);
        const isHere = cursor === column;
        const text = texts[column] ?? "";
        const hint = before[column] ?? "";
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events
          <td
            key={year}
            aria-colindex={column + 2}
            aria-selected={isWithin(column)}
            tabIndex={isHere ? 0 : -1}
            data-cell={`${at}:${column}`}
            data-severity={first?.severity}
            className={styles.cell}
            // Moving with Shift focuses too, and must not end what it selects.
            onFocus={() => (isHere && block !== null) || onChoose(at, column, false)}
            onClick={(event) => onChoose(at, column, event.shiftKey)}
            onDoubleClick={() => onEdit(column)}
          >
            {isHere && editing !== null ? (
              <CellField label={`${row.part?.label ?? row.label}, ${year}`} text={editing} onEdited={onEdited} />
            ) : text === "" ? (
              <span className={styles.hint}>
                {hint === "" ? null : <span className="unseen">Empty; accepted before: </span>}
                {hint}
              </span>
            ) : (
              <>
                {first === undefined ? null : (
                  <>
                    <SeverityIcon severity={first.severity} />
                    <span className="unseen">{SEVERITY_WORDS[first.severity]}: </span>
                  </>
                )}
                {text}
              </>
            )}
          </td>
        );
      })}
      <td className={styles.unit}>{row.unit}</td>
    </tr>
  );
}

function CellField({
  label,
  text,
  onEdited,
}: {
  readonly label: string;
  readonly text: string;
  readonly onEdited: Props["onEdited"];
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    if (event.key === "Enter") onEdited(value, event.shiftKey ? "ArrowUp" : "ArrowDown");
    else if (event.key === "Tab") onEdited(value, event.shiftKey ? "ArrowLeft" : "ArrowRight");
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") onEdited(value, event.key);
    else if (event.key === "Escape") onEdited(null, "Escape");
    else return;
    event.preventDefault();
  };
  return (
    <input
      className={styles.field}
      aria-label={label}
      // The cell was opened to be typed into.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      defaultValue={text}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={(event) => onEdited(event.currentTarget.value, null)}
    />
  );
}
