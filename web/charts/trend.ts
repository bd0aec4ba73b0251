/** The trend chart: a line a series, its name at its end, gaps as gaps, small numbers as ranges. */

import type { LineSeriesOption } from "echarts/charts";

import type { Point } from "../../api/contract/point.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import {
  axisTitle,
  axisTitleElement,
  baseOption,
  gridOf,
  tickRoom,
  valueAxis,
  yearAxis,
  FONT,
  FONT_SIZE,
  LINE_HEIGHT,
  type ChartOption,
  type Drawing,
  type Plot,
} from "./drawing.ts";
import { endLabelElements, GUTTER, type EndLabel } from "./end-labels.ts";
import { isWeak } from "./format.ts";
import { placeLabels, type Placement, type WantedLabel } from "./labels.ts";
import { hasFigure, linesOf, type Line } from "./lines.ts";
import { medianLines } from "./median-line.ts";
import { palette, type Palette } from "./palette.ts";
import { niceScale, yAt, yearTicks, type Scale } from "./scale.ts";
import { lineData, overlays, piecesOfLine } from "./series-marks.ts";
import { bandSeries, bandsOf, markSeries, type Mark } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

/** Years marked behind the lines, `2020` to `2020` for one. */
export interface ChartEvent {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The first year of the pandemic, which the Review looks at. */
export const PANDEMIC: ChartEvent = { from: 2020, to: 2020, label: "COVID-19" };

/** How a trend chart is to look. */
export interface TrendDrawing extends Drawing {
  /** States or line ids (`lines.ts`) to be coloured; not needed with five series or fewer. */
  readonly focus?: readonly string[];
  readonly events?: readonly ChartEvent[];
}

/** A trend chart with every place known: for the option, for the list of names left out, for tests. */
export interface TrendLayout {
  readonly lines: readonly Line[];
  readonly scale: Scale;
  readonly plot: Plot;
  readonly labels: Placement;
  /** Names of the lines whose label found no room; the caption lists them. */
  readonly unlabelled: readonly string[];
}

/** Below this many pixels names are shortened. */
const NARROW = 520;

/** Places everything of a trend chart. Lines without any figure are left out; the caption names their states. */
export function trendLayout(view: SeriesView, drawing: TrendDrawing): TrendLayout {
  const own = linesOf(view, drawing.focus ?? [], drawing.theme);
  // What is looked at lies on top of the median, and that on top of the context.
  const lines = [
    ...own.filter((line) => !line.focus),
    ...medianLines(view, drawing.theme),
    ...own.filter((line) => line.focus),
  ];
  const scale = valueScale(lines, view, drawing.height);
  const widest = Math.max(0, ...lines.map((line) => textWidth(endText(line, view, drawing), FONT_SIZE, line.focus)));
  const plot: Plot = {
    left: tickRoom(scale, view.measure),
    top: LINE_HEIGHT + 12,
    right: drawing.width - GUTTER - Math.ceil(widest) - 2,
    bottom: drawing.height - 26,
  };
  const wanted = lines.flatMap((line, index): WantedLabel[] => {
    const last = line.points.findLast(hasFigure);
    if (last === undefined) return [];
    const y = yAt(middle(last), scale, plot);
    return [{ id: line.id, y, priority: line.focus ? index - lines.length : index }];
  });
  const labels = placeLabels(wanted, plot.top - LINE_HEIGHT / 2, plot.bottom + LINE_HEIGHT / 2, LINE_HEIGHT);
  const unlabelled = lines.filter((line) => labels.dropped.includes(line.id)).map((line) => line.label);
  return { lines, scale, plot, labels, unlabelled };
}

/** The ECharts option of a trend chart. Data items carry `state`, `year` and `cell`, to open a cell's lineage. */
export function trendOption(view: SeriesView, drawing: TrendDrawing): ChartOption {
  const layout = trendLayout(view, drawing);
  const { lines, scale, plot } = layout;
  const colours = palette(drawing.theme);
  const first = view.years[0] ?? 0;
  const last = view.years.at(-1) ?? first;
  return {
    ...baseOption(drawing),
    grid: gridOf(plot, drawing),
    xAxis: yearAxis(
      { from: first - (first === last ? 0.5 : 0), to: last + (first === last ? 0.5 : 0) },
      yearTicks(view.years, plot.right - plot.left, 44),
      drawing,
    ),
    yAxis: valueAxis(scale, view.measure, drawing),
    graphic: {
      elements: [
        ...axisTitleElement(axisTitle(view), drawing),
        ...endLabelElements(
          lines.map((line) => endLabel(line, view, drawing)),
          layout.labels,
          plot,
        ),
      ],
    },
    series: [
      eventSeries(drawing, view.years),
      ...lines.map((line) => lineSeries(line, view, colours)),
      bandSeries(
        lines.flatMap((line) => piecesOfLine(line, view.marks).flatMap((piece) => bandsOf(piece, line.colour))),
      ),
      markSeries(
        lines.flatMap((line) => [...doubtsOf(line, colours), ...marksOf(line, view)]),
        colours.paper,
      ),
      ...overlays(
        lines.filter((line) => line.focus),
        view.marks,
        plot,
        drawing,
      ),
    ],
  };
}

/** The scale that holds all lines. Counts and rates start from zero, and so does the change on the year before. */
export function valueScale(lines: readonly Pick<Line, "focus" | "points">[], view: SeriesView, height: number): Scale {
  const points = lines.flatMap((line) => line.points.filter(hasFigure));
  const doubts = lines.flatMap((line) => (line.focus ? line.points.map((point) => point.poisson?.high ?? 0) : []));
  const low = Math.min(...points.map((point) => point.low ?? 0));
  const high = Math.max(...points.map((point) => point.high ?? 0), ...doubts);
  const steps = Math.max(2, Math.min(6, Math.round(height / 70)));
  if (points.length === 0) return niceScale(0, 1, steps);
  // An index is read against 100, not against zero; it keeps zero only where the lines come near it.
  const floor = view.measure === "index" && low > high * 0.4 ? Math.min(low, 100) : Math.min(0, low);
  return niceScale(floor, Math.max(high, view.measure === "index" ? 100 : floor), steps);
}

/** The points of a line that a line cannot show: ranges, and values without a neighbour on their side of a break. */
export function marksOf(line: Line, view: SeriesView): readonly Mark[] {
  const width = strokeOf(line);
  return piecesOfLine(line, view.marks).flatMap((piece) =>
    piece.flatMap((point, index): Mark[] => {
      if (!hasFigure(point)) return [];
      const base = { state: line.state, point, colour: line.colour, width };
      if (point.value === null) return [{ ...base, kind: "range" }];
      const isJoined = [piece[index - 1], piece[index + 1]].some(
        (other) => other !== undefined && other.value !== null,
      );
      return isJoined ? [] : [{ ...base, kind: "dot" }];
    }),
  );
}

/** The Poisson intervals of a line's unreliable rates; of lines in the background they would only be noise. */
export function doubtsOf({ state, points, focus }: Line, colours: Palette): readonly Mark[] {
  return points
    .filter((point) => focus && isWeak(point))
    .map((point) => ({ state, point, colour: colours.context, kind: "doubt", width: 1 }));
}

function lineSeries(line: Line, view: SeriesView, colours: Palette): LineSeriesOption {
  const width = strokeOf(line);
  return {
    type: "line",
    id: line.id,
    name: line.label,
    z: line.focus ? 3 : 2,
    connectNulls: false,
    symbol: "circle",
    symbolSize: line.focus ? 5.5 : 4,
    showSymbol: line.focus && line.points.length <= 30,
    lineStyle: { color: line.colour, width },
    itemStyle: { color: line.colour, borderColor: colours.paper, borderWidth: line.focus ? 0.8 : 0 },
    // A grey line under the pointer stands out from the other grey ones.
    emphasis: { focus: "series", lineStyle: { width: width + 0.6, ...(line.focus ? {} : { color: colours.sea }) } },
    data: lineData(line, view.marks, line.focus ? colours.context : null),
  };
}

/** An invisible line that carries the bands of the events, behind everything. */
function eventSeries(drawing: TrendDrawing, years: readonly number[]): LineSeriesOption {
  const colours = palette(drawing.theme);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const events = (drawing.events ?? []).filter((event) => event.from <= last && event.to >= first);
  return {
    type: "line",
    name: "events",
    silent: true,
    z: 0,
    data: [],
    markArea: {
      silent: true,
      itemStyle: { color: colours.event },
      label: { position: "insideTop", color: colours.secondary, fontSize: 11, fontFamily: FONT, distance: 4 },
      data: events.map((event) => [
        { name: event.label, xAxis: Math.max(first, event.from - 0.5) },
        { xAxis: Math.min(last, event.to + 0.5) },
      ]),
    },
  };
}

function endLabel(line: Line, view: SeriesView, drawing: Drawing): EndLabel {
  const connected = line.points.findLast(hasFigure)?.year === view.years.at(-1);
  return { ...line, text: endText(line, view, drawing), semibold: line.focus, connected };
}

/**
 * The name at the end of a line; with the year where the line ends before the chart does. On a narrow drawing context has
 * only its code, so that the lines keep most of the room.
 */
function endText(line: Line, view: SeriesView, drawing: Drawing): string {
  const narrow = drawing.width < NARROW;
  const name = narrow && !line.focus && view.by === null ? line.state : line.label;
  const last = line.points.findLast(hasFigure);
  const early = last !== undefined && last.year !== view.years.at(-1);
  return early && !(narrow && line.focus) ? `${name}, to ${last.year}` : name;
}

function strokeOf(line: Line): number {
  return line.focus ? 2.3 : 1.1;
}

/** The middle of a point, for placing its label only: no number is ever printed from it. */
function middle(point: Point): number {
  return point.value ?? ((point.low ?? 0) + (point.high ?? 0)) / 2;
}
