import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";

import type { ChartOption, Drawing } from "../charts/drawing.ts";
import { useTheme } from "../state/theme.ts";
import styles from "./Chart.module.css";
import type { Surface } from "./ChartSurface.tsx";
import { firstPlace, markAt, type MarkRow, moved, nearestMark, type Pixel, type Place } from "./marks.ts";

const ChartSurface = lazy(async () => ({ default: (await import("./ChartSurface.tsx")).ChartSurface }));

/**
 * A chart of ECharts, drawn for the width it has. Arrow keys move a cursor over its points and say them; Enter or a
 * click on a point opens the cell it came from.
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
  const theme = useTheme();
  const width = useWidth(box);
  const mark = place === null ? null : markAt(rows, place);
  const pixel = mark === null ? null : (surface?.pixelOf(mark) ?? null);

  const goTo = (next: Place | null): void => {
    setPlace(next);
    surface?.showTip(next === null ? null : markAt(rows, next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") goTo(null);
    else if (event.key === "Enter" || event.key === " ") {
      if (mark?.cell === null || mark?.cell === undefined) return;
      onOpen(mark.cell);
    } else {
      const next = place === null ? firstPlace(rows) : moved(rows, place, event.key);
      if (next === null || !isMove(event.key)) return;
      goTo(next);
    }
    event.preventDefault();
  };
  const onPoint = (at: Pixel): void => {
    const nearest = surface === null ? null : nearestMark(rows, at, surface.pixelOf);
    if (nearest?.cell !== null && nearest?.cell !== undefined) onOpen(nearest.cell);
  };
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
      onBlur={() => goTo(null)}
    >
      {width === null ? null : (
        <Suspense fallback={null}>
          <ChartSurface
            draw={draw}
            drawing={{ theme, width, height: height(width) }}
            onReady={setSurface}
            onPoint={onPoint}
            onCell={onOpen}
            isPoint={(at) => surface !== null && nearestMark(rows, at, surface.pixelOf) !== null}
          />
        </Suspense>
      )}
      {mark === null || pixel === null ? null : (
        <div className={styles.cursor} style={{ insetInlineStart: pixel.x, insetBlockStart: pixel.y }} aria-hidden>
          <span className={styles.flag} data-left={width !== null && pixel.x > width / 2 ? true : undefined}>
            {mark.name}, {mark.at}: {mark.text}
          </span>
        </div>
      )}
      <output className="unseen">{mark === null ? "" : `${mark.name}, ${mark.at}: ${mark.spoken}`}</output>
    </div>
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
