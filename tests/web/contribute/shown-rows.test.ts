import { expect, test } from "vitest";

import { movedCursor, scrolledTo } from "../../../web/pages/contribute/grid-moves.ts";
import { columnWidths, type ShownRow, shownRows } from "../../../web/pages/contribute/shown-rows.ts";

/** `0 1-3 4`: row 0, a gap of rows 1 to 3, row 4. */
function written(rows: readonly ShownRow[]): string {
  return rows.map((row) => (row.kind === "row" ? String(row.row) : `${row.from}-${row.to}`)).join(" ");
}

test("a row with a finding is shown with two rows on either side, and the heading row always", () => {
  expect(written(shownRows(100, [50], 0))).toBe("0 1-47 48 49 50 51 52 53-99");
});

test("a gap of one row is shown", () => {
  expect(written(shownRows(9, [4], 0))).toBe("0 1 2 3 4 5 6 7-8");
});

test("neighbours end with the file", () => {
  expect(written(shownRows(6, [5], null))).toBe("0-2 3 4 5");
});

test("without any finding the first rows are shown", () => {
  expect(written(shownRows(100, [], 2))).toBe("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14-99");
  expect(written(shownRows(3, [], null))).toBe("0 1 2");
});

test("a column is as wide as what stands in it, and an empty one is narrow whatever its heading says", () => {
  const rows = [
    ["indicator", "linked_offence", "value"],
    ["THB.VIC.DET", "", "1192"],
  ];
  const shown = shownRows(2, [], 0);
  expect(columnWidths({ rows, shown, header: 0, isMarked: () => false })).toEqual([11, 4, 5]);
  expect(columnWidths({ rows, shown, header: 0, isMarked: (row, column) => row === 1 && column === 2 })).toEqual([
    11, 4, 7,
  ]);
});

test("arrow keys step over rows that are folded and stay inside", () => {
  const field = { rows: [0, 48, 49, 50], columns: 4, page: 2 };
  const from = { row: 48, column: 3 };
  const led = (key: string, withControl = false) => movedCursor(from, key, withControl, field);
  expect(led("ArrowUp")).toEqual({ row: 0, column: 3 });
  expect(led("ArrowDown")).toEqual({ row: 49, column: 3 });
  expect(led("ArrowRight")).toEqual({ row: 48, column: 3 });
  expect(led("Home")).toEqual({ row: 48, column: 0 });
  expect(led("End", true)).toEqual({ row: 50, column: 3 });
  expect(led("PageDown")).toEqual({ row: 50, column: 3 });
  expect(led("a")).toBeNull();
});

test("a row in view is not scrolled to; one out of view comes under the heading or to the foot", () => {
  expect(scrolledTo(5, 0, 340, 34)).toBe(0);
  expect(scrolledTo(5, 1000, 340, 34)).toBe(136);
  expect(scrolledTo(100, 0, 340, 34)).toBe(3162);
});
