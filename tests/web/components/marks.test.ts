import { expect, test } from "vitest";

import { firstPlace, type Mark, type MarkRow, markAt, moved, nearestMark } from "../../../web/components/marks.ts";

function mark(name: string, year: number, value: number | null): Mark {
  const text = value === null ? "not reported" : String(value);
  return {
    name,
    at: String(year),
    text,
    spoken: text,
    coordinate: value === null ? null : [year, value],
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

test("a click finds the nearest point that came from a file, and nothing far away", () => {
  const pixelOf = ({ coordinate }: Mark) =>
    coordinate === null ? null : { x: (coordinate[0] - 2018) * 100, y: 700 - coordinate[1] };
  expect(nearestMark(ROWS, { x: 101, y: 10 }, pixelOf)?.cell).toBe("Romania-2019");
  expect(nearestMark(ROWS, { x: 50, y: 300 }, pixelOf)).toBeNull();
});
