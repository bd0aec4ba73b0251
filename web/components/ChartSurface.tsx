import { useEffect, useRef } from "react";

import type { ChartOption, Drawing } from "../charts/drawing.ts";
import { init } from "../charts/echarts.ts";
import type { Mark, Pixel } from "./marks.ts";

/** What the outside may ask of a drawn chart. */
export interface Surface {
  readonly pixelOf: (mark: Mark) => Pixel | null;
  /** Shows the tooltip of a mark's row; null hides it. */
  readonly showTip: (mark: Mark | null) => void;
}

/** The drawing itself: the only component that loads ECharts. Hidden from assistive technology, which has the cursor and the table. */
export function ChartSurface({
  draw,
  drawing,
  onReady,
  onPoint,
  onCell,
  isPoint,
}: {
  readonly draw: (drawing: Drawing) => ChartOption;
  readonly drawing: Drawing;
  readonly onReady: (surface: Surface | null) => void;
  readonly onPoint: (at: Pixel) => void;
  /** A click on something that carries the id of its cell. */
  readonly onCell: (cell: string) => void;
  readonly isPoint: (at: Pixel) => boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const latest = useRef({ onPoint, onCell, isPoint });
  useEffect(() => {
    latest.current = { onPoint, onCell, isPoint };
  });

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = init(box.current, null, { renderer: "svg", width: 1, height: 1 });
    chart.current = made;
    const plane = made.getZr();
    plane.on("click", (event) => latest.current.onPoint({ x: event.offsetX, y: event.offsetY }));
    made.on("click", ({ data }) => {
      if (typeof data === "object" && data !== null && "cell" in data && typeof data.cell === "string") {
        latest.current.onCell(data.cell);
      }
    });
    plane.on("mousemove", (event) => {
      const near = latest.current.isPoint({ x: event.offsetX, y: event.offsetY });
      plane.setCursorStyle(near ? "pointer" : "default");
    });
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
    onReady({ pixelOf: (mark) => pixelOf(made, mark), showTip: (mark) => showTip(made, mark) });
  }, [draw, theme, width, height, onReady]);

  return <div ref={box} aria-hidden style={{ inlineSize: width, blockSize: height }} />;
}

function pixelOf(chart: ReturnType<typeof init>, mark: Mark): Pixel | null {
  if (mark.coordinate === null || chart.isDisposed()) return null;
  const pixel: unknown = chart.convertToPixel({ gridIndex: mark.grid ?? 0 }, [...mark.coordinate]);
  if (!Array.isArray(pixel)) return null;
  const [x, y]: readonly unknown[] = pixel;
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x + y) ? { x, y } : null;
}

function showTip(chart: ReturnType<typeof init>, mark: Mark | null): void {
  if (chart.isDisposed()) return;
  if (mark?.item === undefined) chart.dispatchAction({ type: "hideTip" });
  else chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: mark.item });
}
