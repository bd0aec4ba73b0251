import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";

import type { ChartOption, Drawing } from "../charts/drawing.ts";
import { useTheme } from "../state/theme.ts";
import styles from "./Chart.module.css";
import type { Surface } from "./ChartSurface.tsx";
import { ChartTip } from "./ChartTip.tsx";
import {
  cellNear,
  firstPlace,
  markAt,
  type MarkRow,
  moved,
  type Pixel,
  type Place,
  placeNear,
  readingOf,
} from "./marks.ts";

const ChartSurface = lazy(async () => ({ default: (await import("./ChartSurface.tsx")).ChartSurface }));

/**
 * A chart of ECharts, drawn for the width it has. Arrow keys move a cursor over its points and say them; Enter or a
 * click on a point opens the cell it came from. The pointer shows all figures of a year, or of a row.
 */
export function Chart({
  draw,
  rows,
  label,
  height,
  onOpen,
}: {
  /** Builds the option for one size and theme. Keep it the same function while the figure is the same. */
  readonly draw: (drawing: Drawing) => ChartOption;
  /** The points in reading order: what the keyboard goes through. */
  readonly rows: readonly MarkRow[];
  /** What the chart shows, in words. */
  readonly label: string;
  /** Pixels, for the width it has. */
  readonly height: (width: number) => number;
  readonly onOpen: (cell: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<Surface | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const theme = useTheme();
  const width = useWidth(box);
  const pixelAt = (at: Place | null): Pixel | null => {
    const mark = at === null ? null : markAt(rows, at);
    const pixel = mark === null || surface === null || width === null ? null : surface.pixelOf(mark);
    // A year without a figure is pointed at on the foot of the chart, also where the scale does not start at zero.
    return pixel === null ? null : { x: pixel.x, y: Math.min(pixel.y, height(width ?? 0) - 20) };
  };
  const mark = place === null ? null : markAt(rows, place);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setPlace(null);
    else if (event.key === "Enter" || event.key === " ") {
      if (mark?.cell === null || mark?.cell === undefined) return;
      onOpen(mark.cell);
    } else {
      const next = place === null ? firstPlace(rows) : moved(rows, place, event.key);
      if (next === null || !isMove(event.key)) return;
      setPlace(next);
    }
    event.preventDefault();
  };
  const cellAt = (at: Pixel): string | null => (surface === null ? null : cellNear(rows, at, surface.pixelOf));
  const onPick = (at: Pixel): void => {
    const cell = cellAt(at);
    if (cell !== null) onOpen(cell);
  };
  const onMove = (at: Pixel | null): void => {
    const next = at === null || surface === null ? null : placeNear(rows, at, surface.pixelOf);
    if (next?.row !== pointed?.row || next?.index !== pointed?.index) setPointed(next);
  };
  const tip = pixelAt(pointed);
  return (
    // The chart is one stop of the keyboard with keys of its own: the role says so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className={styles.chart}
      style={{ blockSize: height(width ?? 800) }}
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Use the arrow keys to go through the points, Enter to see where one comes from.`}
      // The points are reached through this one stop.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setPlace(null)}
    >
      {width === null ? null : (
        <Suspense fallback={null}>
          <ChartSurface
            draw={draw}
            drawing={{ theme, width, height: height(width) }}
            onReady={setSurface}
            onMove={onMove}
            onPick={onPick}
            isPick={(at) => cellAt(at) !== null}
          />
        </Suspense>
      )}
      {pointed === null || tip === null || width === null ? null : (
        <>
          {readingOf(rows) === "column" ? (
            <div className={styles.hairline} style={{ left: tip.x }} aria-hidden />
          ) : null}
          <ChartTip rows={rows} place={pointed} pixel={tip} width={width} height={height(width)} />
        </>
      )}
      <Cursor rows={rows} place={place} pixel={pixelAt(place)} width={width ?? 0} />
    </div>
  );
}

/** The ring on the point that the keyboard has reached, and its words. */
function Cursor({
  rows,
  place,
  pixel,
  width,
}: {
  readonly rows: readonly MarkRow[];
  readonly place: Place | null;
  readonly pixel: Pixel | null;
  readonly width: number;
}) {
  const mark = place === null ? null : markAt(rows, place);
  return (
    <>
      {mark === null || pixel === null ? null : (
        <div className={styles.cursor} style={{ left: pixel.x, top: pixel.y }} aria-hidden>
          <span className={styles.flag} data-left={pixel.x > width / 2 || undefined}>
            {mark.name}, {mark.at}: {mark.text}
          </span>
        </div>
      )}
      <output className="unseen">{mark === null ? "" : `${mark.name}, ${mark.at}: ${mark.spoken}`}</output>
    </>
  );
}

function isMove(key: string): boolean {
  return key.startsWith("Arrow") || key === "Home" || key === "End";
}

/** The width of an element as it changes; null before it is known. */
function useWidth(box: { readonly current: HTMLDivElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
