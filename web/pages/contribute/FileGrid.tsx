import { type KeyboardEvent, useMemo, useState } from "react";

import { columnLetters } from "../../../api/findings/place.ts";
import { formatNumber } from "../../charts/format.ts";
import type { FileTable } from "../../workers/check-messages.ts";
import { CellBar } from "./CellBar.tsx";
import type { Correction } from "./corrections.ts";
import styles from "./FileGrid.module.css";
import { movedCursor } from "./grid-moves.ts";
import { GridRow } from "./GridRow.tsx";
import { asks, type MarkedCells } from "./marked-cells.ts";
import { allRows, columnWidths, shownRows } from "./shown-rows.ts";
import { type GridTarget, ROW_HEIGHT, useGridCursor } from "./use-grid-cursor.ts";

export type { GridTarget } from "./use-grid-cursor.ts";

/** The rows of a file as a table in which cells can be put right; rows without findings are folded until asked for. */
export function FileGrid({
  table,
  marks,
  corrections,
  target,
  onCorrect,
  onBack,
}: {
  readonly table: FileTable;
  readonly marks: MarkedCells;
  readonly corrections: readonly Correction[];
  readonly target: GridTarget | null;
  readonly onCorrect: (row: number, column: number, text: string) => void;
  readonly onBack: (finding: string) => void;
}) {
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const count = table.rows.length;
  const shown = useMemo(() => {
    if (all) return allRows(count);
    const corrected = corrections.flatMap(({ cells }) => cells.map(({ row }) => row));
    const wanted = target === null ? [] : [target.row];
    return shownRows(count, [...marks.rows, ...corrected, ...wanted], table.header);
  }, [all, count, corrections, marks, table.header, target]);
  const { header } = table;
  const widths = useMemo(() => {
    const isMarked = (row: number, column: number): boolean => marks.at(row, column).some(asks);
    return columnWidths({ rows: table.rows, shown, header, isMarked });
  }, [table.rows, shown, header, marks]);
  const lines = useMemo(
    () => new Map(shown.map((line, at) => [line.kind === "row" ? line.row : -at - 1, at])),
    [shown],
  );
  const rows = useMemo(() => shown.flatMap((line) => (line.kind === "row" ? [line.row] : [])), [shown]);
  const { scroller, cursor, led, range, page, setCursor, moveTo } = useGridCursor({
    target,
    count: shown.length,
    lineOf: (row) => lines.get(row) ?? 0,
  });
  const tabbed = cursor !== null && lines.has(cursor.row) ? cursor : { row: rows[0] ?? 0, column: 0 };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || cursor === null || event.altKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    const next = movedCursor(cursor, event.key, withControl, { rows, columns: widths.length, page: page });
    const finding = marks.at(cursor.row, cursor.column)[0]?.id ?? led?.from ?? null;
    if (next !== null) moveTo(next);
    else if (table.divided && (event.key === "Enter" || event.key === "F2")) setEditing(textAt(table, cursor));
    else if (event.key === "Escape" && finding !== null) onBack(finding);
    else if (table.divided && event.key.length === 1 && event.key !== " " && !withControl) setEditing(event.key);
    else return;
    event.preventDefault();
  };
  const finishEditing = (text: string | null, key: string | null): void => {
    setEditing(null);
    if (cursor === null) return;
    if (text !== null) onCorrect(cursor.row, cursor.column, text);
    const next = key === null ? null : movedCursor(cursor, key, false, { rows, columns: widths.length, page: 1 });
    if (next !== null) moveTo(next);
    else if (key === "Escape") moveTo(cursor);
  };
  return (
    <section className={styles.pane} aria-label="The file, row by row">
      <div className={styles.head}>
        <h2 className={styles.title}>The file</h2>
        <p className={styles.count}>
          {all || rows.length === count
            ? `all ${formatNumber(count)} lines`
            : `${formatNumber(rows.length)} of ${formatNumber(count)} lines: those with findings`}
        </p>
        {rows.length === count && !all ? null : (
          <button type="button" className={styles.toggle} onClick={() => setAll(!all)}>
            {all ? "Only lines with findings" : "Show all"}
          </button>
        )}
      </div>
      <div ref={scroller} className={styles.scroller}>
        <table
          // The table is one stop of the keyboard; arrow keys move within it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label="The file. Arrow keys move, Enter corrects a cell, Escape goes back to the finding."
          aria-rowcount={count + 1}
          aria-colcount={widths.length + 1}
          className={styles.grid}
          style={{ inlineSize: `${widths.reduce((sum, width) => sum + width + BESIDE, 7)}ch` }}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col style={{ inlineSize: "7ch" }} />
            {widths.map((width, column) => (
              // Columns have no name but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <col key={column} style={{ inlineSize: `${width + BESIDE}ch` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.corner}>
                <span className="unseen">Line</span>
              </th>
              {widths.map((_, column) => (
                // oxlint-disable-next-line react/no-array-index-key
                <th key={column} scope="col" className={styles.letter}>
                  {columnLetters(column + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer lines={range.first} />
            {shown.slice(range.first, range.after).map((line) =>
              line.kind === "gap" ? (
                <tr key={`gap ${line.from}`}>
                  <td colSpan={widths.length + 1} className={styles.gap}>
                    <button type="button" tabIndex={-1} className={styles.fold} onClick={() => setAll(true)}>
                      {formatNumber(line.to - line.from + 1)} lines without findings
                    </button>
                  </td>
                </tr>
              ) : (
                <GridRow
                  key={line.row}
                  row={line.row}
                  table={table}
                  columns={widths.length}
                  marks={marks}
                  corrections={corrections}
                  cursor={tabbed.row === line.row ? tabbed.column : null}
                  isChosen={cursor?.row === line.row}
                  editing={cursor?.row === line.row ? editing : null}
                  onChoose={(column) => setCursor({ row: line.row, column })}
                  onEdit={(column) => {
                    if (!table.divided) return;
                    setCursor({ row: line.row, column });
                    setEditing(textAt(table, { row: line.row, column }));
                  }}
                  onEdited={finishEditing}
                />
              ),
            )}
            <Spacer lines={shown.length - range.after} />
          </tbody>
        </table>
      </div>
      <CellBar
        cursor={cursor}
        table={table}
        marks={marks}
        corrections={corrections}
        from={led?.from ?? null}
        onEdit={() => {
          if (cursor !== null) setEditing(textAt(table, cursor));
        }}
        onBack={onBack}
      />
    </section>
  );
}

/** Characters of room that a cell leaves beside its text. */
const BESIDE = 3;

/** Stands for the lines that are not drawn. */
function Spacer({ lines }: { readonly lines: number }) {
  if (lines <= 0) return null;
  return <tr aria-hidden style={{ blockSize: lines * ROW_HEIGHT }} />;
}

function textAt(table: FileTable, { row, column }: { readonly row: number; readonly column: number }): string {
  return table.rows[row]?.[column] ?? "";
}
