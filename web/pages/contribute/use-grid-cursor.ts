import { useEffect, useLayoutEffect, useRef, useState } from "react";

import { type Cursor, drawnRange, scrolledTo } from "./grid-moves.ts";

/** A cell that something outside the table leads to; each time with another number. */
export interface GridTarget extends Cursor {
  /** The finding from which it was asked for; null where it was not. */
  readonly from: string | null;
  readonly nth: number;
}

/** Height of a row of the table in pixels, the same in the style sheet. */
export const ROW_HEIGHT = 34;

interface Options {
  readonly target: GridTarget | null;
  /** Number of lines of the table on the screen, and the line of a row. */
  readonly count: number;
  readonly lineOf: (row: number) => number;
}

/** The cursor of a long table: where it is, what of the table has to be drawn, and the focus that goes with it. */
export function useGridCursor({ target, count, lineOf }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [led, setLed] = useState<GridTarget | null>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const wantsFocus = useRef<"led" | "moved" | null>(null);
  if (target !== led) {
    setLed(target);
    setCursor(target);
  }
  useLayoutEffect(() => {
    if (target !== null) wantsFocus.current = "led";
  }, [target]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const look = (): void => setView({ top: box.scrollTop, height: box.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);

  // A row out of view is not drawn yet: it is scrolled to first, and gets the focus with the drawing that follows.
  useLayoutEffect(() => {
    const box = scroller.current;
    const wanted = wantsFocus.current;
    if (wanted === null || cursor === null || box === null) return;
    const line = lineOf(cursor.row);
    const top = scrolledTo(line, box.scrollTop, box.clientHeight, ROW_HEIGHT);
    if (top !== box.scrollTop) box.scrollTo({ top });
    const cell = box.querySelector<HTMLElement>(`[data-cell="${cursor.row}:${cursor.column}"]`);
    if (cell === null) return;
    wantsFocus.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: wanted === "led" ? "center" : "nearest", inline: "nearest" });
  });

  return {
    /** For the element that scrolls. */
    scroller,
    cursor,
    led,
    range: drawnRange(view.top, view.height, ROW_HEIGHT, count),
    page: Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 2),
    /** Moves the cursor without the focus: it is in the table already. */
    setCursor,
    /** Moves the cursor, and the focus to its cell. */
    moveTo: (next: Cursor): void => {
      wantsFocus.current = "moved";
      setCursor({ row: next.row, column: next.column });
    },
  };
}
