import { columnLetters } from "../../../api/findings/place.ts";
import type { FileTable } from "../../workers/check-messages.ts";
import styles from "./CellBar.module.css";
import { type Correction, correctionAt } from "./corrections.ts";
import { undo } from "./draft.ts";
import type { Cursor } from "./grid-moves.ts";
import type { MarkedCells } from "./marked-cells.ts";
import { headingAt } from "./proposals.ts";
import { bareMessage } from "./report-words.ts";
import { SeverityMark } from "./SeverityMark.tsx";

/** The chosen cell in full: where it is, what stands in it, what was found, and what can be done. */
export function CellBar({
  cursor,
  table,
  marks,
  corrections,
  from,
  onEdit,
  onBack,
}: {
  readonly cursor: Cursor | null;
  readonly table: FileTable;
  readonly marks: MarkedCells;
  readonly corrections: readonly Correction[];
  /** The finding that led here. */
  readonly from: string | null;
  readonly onEdit: () => void;
  readonly onBack: (finding: string) => void;
}) {
  if (cursor === null) {
    return (
      <p className={styles.hint}>
        {table.divided
          ? "Choose a cell to see it in full; Enter or a double click corrects it."
          : "The file can’t be divided into cells yet, so it is shown line by line. Mend it in your own program."}
      </p>
    );
  }
  const { row, column } = cursor;
  const text = table.rows[row]?.[column] ?? "";
  const heading = headingAt(table, column);
  const about = row === table.header ? "" : rowWords(table, row, column);
  const findings = [...marks.at(row, column), ...marks.at(row, null)];
  const correction = correctionAt(corrections, row, column);
  const back = findings[0]?.id ?? from;
  return (
    <div className={styles.bar}>
      <p className={styles.where}>
        <strong>
          {columnLetters(column + 1)}
          {row + 1}
        </strong>{" "}
        <span className={styles.quiet}>
          line {table.lines[row]}
          {heading === "" || row === table.header ? "" : `, “${heading}”`}
          {about === "" ? "" : ` · ${about}`}
        </span>
      </p>
      <p className={styles.text}>
        {text.trim() === "" ? <span className={styles.quiet}>empty</span> : text}
        {correction === null ? null : (
          <span className={styles.quiet}> was “{correction.from}” in the file that you chose</span>
        )}
      </p>
      {findings.map((finding) => (
        <p key={finding.id} className={styles.finding}>
          <SeverityMark severity={finding.severity} /> {bareMessage(finding)}
        </p>
      ))}
      <p className={styles.actions}>
        {table.divided ? (
          <button type="button" className={styles.button} onClick={onEdit}>
            Correct this cell
          </button>
        ) : null}
        {correction === null ? null : (
          <button type="button" className={styles.button} onClick={() => undo(correction.id)}>
            Take the correction back
          </button>
        )}
        {back === null ? null : (
          <button type="button" className={styles.button} onClick={() => onBack(back)}>
            Back to the finding
          </button>
        )}
      </p>
    </div>
  );
}

/** What a row is about, in its own words: the cells that say indicator, year, breakdown and unit. */
function rowWords(table: FileTable, row: number, except: number): string {
  const cells = table.rows[row] ?? [];
  return table.fields
    .flatMap((field, column) => {
      const text = (cells[column] ?? "").trim();
      const says = field !== null && column !== except && text !== "" && !NOT_OF_THE_KEY.test(field);
      return says ? [text] : [];
    })
    .join(", ");
}

/** Fields and years in which values and remarks stand. */
const NOT_OF_THE_KEY = /^(value|flag|note|\d+)$/;
