import { type ClipboardEvent, type KeyboardEvent, useState } from "react";

import type { Finding } from "../../../../api/contract/report.ts";
import { movedCursor } from "../grid-moves.ts";
import { pastedTable } from "../pasted/pasted.ts";
import { ROW_HEIGHT, useGridCursor } from "../use-grid-cursor.ts";
import type { AskedRow } from "./asked-rows.ts";
import { type Block, cellId, cellsOf, copiedFrom, pastedInto } from "./entries.ts";
import { EntryBar } from "./EntryBar.tsx";
import styles from "./EntryGrid.module.css";
import { EntryLine } from "./EntryLine.tsx";
import type { TypedEntries } from "./use-entries.ts";

/** A table to type figures into: rows are questions and their parts, columns the years of the round. */
export function EntryGrid({
  label,
  rows,
  years,
  typed,
  found,
  before,
}: {
  readonly label: string;
  readonly rows: readonly AskedRow[];
  readonly years: readonly number[];
  readonly typed: TypedEntries;
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  /** The figure that was last accepted for a cell. */
  readonly before: ReadonlyMap<string, string>;
}) {
  const [anchor, setAnchor] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const { scroller, cursor, range, page, setCursor, moveTo } = useGridCursor({
    target: null,
    count: rows.length,
    lineOf: (row) => row,
  });
  const here = cursor !== null && cursor.row < rows.length ? cursor : { row: 0, column: 0 };
  const from = anchor ?? here;
  const block: Block = {
    top: Math.min(from.row, here.row),
    bottom: Math.max(from.row, here.row),
    left: Math.min(from.column, here.column),
    right: Math.max(from.column, here.column),
  };
  const field = { rows: rows.map((_, at) => at), columns: years.length, page };
  const [cell = ""] = cellsOf({ top: here.row, bottom: here.row, left: here.column, right: here.column }, rows, years);
  const { entries, write } = typed;
  const fill = (text: string): void => write(cellsOf(block, rows, years).map((each) => [each, text] as const));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || event.altKey) return;
    const { key } = event;
    const withControl = event.ctrlKey || event.metaKey;
    const next = movedCursor(here, key === "Enter" && event.shiftKey ? "ArrowUp" : key, withControl, field);
    if (next !== null) {
      setAnchor(event.shiftKey && key !== "Enter" ? from : null);
      moveTo(next);
    } else if (withControl && key.toLowerCase() === "z") (event.shiftKey ? typed.redo : typed.undo)();
    else if (withControl && key.toLowerCase() === "y") typed.redo();
    else if (withControl && key.toLowerCase() === "a") {
      setAnchor({ row: 0, column: 0 });
      moveTo({ row: rows.length - 1, column: years.length - 1 });
    } else if (key === "Delete" || key === "Backspace") fill("");
    else if (key === "Enter" || key === "F2") setEditing(entries[cell] ?? "");
    else if (key === "Escape" && anchor !== null) setAnchor(null);
    else if (key.length === 1 && key !== " " && !withControl) setEditing(key);
    else return;
    event.preventDefault();
  };
  const onEdited = (text: string | null, key: string | null): void => {
    setEditing(null);
    if (text !== null) write([[cell, text]]);
    setAnchor(null);
    const next = key === null ? null : movedCursor(here, key, false, field);
    if (next !== null) moveTo(next);
    else if (key === "Escape") moveTo(here);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.clipboardData.setData("text/plain", copiedFrom(entries, block, rows, years));
    if (event.type === "cut") fill("");
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    const { clipboardData } = event;
    const pasted = pastedTable({ html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") });
    event.preventDefault();
    if (pasted !== null) write(pastedInto(pasted.cells, block, rows, years));
  };
  const choose = (row: number, column: number, isLonger: boolean): void => {
    setAnchor(isLonger ? from : null);
    setCursor({ row, column });
  };
  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <table
          // The table is one stop of the keyboard; arrow keys move within it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={label}
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          className={styles.grid}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
          onCut={onCopy}
          onPaste={onPaste}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.corner}>
                Question
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className={styles.year}>
                  {year}
                </th>
              ))}
              <th scope="col" className={styles.unit}>
                Unit
              </th>
            </tr>
          </thead>
          <tbody>
            <Spacer rows={range.first} />
            {rows.slice(range.first, range.after).map((row, at) => (
              <EntryLine
                key={row.id}
                row={row}
                at={range.first + at}
                years={years}
                texts={years.map((year) => entries[cellId(row, year)] ?? "")}
                found={years.map((year) => found.get(cellId(row, year)) ?? [])}
                before={years.map((year) => before.get(cellId(row, year)) ?? "")}
                cursor={here.row === range.first + at ? here.column : null}
                block={cursor === null ? null : block}
                editing={cursor !== null && here.row === range.first + at ? editing : null}
                onChoose={choose}
                onEdit={(column) => {
                  setCursor({ row: range.first + at, column });
                  setEditing(entries[cellId(row, years[column] ?? 0)] ?? "");
                }}
                onEdited={onEdited}
              />
            ))}
            <Spacer rows={rows.length - range.after} />
          </tbody>
        </table>
      </div>
      <EntryBar
        row={rows[here.row] ?? null}
        year={years[here.column] ?? null}
        before={before.get(cell) ?? ""}
        findings={cursor === null ? [] : (found.get(cell) ?? [])}
        onFill={(text) => {
          fill(text);
          moveTo(here);
        }}
      />
    </>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden style={{ blockSize: rows * ROW_HEIGHT }} />;
}
