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
  /** Its value where many stand together, without the unit; the text unless given. */
  readonly short?: string;
  /** Printed in grey: a rate of a very small count. */
  readonly weak?: boolean;
  /** Where it is drawn, in the units of the (perhaps hidden) axes; at zero where it is missing. */
  readonly coordinate: readonly [number, number];
  /** Where a ribbon begins and ends, its `coordinate` being the middle; left out, it is a point. */
  readonly ends?: readonly [readonly [number, number], readonly [number, number]];
  /** Half the thickness of a ribbon, in the units of the axis. */
  readonly half?: number;
  /** Which grid the axes belong to, where a chart has several; the first unless given. */
  readonly grid?: number;
  /** The cell it comes from; null where nothing was sent. */
  readonly cell: string | null;
}

/** Points that belong together, in order: one line, one row of a dot plot. */
export interface MarkRow {
  readonly id: string;
  /** What the pointer reads; `column` unless given. The same for all rows of a chart. */
  readonly reads?: Reading;
  /** The colour in which it is drawn, where it stands out from the others. */
  readonly colour?: string;
  readonly marks: readonly Mark[];
}

export interface Place {
  readonly row: number;
  readonly index: number;
}

/** How far from a point the pointer still means it, in pixels. */
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

/**
 * What the pointer reads: `column` all points of one place on the axis (a year), `row` all of one row (a state of a dot
 * plot, a bar), `mark` a single one (small multiples, where a year of all panels would say nothing), `ribbon` the one it
 * lies on, `spot` the point beside it in any direction.
 */
export type Reading = "column" | "row" | "mark" | "ribbon" | "spot";

/** How a chart with these points is read. */
export function readingOf(rows: readonly MarkRow[]): Reading {
  return rows[0]?.reads ?? "column";
}

/** The place nearest to a pixel, as the chart is read; null where nothing is near. */
export function placeNear(rows: readonly MarkRow[], at: Pixel, pixelOf: PixelOf): Place | null {
  const reading = readingOf(rows);
  if (reading === "ribbon") return nearest(rows, 1, (mark) => ribbonDistance(mark, at, pixelOf));
  if (reading === "spot") {
    return nearest(rows, REACH, (mark) => {
      const pixel = pixelOf(mark);
      return pixel === null ? FAR : Math.hypot(pixel.x - at.x, pixel.y - at.y);
    });
  }
  const distance = (pixel: Pixel): number => {
    const [across, down] = [Math.abs(pixel.x - at.x), Math.abs(pixel.y - at.y)];
    if (reading === "column") return across;
    // Of a row the nearest part counts; of a panel the year, even far above its line.
    return reading === "row" ? (down <= ROW_REACH ? across / 1e4 : FAR) : across + down / 5;
  };
  return nearest(rows, reading === "mark" ? PANEL_REACH : FAR, (mark) => {
    const pixel = pixelOf(mark);
    return pixel === null ? FAR : distance(pixel);
  });
}

/** The cell that a click at a pixel means: of the nearest point that came from a file; null where none is in reach. */
export function cellNear(rows: readonly MarkRow[], at: Pixel, pixelOf: PixelOf): string | null {
  const reading = readingOf(rows);
  if (reading === "ribbon" || reading === "spot") {
    const near = placeNear(rows, at, pixelOf);
    return near === null ? null : (markAt(rows, near)?.cell ?? null);
  }
  const isRow = reading === "row";
  const place = nearest(rows, isRow ? FAR : REACH, (mark) => {
    const pixel = mark.cell === null ? null : pixelOf(mark);
    if (pixel === null || (isRow && Math.abs(pixel.y - at.y) > ROW_REACH)) return FAR;
    return Math.hypot(pixel.x - at.x, pixel.y - at.y);
  });
  return place === null ? null : (markAt(rows, place)?.cell ?? null);
}

type PixelOf = (mark: Mark) => Pixel | null;

const FAR = Number.POSITIVE_INFINITY;
/** Half a row, and how far from a panel's line the pointer still reads it, in pixels. */
const ROW_REACH = 13;
const PANEL_REACH = 36;
/** And how far beside a thin ribbon. */
const RIBBON_REACH = 6;

/** How far from the middle of a ribbon a pixel is, 1 being its edge; it leaves and arrives level, as it is drawn. */
function ribbonDistance(mark: Mark, at: Pixel, pixelOf: PixelOf): number {
  const [start, end] = (mark.ends ?? []).map((coordinate) => pixelOf({ ...mark, coordinate }));
  if (start === undefined || start === null || end === undefined || end === null) return FAR;
  const along = (at.x - start.x) / (end.x - start.x);
  if (along < 0 || along > 1) return FAR;
  const [x, y] = mark.coordinate;
  const edge = (pixelOf({ ...mark, coordinate: [x, y + (mark.half ?? 0)] })?.y ?? 0) - (pixelOf(mark)?.y ?? 0);
  const middle = start.y + (end.y - start.y) * along * along * (3 - 2 * along);
  return Math.abs(middle - at.y) / (Math.abs(edge) + RIBBON_REACH);
}

function nearest(rows: readonly MarkRow[], limit: number, distance: (mark: Mark) => number): Place | null {
  let best: (Place & { readonly far: number }) | null = null;
  for (const [row, { marks }] of rows.entries()) {
    for (const [index, mark] of marks.entries()) {
      const far = distance(mark);
      if (far < limit && (best === null || far < best.far)) best = { row, index, far };
    }
  }
  return best === null ? null : { row: best.row, index: best.index };
}
