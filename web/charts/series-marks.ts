/** What is marked between two years of a line: a break that was declared, a jump that nobody has explained. */

import type { CustomSeriesOption } from "echarts/charts";

import type { SeriesMark } from "../../api/contract/jumps.ts";
import type { Point } from "../../api/contract/point.ts";
import { FONT, type Drawing, type Plot } from "./drawing.ts";
import { isWeak } from "./format.ts";
import { lineId } from "./lines.ts";
import { palette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

/** A line as far as its marks are concerned. */
interface MarkedLine {
  readonly id: string;
  readonly label: string;
  readonly points: readonly Point[];
  readonly colour: string;
}

/** The marks of one line, as they stand in a view. */
export function marksOfLine(marks: readonly SeriesMark[] | undefined, id: string): readonly SeriesMark[] {
  return (marks ?? []).filter((mark) => lineId(mark) === id);
}

/** The years before which a line is interrupted. */
function breakYears(marks: readonly SeriesMark[]): readonly number[] {
  return marks.filter((mark) => mark.kind === "break").map((mark) => mark.year);
}

/** The points of a line between the breaks of its series. Every point is in exactly one piece. */
export function piecesOfLine(
  { id, points }: Pick<MarkedLine, "id" | "points">,
  marks: readonly SeriesMark[] | undefined,
): readonly (readonly Point[])[] {
  const cuts = breakYears(marksOfLine(marks, id));
  const pieces: Point[][] = [[]];
  for (const point of points) {
    if (cuts.includes(point.year)) pieces.push([]);
    pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** The points of a line for ECharts, cut where its series breaks; `weak` is the colour of unreliable points, if any. */
export function lineData(
  line: MarkedLine & { readonly state: string },
  marks: readonly SeriesMark[] | undefined,
  weak: string | null,
) {
  return piecesOfLine(line, marks).flatMap((piece, index) => [
    // A value that is none cuts the line.
    ...(index === 0 ? [] : [{ value: [(piece[0]?.year ?? 0) - 0.5, "-"] }]),
    ...piece.map((point) => ({
      value: [point.year, point.value ?? "-"],
      state: line.state,
      year: point.year,
      cell: point.cell,
      ...(weak !== null && isWeak(point) ? { itemStyle: { color: weak } } : {}),
    })),
  ]);
}

/**
 * The marks of some lines: dashed uprights where a series breaks, with its name, and open rings with a question mark half
 * way between the two figures of a jump.
 */
export function overlays(
  lines: readonly MarkedLine[],
  marks: readonly SeriesMark[] | undefined,
  plot: Plot,
  drawing: Pick<Drawing, "theme">,
): CustomSeriesOption[] {
  const own = lines.flatMap((line) => marksOfLine(marks, line.id).map((mark) => ({ mark, line })));
  return markOverlays(own, plot, drawing);
}

/** The same for marks that are not all of the line that they stand on, such as those of states on their sum. */
export function markOverlays(
  own: readonly { readonly mark: SeriesMark; readonly line: Omit<MarkedLine, "id"> }[],
  plot: Plot,
  drawing: Pick<Drawing, "theme">,
): CustomSeriesOption[] {
  const years = [...new Set(breakYears(own.map(({ mark }) => mark)))].toSorted((a, b) => a - b);
  const uprights = years.map((year): Upright => {
    const broken = own.filter(({ mark }) => mark.kind === "break" && mark.year === year);
    return { at: year - 0.5, label: `break: ${broken.map(({ line }) => line.label).join(", ")}` };
  });
  const rings = own.flatMap(({ mark, line }): Ring[] => {
    const [before, after] = [heightAt(line, mark.year - 1), heightAt(line, mark.year)];
    if (mark.kind !== "jump" || before === null || after === null) return [];
    return [{ colour: line.colour, at: [mark.year - 0.5, (before + after) / 2] }];
  });
  return [
    ...(uprights.length === 0 ? [] : [uprightSeries(uprights, plot, drawing)]),
    ...(rings.length === 0 ? [] : [ringSeries(rings, plot, drawing)]),
  ];
}

interface Ring {
  readonly at: readonly [number, number];
  readonly colour: string;
}

interface Upright {
  readonly at: number;
  readonly label: string;
}

/** Drawings narrower than this (the panels of small multiples) have small rings and no names. */
const NARROW = 260;

function ringSeries(rings: readonly Ring[], plot: Plot, { theme }: Pick<Drawing, "theme">): CustomSeriesOption {
  const { paper } = palette(theme);
  const radius = plot.right - plot.left < NARROW ? 5 : 7;
  return {
    type: "custom",
    name: "unexplained jumps",
    z: 5,
    silent: true,
    data: rings.map((ring) => [...ring.at]),
    renderItem: ({ dataIndex }, api) => {
      const ring = rings[dataIndex];
      if (ring === undefined) return null;
      const [x = 0, y = 0] = api.coord([...ring.at]);
      const font = `700 ${Math.round(radius * 1.6)}px ${FONT}`;
      return {
        type: "group",
        children: [
          {
            type: "circle",
            shape: { cx: x, cy: y, r: radius },
            style: { fill: paper, stroke: ring.colour, lineWidth: 1.3 },
          },
          {
            type: "text",
            style: { text: "?", x, y: y + 0.5, align: "center", verticalAlign: "middle", font, fill: ring.colour },
          },
        ],
      };
    },
  };
}

function uprightSeries(
  uprights: readonly Upright[],
  plot: Plot,
  { theme }: Pick<Drawing, "theme">,
): CustomSeriesOption {
  const { secondary, paper } = palette(theme);
  const isNamed = plot.right - plot.left >= NARROW;
  return {
    type: "custom",
    name: "breaks",
    z: 2,
    silent: true,
    data: uprights.map(({ at }) => [at, 0]),
    renderItem: ({ dataIndex }, api) => {
      const upright = uprights[dataIndex];
      if (upright === undefined) return null;
      const [x = 0] = api.coord([upright.at, 0]);
      const label = isNamed ? upright.label : "";
      const isLeft = x + 4 + textWidth(label, 11) > plot.right;
      return {
        type: "group",
        children: [
          {
            type: "line",
            shape: { x1: x, x2: x, y1: plot.top, y2: plot.bottom },
            style: { stroke: secondary, lineWidth: 1, lineDash: [4, 3] },
          },
          {
            type: "text",
            style: {
              text: label,
              x: isLeft ? x - 4 : x + 4,
              // Below the names of events, which stand at the very top, and one below the other.
              y: plot.top + 24 + dataIndex * 14,
              align: isLeft ? "right" : "left",
              verticalAlign: "middle",
              font: `11px ${FONT}`,
              fill: secondary,
              stroke: paper,
              lineWidth: 3,
            },
          },
        ],
      };
    },
  };
}

/** Where a line stands in a year, for placing a mark only: a range stands at its middle. */
function heightAt({ points }: Pick<MarkedLine, "points">, year: number): number | null {
  const point = points.find((each) => each.year === year);
  if (point === undefined || point.low === null || point.high === null) return null;
  return (point.low + point.high) / 2;
}
