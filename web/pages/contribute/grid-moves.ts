/** A cell of the file, counted from 0. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** What the cursor moves over. */
export interface Field {
  /** Rows on the screen, ascending. */
  readonly rows: readonly number[];
  readonly columns: number;
  /** Rows that Page Down passes over. */
  readonly page: number;
}

/** Where a key leads, staying inside; null for a key that moves nothing. Pattern: data grid of the ARIA practices. */
export function movedCursor(cursor: Cursor, key: string, withControl: boolean, field: Field): Cursor | null {
  const at = field.rows.indexOf(cursor.row);
  const across = (column: number): Cursor => ({
    row: cursor.row,
    column: Math.max(0, Math.min(field.columns - 1, column)),
  });
  const along = (place: number, column = cursor.column): Cursor => ({
    row: field.rows[Math.max(0, Math.min(field.rows.length - 1, place))] ?? cursor.row,
    column,
  });
  switch (key) {
    case "ArrowRight":
      return across(cursor.column + 1);
    case "ArrowLeft":
      return across(cursor.column - 1);
    case "ArrowDown":
      return along(withControl ? field.rows.length : at + 1);
    case "ArrowUp":
      return along(withControl ? 0 : at - 1);
    case "PageDown":
      return along(at + field.page);
    case "PageUp":
      return along(at - field.page);
    case "Home":
      return withControl ? along(0, 0) : across(0);
    case "End":
      return withControl ? along(field.rows.length, field.columns - 1) : across(field.columns);
    default:
      return null;
  }
}

/** The part of a long list that has to be drawn: what is in view, and some more on either side. */
export function drawnRange(top: number, height: number, rowHeight: number, count: number) {
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const after = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  return { first: Math.min(first, count), after };
}

const BEYOND = 12;

/** How far to scroll so that a row stands in view below the heading; the place itself where it does already. */
export function scrolledTo(place: number, top: number, height: number, rowHeight: number): number {
  const above = place * rowHeight;
  if (above < top) return Math.max(0, above - rowHeight);
  const below = above + rowHeight;
  // The heading row covers one row of the height.
  return below > top + height - rowHeight ? below - height + 2 * rowHeight : top;
}
