import { expect, test } from "vitest";

import {
  cellNear,
  firstPlace,
  type Mark,
  type MarkRow,
  markAt,
  moved,
  placeNear,
} from "../../../web/components/marks.ts";

function mark(name: string, year: number, value: number | null): Mark {
  const text = value === null ? "not reported" : String(value);
  return {
    name,
    at: String(year),
    text,
    spoken: text,
    coordinate: [year, value ?? 0],
    cell: value === null ? null : `${name}-${year}`,
  };
}

const ROWS: readonly MarkRow[] = [
  { id: "ALB", marks: [mark("Albania", 2018, 95), mark("Albania", 2019, null), mark("Albania", 2020, 86)] },
  { id: "ROU", marks: [mark("Romania", 2018, 497), mark("Romania", 2019, 698), mark("Romania", 2020, 596)] },
];

test("the cursor starts at the newest point of the first state", () => {
  expect(firstPlace(ROWS)).toEqual({ row: 0, index: 2 });
  expect(firstPlace([])).toBeNull();
});

test("arrow keys go along the years and across the states, and stay inside", () => {
  const start = { row: 0, index: 1 };
  expect(moved(ROWS, start, "ArrowRight")).toEqual({ row: 0, index: 2 });
  expect(moved(ROWS, start, "ArrowDown")).toEqual({ row: 1, index: 1 });
  expect(moved(ROWS, start, "ArrowUp")).toEqual(start);
  expect(moved(ROWS, start, "Home")).toEqual({ row: 0, index: 0 });
  expect(moved(ROWS, { row: 1, index: 2 }, "ArrowRight")).toEqual({ row: 1, index: 2 });
  expect(moved(ROWS, start, "a")).toBeNull();
});

test("the cursor stops at a year without a figure and has words for it", () => {
  expect(markAt(ROWS, { row: 0, index: 1 })?.spoken).toBe("not reported");
  expect(markAt(ROWS, { row: 7, index: 0 })).toBeNull();
});

const pixelOf = ({ coordinate }: Mark) => ({ x: (coordinate[0] - 2018) * 100, y: 700 - coordinate[1] });

test("a click finds the nearest point that came from a file, and nothing far away", () => {
  expect(cellNear(ROWS, { x: 101, y: 10 }, pixelOf)).toBe("Romania-2019");
  expect(cellNear(ROWS, { x: 50, y: 300 }, pixelOf)).toBeNull();
  expect(cellNear(ROWS, { x: 100, y: 698 }, pixelOf)).toBeNull();
});

test("the pointer reads a line chart by years, a chart with rows by rows, and panels by points", () => {
  expect(placeNear(ROWS, { x: 160, y: 0 }, pixelOf)).toMatchObject({ index: 2 });

  const bars = ROWS.map((row, index) => ({
    ...row,
    reads: "row" as const,
    marks: row.marks.map((each, part): Mark => ({ ...each, coordinate: [part * 10, index + 0.5] })),
  }));
  const onRows = ({ coordinate: [value, row] }: Mark) => ({ x: value * 10, y: row * 26 });
  expect(placeNear(bars, { x: 90, y: 42 }, onRows)).toEqual({ row: 1, index: 1 });
  expect(placeNear(bars, { x: 90, y: 90 }, onRows)).toBeNull();
  expect(cellNear(bars, { x: 90, y: 42 }, onRows)).toBe("Romania-2019");

  const panels = ROWS.map((row) => ({ ...row, reads: "mark" as const }));
  expect(placeNear(panels, { x: 102, y: 90 }, pixelOf)).toEqual({ row: 1, index: 1 });
  expect(placeNear(panels, { x: 150, y: 300 }, pixelOf)).toBeNull();
});

test("the pointer reads the ribbon that it lies on, above or below its curve, and no ribbon beside it", () => {
  const ribbon = (id: string, start: number, end: number): MarkRow => ({
    id,
    reads: "ribbon",
    marks: [
      {
        ...mark(id, 2020, 1),
        coordinate: [0.5, (start + end) / 2],
        ends: [
          [0, start],
          [1, end],
        ],
      },
    ],
  });
  const rows = [ribbon("falls", 0, 1), ribbon("rises", 1, 0)];
  const onPlot = ({ coordinate: [x, y] }: Mark) => ({ x: 100 + x * 400, y: y * 300 });
  // A quarter of the way a ribbon that falls by 300 pixels has fallen by 5/32 of them.
  expect(placeNear(rows, { x: 200, y: (300 * 5) / 32 }, onPlot)).toEqual({ row: 0, index: 0 });
  expect(cellNear(rows, { x: 200, y: 300 - (300 * 5) / 32 }, onPlot)).toBe("rises-2020");
  expect(placeNear(rows, { x: 90, y: 0 }, onPlot)).toBeNull();
  expect(placeNear(rows, { x: 300, y: 250 }, onPlot)).toBeNull();
  // Half of a ribbon as thick as a third of the plot is 50 pixels.
  const thick = rows.map((row) => ({ ...row, marks: row.marks.map((each) => ({ ...each, half: 1 / 6 })) }));
  expect(placeNear(thick, { x: 200, y: (300 * 5) / 32 + 48 }, onPlot)).toEqual({ row: 0, index: 0 });
  expect(placeNear(thick, { x: 300, y: 250 }, onPlot)).toBeNull();
});
