/** Marks that ECharts does not have: ranges, bands of what a line may have been, hatching. */

import type { CustomSeriesOption } from "echarts/charts";

import type { Point } from "../../api/contract/point.ts";

type RenderItem = NonNullable<CustomSeriesOption["renderItem"]>;
export type Shape = NonNullable<ReturnType<RenderItem>>;

/** A point to be drawn as a mark of its own, with the cell that a click opens. */
export interface Mark {
  readonly state: string;
  readonly point: Point;
  readonly colour: string;
  /**
   * `range`: from low to high; `dot`: a value without neighbours; `doubt`: the Poisson interval of a rate of a very small
   * count, behind its value.
   */
  readonly kind: "range" | "dot" | "doubt";
  readonly width: number;
}

/**
 * Vertical ranges and lone dots. A range is drawn from its low to its high end with a stroke across each, since
 * `<5` is somewhere between 1 and 4 and no dot would be true.
 */
export function markSeries(marks: readonly Mark[], paper: string): CustomSeriesOption {
  return {
    type: "custom",
    name: "marks",
    z: 4,
    encode: { x: 0, y: [1, 2] },
    data: marks.map(({ state, point }) => ({
      value: [point.year, point.low, point.high],
      state,
      year: point.year,
      cell: point.cell,
    })),
    renderItem: (params, api) => {
      const mark = marks[params.dataIndex];
      if (mark === undefined) return null;
      const [x = 0, low = 0] = api.coord([mark.point.year, mark.point.low ?? 0]);
      const [, high = 0] = api.coord([mark.point.year, mark.point.high ?? 0]);
      if (mark.kind === "range") return rangeShape(x, low, high, mark);
      if (mark.kind === "doubt") {
        const [, y1 = 0] = api.coord([mark.point.year, mark.point.poisson?.low ?? 0]);
        const [, y2 = 0] = api.coord([mark.point.year, mark.point.poisson?.high ?? 0]);
        return { type: "line", shape: { x1: x, x2: x, y1, y2 }, style: { stroke: mark.colour, lineWidth: 1 } };
      }
      return {
        type: "circle",
        shape: { cx: x, cy: low, r: mark.width + 1.2 },
        style: { fill: mark.colour, stroke: paper, lineWidth: 0.8 },
      };
    },
  };
}

/** A stretch between two neighbouring years of which at least one is a range: the line is somewhere inside. */
export interface Band {
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
}

/** The bands of a series of points: between neighbours in time that both have a figure and are not both exact. */
export function bandsOf(points: readonly Point[], colour: string): readonly Band[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1];
    const exact = from.value !== null && to?.value !== null;
    if (to === undefined || exact || from.low === null || to.low === null) return [];
    return [{ from, to, colour }];
  });
}

/**
 * Bands as polygons between the low and the high ends. Not stacked areas: those would hold the difference
 * instead of the upper end, and break below zero.
 */
export function bandSeries(bands: readonly Band[]): CustomSeriesOption {
  return {
    type: "custom",
    name: "bands",
    z: 1,
    silent: true,
    encode: { x: [0, 1], y: [2, 3, 4, 5] },
    data: bands.map(({ from, to }) => [from.year, to.year, from.low, to.low, from.high, to.high]),
    renderItem: (params, api) => {
      const band = bands[params.dataIndex];
      if (band === undefined) return null;
      const at = (year: number, value: number | null): [number, number] => {
        const [x = 0, y = 0] = api.coord([year, value ?? 0]);
        return [x, y];
      };
      return {
        type: "polygon",
        shape: {
          points: [
            at(band.from.year, band.from.low),
            at(band.to.year, band.to.low),
            at(band.to.year, band.to.high),
            at(band.from.year, band.from.high),
          ],
        },
        // The outline keeps a range visible where it is thinner than a pixel; lighter than a line of exact values.
        style: { fill: band.colour, fillOpacity: 0.2, stroke: band.colour, strokeOpacity: 0.45, lineWidth: 1.2 },
      };
    },
  };
}

function rangeShape(x: number, low: number, high: number, mark: Mark): Shape {
  // At least 4 pixels tall, upwards: on a long axis 1 to 4 would be shorter than its own ends.
  const [foot, head] = [low, Math.min(high, low - 4)];
  const reach = 3.5;
  return {
    type: "path",
    shape: { pathData: `M${x - reach} ${foot}H${x + reach}M${x} ${foot}V${head}M${x - reach} ${head}H${x + reach}` },
    style: { fill: "none", stroke: mark.colour, lineWidth: 1.4 },
  };
}
