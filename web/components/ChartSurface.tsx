import { useEffect, useRef } from "react";

import type { ChartOption, Drawing } from "../charts/drawing.ts";
import { init } from "../charts/echarts.ts";
import type { Mark, Pixel } from "./marks.ts";

/** What the outside may ask of a drawn chart. */
export interface Surface {
  /** Where a mark is drawn; null before the first drawing. */
  readonly pixelOf: (mark: Mark) => Pixel | null;
}

/**
 * The drawing itself: the only component that loads ECharts. Hidden from assistive technology, which has the cursor and
 * the table. Tooltips are the page's own (`ChartTip.tsx`): the library's would weigh as much as all other parts of it
 * that are left out, and can't be reached by keyboard.
 */
export function ChartSurface({
  draw,
  drawing,
  onReady,
  onMove,
  onPick,
  isPick,
}: {
  readonly draw: (drawing: Drawing) => ChartOption;
  readonly drawing: Drawing;
  readonly onReady: (surface: Surface | null) => void;
  /** The pointer is there; null when it left. */
  readonly onMove: (at: Pixel | null) => void;
  readonly onPick: (at: Pixel) => void;
  /** Whether a click there would do something. */
  readonly isPick: (at: Pixel) => boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const latest = useRef({ onMove, onPick, isPick });
  useEffect(() => {
    latest.current = { onMove, onPick, isPick };
  });

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = init(box.current, null, { renderer: "svg", width: 1, height: 1 });
    chart.current = made;
    const plane = made.getZr();
    plane.on("click", (event) => latest.current.onPick({ x: event.offsetX, y: event.offsetY }));
    plane.on("mousemove", (event) => {
      const at = { x: event.offsetX, y: event.offsetY };
      latest.current.onMove(at);
      plane.setCursorStyle(latest.current.isPick(at) ? "pointer" : "default");
    });
    plane.on("globalout", () => latest.current.onMove(null));
    return () => {
      chart.current = null;
      made.dispose();
    };
  }, []);

  const { theme, width, height } = drawing;
  useEffect(() => {
    const made = chart.current;
    if (made === null) return;
    made.resize({ width, height });
    made.setOption(draw({ theme, width, height }), true);
    // Lets the drawing be scaled on paper, which is narrower than the screen it was made for.
    box.current?.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`);
    onReady({ pixelOf: (mark) => pixelOf(made, mark) });
  }, [draw, theme, width, height, onReady]);

  return <div ref={box} aria-hidden style={{ inlineSize: width, blockSize: height }} />;
}

function pixelOf(chart: ReturnType<typeof init>, mark: Mark): Pixel | null {
  if (chart.isDisposed()) return null;
  const pixel: unknown = chart.convertToPixel({ gridIndex: mark.grid ?? 0 }, [...mark.coordinate]);
  if (!Array.isArray(pixel)) return null;
  const [x, y]: readonly unknown[] = pixel;
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x + y) ? { x, y } : null;
}
