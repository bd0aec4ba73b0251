/** A place in a drawing, in pixels from its left and top edge. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** One point of a chart, as the keyboard and the pointer find it. */
export interface Mark {
  /** Whose point: a state, a code. */
  readonly name: string;
  /** Where on the axis: a year, a state. */
  readonly at: string;
  /** Its value as it is printed, and as it is spoken. */
  readonly text: string;
  readonly spoken: string;
  /** Where it is drawn, in the units of the axes; null where nothing is drawn, or where it has an item instead. */
  readonly coordinate: readonly [number, number] | null;
  /** Which grid the axes belong to, where a chart has several; the first unless given. */
  readonly grid?: number;
  /** The row of a chart without axes (dot plot, bars) that shows it; its tooltip marks the place. */
  readonly item?: number;
  /** The cell it comes from; null where nothing was sent. */
  readonly cell: string | null;
}

/** Points that belong together, in order: one line, one row of a dot plot. */
export interface MarkRow {
  readonly id: string;
  readonly marks: readonly Mark[];
}

export interface Place {
  readonly row: number;
  readonly index: number;
}

/** How far from a point a click still means it, in pixels. */
const REACH = 22;

/** Where the cursor starts: the last point of the first row, which is the newest. */
export function firstPlace(rows: readonly MarkRow[]): Place | null {
  const [row] = rows;
  return row === undefined || row.marks.length === 0 ? null : { row: 0, index: row.marks.length - 1 };
}

/** The mark at a place; null when the figure has changed under the cursor. */
export function markAt(rows: readonly MarkRow[], place: Place): Mark | null {
  return rows[place.row]?.marks[place.index] ?? null;
}

/** Where a key leads: along the row, or to the same place of the next row. Stays inside. */
export function moved(rows: readonly MarkRow[], place: Place, key: string): Place | null {
  const length = rows[place.row]?.marks.length ?? 0;
  const along = (index: number): Place => ({ row: place.row, index: Math.max(0, Math.min(length - 1, index)) });
  const across = (row: number): Place => {
    const next = Math.max(0, Math.min(rows.length - 1, row));
    return { row: next, index: Math.min(place.index, (rows[next]?.marks.length ?? 1) - 1) };
  };
  switch (key) {
    case "ArrowRight":
      return along(place.index + 1);
    case "ArrowLeft":
      return along(place.index - 1);
    case "Home":
      return along(0);
    case "End":
      return along(length - 1);
    case "ArrowDown":
      return across(place.row + 1);
    case "ArrowUp":
      return across(place.row - 1);
    default:
      return null;
  }
}

/** The drawn mark with a cell that is nearest to a pixel, within reach; null where there is none. */
export function nearestMark(rows: readonly MarkRow[], at: Pixel, pixelOf: (mark: Mark) => Pixel | null): Mark | null {
  let nearest: { readonly mark: Mark; readonly distance: number } | null = null;
  for (const mark of rows.flatMap((row) => row.marks)) {
    const pixel = mark.cell === null ? null : pixelOf(mark);
    if (pixel === null) continue;
    const distance = Math.hypot(pixel.x - at.x, pixel.y - at.y);
    if (distance <= REACH && (nearest === null || distance < nearest.distance)) nearest = { mark, distance };
  }
  return nearest?.mark ?? null;
}
